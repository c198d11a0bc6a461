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

describe('the columns of a report', () => {
  const of = (...numbers: string[]) =>
    sheetOf({
      columns: [{ header: '信访件编号', width: 14, look: 'code' }],
      lines: numbers.map((number) => ({ cells: [number] })),
    }).widths[0];

  test('have room for the longest number of a matter, which no line may part', () => {
    expect(of('XF2021045')).toBe(14);
    expect(of('XF2021045', '110120210500000045')).toBeGreaterThan(18);
    expect(of('XF2021045、XF2021046、XF2021047')).toBe(14);
    expect(of('见'.repeat(200))).toBe(28);
  });
});

describe('the pages of a report', () => {
  test('hold short tables one below the other', () => {
    expect(beginnings(sheetOf(table('一、来信', 5), table('二、来访', 5)))).toEqual([]);
  });

  test('never cut a table that a page can hold: it begins the next one', () => {
    const sheet = sheetOf(table('一、来信', 12), table('二、来访', 12), table('三、来电', 3), table('四、网上', 12));
    expect(beginnings(sheet)).toEqual(['二、来访', '四、网上']);
  });

  test('tell of a table that no page holds under its header again, in the place where it begins', () => {
    const sheet = sheetOf(table('一、来信', 3), table('二、来访', 60));
    const pages = beginnings(sheet);
    expect(pages.length).toBeGreaterThan(1);
    expect(new Set(pages)).toEqual(new Set(['二、来访（续表）']));
    for (const row of sheet.print?.breaks ?? [])
      expect(sheet.rows[row + 1]?.map((cell) => cell?.value)).toEqual(['单位', '件次']);
    const told = sheet.rows.flatMap(([cell]) => (/^单位\d/u.test(String(cell?.value)) ? [cell?.value] : []));
    expect(told.slice(3)).toEqual(Array.from({ length: 60 }, (_, n) => `单位${n + 1}`));
  });

  test('begin with such a table where little of the page is left, and go on below its end', () => {
    expect(beginnings(sheetOf(table('一、来信', 14), table('二、来访', 60)))[0]).toBe('二、来访');
    expect(beginnings(sheetOf(table('一、来信', 45), table('二、来访', 3))).at(-1)).toBe('一、来信（续表）');
  });

  test('repeat the header of the only table by the print set-up, so that it stays one table', () => {
    const sheet = sheetOf(table('一、来信', 60));
    expect(beginnings(sheet)).toEqual([]);
    expect(sheet.print?.titleRows).toBeDefined();
  });

  test('never part the lines that a chart shows', () => {
    const series = [{ name: '件次', column: 1 }];
    const chart = { block: '一、各月', kind: 'line', title: '走势', lines: 40, names: 0, series } as const;
    const sheet = sheetOf(table('一、各月', 60, { charts: [chart] }), table('二、来访', 3));
    const { top, bottom } = sheet.charts?.[0]?.categories ?? { top: 0, bottom: 0 };
    expect(sheet.rows.slice(top, bottom + 1).map(([cell]) => cell?.value)).toEqual(
      Array.from({ length: 40 }, (_, n) => `单位${n + 1}`),
    );
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
