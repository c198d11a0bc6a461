import { Ledger } from '../core/ledger/ledger';
import type { Profile } from '../core/profile/profile';
import type { ReadFile, ReadSheetOfFile } from './read-inputs';

/** Every table of every ledger sheet, in order. */
export function ledgersOf(files: readonly ReadFile[], profile: Profile): Ledger[] {
  return files.flatMap((f) => f.sheets.flatMap((sheet) => ledgersOfSheet(sheet, f.file, profile)));
}

/** Every table of one sheet; none where it is no ledger. */
export function ledgersOfSheet({ grid, reading }: ReadSheetOfFile, file: string, profile: Profile): Ledger[] {
  if (reading.kind !== 'ledger') return [];
  return reading.tables.map((table) => new Ledger(grid, table, profile, { file, sheet: reading.name }));
}
