import { shownNumber, type ChartData } from '../../core/sheets/chart-data';
import type { ChartModel } from '../../core/sheets/chart-model';
import { textWidth } from '../../core/sheets/row-height';
import { drawBars, largest, LETTER, nameEvery } from './chart-drawing';
import { markColor, useChartStyles } from './chart-styles';

const BAR_ROOM = 24;
const COLUMN_HEIGHT = 160;
const GAP = 6;
/** Above columns, behind bars: room for the number. */
const NUMBER_ROOM = 44;
const LINE = 16;

interface BarFieldProps {
  readonly chart: ChartModel;
  readonly kind: 'bar' | 'column';
  readonly data: ChartData;
  readonly width: number;
  readonly text: string;
}

/** Lying bars with their names before them, or columns with theirs below, each with its number. */
export function BarField({ chart: { format }, kind, data, width, text }: BarFieldProps) {
  const styles = useChartStyles();
  const isLying = kind === 'bar';
  const longest = Math.max(...data.categories.map(textWidth), 0) * LETTER;
  const names = isLying ? Math.min(longest + GAP, width / 2) : 0;
  const inner = {
    width: Math.max(1, isLying ? width - names - NUMBER_ROOM : width),
    height: isLying ? data.categories.length * BAR_ROOM : COLUMN_HEIGHT,
  };
  const top = isLying ? 0 : LINE;
  const bars = drawBars(data, kind, inner.width, inner.height, largest(data));
  const room = (isLying ? inner.height : inner.width) / Math.max(1, data.categories.length);
  // Lying bars have a line of their own each.
  const every = isLying ? 1 : nameEvery(data.categories, room);
  return (
    <svg role="img" aria-label={text} width={width} height={top + inner.height + (isLying ? 0 : LINE + GAP)}>
      <g transform={`translate(${names} ${top})`}>
        {data.categories.map((name, i) =>
          i % every !== 0 ? null : (
            <text
              key={`${i} ${name}`}
              className={styles.text}
              x={isLying ? -GAP : (i + 0.5) * room}
              y={isLying ? (i + 0.5) * room : inner.height + LINE}
              textAnchor={isLying ? 'end' : 'middle'}
              dominantBaseline={isLying ? 'central' : 'auto'}
            >
              {name}
            </text>
          ),
        )}
        {bars.map(({ series, category, value, ...bar }) => (
          <g key={`${series} ${category}`}>
            <rect {...bar} fill={markColor(series)} className={styles.mark} />
            <text
              className={styles.text}
              x={isLying ? bar.width + GAP : bar.x + bar.width / 2}
              y={isLying ? bar.y + bar.height / 2 : bar.y - GAP / 2}
              textAnchor={isLying ? 'start' : 'middle'}
              dominantBaseline={isLying ? 'central' : 'auto'}
            >
              {shownNumber(value, format)}
            </text>
          </g>
        ))}
        <line
          className={styles.axis}
          y1={isLying ? 0 : inner.height}
          x2={isLying ? 0 : inner.width}
          y2={inner.height}
        />
      </g>
    </svg>
  );
}
