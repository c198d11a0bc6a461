import { shownNumber, type ChartData } from '../../core/sheets/chart-data';
import type { ChartModel } from '../../core/sheets/chart-model';
import { drawLines, largest, nameEvery, ticksFor } from './chart-drawing';
import { markColor, useChartStyles } from './chart-styles';

const HEIGHT = 150;
const LEFT = 36;
const EDGE = 8;
const FOOT = 20;
const DOT = 3;

interface LineFieldProps {
  readonly chart: ChartModel;
  readonly data: ChartData;
  readonly width: number;
  readonly text: string;
}

/** Lines over round numbers; the series that is broken in the worksheet is broken here. */
export function LineField({ chart, data, width, text }: LineFieldProps) {
  const styles = useChartStyles();
  const ticks = ticksFor(largest(data));
  const field = Math.max(1, width - LEFT - EDGE);
  const lines = drawLines(data, field, HEIGHT, ticks.at(-1)?.value ?? 1);
  const room = field / Math.max(1, data.categories.length);
  const every = nameEvery(data.categories, room);
  return (
    <svg role="img" aria-label={text} width={width} height={HEIGHT + EDGE + FOOT}>
      <g transform={`translate(${LEFT} ${EDGE})`}>
        {ticks.map(({ value, at }) => (
          <g key={value}>
            <line className={styles.axis} y1={HEIGHT * (1 - at)} x2={field} y2={HEIGHT * (1 - at)} />
            <text className={styles.text} x={-4} y={HEIGHT * (1 - at)} textAnchor="end" dominantBaseline="central">
              {shownNumber(value, chart.format)}
            </text>
          </g>
        ))}
        {data.categories.map((name, i) =>
          i % every !== 0 ? null : (
            <text key={`${i} ${name}`} className={styles.text} x={(i + 0.5) * room} y={HEIGHT + 16} textAnchor="middle">
              {name}
            </text>
          ),
        )}
        {lines.map(({ series, points }) => (
          <g key={`${series} ${points[0]?.category ?? 0}`}>
            <polyline
              points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
              stroke={markColor(series)}
              {...(chart.series[series]?.dashed === true && { strokeDasharray: '5 4' })}
              className={styles.line}
            />
            {points.map(({ x, y, category }) => (
              <circle key={category} cx={x} cy={y} r={DOT} fill={markColor(series)} className={styles.mark} />
            ))}
          </g>
        ))}
      </g>
    </svg>
  );
}
