import { FIELDS, type FieldId } from '../fields/catalog';
import { isOwnHeader, readWrittenHeader } from '../fields/own-columns';
import { isBlank, type CellValue, type Grid } from '../grid/grid';
import { readSheet } from '../ledger/read-sheet';
import { decodeFingerprints, fingerprintOf } from '../merge/fingerprint';
import type { Profile } from '../profile/profile';
import { trimEdges } from '../values/text';
import { SEQ_HEADER } from './structured-sheet';

/** Lines that a clerk may have put above the header. */
const MAX_HEADER_ROW = 30;
/** More columns than any 规范台账 has. */
const MAX_KEYS = 4096;

/** 规范台账 as an earlier run and its readers left it. Rows and columns are 0-based. */
export interface ExistingSheet {
  readonly grid: Grid;
  readonly headerRow: number;
  /** Columns by their keys. */
  readonly columns: ReadonlyMap<string, number>;
  readonly seqColumn: number | null;
  /** The hidden columns; `null` where somebody deleted them. */
  readonly sourceColumn: number | null;
  readonly writtenColumn: number | null;
  /** Place of each key, by its fingerprint, in what was written last. */
  readonly writtenKeys: ReadonlyMap<number, number>;
  /** Rows below the header that hold anything. */
  readonly rows: readonly number[];
}

const FIELD_BY_NAME = new Map<string, FieldId>(FIELDS.map(({ id, zh }) => [zh, id]));

/** The sheet among these that is 规范台账: the product wrote it, and it says where its rows come from. */
export function findExisting(grids: readonly Grid[], name: string): Grid | null {
  const own = grids.filter((grid) => headerRowOf(grid) !== null || (grid.madeByProduct && grid.name === name));
  return own.find((grid) => grid.name === name) ?? own[0] ?? null;
}

/** Reads the sheet; `null` where it has no header any more. */
export function readExisting(grid: Grid, profile: Profile): ExistingSheet | null {
  const headerRow = headerRowOf(grid) ?? headerRowBySense(grid, profile);
  if (headerRow === null) return null;
  const headers = grid.columns.map((column) => headerText(column[headerRow] ?? null));
  const find = (matches: (header: string) => boolean): number | null => {
    const at = headers.findIndex(matches);
    return at < 0 ? null : at;
  };
  const writtenColumn = find((header) => readWrittenHeader(header) !== null);
  const keys = decodeFingerprints(readWrittenHeader(headers[writtenColumn ?? -1] ?? ''), MAX_KEYS) ?? [];
  const writtenKeys = new Map<number, number>();
  keys.forEach((key, i) => {
    if (key !== 0) writtenKeys.set(key, i);
  });
  const rows: number[] = [];
  for (let r = headerRow + 1; r < grid.rowCount; r++)
    if (grid.columns.some((column) => !isBlank(column[r]))) rows.push(r);
  return {
    grid,
    headerRow,
    columns: columnsOf(grid, headers, writtenKeys, profile),
    seqColumn: find((header) => header === SEQ_HEADER),
    sourceColumn: find(
      (header) => isOwnHeader([header]) && readWrittenHeader(header) === null && header.startsWith('来源'),
    ),
    writtenColumn,
    writtenKeys,
    rows,
  };
}

/** Columns by their headers; one that was renamed by what it is read as. */
function columnsOf(
  grid: Grid,
  headers: readonly string[],
  writtenKeys: ReadonlyMap<number, number>,
  profile: Profile,
): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const unknown: number[] = [];
  headers.forEach((header, c) => {
    if (header === '' || header === SEQ_HEADER || isOwnHeader([header])) return;
    const field = FIELD_BY_NAME.get(header);
    const key = field ?? `+${header}`;
    if (!columns.has(key)) columns.set(key, c);
    if (field === undefined && !writtenKeys.has(fingerprintOf(key))) unknown.push(c);
  });
  if (unknown.length === 0) return columns;
  for (const { column, fields } of readSheet(grid, { named: true, profile }).tables.flatMap((table) => table.columns)) {
    const [field] = fields;
    if (fields.length !== 1 || field === undefined || columns.has(field) || !unknown.includes(column)) continue;
    if (writtenKeys.has(fingerprintOf(field))) columns.set(field, column);
  }
  return columns;
}

function headerRowOf(grid: Grid): number | null {
  for (let r = 0; r < Math.min(MAX_HEADER_ROW, grid.rowCount); r++) {
    for (const column of grid.columns) {
      const header = headerText(column[r] ?? null);
      if (header.startsWith('来源行') && isOwnHeader([header])) return r;
    }
  }
  return null;
}

function headerRowBySense(grid: Grid, profile: Profile): number | null {
  const [table] = readSheet(grid, { named: true, profile }).tables;
  return table?.headerRows.at(-1) ?? null;
}

const headerText = (value: CellValue): string => (typeof value === 'string' ? trimEdges(value) : '');
