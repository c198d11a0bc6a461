import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet } from '../../../src/core/ledger/read-sheet';
import type { SheetReading, SkipReason, Table } from '../../../src/core/ledger/types';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';

/** Public files of Chinese offices, none with a licence: they stand beside the project where it is developed. */
const REAL = join(__dirname, '../../../../shared/real');
const onlyBesideTheProject = existsSync(REAL) ? describe : describe.skip;

async function read(number: string): Promise<SheetReading[]> {
  const name = readdirSync(REAL).find((f) => f.startsWith(`${number}_`)) ?? '';
  const book = await openWorkbook(readFileSync(join(REAL, name)), name);
  return book.sheets.map((s) => readSheet(s.grid(), { fileName: name }));
}

const rowsOf = (t: Table | undefined, why: SkipReason): number[] =>
  (t?.skipped ?? []).filter((s) => s.why === why).map((s) => s.row + 1);
const headerRows = (s: SheetReading | undefined): number[] => (s?.tables[0]?.headerRows ?? []).map((r) => r + 1);
const records = (s: SheetReading | undefined): number => s?.tables[0]?.records.length ?? -1;
const lastRow = (s: SheetReading | undefined): number => (s?.tables[0]?.records.at(-1) ?? -1) + 1;

onlyBesideTheProject('real files', () => {
  test('01: a list, one row one thing, though no petition', async () => {
    const [s] = await read('01');
    expect([s?.kind, headerRows(s), records(s)]).toEqual(['ledger', [1], 517]);
  });

  test('02: the matters end at row 496, whatever the used range says', async () => {
    const [s] = await read('02');
    expect([s?.kind, headerRows(s), s?.tables[0]?.columns.length, lastRow(s)]).toEqual(['ledger', [1], 6, 496]);
  });

  test('03: dates that are serial numbers', async () => {
    const [s] = await read('03');
    expect([s?.kind, headerRows(s)]).toEqual(['ledger', [1]]);
    expect(s?.tables[0]?.columns[3]?.fields).toEqual(['petitionDate']);
  });

  test('07: an empty template with printed numbers and a signature line', async () => {
    const [s] = await read('07');
    expect([s?.kind, headerRows(s), records(s)]).toEqual(['ledger', [4], 0]);
    expect(rowsOf(s?.tables[0], 'numbered-blank')).toHaveLength(10);
    expect(rowsOf(s?.tables[0], 'signature')).toEqual([15]);
  });

  test('08: a form', async () => {
    const [s] = await read('08');
    expect(s?.kind).toBe('form');
    expect(s?.why).toMatch(/。$/u);
  });

  test('11: statistics under three header rows and a row of column numbers; the stray notes at the right are no columns', async () => {
    const [s] = await read('11');
    expect([s?.kind, headerRows(s)]).toEqual(['statistics', [8, 9, 10]]);
    expect(rowsOf(s?.tables[0], 'column-numbers')).toEqual([12]);
    expect(rowsOf(s?.tables[0], 'total')).toEqual([59]);
    expect(s?.tables[0]?.columns.at(-1)?.column).toBeLessThan(49);
  });

  test('12: an empty template of statistics, three levels, 29 leaves', async () => {
    const [s] = await read('12');
    expect([s?.kind, headerRows(s), s?.tables[0]?.columns.length]).toEqual(['statistics', [3, 4, 5], 29]);
  });

  test('15: an empty ledger', async () => {
    const [s] = await read('15');
    expect([s?.kind, headerRows(s), records(s)]).toEqual(['ledger', [3], 0]);
  });

  test('22: an empty template of statistics below title, period and subtitle', async () => {
    const [s] = await read('22');
    expect([s?.kind, headerRows(s)]).toEqual(['statistics', [4, 5]]);
  });

  test('28: twenty printed numbers, then seal, date and notes', async () => {
    const [s] = await read('28');
    expect([s?.kind, headerRows(s), records(s)]).toEqual(['ledger', [4], 0]);
    expect(rowsOf(s?.tables[0], 'numbered-blank')).toHaveLength(20);
    expect([...rowsOf(s?.tables[0], 'signature'), ...rowsOf(s?.tables[0], 'note')].length).toBeGreaterThanOrEqual(3);
  });

  test('33: 状态 twice under different parents, and blank means the same as above', async () => {
    const [s] = await read('33');
    expect([s?.kind, headerRows(s), records(s)]).toEqual(['ledger', [1, 2], 12]);
    const paths = (s?.tables[0]?.columns ?? []).map((c) => c.header.join('›')).filter((h) => h.endsWith('状态'));
    expect(paths).toEqual(['基本信息›状态', '处理流程›状态']);
    expect(s?.tables[0]?.inherited.get(0)?.size).toBe(5);
  });

  test('34: a blank place means the same as above', async () => {
    const [s] = await read('34');
    expect([s?.kind, records(s)]).toEqual(['ledger', 15]);
    expect(s?.tables[0]?.inherited.get(1)?.size).toBeGreaterThan(5);
  });

  test('35: two sheets', async () => {
    expect((await read('35')).map((s) => [s.kind, records(s)])).toEqual([
      ['ledger', 2],
      ['ledger', 7],
    ]);
  });
});
