import type { Grid } from '../../src/core/grid/grid';
import { Ledger } from '../../src/core/ledger/ledger';
import { readSheet } from '../../src/core/ledger/read-sheet';
import { DEFAULT_PROFILE as profile } from '../../src/core/profile/default-profile';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { sampleWorkbooks } from '../../src/sample';
import { sampleFile } from '../../src/workbench/samples';

/** The sample of an office's year as it is opened from its file. */
export interface OpenedYear {
  readonly grids: readonly Grid[];
  readonly ledgers: readonly Ledger[];
}

/** Writes the sample into a file and reads it back; `without` names sheets that this office does not keep. */
export const openOfficeYear = (without: readonly string[] = []): Promise<OpenedYear> =>
  openSample('office-year', without);

/** The same of any sample that the workbench offers. */
export async function openSample(id: string, without: readonly string[] = []): Promise<OpenedYear> {
  const sample = sampleWorkbooks().find((one) => one.id === id);
  if (!sample) throw new Error(`no sample ${id}`);
  const file = sampleFile(sample);
  const { sheets } = await openWorkbook(await file.bytes(), file.name);
  const grids = sheets.filter(({ name }) => !without.includes(name)).map((sheet) => sheet.grid());
  return { grids, ledgers: grids.flatMap((grid) => ledgersOfGrid(grid, file.name)) };
}

/** The tables of a sheet, as every way in reads them. */
export function ledgersOfGrid(grid: Grid, file: string): Ledger[] {
  const { kind, tables } = readSheet(grid, { profile, fileName: file });
  if (kind !== 'ledger') return [];
  return tables.map((table) => new Ledger(grid, table, profile, { file, sheet: grid.name }));
}
