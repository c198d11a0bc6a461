import type { ClockId } from '../../deadlines/clock-id';
import type { ReportCell, ReportColumn } from '../sheet/report-sheet';
import { FIGURES, traceKey, type Figure } from './figure-keys';
import type { Timeliness } from './tally';

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

/** The columns of how clocks stand, the same in every table that shows them. */
export const FIGURE_COLUMNS: readonly ReportColumn[] = [
  ...COUNTED.map(([, header]): ReportColumn => ({ header, width: 9, look: 'count' })),
  { header: '按期率', width: 10, look: 'rate' },
  { header: '含未到期按期率', width: 10, look: 'rate' },
];

/** The cells under {@link FIGURE_COLUMNS}, each leading to its rows. */
export function figureCells(clock: ClockId, owner: string | null, figures: Timeliness): ReportCell[] {
  return [
    ...COUNTED.map(([figure]): ReportCell => {
      const value = countOf(figures, figure);
      return { value, ...(value > 0 && { trace: traceKey(clock, figure, owner) }) };
    }),
    figures.rate,
    // Where nothing has come due there is no rate, least of all one of nought.
    figures.due === 0 ? null : figures.onTime / (figures.due + figures.notYetDue),
  ];
}

/** How many clocks a figure counts. */
export function countOf(figures: Timeliness, figure: Figure): number {
  if (figure === 'due' || figure === 'onTime') return figures[figure];
  return FIGURES[figure].reduce((sum, outcome) => sum + figures[outcome], 0);
}
