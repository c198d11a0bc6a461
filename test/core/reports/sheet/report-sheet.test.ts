import { reportSheet, type ReportBlock } from '../../../../src/core/reports/sheet/report-sheet';
import type { SheetModel } from '../../../../src/core/sheets/sheet-model';
import { day } from '../../rules/support';

const table = (heading: string, lines: number, rest: Partial<ReportBlock> = {}): ReportBlock => ({
  key: heading,
  heading,
  columns: [
    { header: '单位', width: 20, look: 'text' },
    { header: '件次', width: 10, look: 'count' },
  ],
  lines: Array.from({ length: lines }, (_, n) => ({ cells: [`单位${n + 1}`, n] })),
  ...rest,
});

const sheetOf = (...blocks: ReportBlock[]): SheetModel =>
  reportSheet({
    name: '表',
    title: '某某情况表',
    office: '某区信访办',
    period: null,
    asOf: day('2021-12-31'),
    blocks,
    basis: ['按登记日期统计。'],
  });

/** What stands first in the rows that begin a page. */
const beginnings = ({ rows, print }: SheetModel): unknown[] =>
  (print?.breaks ?? []).map((row) => rows[row]?.[0]?.value ?? null);

describe('the pages of a report', () => {
  test('hold short tables one below the other', () => {
    expect(beginnings(sheetOf(table('一、来信', 5), table('二、来访', 5)))).toEqual([]);
  });

  test('never cut a table that a page can hold: it begins the next one', () => {
    const sheet = sheetOf(table('一、来信', 12), table('二、来访', 12), table('三、来电', 3), table('四、网上', 12));
    expect(beginnings(sheet)).toEqual(['二、来访', '四、网上']);
  });

  test('go on with a table that no page holds where it is', () => {
    expect(beginnings(sheetOf(table('一、来信', 3), table('二、来访', 60)))).toEqual([]);
    expect(beginnings(sheetOf(table('一、来信', 55), table('二、来访', 3)))).toEqual([]);
  });

  test('take more rows where the columns are so wide that all is printed smaller', () => {
    const columns = [
      { header: '事项', width: 100, look: 'text' },
      { header: '进展', width: 100, look: 'text' },
    ] as const;
    const wide = [table('一、来信', 12, { columns }), table('二、来访', 12, { columns })];
    expect(beginnings(sheetOf(...wide))).toEqual([]);
  });

  test('begin with the charts, which are never cut either', () => {
    const series = [{ name: '件次', column: 1 }];
    const chart = { block: '一、来信', kind: 'pie', title: '构成', lines: 3, names: 0, series } as const;
    const sheet = sheetOf(table('一、来信', 3, { charts: [chart] }));
    expect(sheet.print?.breaks).toEqual([sheet.charts?.[0]?.place.top]);
  });
});
