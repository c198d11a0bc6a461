import type { ReactNode } from 'react';
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { AppliedChange } from '../../hosts/workbook-host';
import { closeButton } from '../messages';
import { useController, usePane } from '../pane-context';
import { PlanPanel } from '../PlanPanel';
import {
  historyIntro,
  historyTitle,
  noHistory,
  restoreButton,
  restoreLabel,
  undoneText,
  whatText,
  whenText,
  whyText,
} from './messages';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  entry: { display: 'grid', gap: tokens.spacingVerticalXXS, justifyItems: 'start', overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2 },
  close: { marginTop: tokens.spacingVerticalM },
});

/** 修改记录: when, who, what, how many cells, and why; the newest first. */
export function HistoryPanel() {
  const styles = useStyles();
  const { changes } = useController();
  const open = usePane((s) => s.changes.history);
  const { done, undone } = usePane((s) => s.changes.journal);
  const busy = usePane((s) => s.changes.working !== null || s.running !== null);
  if (!open) return null;
  const close = (): void => changes.showHistory(false);
  const empty = done.length + undone.length === 0;
  return (
    <PlanPanel title={historyTitle} intro={empty ? noHistory : historyIntro} onClose={close}>
      <ol className={styles.list}>
        {undone.map((change) => (
          <Entry key={change.id} change={change}>
            <Caption1 className={styles.note}>{undoneText}</Caption1>
          </Entry>
        ))}
        {[...done].reverse().map((change, after) => (
          <Entry key={change.id} change={change}>
            <Button
              size="small"
              disabled={busy}
              aria-label={restoreLabel(change)}
              onClick={() => void changes.undoFrom(change.id)}
            >
              {restoreButton(after)}
            </Button>
          </Entry>
        ))}
      </ol>
      <Button className={styles.close} onClick={close}>
        {closeButton}
      </Button>
    </PlanPanel>
  );
}

function Entry({ change, children }: { readonly change: AppliedChange; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <li className={styles.entry}>
      <span>{whatText(change)}</span>
      <Caption1 className={styles.note}>{whenText(change)}</Caption1>
      {change.why !== undefined && change.why !== '' && (
        <Caption1 className={styles.note}>{whyText(change.why)}</Caption1>
      )}
      {children}
    </li>
  );
}
