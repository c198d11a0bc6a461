import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { ArrowRedoRegular, ArrowUndoRegular, DismissRegular } from '@fluentui/react-icons';
import { ChangesMenu, ClearQuestion } from './ClearChanges';
import { closeReceipt, receiptText, redoButton, redoLabel, undoButton, undoLabel, workingText } from './messages';
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

/** What was written, put back or done again last, and 还原 and 重做 for whatever the journal still holds. */
export function ChangeReceipt() {
  const styles = useStyles();
  const { changes } = useController();
  const state = usePane((s) => s.changes);
  const { journal, receipt, working, clearing } = state;
  if (working && working.deed !== 'writing') {
    const text = workingText(working.deed);
    return (
      <div className={styles.working}>
        <ProgressView text={text} label={text} share={working.share} onCancel={changes.cancel} />
      </div>
    );
  }
  const text = receiptText(state);
  if (text === null || working) return null;
  if (clearing) return <ClearQuestion className={styles.bar} />;
  const [done, undone] = [journal.done.at(-1), journal.undone.at(-1)];
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
        {done && (
          <Button
            {...(receipt?.deed === 'redone' && { ref: takeKeyboard })}
            icon={<ArrowUndoRegular />}
            aria-label={undoLabel(done.title)}
            onClick={() => void changes.undo()}
          >
            {undoButton(journal)}
          </Button>
        )}
        {undone && (
          <Button
            {...(receipt?.deed === 'undone' && { ref: takeKeyboard })}
            icon={<ArrowRedoRegular />}
            aria-label={redoLabel(undone.title)}
            onClick={() => void changes.redo()}
          >
            {redoButton}
          </Button>
        )}
        {(done ?? undone) && <ChangesMenu />}
      </MessageBarActions>
    </MessageBar>
  );
}

/**
 * The button that was pressed is gone while the work is done. Afterwards the keyboard goes to the one
 * that takes it back again, unless it was taken somewhere else in the meantime.
 */
function takeKeyboard(button: HTMLElement | null): void {
  if (document.activeElement === document.body) button?.focus();
}
