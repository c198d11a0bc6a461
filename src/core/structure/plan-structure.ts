import { AppError } from '../app-error';
import { modelTo1900 } from '../sheets/date-system';
import type { Operation } from '../changes/change';
import type { Grid } from '../grid/grid';
import { isDateField, type Ledger } from '../ledger/ledger';
import type { Profile } from '../profile/profile';
import { freeSheetName } from '../sheets/sheet-operations';
import { isNullToken } from '../values/text';
import { droppedRows, findDuplicates, type DuplicateDecisions } from './duplicates';
import { findExisting, readExisting } from './existing-sheet';
import type { ConflictDecisions, SourceOfRows, StructureReceipt, UpdateReceipt } from './receipt';
import { coveredCells } from './resolved-cells';
import { readPointer } from './source-pointer';
import { chooseTables, type ChosenTables } from './source-tables';
import { structuredSheet } from './structured-sheet';
import { structuredTable, type StructuredTable } from './structured-table';
import { updateSheet } from './update-sheet';

/** What the new sheet is called. */
export const STRUCTURED_NAME = '规范台账';

export interface StructureInput {
  /** Every table of the workbook's ledgers, in the order of the sheets; none of the product's own sheets. */
  readonly ledgers: readonly Ledger[];
  /** Every sheet of the workbook, in the order of the tabs. */
  readonly grids: readonly Grid[];
  readonly profile: Profile;
  readonly duplicates?: DuplicateDecisions;
  readonly conflicts?: ConflictDecisions;
}

/** What to do to the workbook, and what the clerk is told of it. */
export interface StructurePlan {
  readonly operations: readonly Operation[];
  readonly receipt: StructureReceipt;
}

/**
 * Plans 规范台账: a new sheet with one row a matter, or, where the workbook has one, what brings it up
 * to date. Nothing is lost on the way: each value stands in the new sheet or the receipt names it.
 */
export function planStructure(input: StructureInput): StructurePlan {
  const { ledgers, grids, profile } = input;
  const existingGrid = findExisting(grids, STRUCTURED_NAME);
  const tables = chooseTables(ledgers.filter(({ grid }) => grid !== existingGrid));
  const table = structuredTable(tables.chosen);
  const groups = findDuplicates(tables.chosen, table.sources, input.duplicates ?? {});
  const dropped = droppedRows(groups);
  const rows = Array.from({ length: table.size }, (_, i) => i).filter((row) => !dropped.has(row));
  const duplicates = groups.map(({ id, why, keep, rows: places }) => ({
    id,
    why,
    keep,
    sources: places.map((row) => table.sources[row] ?? ''),
  }));
  const receipt = (sheet: string | null, update: UpdateReceipt | null): StructureReceipt => ({
    sheet,
    records: rows.length,
    ...told(table, tables),
    duplicates,
    update,
  });
  if (tables.chosen.length === 0) return { operations: [], receipt: receipt(null, null) };
  const existing = existingGrid === null ? null : readExisting(existingGrid, profile);
  if (existing) {
    if (existing.grid.isProtected === true) throw protectedSheet(existing.grid.name);
    const read = new Set(tables.chosen.map(({ place }) => place.sheet));
    const unread = new Set(grids.map((grid) => grid.name).filter((sheet) => !read.has(sheet)));
    const unwanted = new Set([...dropped].map((row) => table.sources[row]));
    const isElsewhere = (source: string): boolean =>
      unwanted.has(source) || unread.has(readPointer(source)?.sheet ?? '');
    const update = updateSheet(existing, table, rows, profile, isElsewhere, input.conflicts);
    return { operations: update.operations, receipt: receipt(existing.grid.name, update.receipt) };
  }
  const name = freeSheetName(
    STRUCTURED_NAME,
    grids.map((grid) => grid.name),
  );
  const written = structuredSheet(name, table, rows, profile);
  const model = grids.some((grid) => grid.date1904) ? modelTo1900(written) : written;
  const operation: Operation = { kind: 'add-sheet', sheet: name, model, after: lastSheet(grids, tables.chosen) };
  return { operations: [operation], receipt: receipt(name, null) };
}

const protectedSheet = (name: string): AppError =>
  new AppError('sheet-protected', `工作表“${name}”受保护，不能更新，没有改动：请先撤销工作表保护，再更新规范台账。`);

function told(
  { columns, stayed, rewrites }: StructuredTable,
  { chosen, leftOut }: ChosenTables,
): Omit<StructureReceipt, 'sheet' | 'records' | 'duplicates' | 'update'> {
  return {
    unmapped: columns.filter(({ field }) => field === null).map(({ header }) => header),
    sources: chosen.map(sourceOf),
    leftOut: leftOut.map(({ ledger, why }) => ({
      sheet: ledger.place.sheet,
      title: ledger.table.title,
      records: ledger.size,
      why,
    })),
    stayed,
    rewrites: rewrites.list(),
    datesMade: rewrites.datesMade,
    yearsTaken: rewrites.yearsTaken,
    covered: chosen.flatMap(coveredCells),
    datesLeft: columns.flatMap(({ field, header, values }) => {
      if (field === null || !isDateField(field)) return [];
      const cells = values.reduce<number>(
        (n, value) => (typeof value === 'string' && !isNullToken(value) ? n + 1 : n),
        0,
      );
      return cells === 0 ? [] : [{ header, cells }];
    }),
  };
}

function sourceOf({ place, table, size }: Ledger): SourceOfRows {
  const reasons = [...new Set(table.skipped.map(({ why }) => why))];
  return {
    sheet: place.sheet,
    title: table.title,
    records: size,
    skipped: reasons.map((why) => ({
      why,
      rows: table.skipped.filter((skipped) => skipped.why === why).map(({ row }) => row + 1),
    })),
  };
}

/** Behind the last of the ledgers that it is made of. */
function lastSheet(grids: readonly Grid[], ledgers: readonly Ledger[]): string | null {
  return grids.filter((grid) => ledgers.some((ledger) => ledger.grid === grid)).at(-1)?.name ?? null;
}
