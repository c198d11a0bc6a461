import { useId, useMemo, type ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Timeline, TimelineClock } from '../../worker/clock-answers';
import { barFact, clockName, legend, monthLabel, pictureText, todayLabel } from './messages';
import { drawTimeline, type Bar, type Stretch } from './timeline-drawing';

const AXIS = 20;
const ROW = 40;
const BAR_TOP = 20;
const BAR = 10;
const FOOT = 38;
/** Room at both ends for the marks that are wider than their day. */
const EDGE = 8;
const FONT = 12;
/** Width of a sample of a form. */
const SWATCH = 16;

const rowTop = (i: number): number => AXIS + 4 + i * ROW;

/** Contrast colours do not reach into pictures by themselves. */
const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  picture: { display: 'block', overflow: 'visible', fontSize: `${FONT}px` },
  // Every word has a rim of the ground, so that no line runs through it.
  word: {
    paintOrder: 'stroke',
    stroke: tokens.colorNeutralBackground2,
    strokeWidth: '4px',
    strokeLinejoin: 'round',
    [FORCED]: { stroke: 'Canvas' },
  },
  text: { fill: tokens.colorNeutralForeground1, [FORCED]: { fill: 'CanvasText' } },
  quiet: { fill: tokens.colorNeutralForeground2, [FORCED]: { fill: 'CanvasText' } },
  bold: { fontWeight: tokens.fontWeightSemibold },
  axis: { stroke: tokens.colorNeutralStroke1, [FORCED]: { stroke: 'CanvasText' } },
  today: { stroke: tokens.colorCompoundBrandStroke, strokeWidth: '2px', [FORCED]: { stroke: 'Highlight' } },
  gap: { fill: tokens.colorNeutralBackground2, stroke: 'none', [FORCED]: { fill: 'Canvas' } },
  gapLine: { fill: 'none', stroke: tokens.colorNeutralStrokeAccessible, [FORCED]: { stroke: 'CanvasText' } },
  done: {
    fill: tokens.colorNeutralStroke2,
    stroke: tokens.colorNeutralStrokeAccessible,
    [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  running: {
    fill: tokens.colorBrandBackground,
    stroke: tokens.colorBrandBackground,
    [FORCED]: { fill: 'CanvasText', stroke: 'CanvasText' },
  },
  near: {
    fill: tokens.colorStatusWarningBackground3,
    stroke: tokens.colorStatusWarningForeground3,
    [FORCED]: { fill: 'CanvasText', stroke: 'CanvasText' },
  },
  unsure: {
    fill: 'none',
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeDasharray: '3 2',
    [FORCED]: { stroke: 'CanvasText' },
  },
  window: {
    fill: 'none',
    stroke: tokens.colorCompoundBrandStroke,
    strokeDasharray: '1 3',
    strokeLinecap: 'round',
    strokeWidth: '2px',
    [FORCED]: { stroke: 'CanvasText' },
  },
  hatch: { stroke: tokens.colorNeutralStrokeAccessible, fill: 'none', [FORCED]: { stroke: 'CanvasText' } },
  overBack: { fill: tokens.colorStatusDangerBackground3, [FORCED]: { fill: 'Canvas' } },
  overLine: { stroke: tokens.colorNeutralForegroundOnBrand, [FORCED]: { stroke: 'CanvasText' } },
  overEdge: { stroke: tokens.colorStatusDangerForeground1, fill: 'none', [FORCED]: { stroke: 'CanvasText' } },
  mark: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorStatusSuccessForeground1,
    strokeWidth: '1.5px',
    [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  check: {
    fill: 'none',
    stroke: tokens.colorStatusSuccessForeground1,
    strokeWidth: '1.5px',
    [FORCED]: { stroke: 'CanvasText' },
  },
});

/**
 * A matter's whole life: each clock a bar from its start to its last day, a hatched part where a
 * holiday moves it, a crossed one beyond it, a tick where it was done, and today.
 */
export function TimelinePicture({ timeline, width }: { readonly timeline: Timeline; readonly width: number }) {
  const styles = useStyles();
  const id = useId();
  const inner = Math.max(100, width - 2 * EDGE);
  const { scale, bars, today } = useMemo(() => drawTimeline(timeline, inner), [timeline, inner]);
  const bottom = AXIS + bars.length * ROW + 4;
  const label = todayLabel(timeline);
  const half = widthOf(label) / 2 - EDGE;
  const patterns = { rolled: `${id}-rolled`, over: `${id}-over` };
  return (
    <svg
      role="img"
      aria-label={pictureText(timeline)}
      className={styles.picture}
      width={width}
      height={bottom + FOOT}
      viewBox={`${-EDGE} 0 ${width} ${bottom + FOOT}`}
    >
      <defs>
        <pattern id={patterns.rolled} width="5" height="5" patternUnits="userSpaceOnUse">
          <path d="M-1 6 6 -1M-1 1 1 -1M4 6 6 4" className={styles.hatch} />
        </pattern>
        <pattern id={patterns.over} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className={styles.overBack} />
          <path d="M0 0 6 6M6 0 0 6" className={styles.overLine} />
        </pattern>
      </defs>
      <line x1={0} x2={inner} y1={AXIS} y2={AXIS} className={styles.axis} />
      {scale.ticks.map(({ x, month, withYear }) => (
        <g key={x}>
          <line x1={x} x2={x} y1={AXIS - 5} y2={bottom} className={styles.axis} />
          <text x={x + 3} y={AXIS - 6} className={mergeClasses(styles.word, styles.quiet)}>
            {monthLabel(month, withYear)}
          </text>
        </g>
      ))}
      <line x1={today} x2={today} y1={AXIS} y2={bottom} className={styles.today} />
      {bars.map((bar, i) => (
        <Pieces key={bar.clock.id} bar={bar} y={rowTop(i) + BAR_TOP} {...patterns} />
      ))}
      {scale.breaks.map((x) => (
        <Break key={x} x={x} bottom={bottom} />
      ))}
      {bars.map(({ clock }, i) => (
        <Words key={clock.id} clock={clock} y={rowTop(i) + FONT + 2} width={inner} asOf={timeline.asOf} />
      ))}
      <text
        x={Math.min(Math.max(today, half), inner - half)}
        y={bottom + FONT + 1}
        textAnchor="middle"
        className={mergeClasses(styles.word, styles.text, styles.bold)}
      >
        {label}
      </text>
      <Legend bars={bars} y={bottom + FOOT - 4} {...patterns} />
    </svg>
  );
}

interface Patterns {
  readonly rolled: string;
  readonly over: string;
}

/** What is painted of a clock. */
function Pieces({ bar, y, rolled, over }: Patterns & { readonly bar: Bar; readonly y: number }) {
  const styles = useStyles();
  const { tone, term } = bar;
  const painted = tone === 'late' ? styles.done : styles[tone];
  return (
    <>
      {term && <Piece at={term} y={y} round={tone === 'window'} className={painted} />}
      {bar.rolled && <Piece at={bar.rolled} y={y} className={styles.hatch} fill={rolled} />}
      {bar.over && <Piece at={bar.over} y={y} className={styles.overEdge} fill={over} />}
      {bar.done !== null && <DoneMark x={bar.done} y={y + BAR / 2} />}
    </>
  );
}

interface WordsProps {
  readonly clock: TimelineClock;
  readonly y: number;
  readonly width: number;
  readonly asOf: string;
}

/** What is written of a clock: its name, and its last day. */
function Words({ clock, y, width, asOf }: WordsProps) {
  const styles = useStyles();
  const fact = barFact(clock, asOf);
  const whole = clockName(clock);
  const name = widthOf(whole) + widthOf(fact) + FONT > width ? clock.title : whole;
  return (
    <>
      <text x={0} y={y} className={mergeClasses(styles.word, styles.text, styles.bold)}>
        {name}
      </text>
      <text x={width} y={y} textAnchor="end" className={mergeClasses(styles.word, styles.quiet)}>
        {fact}
      </text>
    </>
  );
}

interface PieceProps {
  readonly at: Stretch;
  readonly y: number;
  readonly className: string;
  readonly round?: boolean;
  /** A pattern in place of the colour of the class. */
  readonly fill?: string;
}

function Piece({ at: [from, to], y, className, round = false, fill }: PieceProps) {
  const rect = { x: from, y, width: to - from, height: BAR, rx: round ? BAR / 2 : 1 };
  return (
    <>
      {fill && <rect {...rect} fill={`url(#${fill})`} />}
      <rect {...rect} className={className} />
    </>
  );
}

function DoneMark({ x, y }: { readonly x: number; readonly y: number }) {
  const styles = useStyles();
  return (
    <>
      <circle cx={x} cy={y} r={7} className={styles.mark} />
      <path d={`M${x - 3.5} ${y}l2.5 2.5 4.5 -5`} className={styles.check} />
    </>
  );
}

/** Time is left out here: a torn strip over all bars. */
function Break({ x, bottom }: { readonly x: number; readonly bottom: number }) {
  const styles = useStyles();
  const teeth = Math.ceil((bottom - AXIS + 6) / 8);
  const edge = (left: number): string => `M${left} ${AXIS - 4}${'l3 4l-3 4'.repeat(teeth)}`;
  return (
    <g>
      <path d={`${edge(x - 4)}h5${'l3 -4l-3 -4'.repeat(teeth)}z`} className={styles.gap} />
      <path d={edge(x - 4)} className={styles.gapLine} />
      <path d={edge(x + 1)} className={styles.gapLine} />
    </g>
  );
}

/** What the forms mean, as far as they occur. */
function Legend({ bars, y, rolled, over }: Patterns & { readonly bars: readonly Bar[]; readonly y: number }) {
  const styles = useStyles();
  const top = y - BAR + 1;
  const entries: { readonly name: string; readonly paint: (x: number) => ReactNode }[] = [];
  if (bars.some((b) => b.done !== null))
    entries.push({ name: legend.done, paint: (x) => <DoneMark x={x + SWATCH / 2} y={top + BAR / 2} /> });
  if (bars.some((b) => b.rolled))
    entries.push({
      name: legend.rolled,
      paint: (x) => <Piece at={[x, x + SWATCH]} y={top} className={styles.hatch} fill={rolled} />,
    });
  if (bars.some((b) => b.over))
    entries.push({
      name: legend.over,
      paint: (x) => <Piece at={[x, x + SWATCH]} y={top} className={styles.overEdge} fill={over} />,
    });
  if (bars.some((b) => b.tone === 'window'))
    entries.push({
      name: legend.window,
      paint: (x) => <Piece at={[x, x + SWATCH]} y={top} round className={styles.window} />,
    });
  const widths = entries.map(({ name }) => SWATCH + 4 + widthOf(name) + FONT);
  return entries.map(({ name, paint }, i) => {
    const x = widths.slice(0, i).reduce((sum, w) => sum + w, 0);
    return (
      <g key={name}>
        {paint(x)}
        <text x={x + SWATCH + 4} y={y} className={mergeClasses(styles.word, styles.quiet)}>
          {name}
        </text>
      </g>
    );
  });
}

/** About how wide a text is: Chinese signs are as wide as high, the others half of it. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += sign > '\u2e80' ? FONT : FONT * 0.56;
  return width;
}
