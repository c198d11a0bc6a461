import { useCallback } from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { closeButton } from '../messages';
import { useController, usePane } from '../pane-context';
import { PlanPanel } from '../PlanPanel';
import { ProgressView } from '../ProgressView';
import { TargetPicker } from '../TargetPicker';
import type { ColumnsState } from './columns-state';
import {
  cannotWrite,
  choiceName,
  choicesLabel,
  chooseSome,
  columnsIntro,
  columnsTitle,
  noTarget,
  outdatedPlan,
  planAlso,
  planning,
  planText,
  recheckButton,
  targetLabel,
  targetName,
  writeButton,
  writing,
} from './messages';

const useStyles = makeStyles({
  choices: { display: 'grid', margin: 0, padding: 0, border: 'none' },
  legend: { padding: `${tokens.spacingVerticalS} 0 0`, fontWeight: tokens.fontWeightSemibold },
  plan: { margin: `${tokens.spacingVerticalS} 0`, minHeight: '40px' },
  buttons: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px' },
});

interface ColumnsPanelProps {
  /** Takes the keyboard back: the panel is about to close. */
  readonly onDone: () => void;
}

/** 写入期限列: which table, which columns, what it would do; and only then it is done. */
export function ColumnsPanel({ onDone }: ColumnsPanelProps) {
  const { changes, deadlines } = useController();
  const state = usePane((s) => s.deadlines.columns);
  const close = useCallback(() => {
    onDone();
    deadlines.columns.close();
  }, [deadlines, onDone]);
  if (!state) return null;
  const refusal = !changes.canWrite ? cannotWrite : state.targets.length === 0 ? noTarget : null;
  return (
    <PlanPanel title={columnsTitle} intro={refusal ?? columnsIntro} onClose={close}>
      {refusal === null ? (
        <Choices state={state} onClose={close} onDone={onDone} />
      ) : (
        <Button onClick={close}>{closeButton}</Button>
      )}
    </PlanPanel>
  );
}

interface PartProps extends ColumnsPanelProps {
  readonly state: ColumnsState;
  readonly onClose: () => void;
}

function Choices({ state, ...rest }: PartProps) {
  const styles = useStyles();
  const { columns } = useController().deadlines;
  const { targets, table, columns: chosen } = state;
  const busy = usePane((s) => s.changes.working !== null);
  const target = targets.find((t) => t.table === table);
  return (
    <>
      <TargetPicker
        label={targetLabel}
        targets={targets.map((t) => ({ key: String(t.table), name: targetName(t) }))}
        chosen={String(table)}
        disabled={busy}
        onChoose={(key) => void columns.chooseTable(Number(key))}
      />
      <fieldset className={styles.choices} disabled={busy}>
        <legend className={styles.legend}>{choicesLabel}</legend>
        {target?.choices.map((choice) => (
          <Checkbox
            key={choice.id}
            label={choiceName(choice)}
            checked={chosen.includes(choice.id)}
            onChange={(_, { checked }) => void columns.choose(choice.id, checked === true)}
          />
        ))}
      </fieldset>
      <Plan state={state} {...rest} />
    </>
  );
}

/** What would be written, and the button that does it. */
function Plan({ state, onClose, onDone }: PartProps) {
  const styles = useStyles();
  const { changes, deadlines } = useController();
  const { columns } = deadlines;
  const working = usePane((s) => s.changes.working);
  const outdated = usePane((s) => s.stale || s.wroteSince);
  const { plan, columns: chosen, targets, table } = state;
  if (working?.deed === 'writing') {
    return (
      <div className={styles.buttons}>
        <ProgressView text={writing} label={writing} share={working.share} onCancel={changes.cancel} />
      </div>
    );
  }
  const names = (targets.find((t) => t.table === table)?.choices ?? [])
    .filter((c) => chosen.includes(c.id))
    .map((c) => c.name);
  const also = plan && planAlso(plan, names);
  return (
    <>
      <div className={styles.plan} role="status">
        {outdated ? outdatedPlan : plan ? planText(plan) : chosen.length === 0 ? chooseSome : planning}
        {!outdated && also}
      </div>
      <div className={styles.buttons}>
        {outdated ? (
          <Button appearance="primary" onClick={() => void columns.open()}>
            {recheckButton}
          </Button>
        ) : (
          <Button
            appearance="primary"
            disabledFocusable={!plan}
            onClick={() => void columns.write().then((done) => done && onDone())}
          >
            {writeButton}
          </Button>
        )}
        <Button onClick={onClose}>{closeButton}</Button>
      </div>
    </>
  );
}
