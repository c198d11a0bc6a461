import { zipSync } from 'fflate';
import type { CellInput, Operation } from '../../../../src/core/changes/change';
import { patchWorkbook } from '../../../../src/hosts/xlsx/patch/patch-workbook';
import { firstGrid, parts, rowsOf, sheetData } from '../support/package';

const write = (column: number, cells: Record<number, CellInput>): Operation => ({
  kind: 'write-cells',
  sheet: '台账',
  runs: [{ column, rows: Int32Array.from(Object.keys(cells), Number), inputs: Object.values(cells) }],
});

describe('writing cells into an existing file', () => {
  it('puts values into cells that are there, that are missing, and into rows that are missing', async () => {
    const sheet = sheetData('<row r="2"><c r="A2"><v>1</v></c><c r="C2" t="s"><v>0</v></c></row><row r="5"/>');
    const bytes = patchWorkbook(zipSync(parts(sheet)), [
      write(1, { 0: '首行', 1: true, 2: 3, 4: '末', 6: '=1+1' }),
      write(0, { 1: 2, 4: { formula: 'A2*2', value: 4 } }),
    ]);
    expect(rowsOf(await firstGrid(bytes))).toEqual([
      [null, '首行'],
      [2, true],
      [null, 3],
      [null, null],
      [4, '末'],
      [null, null],
      [null, '=1+1'],
    ]);
  });
});
