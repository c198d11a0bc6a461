import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import { cancelButton, progressLabel, progressText } from './messages';
import { useController, usePane } from './pane-context';

const useStyles = makeStyles({
  text: { flexGrow: 1, flexBasis: 0, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  cancel: { flexShrink: 0, minWidth: 'auto' },
  // On the lower edge of the bar above, so that nothing moves when it comes and goes.
  bar: { position: 'absolute', left: 0, bottom: 0 },
});

/** How far the check has come, and the way out of it. */
export function ProgressView() {
  const styles = useStyles();
  const controller = useController();
  const progress = usePane((s) => s.running?.progress ?? null);
  return (
    <>
      <span className={styles.text}>{progressText(progress)}</span>
      <Button className={styles.cancel} onClick={controller.cancel}>
        {cancelButton}
      </Button>
      <ProgressBar className={styles.bar} aria-label={progressLabel} value={progress?.share ?? 0} />
    </>
  );
}
