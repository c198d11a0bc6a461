import { useId, useRef, useState } from 'react';
import { Button, Caption1, Dropdown, Field, Input, makeStyles, Option, tokens } from '@fluentui/react-components';
import { parsePeriod, usualPeriods } from '../../core/calendar/period';
import { useController, usePane } from '../pane-context';
import {
  allRows,
  badPeriod,
  editionText,
  ownPeriod,
  ownPeriodHint,
  ownPeriodLabel,
  periodLabel,
  periodText,
  pickFile,
  previousLabel,
  returnedHint,
  returnedPartHint,
  returnedLabel,
} from './messages';
import { CampaignFields, KindField, type ReportKind } from './choice/CampaignFields';
import { ChoiceFields } from './choice/ChoiceFields';
import { editionFor, type OpenReport } from './reports-state';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS },
  file: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  hidden: { display: 'none' },
  // A dropdown is wider than a narrow pane by default.
  wide: { minWidth: 0 },
});

const OWN = '…';

/** What a report is asked about: the period, and what only some of them ask. */
export function ReportForm({ open }: { readonly open: OpenReport }) {
  const styles = useStyles();
  const { reports } = useController();
  const { about, asking } = open;
  const [kind, setKind] = useState<ReportKind>(asking.campaign === '' ? 'periodic' : 'campaign');
  const chooseKind = (wanted: ReportKind): void => {
    setKind(wanted);
    if (wanted === 'periodic' && asking.campaign !== '') void reports.ask({ campaign: '' });
  };
  return (
    <div className={styles.form}>
      {about.takesCampaign === true && <KindField kind={kind} onKind={chooseKind} />}
      {about.needsPrevious === true && <EditionField about={about} label={previousLabel} />}
      {about.needsPrevious !== true && kind === 'periodic' && (
        <PeriodField key={`period ${about.id}`} period={asking.period} />
      )}
      {kind === 'campaign' && <CampaignFields asking={asking} />}
      {about.takesChoice === true && <ChoiceFields open={open} />}
      {about.keepsWritten === true && (
        <>
          <EditionField about={about} label={returnedLabel} />
          <ReturnedHint about={about} />
        </>
      )}
    </div>
  );
}

function PeriodField({ period }: { readonly period: string }) {
  const styles = useStyles();
  const controller = useController();
  const { reports, today } = controller;
  const usual = usualPeriods(today);
  const [own, setOwn] = useState(period !== '' && !usual.includes(period));
  const [text, setText] = useState(period);
  const wrong = text.trim() !== '' && parsePeriod(text) === null;
  const take = (): void => {
    if (!wrong && text.trim() !== period) void reports.ask({ period: text.trim() });
  };
  const choose = (value: string): void => {
    setOwn(value === OWN);
    if (value !== OWN) void reports.ask({ period: value });
  };
  const shown = own ? ownPeriod : period === '' ? allRows : periodText(period);
  return (
    <>
      <Field label={periodLabel}>
        <Dropdown
          className={styles.wide}
          value={shown}
          selectedOptions={[own ? OWN : period]}
          onOptionSelect={(_, { optionValue }) => choose(optionValue ?? '')}
        >
          <Option value="">{allRows}</Option>
          {usual.map((written) => (
            <Option key={written} value={written}>
              {periodText(written)}
            </Option>
          ))}
          <Option value={OWN}>{ownPeriod}</Option>
        </Dropdown>
      </Field>
      {own && (
        <Field label={ownPeriodLabel} hint={ownPeriodHint} {...(wrong && { validationMessage: badPeriod })}>
          <Input
            value={text}
            onChange={(_, { value }) => setText(value)}
            onBlur={take}
            onKeyDown={(event) => event.key === 'Enter' && take()}
          />
        </Field>
      )}
    </>
  );
}

/** What of a returned file comes along: a sheet elsewhere cannot be taken into this workbook as it looks. */
function ReturnedHint({ about }: Pick<OpenReport, 'about'>) {
  const edition = usePane((s) => editionFor(s.reports, about));
  return edition && <Caption1>{edition.isPart ? returnedPartHint : returnedHint}</Caption1>;
}

function EditionField({ about, label }: { readonly label: string } & Pick<OpenReport, 'about'>) {
  const styles = useStyles();
  const { reports } = useController();
  const edition = usePane((s) => editionFor(s.reports, about));
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <div className={styles.file}>
      <span id={id}>{label}</span>
      <Button aria-describedby={id} onClick={() => input.current?.click()}>
        {pickFile}
      </Button>
      {edition && <span>{editionText(edition)}</span>}
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm,.xls,.csv"
        className={styles.hidden}
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be picked again after it was mended.
          event.target.value = '';
          if (file) void reports.openEdition(file);
        }}
      />
    </div>
  );
}
