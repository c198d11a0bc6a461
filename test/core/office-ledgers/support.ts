import { gridOfRows, type CellValue } from '../../../src/core/grid/grid';
import { Ledger } from '../../../src/core/ledger/ledger';
import { readSheet } from '../../../src/core/ledger/read-sheet';
import type { OfficeLedger, OfficeLedgerId } from '../../../src/core/office-ledgers/office-ledger';
import { officeTables, type FoundOfficeTable } from '../../../src/core/office-ledgers/office-tables';
import { officeTemplate } from '../../../src/core/office-ledgers/template';
import { OFFICE_LEDGERS } from '../../../src/core/office-ledgers/types/index';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { serial } from '../rules/support';

/** A line as a clerk fills it in: by the keys of the columns, days as `YYYY-MM-DD`. */
export type Filled = Readonly<Record<string, string | number>>;

export function typeOf(id: OfficeLedgerId): OfficeLedger {
  const type = OFFICE_LEDGERS.find((ledger) => ledger.id === id);
  if (!type) throw new Error(`no ledger ${id}`);
  return type;
}

/** The sheet of a template with lines typed into it, as a host reads it. */
export function filledSheet(id: OfficeLedgerId, lines: readonly Filled[]) {
  const type = typeOf(id);
  const model = officeTemplate(type, DEFAULT_PROFILE);
  const rows = model.rows.map((row) => row.map((cell): CellValue => cell?.value ?? null));
  lines.forEach((line, k) => {
    const row = rows[2 + k] ?? (rows[2 + k] = type.columns.map(() => null));
    type.columns.forEach(({ key, kind }, c) => {
      const value = line[key];
      if (value !== undefined) row[c] = kind === 'date' && typeof value === 'string' ? dayCell(value) : value;
    });
  });
  return gridOfRows(rows, { name: model.name, madeByProduct: true });
}

const dayCell = (text: string): CellValue => (/^\d{4}-\d\d-\d\d$/u.test(text) ? serial(text) : text);

/** The tables of a sheet, read by the detector. */
export function ledgersOf(grid: ReturnType<typeof gridOfRows>): Ledger[] {
  const { kind, tables } = readSheet(grid);
  if (kind !== 'ledger') return [];
  return tables.map((table) => new Ledger(grid, table, DEFAULT_PROFILE, { file: 'a.xlsx', sheet: grid.name }));
}

export const filledTables = (id: OfficeLedgerId, lines: readonly Filled[]): FoundOfficeTable[] =>
  officeTables(ledgersOf(filledSheet(id, lines)));
