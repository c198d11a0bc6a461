import { partsOfDay } from '../../calendar/civil-day';
import type { Period } from '../../calendar/period';
import type { ReportBlock, ReportColumn, ReportLine } from '../sheet/report-sheet';
import { countCell, differenceCell, growthCell, growthText, type SpanCounts } from './compared-cells';
import { share, type Names } from './count-period';
import type { Figure } from './figure-keys';
import { growth, type SpanCount, type StatisticsMetrics } from './metrics';

const BASE = '与上年同期比（件次）';
const BEFORE = '与上期比（件次）';
const YEAR = '本年累计（件次）';
const COLUMNS: readonly ReportColumn[] = [
  { header: '名称', width: 22, look: 'text' },
  { header: '占比', width: 9, look: 'rate' },
  { header: ['本期', '件次'], width: 9, look: 'count' },
  { header: ['本期', '人次'], width: 9, look: 'count' },
  { header: [BASE, '上年同期'], width: 10, look: 'count' },
  { header: [BASE, '增减'], width: 11, look: 'count' },
  { header: [BASE, '同比'], width: 9, look: 'mid' },
  { header: [BEFORE, '上期'], width: 11, look: 'count' },
  { header: [BEFORE, '环比'], width: 10, look: 'mid' },
  { header: [YEAR, '累计'], width: 10, look: 'count' },
  { header: [YEAR, '上年同期'], width: 10, look: 'count' },
  { header: [YEAR, '增减'], width: 11, look: 'count' },
];
const COLUMNS_OF_ALL = 4;

/** Where the figures of a table of names come from. */
export interface NamedFigures {
  /** Of this period, in their order. */
  readonly names: Names;
  readonly namesIn: (count: SpanCount) => Names;
  readonly figure: (name: string) => Figure;
  /** The names do not come to the total: a matter may stand under several, or under none. */
  readonly apart?: boolean;
}

export interface NameBlock {
  readonly heading: string;
  readonly key: string;
  readonly of: NamedFigures;
  readonly spans: SpanCounts;
  /** 件次 of all, of which each name has its share. */
  readonly total: number;
}

/** A table of names with their shares and what they were before. */
export function nameBlock({ heading, key, of, spans, total }: NameBlock): ReportBlock {
  const width = spans.year === undefined ? COLUMNS_OF_ALL : COLUMNS.length;
  // A name that had matters before and has none now fell to nothing: that is worth a line.
  const names = of.apart === true ? Object.keys(of.names) : namesOf(of, spans);
  const lines = names.map((name): ReportLine => {
    const cases = (count: SpanCount): number => of.namesIn(count)[name]?.cases ?? 0;
    const people = (count: SpanCount): number => of.namesIn(count)[name]?.people ?? 0;
    return { cells: cells(spans, name, cases, people, of.figure(name), total).slice(0, width) };
  });
  const sum = (what: 'cases' | 'people') => (count: SpanCount) => count.total[what];
  const totalLine: ReportLine = {
    isTotal: true,
    cells: cells(spans, '合计', sum('cases'), sum('people'), { of: 'mark', name: 'all' }, total).slice(0, width),
  };
  return {
    key,
    heading,
    columns: COLUMNS.slice(0, width),
    lines: of.apart === true ? lines : [...lines, totalLine],
  };
}

function namesOf(of: NamedFigures, { previous, year }: SpanCounts): string[] {
  const all = new Set(Object.keys(of.names));
  for (const count of [previous, year]) if (count) for (const name of Object.keys(of.namesIn(count))) all.add(name);
  return [...all];
}

function cells(
  spans: SpanCounts,
  name: string,
  cases: (count: SpanCount) => number,
  people: (count: SpanCount) => number,
  figure: Figure,
  total: number,
): ReportLine['cells'] {
  return [
    name,
    spans.current ? share(cases(spans.current), total) : null,
    countCell(spans, 'current', cases, figure),
    countCell(spans, 'current', people, figure),
    countCell(spans, 'previous', cases, figure),
    differenceCell(spans, 'current', 'previous', cases),
    growthCell(spans, 'current', 'previous', cases),
    countCell(spans, 'sequential', cases, figure),
    growthCell(spans, 'current', 'sequential', cases),
    countCell(spans, 'year', cases, figure),
    countCell(spans, 'yearBefore', cases, figure),
    differenceCell(spans, 'year', 'yearBefore', cases),
  ];
}

/** Every month of the year so far beside the same month of the year before, those without a matter too. */
export function monthBlock({ spans, byMonth }: StatisticsMetrics, period: Period | null): ReportBlock[] {
  const { year, yearBefore } = spans;
  if (period === null || !year) {
    const of: NamedFigures = { names: byMonth, namesIn: ({ by }) => by.month, figure: monthFigure };
    return Object.keys(byMonth).length > 1
      ? [nameBlock({ heading: '月份', key: 'month', of, spans, total: spans.current?.total.cases ?? 0 })]
      : [];
  }
  const end = partsOfDay(period.to);
  const lines = Array.from({ length: end.month }, (_, k): ReportLine => {
    const month = (of: number): string => `${of}-${String(k + 1).padStart(2, '0')}`;
    const [now, before] = [month(end.year), month(end.year - 1)];
    const value = (count: SpanCount | undefined, name: string): number => count?.by.month[name]?.cases ?? 0;
    const [a, b] = [value(year, now), value(yearBefore, before)];
    return {
      cells: [
        `${k + 1}月`,
        share(a, year.total.cases),
        countCell(spans, 'year', () => a, monthFigure(now)),
        year.by.month[now]?.people ?? 0,
        ...(yearBefore
          ? [countCell(spans, 'yearBefore', () => b, monthFigure(before)), a - b, growthText(growth(a, b))]
          : []),
      ],
    };
  });
  return [
    {
      key: 'month',
      heading: `${end.year}年各月`,
      columns: MONTH_COLUMNS.slice(0, yearBefore ? undefined : FIRST_OF_BEFORE),
      lines,
    },
  ];
}

const MONTH_COLUMNS: readonly ReportColumn[] = [
  { header: '月份', width: 22, look: 'text' },
  { header: '占比', width: 9, look: 'rate' },
  { header: ['本年', '件次'], width: 9, look: 'count' },
  { header: ['本年', '人次'], width: 9, look: 'count' },
  { header: ['与上年同月比（件次）', '上年'], width: 10, look: 'count' },
  { header: ['与上年同月比（件次）', '增减'], width: 11, look: 'count' },
  { header: ['与上年同月比（件次）', '同比'], width: 9, look: 'mid' },
];
/** Where the ledgers do not reach back, the columns from here on are left out. */
const FIRST_OF_BEFORE = 4;
const monthFigure = (name: string): Figure => ({ of: 'month', name });
