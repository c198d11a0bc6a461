import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { cancelButton, progressLabel, progressText } from './messages';
import { useController, usePane } from './pane-context';

const useStyles = makeStyles({
  box: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  bar: { marginTop: tokens.spacingVerticalXS },
  cancel: { flexShrink: 0 },
});

/** How far the check has come, and the way out of it. */
export function ProgressView() {
  const styles = useStyles();
  const controller = useController();
  const progress = usePane((s) => s.running?.progress ?? null);
  return (
    <div className={styles.box}>
      <div className={styles.line}>
        <span className={styles.text}>{progressText(progress)}</span>
        <Button size="small" className={styles.cancel} onClick={controller.cancel}>
          {cancelButton}
        </Button>
      </div>
      <ProgressBar className={styles.bar} aria-label={progressLabel} value={progress?.share ?? 0} />
    </div>
  );
}
