import { cellsWritten, type Operation } from '../../../src/core/changes/change';
import { formatAt, valueAt, type Grid } from '../../../src/core/grid/grid';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { patchWorkbook } from '../../../src/hosts/xlsx/patch/patch-workbook';
import { writeWorkbook } from '../../../src/hosts/xlsx/write/write-workbook';
import type { SeenChart, WritableUnderTest } from '../../contract/writing-contract';
import { chartsIn } from './support/charts-in';

/** A file as the command line changes it. It has no journal: the file that was given is never touched. */
export class FileUnderTest implements WritableUnderTest {
  bytes: Uint8Array = new Uint8Array();

  readonly host: WritableUnderTest['host'] = {
    capabilities: {
      marks: false,
      selection: false,
      settings: false,
      changeEvents: false,
      changes: true,
      journalTravels: false,
      merges: true,
      protection: false,
      othersWrite: false,
      charts: true,
    },
    sheets: async () =>
      (await openWorkbook(this.bytes, '台账.xlsx')).sheets.map(({ name, visible }, i) => ({
        name,
        visible,
        active: i === 0,
      })),
    readGrid: async (sheet) => this.gridOf(sheet),
    apply: async (change) => {
      this.bytes = patchWorkbook(this.bytes, change.operations, { fileName: '台账.xlsx' });
      return { id: '', title: change.title, cells: cellsWritten(change), when: 0 };
    },
  };

  async show(grids: readonly Grid[]): Promise<void> {
    const plain = writeWorkbook(grids.map(modelOf), { madeByProduct: false });
    this.bytes = patchWorkbook(plain, grids.flatMap(formulasOf));
  }

  /** Every byte of the file: nothing less stays as it was. */
  async picture(): Promise<unknown> {
    return Buffer.from(this.bytes).toString('base64');
  }

  async charts(sheet: string): Promise<readonly SeenChart[]> {
    return chartsIn(this.bytes, sheet);
  }

  private async gridOf(sheet: string): Promise<Grid> {
    const { sheets } = await openWorkbook(this.bytes, '台账.xlsx');
    return sheets.find(({ name }) => name === sheet)!.grid();
  }
}

function modelOf(grid: Grid): Parameters<typeof writeWorkbook>[0][number] {
  const codes = new Map(grid.formatCodes.map((format) => [format, { format }]));
  const rows = Array.from({ length: grid.rowCount }, (_, r) =>
    Array.from({ length: grid.columnCount }, (_c, c) => {
      const value = valueAt(grid, r, c);
      return value === null || typeof value === 'object' ? null : { value, style: formatAt(grid, r, c) };
    }),
  );
  const { name, merges } = grid;
  return { name, rows, merges, styles: Object.fromEntries(codes), widths: [], frozenRows: 0, frozenColumns: 0 };
}

/** A grid has no formulas' own texts: these are made up. */
const formulasOf = (grid: Grid): Operation[] => [
  {
    kind: 'write-cells',
    sheet: grid.name,
    runs: grid.formulas.flatMap((formulaRows, column) => {
      const rows = Int32Array.from(formulaRows ?? []).sort();
      const inputs = Array.from(rows, (row) => ({ formula: '1+2', value: valueAt(grid, row, column) as number }));
      return rows.length === 0 ? [] : [{ column, rows, inputs }];
    }),
  },
];
