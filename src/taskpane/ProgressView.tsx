import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import { cancelButton } from './messages';

const useStyles = makeStyles({
  text: { flexGrow: 1, flexBasis: 0, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  cancel: { flexShrink: 0, minWidth: 'auto' },
  // On the lower edge of the bar around it, so that nothing moves when it comes and goes.
  bar: { position: 'absolute', left: 0, bottom: 0 },
});

interface ProgressViewProps {
  readonly text: string;
  /** What the bar measures, for screen readers. */
  readonly label: string;
  /** 0…1; left out where nobody knows. */
  readonly share?: number;
  /** Left out where it cannot be stopped. */
  readonly onCancel?: () => void;
}

/** How far something has come, and the way out of it. It lies in whatever bar is around it. */
export function ProgressView({ text, label, share, onCancel }: ProgressViewProps) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.text}>{text}</span>
      {onCancel && (
        <Button className={styles.cancel} onClick={onCancel}>
          {cancelButton}
        </Button>
      )}
      <ProgressBar className={styles.bar} aria-label={label} {...(share !== undefined && { value: share })} />
    </>
  );
}
