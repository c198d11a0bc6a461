import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatAt, isDateFormat, type Grid } from '../../../src/core/grid/grid';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';

/** Ledgers from the public web, which may not be copied into the project; beside it on developers' machines. */
const shared = join(process.cwd(), '..', 'shared');
const folder = join(shared, 'real');

(existsSync(shared) ? describe : describe.skip)('real files', () => {
  const grids = async (number: string): Promise<readonly Grid[]> => {
    const name = readdirSync(folder).find((file) => file.startsWith(`${number}_`));
    if (!name) throw new Error(`no file ${number}`);
    const workbook = await openWorkbook(readFileSync(join(folder, name)), name);
    return workbook.sheets.map((sheet) => sheet.grid());
  };

  it.each([
    ['01', 518, 3],
    ['02', 496, 6],
    ['03', 31, 7],
    ['07', 15, 5],
    ['11', 59, 51],
    ['12', 5, 29],
    ['15', 3, 10],
    ['22', 5, 30],
    ['28', 29, 5],
    ['33', 14, 10],
    ['34', 16, 5],
    ['35', 3, 11],
  ])('file %s has %i rows and %i columns with values', async (number, rows, columns) => {
    const [grid] = await grids(number);
    expect([grid?.rowCount, grid?.columnCount]).toEqual([rows, columns]);
  });

  it('02 holds no more memory than its values, though 65,203 rows are formatted', async () => {
    const [grid] = await grids('02');
    expect(grid?.columns.every((column) => column.length <= 496)).toBe(true);
  });

  it('03 has true dates', async () => {
    const [grid] = await grids('03');
    const dated = grid?.columns.flatMap((column, c) =>
      typeof column[5] === 'number' && isDateFormat(formatAt(grid, 5, c)) ? [c] : [],
    );
    expect(dated).toHaveLength(1);
  });

  it('11 has 106 merged areas', async () => expect((await grids('11'))[0]?.merges).toHaveLength(106));

  it('35 has two sheets', async () => expect(await grids('35')).toHaveLength(2));
});
