import { parseIsoDay, type CivilDay } from '../../../src/core/calendar/civil-day';
import type { Grid } from '../../../src/core/grid/grid';
import { Ledger } from '../../../src/core/ledger/ledger';
import { readSheet } from '../../../src/core/ledger/read-sheet';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { checkLedgers, type CheckResult } from '../../../src/core/rules/check';
import type { SheetModel } from '../../../src/core/sheets/sheet-model';
import { planStructure, type StructureInput, type StructurePlan } from '../../../src/core/structure/plan-structure';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { patchWorkbook } from '../../../src/hosts/xlsx/patch/patch-workbook';
import { writeWorkbook } from '../../../src/hosts/xlsx/write/write-workbook';

export const asOf = parseIsoDay('2021-12-31') as CivilDay;

export const ledgersOf = (grids: readonly Grid[], named = false): Ledger[] =>
  grids.flatMap((grid) =>
    readSheet(grid, { named }).tables.map(
      (table) => new Ledger(grid, table, DEFAULT_PROFILE, { file: 'a.xlsx', sheet: grid.name }),
    ),
  );

export const check = (ledgers: readonly Ledger[]): CheckResult =>
  checkLedgers(ledgers, { asOf, profile: DEFAULT_PROFILE });

/** A workbook as a file, and what is in it. */
export class Book {
  private constructor(
    readonly bytes: Uint8Array,
    readonly grids: readonly Grid[],
  ) {}

  static async of(bytes: Uint8Array): Promise<Book> {
    const { sheets } = await openWorkbook(bytes, 'a.xlsx');
    return new Book(
      bytes,
      sheets.map((sheet) => sheet.grid()),
    );
  }

  static made(sheets: readonly SheetModel[]): Promise<Book> {
    return Book.of(writeWorkbook(sheets, { madeByProduct: false }));
  }

  /** The sheets as a clerk types them: rows of values. */
  static typed(sheets: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>): Promise<Book> {
    return Book.made(
      Object.entries(sheets).map(([name, rows]) => ({
        name,
        rows: rows.map((row) => row.map((value) => (value === null ? null : { value }))),
        styles: {},
        merges: [],
        widths: [],
        frozenRows: 0,
        frozenColumns: 0,
      })),
    );
  }

  plan(options: Pick<StructureInput, 'duplicates' | 'conflicts'> = {}): StructurePlan {
    return planStructure({ ledgers: ledgersOf(this.grids), grids: this.grids, profile: DEFAULT_PROFILE, ...options });
  }

  /** The workbook once a plan was carried out. */
  async structured(options: Pick<StructureInput, 'duplicates' | 'conflicts'> = {}): Promise<Book> {
    return Book.of(patchWorkbook(this.bytes, this.plan(options).operations));
  }

  sheet(name = '规范台账'): Grid {
    const grid = this.grids.find((g) => g.name === name);
    if (!grid) throw new Error(`no sheet ${name}`);
    return grid;
  }
}
