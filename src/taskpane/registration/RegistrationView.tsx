import { useEffect, useRef, useState } from 'react';
import { Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { dueText } from '../deadlines/messages';
import { useController, usePane } from '../pane-context';
import { TargetPicker } from '../TargetPicker';
import { SeverityMark } from '../SeverityMark';
import { FormFieldRow } from './FormFieldRow';
import {
  clocksHeading,
  closeForm,
  discardButton,
  discardText,
  findingText,
  judgedText,
  keepButton,
  leftOutText,
  placeText,
  registerAnyway,
  registerButton,
  registeredText,
  registering,
  registrationIntro,
  registrationTitle,
  targetLabel,
  targetName,
} from './messages';
import { findingsOf, hasTyped, shownAt, type RegistrationState } from './registration-state';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    ':focus': { outline: 'none' },
  },
  heading: { margin: 0 },
  text: { margin: 0 },
  note: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
  finding: { display: 'flex', gap: tokens.spacingHorizontalXS },
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** 登记: one new matter, typed into the table's own fields and judged while it is typed. */
export function RegistrationView({ state }: { readonly state: RegistrationState }) {
  const styles = useStyles();
  const { registration } = useController();
  const box = useRef<HTMLElement>(null);
  const { form, typed, registered, targets, table } = state;
  // The next matter begins where the first did.
  useEffect(() => box.current?.focus(), [registered, table]);
  const findings = findingsOf(state);
  const columns = new Set(form.fields.map((f) => f.column));
  const elsewhere = findings.filter((f) => f.column === null || !columns.has(f.column));
  const target = targets.find((t) => t.table === table);
  return (
    <section ref={box} tabIndex={-1} aria-label={registrationTitle} className={styles.box}>
      <Subtitle2 as="h2" className={styles.heading}>
        {registrationTitle}
      </Subtitle2>
      <p className={styles.text}>{registered > 0 ? registeredText(registered) : registrationIntro}</p>
      <TargetPicker
        label={targetLabel}
        targets={targets.map((t) => ({ key: String(t.table), name: targetName(t) }))}
        chosen={String(table)}
        onChoose={(key) => void registration.open(Number(key))}
      />
      {form.fields.map((field) => (
        <FormFieldRow
          key={field.column}
          field={field}
          text={typed[field.column] ?? ''}
          findings={shownAt(state, field.column, findings)}
          onText={(text) => void registration.type(field.column, text)}
        />
      ))}
      {form.leftOut.length > 0 && <Caption1 className={styles.note}>{leftOutText(form.leftOut)}</Caption1>}
      {elsewhere.length > 0 && (
        <ul className={styles.list}>
          {elsewhere.map((finding) => (
            <li key={finding.rule + finding.sentence} className={styles.finding}>
              <SeverityMark severity={finding.severity} />
              <span>{findingText(finding)}</span>
            </li>
          ))}
        </ul>
      )}
      <Clocks state={state} />
      <Foot state={state} sheet={target?.sheet ?? ''} />
    </section>
  );
}

/** The last days that follow from what was typed. */
function Clocks({ state: { answer } }: { readonly state: RegistrationState }) {
  const styles = useStyles();
  const clocks = answer?.clocks ?? [];
  if (clocks.length === 0) return null;
  return (
    <div>
      <Caption1 className={styles.note}>{clocksHeading}</Caption1>
      <ul className={styles.list}>
        {clocks.map((clock) => (
          <li key={clock.title}>
            {clock.title}：{dueText(clock)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Foot({ state, sheet }: { readonly state: RegistrationState; readonly sheet: string }) {
  const styles = useStyles();
  const { registration } = useController();
  const writing = usePane((s) => s.changes.working !== null || s.running !== null);
  const [asking, setAsking] = useState(false);
  const findings = findingsOf(state);
  const errors = findings.filter((f) => f.severity === 'error').length;
  const { answer } = state;
  const row = answer?.row ?? null;
  const place = row === null ? answer?.problem : placeText(sheet, row, answer?.moves ?? null);
  if (asking) {
    return (
      <div className={styles.foot} role="alertdialog" aria-label={discardText}>
        <p className={styles.text}>{discardText}</p>
        <Button onClick={registration.close}>{discardButton}</Button>
        <Button appearance="primary" onClick={() => setAsking(false)}>
          {keepButton}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.foot}>
      <Caption1 className={styles.note} role="status">
        {answer && judgedText(errors, findings.length - errors)}
        {place}
      </Caption1>
      <Button
        appearance="primary"
        disabledFocusable={writing || row === null}
        onClick={() => void registration.register()}
      >
        {writing ? registering : errors > 0 ? registerAnyway(errors) : registerButton}
      </Button>
      <Button disabledFocusable={writing} onClick={() => (hasTyped(state) ? setAsking(true) : registration.close())}>
        {closeForm}
      </Button>
    </div>
  );
}
