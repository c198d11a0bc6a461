import { useState, type SyntheticEvent } from 'react';
import { Button, Caption1, Input, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { FindingText } from '../../worker/answers';
import { useController, usePane } from '../pane-context';
import {
  actionsLabel,
  otherButton,
  otherLabel,
  outdatedNote,
  rejectButton,
  rejectedNote,
  takeButton,
} from './messages';

/** A longer text, or one of several lines, is better edited in its cell. */
const LONGEST = 60;

const useStyles = makeStyles({
  box: { display: 'grid', gap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalS },
  offers: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  offer: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  take: { maxWidth: '100%', overflowWrap: 'anywhere' },
  why: { color: tokens.colorNeutralForeground2 },
  line: { display: 'flex', gap: tokens.spacingHorizontalS },
  input: { flexGrow: 1, minWidth: 0 },
  other: { flexShrink: 0, minWidth: 'auto' },
});

interface FixActionsProps {
  readonly text: FindingText;
  /** Takes the keyboard: the finding is mended and its row is gone. */
  readonly onMended: () => void;
}

/** Mending one finding: a value that was probably meant, another one, or none. */
export function FixActions({ text, onMended }: FixActionsProps) {
  const styles = useStyles();
  const { changes, fixes } = useController();
  const outdated = usePane((s) => s.stale || s.wroteSince);
  const busy = usePane((s) => s.changes.working !== null || s.running !== null);
  const { key, candidates, finding, fix } = text;
  const rejected = usePane((s) => s.fixes.rejected.includes(key));
  const [other, setOther] = useState(text.value ?? '');
  if (text.cell === null || text.untouched !== null || !changes.canWrite) return null;
  if (outdated) return <Caption1 block>{outdatedNote}</Caption1>;
  const take = (value?: string | number): void => {
    void fixes.accept(finding, value).then((done) => done && onMended());
  };
  const typeable = (text.value ?? '').length <= LONGEST && !/[\r\n]/u.test(text.value ?? '');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (other !== text.value) take(other);
  };
  return (
    <div role="group" aria-label={actionsLabel} className={styles.box}>
      {candidates.length > 0 && (
        <ul className={styles.offers}>
          {candidates.map(({ value, why }) => (
            <li key={value} className={styles.offer}>
              <Button
                size="small"
                className={styles.take}
                disabled={busy}
                // The rule's own proposal may go on below the cell.
                onClick={() => (value === fix?.value ? take() : take(value))}
              >
                {takeButton(value)}
              </Button>
              <Caption1 className={styles.why}>{why}</Caption1>
            </li>
          ))}
        </ul>
      )}
      {typeable && (
        <form className={styles.line} onSubmit={submit}>
          <Input
            size="small"
            className={styles.input}
            aria-label={otherLabel}
            value={other}
            disabled={busy}
            onChange={(_, { value }) => setOther(value)}
          />
          <Button size="small" type="submit" className={styles.other} disabled={busy || other === text.value}>
            {otherButton}
          </Button>
          {fix && (
            <ToggleButton
              size="small"
              className={styles.other}
              checked={rejected}
              onClick={() => void fixes.reject(key, !rejected)}
            >
              {rejectButton}
            </ToggleButton>
          )}
        </form>
      )}
      {rejected && <Caption1 className={styles.why}>{rejectedNote}</Caption1>}
    </div>
  );
}
