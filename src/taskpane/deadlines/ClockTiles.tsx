import { Caption1, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { ClockState } from '../../core/deadlines/clock-id';
import type { ClockSummary } from '../../worker/clock-answers';
import { FilterChip } from '../FilterChip';
import { useController, usePane } from '../pane-context';
import { stateName, tileCount, tilesLabel, windowChip, windowsLabel } from './messages';
import { StateMark } from './StateMark';

/** Each tile with the states it counts; the first gives it sign and name. */
const TILES: readonly (readonly [ClockState, ...ClockState[]])[] = [
  ['overdue'],
  ['near'],
  ['running'],
  ['undetermined'],
  ['late'],
  ['on-time', 'on-time-rolled'],
];
/** The petitioner's own windows, which are nobody's duty. */
const WINDOWS: readonly ClockState[] = ['open', 'after-window', 'lapsed'];

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  tile: { minWidth: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, fontWeight: 'normal' },
  text: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
  windows: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  label: { color: tokens.colorNeutralForeground2 },
});

/** How many clocks stand how. A pressed tile shows these alone; several add up. */
export function ClockTiles({ counts }: { readonly counts: ClockSummary['counts'] }) {
  const styles = useStyles();
  const { deadlines } = useController();
  const chosen = usePane((s) => s.deadlines.filter.states);
  const toggle = (states: readonly ClockState[]): void => {
    const others = chosen.filter((s) => !states.includes(s));
    void deadlines.filter({ states: others.length < chosen.length ? others : [...others, ...states] });
  };
  const windows = WINDOWS.filter((state) => counts[state] > 0);
  return (
    <>
      <div role="group" aria-label={tilesLabel} className={styles.tiles}>
        {TILES.map((states) => (
          <ToggleButton
            key={states[0]}
            className={styles.tile}
            checked={chosen.includes(states[0])}
            onClick={() => toggle(states)}
          >
            <span className={styles.text}>
              <span className={styles.number}>{tileCount(states.reduce((n, s) => n + counts[s], 0))}</span>
              <span className={styles.name}>
                <StateMark state={states[0]} silent />
                {stateName[states[0]]}
              </span>
            </span>
          </ToggleButton>
        ))}
      </div>
      {windows.length > 0 && (
        <div role="group" aria-label={windowsLabel} className={styles.windows}>
          <Caption1 className={styles.label}>{windowsLabel}</Caption1>
          {windows.map((state) => (
            <FilterChip
              key={state}
              text={windowChip(state, counts[state])}
              mark={<StateMark state={state} silent />}
              chosen={chosen.includes(state)}
              onToggle={() => toggle([state])}
            />
          ))}
        </div>
      )}
    </>
  );
}
