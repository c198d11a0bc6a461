import { clockSpec } from '../../deadlines/clocks/index';
import type { SheetModel } from '../../sheets/sheet-model';
import type { Counted, ReportOrder } from '../report';
import { reportSheet, type ReportBlock, type ReportColumn, type ReportLine } from '../sheet/report-sheet';
import { FIGURE_COLUMNS, figureCells } from './figure-cells';
import { GROUPS, JUDGED_CLOCKS, type JudgedClock, type OwnerGroup, type TimelinessMetrics } from './metrics';
import { placesOf, placeText } from './ranking';

const OWNERS: Readonly<Record<OwnerGroup, string>> = {
  offices: '登记单位',
  units: '责任单位',
  reviewers: '复查复核机关',
};

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
  const places = placesOf(owners.map(({ name, figures: { due, rate } }) => ({ name, due, rate })));
  const lines = owners
    .map(({ name, figures }, i) => ({ name, figures, place: places[i] ?? null }))
    .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || b.figures.due - a.figures.due)
    .map(({ name, figures, place }, i): ReportLine => ({
      cells: [i + 1, name, ...figureCells(clock, name, figures), placeText(figures.due, place)],
    }));
  return {
    heading: `${NUMERALS[k] ?? ''}、${clockSpec(clock).title}`,
    columns: columns(group),
    lines: [
      ...lines,
      { cells: ['合计', null, ...figureCells(clock, null, metrics.total[clock]), null], isTotal: true },
    ],
  };
}

function columns(group: OwnerGroup): ReportColumn[] {
  return [
    { header: '序号', width: 6, look: 'mid' },
    { header: OWNERS[group], width: 22, look: 'mid' },
    ...FIGURE_COLUMNS,
    { header: '名次', width: 17, look: 'mid' },
  ];
}
