import { useId, useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular, LocationRegular } from '@fluentui/react-icons';
import type { TimelineClock } from '../../worker/clock-answers';
import { expands } from '../expands';
import { useController } from '../pane-context';
import { useRowStyles } from '../row-styles';
import { clockFact, goToDone, goToStart } from './messages';
import { StateMark } from './StateMark';

const useStyles = makeStyles({
  button: {
    display: 'grid',
    gridTemplateColumns: '16px 16px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  fact: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  trail: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    paddingLeft: '40px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `0 0 ${tokens.spacingVerticalS} 40px`,
  },
});

interface ClockTrailProps {
  readonly clock: TimelineClock;
  readonly openFirst: boolean;
}

/** How one clock was counted, step by step, to be folded away; and the way to its cells. */
export function ClockTrail({ clock, openFirst }: ClockTrailProps) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const id = useId();
  const [open, setOpen] = useState(openFirst);
  return (
    <>
      <button
        type="button"
        className={mergeClasses(rowStyles.button, styles.button)}
        {...expands(id, open)}
        onClick={() => setOpen(!open)}
      >
        {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        <StateMark state={clock.shown} silent />
        <span className={styles.name}>{clock.title}</span>
        <span className={styles.fact}>{clockFact(clock)}</span>
      </button>
      {open && (
        <div id={id}>
          <ol className={styles.trail}>
            {clock.trail.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
          <div className={styles.buttons}>
            <GoTo label={goToStart} column={clock.startColumn} />
            <GoTo label={goToDone} column={clock.doneColumn} />
          </div>
        </div>
      )}
    </>
  );
}

function GoTo({ label, column }: { readonly label: string; readonly column: number | null }) {
  const { deadlines } = useController();
  if (column === null) return null;
  return (
    <Button size="small" icon={<LocationRegular />} onClick={() => void deadlines.goTo(column)}>
      {label}
    </Button>
  );
}
