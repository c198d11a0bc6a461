import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, DismissRegular } from '@fluentui/react-icons';
import { closeReceipt, receiptText, undoButton, undoing, undoLabel } from './messages';
import { useController, usePane } from './pane-context';
import { ProgressView } from './ProgressView';

const useStyles = makeStyles({
  bar: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  working: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    minHeight: '32px',
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
});

/** What was written or put back last, and 还原 for whatever the journal still holds. */
export function ChangeReceipt() {
  const styles = useStyles();
  const { changes } = useController();
  const state = usePane((s) => s.changes);
  const { journal, receipt, working } = state;
  if (working?.deed === 'undoing') {
    return (
      <div className={styles.working}>
        <ProgressView text={undoing} label={undoing} />
      </div>
    );
  }
  const last = journal.at(-1);
  const text = receiptText(state);
  if (text === null || working) return null;
  return (
    <MessageBar intent={receipt ? 'success' : 'info'} layout="multiline" politeness="polite" className={styles.bar}>
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        {...(receipt && {
          containerAction: (
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={closeReceipt}
              onClick={changes.closeReceipt}
            />
          ),
        })}
      >
        {last && (
          <Button icon={<ArrowUndoRegular />} aria-label={undoLabel(last.title)} onClick={() => void changes.undo()}>
            {undoButton(journal)}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
