import { useRef } from 'react';
import { makeStyles, Subtitle2Stronger, tokens } from '@fluentui/react-components';
import { chartText, shownNumber } from '../../core/sheets/chart-data';
import { needsLegend } from '../../core/sheets/chart-model';
import type { ShownChart } from '../../worker/report-answers';
import { useToldWidth } from '../told-width';
import { BarField } from './BarField';
import { drawSlices } from './chart-drawing';
import { markColor, useChartStyles } from './chart-styles';
import { LineField } from './LineField';

const useStyles = makeStyles({
  figure: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS, margin: 0 },
  pie: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyle: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  upright: { flexDirection: 'column' },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

const PIE = 132;
const SWATCH = 12;
const USUAL_WIDTH = 320;

/**
 * A chart of a report where the host cannot draw one: the same numbers as in the worksheet's own. What
 * it shows is told in words too, and stands in the table below it.
 */
export function ChartPicture({ shown: { chart, data } }: { readonly shown: ShownChart }) {
  const styles = useStyles();
  const box = useRef<HTMLElement>(null);
  const width = useToldWidth(box, USUAL_WIDTH);
  const text = chartText(chart, data);
  return (
    <figure ref={box} className={styles.figure}>
      <Subtitle2Stronger as="h3" style={{ margin: 0 }}>
        {chart.title}
      </Subtitle2Stronger>
      {chart.kind === 'pie' && <Pie shown={{ chart, data }} text={text} />}
      {chart.kind === 'line' && <LineField chart={chart} data={data} width={width} text={text} />}
      {(chart.kind === 'bar' || chart.kind === 'column') && (
        <BarField chart={chart} kind={chart.kind} data={data} width={width} text={text} />
      )}
      {chart.kind !== 'pie' && needsLegend(chart) && (
        <ul className={styles.legend} aria-hidden="true">
          {chart.series.map(({ name, dashed }, i) => (
            <Entry key={name} color={i} dashed={dashed === true} text={name} />
          ))}
        </ul>
      )}
    </figure>
  );
}

/** A pie with its names and shares beside it: in slices there is no room for words. */
function Pie({ shown: { data }, text }: { readonly shown: ShownChart; readonly text: string }) {
  const styles = useStyles();
  const chartStyles = useChartStyles();
  const slices = drawSlices(data, PIE / 2 - 1);
  return (
    <div className={styles.pie}>
      <svg role="img" aria-label={text} width={PIE} height={PIE} viewBox={`${-PIE / 2} ${-PIE / 2} ${PIE} ${PIE}`}>
        {slices.map(({ category, path }) => (
          <path key={category} d={path} fill={markColor(category)} className={chartStyles.mark} />
        ))}
      </svg>
      <ul className={`${styles.legend} ${styles.upright}`} aria-hidden="true">
        {slices.map(({ category, share }) => (
          <Entry
            key={category}
            color={category}
            dashed={false}
            text={`${data.categories[category] ?? ''} ${shownNumber(share, '0%')}`}
          />
        ))}
      </ul>
    </div>
  );
}

interface EntryProps {
  readonly color: number;
  readonly dashed: boolean;
  readonly text: string;
}

function Entry({ color, dashed, text }: EntryProps) {
  const styles = useStyles();
  const chartStyles = useChartStyles();
  return (
    <li className={styles.entry}>
      <svg width={SWATCH} height={SWATCH}>
        {dashed ? (
          <line
            y1={SWATCH / 2}
            x2={SWATCH}
            y2={SWATCH / 2}
            stroke={markColor(color)}
            strokeDasharray="4 3"
            className={chartStyles.line}
          />
        ) : (
          <rect width={SWATCH} height={SWATCH} fill={markColor(color)} className={chartStyles.mark} />
        )}
      </svg>
      {text}
    </li>
  );
}
