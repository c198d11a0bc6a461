import { clockSpec } from '../../deadlines/clocks/index';
import type { SheetModel } from '../../sheets/sheet-model';
import type { Counted, ReportOrder } from '../report';
import {
  reportSheet,
  type ReportBlock,
  type ReportCell,
  type ReportColumn,
  type ReportLine,
} from '../sheet/report-sheet';
import { FIGURES, traceKey, type Figure } from './figure-keys';
import { GROUPS, JUDGED_CLOCKS, type JudgedClock, type OwnerGroup, type TimelinessMetrics } from './metrics';
import { placesOf } from './ranking';
import type { Timeliness } from './tally';

const OWNERS: Readonly<Record<OwnerGroup, string>> = {
  offices: '登记单位',
  units: '责任单位',
  reviewers: '复查复核机关',
};

const COUNTED: readonly (readonly [Figure, string])[] = [
  ['due', '应办'],
  ['onTime', '按期'],
  ['rolled', '其中顺延'],
  ['late', '超期完成'],
  ['overdue', '超期未办'],
  ['notYetDue', '未到期'],
  ['doubtful', '待核'],
  ['notApplicable', '不适用'],
];

const NUMERALS = ['一', '二', '三', '四', '五', '六'] as const;

/** One table a clock, all of the same columns, so that they can be read side by side. */
export function timelinessSheet(
  { basis, metrics, checks, notes }: Counted<TimelinessMetrics>,
  { period, asOf, profile }: ReportOrder,
): SheetModel {
  const title = '按期办结情况通报表';
  const counted = JUDGED_CLOCKS.filter((clock) => Object.values(metrics.total[clock]).some((n) => n !== null && n > 0));
  return reportSheet({
    name: title,
    title,
    office: profile.office,
    period,
    asOf,
    blocks: (counted.length > 0 ? counted : (['handle'] as const)).map((clock, k) => block(clock, k, metrics)),
    basis,
    notes,
    checks,
  });
}

function block(clock: JudgedClock, k: number, metrics: TimelinessMetrics): ReportBlock {
  const group = GROUPS[clock];
  const owners = Object.entries(metrics[group]).flatMap(([name, own]) => {
    const figures = own[clock];
    return figures ? [{ name, figures }] : [];
  });
  const places = placesOf(owners.map(({ figures }) => figures));
  const lines = owners
    .map(({ name, figures }, i) => ({ name, figures, place: places[i] ?? null }))
    .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || b.figures.due - a.figures.due)
    .map(({ name, figures, place }, i): ReportLine => ({
      cells: [i + 1, name, ...cells(clock, name, figures), place ?? '—'],
    }));
  return {
    heading: `${NUMERALS[k] ?? ''}、${clockSpec(clock).title}`,
    columns: columns(group),
    lines: [...lines, { cells: ['合计', null, ...cells(clock, null, metrics.total[clock]), null], isTotal: true }],
  };
}

function columns(group: OwnerGroup): ReportColumn[] {
  return [
    { header: '序号', width: 6, look: 'mid' },
    { header: OWNERS[group], width: 22, look: 'mid' },
    ...COUNTED.map(([, header]): ReportColumn => ({ header, width: 9, look: 'count' })),
    { header: '按期率', width: 10, look: 'rate' },
    { header: '含未到期按期率', width: 10, look: 'rate' },
    { header: '名次', width: 7, look: 'mid' },
  ];
}

function cells(clock: JudgedClock, owner: string | null, figures: Timeliness): ReportCell[] {
  const withOpen = figures.due + figures.notYetDue;
  return [
    ...COUNTED.map(([figure]): ReportCell => {
      const value = countOf(figures, figure);
      return { value, ...(value > 0 && { trace: traceKey(clock, figure, owner) }) };
    }),
    figures.rate,
    withOpen === 0 ? null : figures.onTime / withOpen,
  ];
}

function countOf(figures: Timeliness, figure: Figure): number {
  if (figure === 'due' || figure === 'onTime') return figures[figure];
  return FIGURES[figure].reduce((sum, outcome) => sum + figures[outcome], 0);
}
