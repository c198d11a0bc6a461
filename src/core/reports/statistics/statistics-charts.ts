import type { ReportBlock, ReportChart } from '../sheet/report-sheet';

/** Column of the names and of 件次 in a table of names; of a month's 件次 a year before. */
const NAMES = 0;
const CASES = 2;
const CASES_BEFORE = 4;
/** The longest names that a chart has room for. */
const MOST_BARS = 10;

/** 形式构成, 各月走势 with the year before, the largest categories and places: each where there is enough to see. */
export function statisticsCharts(blocks: readonly ReportBlock[]): ReportChart[] {
  return [
    ...chart(blocks, 'form', (of) => ({ ...of, kind: 'pie', title: '信访形式构成', labels: 'percent' })),
    ...chart(blocks, 'month', (of, { columns }) => ({
      ...of,
      kind: 'line',
      title: '各月件次',
      valueTitle: '件次',
      ...(columns.length > CASES_BEFORE && {
        series: [
          { name: '本年', column: CASES },
          { name: '上年', column: CASES_BEFORE, dashed: true, color: '7A7A7A' },
        ],
      }),
    })),
    ...chart(blocks, 'category', (of) => ({ ...of, kind: 'bar', title: '件次较多的内容分类', labels: 'value' })),
    ...chart(blocks, 'place', (of) => ({ ...of, kind: 'bar', title: '件次较多的属地', labels: 'value' })),
  ];
}

type Plain = Pick<ReportChart, 'block' | 'lines' | 'names' | 'series'>;

function chart(
  blocks: readonly ReportBlock[],
  key: string,
  make: (plain: Plain, block: ReportBlock) => ReportChart,
): ReportChart[] {
  const block = blocks.find((one) => one.key === key);
  const lines = Math.min(
    MOST_BARS_OF[key] ?? Infinity,
    block?.lines.filter(({ isTotal }) => isTotal !== true).length ?? 0,
  );
  if (!block || lines < 2) return [];
  return [make({ block: key, lines, names: NAMES, series: [{ name: '件次', column: CASES }] }, block)];
}

const MOST_BARS_OF: Readonly<Record<string, number>> = { category: MOST_BARS, place: MOST_BARS };
