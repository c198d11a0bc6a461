import * as fc from 'fast-check';
import { parseIsoDay, type CivilDay } from '../../../src/core/calendar/civil-day';
import { consolidate, type HandedIn } from '../../../src/core/consolidate/consolidate';
import type { CellValue } from '../../../src/core/grid/grid';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import type { SheetModel } from '../../../src/core/sheets/sheet-model';
import { ledgerOf, serial } from '../rules/support';

const ASKED = parseIsoDay('2021-12-31') as CivilDay;
const HEADER = ['信访件编号', '信访人', '信访目的', '信访内容', '登记日期', '责任单位'];
const row = (caseNo: string, unit: string): CellValue[] => [
  caseNo,
  '张试验',
  '求决',
  '反映停水',
  serial('2021-03-02'),
  unit,
];

const fileOf = (file: string, rows: readonly CellValue[][], sheet = '台账', header = HEADER): HandedIn => ({
  file,
  ledgers: [ledgerOf(header, rows, { file, sheet })],
  error: null,
});

/** A sheet as records by header. */
function recordsOf(sheet: SheetModel): Record<string, CellValue>[] {
  const [head, ...lines] = sheet.rows;
  const names = (head ?? []).map((cell) => String(cell?.value));
  return lines.map((cells) => Object.fromEntries(names.map((name, c) => [name, cells[c]?.value ?? null])));
}

const textsOf = ({ rows }: SheetModel): string =>
  rows.flatMap((cells) => cells.flatMap((cell) => (cell?.value == null ? [] : [String(cell.value)]))).join('|');

describe('consolidate', () => {
  it('stacks what units handed in under the same headers, and says of each row where it comes from', () => {
    const other = ['编号', '上访人', '信访目的', '诉求内容', '登记时间', '承办单位', '网格号'];
    const result = consolidate(
      [
        fileOf('东四街道2021.xlsx', [row('A1', '东四'), row('A2', '东四')]),
        {
          file: '区教委.xls',
          ledgers: [
            ledgerOf(
              [
                ...HEADER.slice(0, 6).map((header, c) => ({ header: other[c] ?? '', fields: fieldsOf(header) })),
                '网格号',
              ],
              [[...row('B1', '区教委'), 'W7']],
              { file: '区教委.xls', sheet: '1月' },
            ),
          ],
          error: null,
        },
      ],
      DEFAULT_PROFILE,
    );
    expect(result.records).toBe(3);
    const [ledger] = result.sheets(ASKED);
    expect(ledger?.name).toBe('汇总台账');
    expect(recordsOf(ledger!)).toMatchObject([
      { 信访件编号: 'A1', 责任单位: '东四街道', 报送单位: '东四街道', 来源文件: '东四街道2021.xlsx', 来源行: 2 },
      { 信访件编号: 'A2', 来源行: 3, 网格号: null },
      { 信访件编号: 'B1', 报送单位: '区教委', 来源工作表: '1月', 来源行: 2, 网格号: 'W7' },
    ]);
  });

  it('keeps every row of a number that stands twice and names its places', () => {
    const { duplicates, records } = consolidate(
      [fileOf('东四.xlsx', [row('A1', '东四'), row('A2', '东四')]), fileOf('景山.xlsx', [row('A1', '景山')], '登记')],
      DEFAULT_PROFILE,
    );
    expect(records).toBe(3);
    expect(duplicates).toEqual([
      {
        caseNo: 'A1',
        places: [
          { file: '东四.xlsx', sheet: '台账', row: 2 },
          { file: '景山.xlsx', sheet: '登记', row: 2 },
        ],
      },
    ]);
  });

  it('tells whose file it is by its name, then by title, registering and responsible unit, and who is missing', () => {
    const byTitle = ledgerOf(HEADER, [row('C1', '区住建委')], { file: 'c.xlsx', title: '崇外街道2021年信访台账' });
    const byColumn = ledgerOf([...HEADER, '登记单位'], [[...row('D1', '区住建委'), '体馆路']], { file: 'd.xlsx' });
    const { files, missingUnits } = consolidate(
      [
        fileOf('（1）永外街道办台账.xlsx', [row('A1', '区教委')]),
        { file: 'c.xlsx', ledgers: [byTitle], error: null },
        { file: 'd.xlsx', ledgers: [byColumn], error: null },
        fileOf('e.xlsx', [row('E1', '东四'), row('E2', '区卫健委')]),
      ],
      DEFAULT_PROFILE,
    );
    expect(files.map(({ units }) => units)).toEqual([
      ['永定门外街道'],
      ['崇文门外街道'],
      ['体育馆路街道'],
      ['东四街道', '区卫健委'],
    ]);
    expect(missingUnits).toHaveLength(23 - 5);
    expect(missingUnits).not.toContain('永定门外街道');
    expect(missingUnits).toContain('区教委');
  });

  it('answers for files that could not be read or hold no matter, and goes on with the rest', () => {
    const result = consolidate(
      [
        { file: '东四.xlsx', ledgers: [], error: '东四.xlsx 有密码，请先取消密码。' },
        fileOf('景山.xlsx', []),
        fileOf('龙潭.xlsx', [row('A1', '龙潭')]),
      ],
      DEFAULT_PROFILE,
    );
    expect(result.files.map(({ records, error }) => [records, error])).toEqual([
      [0, '东四.xlsx 有密码，请先取消密码。'],
      [0, null],
      [1, null],
    ]);
    expect(result.missingUnits).toContain('东四街道');
    const [, summary] = result.sheets(ASKED);
    expect(textsOf(summary!)).toContain('有密码');
    expect(textsOf(summary!)).toContain('没有找到登记了事项的台账');
  });

  it('makes only the summary where nothing came', () => {
    const sheets = consolidate([fileOf('景山.xlsx', [])], DEFAULT_PROFILE).sheets(ASKED);
    expect(sheets.map(({ name }) => name)).toEqual(['合并情况']);
  });

  it('loses no row and adds none, whatever is handed in', () => {
    const name = fc.constantFrom('东四.xlsx', '景山街道.xlsx', '台账.xlsx');
    const rows = fc.array(fc.tuple(fc.constantFrom('A1', 'A2', 'A3'), fc.constantFrom('东四', '某公司')), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(name, rows), { minLength: 1, maxLength: 5 }), (files) => {
        const result = consolidate(
          files.map(([file, lines], k) =>
            fileOf(
              `${k}${file}`,
              lines.map(([no, unit]) => row(no, unit)),
            ),
          ),
          DEFAULT_PROFILE,
        );
        const all = files.flatMap(([, lines]) => lines);
        expect(result.records).toBe(all.length);
        expect(result.files.reduce((n, { records }) => n + records, 0)).toBe(all.length);
        const [ledger] = result.sheets(ASKED);
        if (all.length > 0) expect(recordsOf(ledger!).map((r) => r.信访件编号)).toEqual(all.map(([no]) => no));
        const times = new Map<string, number>();
        for (const [no] of all) times.set(no, (times.get(no) ?? 0) + 1);
        expect(new Map(result.duplicates.map(({ caseNo, places }) => [caseNo, places.length]))).toEqual(
          new Map([...times].filter(([, n]) => n > 1)),
        );
      }),
      { numRuns: 50 },
    );
  });
});

function fieldsOf(header: string) {
  const [column] = ledgerOf([header], []).table.columns;
  return column?.fields ?? [];
}
