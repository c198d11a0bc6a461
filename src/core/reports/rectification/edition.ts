import { SHIFT_1904 } from '../../calendar/civil-day';
import { readMattersHeader, readWrittenHeader } from '../../fields/own-columns';
import { isBlank, isCellError, valueAt, type CellValue, type Grid } from '../../grid/grid';
import { decodeFingerprints, fingerprintOf } from '../../merge/fingerprint';
import type { Profile } from '../../profile/profile';
import { cellText, trimEdges } from '../../values/text';
import { joinsText, readJoins, type JoinAnswers } from './join-answers';
import { decodeIdentity, identityOfNumbers } from './identity';
import { headerOf, LINE_COLUMNS } from './line-columns';
import type { LineValue } from './matter-view';

/** Lines above the header: the title block, and what a clerk may have put there. */
const MAX_HEADER_ROW = 40;
/** A row with so many of our headers is the header, also where the hidden columns are gone. */
const ENOUGH_HEADERS = 4;
const MAX_KEYS = 4_096;
const SIGN_OFF = /^审核人[（(]签字[)）]/u;

/** 排查整治台账 as it was made last and edited since. Rows and columns are 0-based. */
export interface SheetEdition {
  readonly grid: Grid;
  /** The last row of the header. */
  readonly headerRow: number;
  /** How many rows the header has. */
  readonly headerRows: number;
  /** Places of our columns by their keys. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that people added. */
  readonly ownColumns: readonly { readonly column: number; readonly header: string }[];
  /** Columns that were written once and are not there any more. */
  readonly removed: ReadonlySet<string>;
  readonly matterColumn: number | null;
  readonly writtenColumn: number | null;
  /** The last serial number given in each year. */
  readonly serials: ReadonlyMap<number, number>;
  /** What the clerk answered of pairs that may be one problem. */
  readonly joins: JoinAnswers;
  readonly lines: readonly EditionLine[];
  /** The row of 审核人（签字）, where it stands below all lines. */
  readonly signOffRow: number | null;
}

/** A row below the header. */
export interface EditionLine {
  readonly row: number;
  /** 问题编号 as it stands. */
  readonly number: string;
  /** Fingerprints of the matters it was made of; of a line that people wrote those of the numbers in it. */
  readonly identity: readonly number[];
  /** Whether nothing says that the product wrote it. */
  readonly isOwn: boolean;
  /** Fingerprint of what was written last by key; `null` where that is not known. */
  base(key: string): number | null;
}

/** The sheet among these that is an edition of 排查整治台账. */
export function findEdition(grids: readonly Grid[], profile: Profile): SheetEdition | null {
  for (const grid of grids) {
    const edition = hiddenHeaderRow(grid) === null ? null : readEdition(grid, profile);
    if (edition) return edition;
  }
  // A copy that came back has no hidden columns, and a sheet that was saved elsewhere may bear no mark.
  for (const grid of grids) {
    const edition = readEdition(grid, profile);
    if (edition?.columns.has('problemNo')) return edition;
  }
  return null;
}

/** Reads a sheet as an edition; `null` where it has no header of ours. */
export function readEdition(grid: Grid, profile: Profile): SheetEdition | null {
  const headerRow = hiddenHeaderRow(grid) ?? knownHeaderRow(grid, profile);
  if (headerRow === null) return null;
  const headers = grid.columns.map((_, c) => headerAt(grid, headerRow, c));
  const find = (read: (header: string) => string | null): number | null => {
    const at = headers.findIndex((header) => read(header) !== null);
    return at < 0 ? null : at;
  };
  const matterColumn = find(readMattersHeader);
  const writtenColumn = find(readWrittenHeader);
  const remembered = readMattersHeader(headers[matterColumn ?? -1] ?? '') ?? '';
  const keys = decodeFingerprints(readWrittenHeader(headers[writtenColumn ?? -1] ?? ''), MAX_KEYS) ?? [];
  const places = new Map<number, number>();
  keys.forEach((key, i) => places.set(key, i));
  const columns = columnsOf(headers);
  const known = new Set([...columns.values(), matterColumn, writtenColumn]);
  const ownColumns = headers.flatMap((header, column) =>
    known.has(column) || !hasAnything(grid, column, headerRow) ? [] : [{ column, header }],
  );
  const { rows, signOffRow } = rowsBelow(grid, headerRow);
  return {
    grid,
    headerRow,
    headerRows: isTwoRows(grid, headerRow) ? 2 : 1,
    columns,
    ownColumns,
    removed: new Set(
      LINE_COLUMNS.map(({ key }) => key).filter((key) => !columns.has(key) && places.has(fingerprintOf(key))),
    ),
    matterColumn,
    writtenColumn,
    serials: readSerials(remembered),
    joins: readJoins(remembered),
    lines: rows.map((row) => lineOf(grid, row, { columns, places, matterColumn, writtenColumn })),
    signOffRow,
  };
}

interface Places {
  readonly columns: ReadonlyMap<string, number>;
  readonly places: ReadonlyMap<number, number>;
  readonly matterColumn: number | null;
  readonly writtenColumn: number | null;
}

function lineOf(grid: Grid, row: number, { columns, places, matterColumn, writtenColumn }: Places): EditionLine {
  const text = (key: string): string => {
    const column = columns.get(key);
    return column === undefined ? '' : trimEdges(cellText(grid, row, column));
  };
  const written = writtenColumn === null ? null : decodeFingerprints(valueAt(grid, row, writtenColumn), places.size);
  const hidden = matterColumn === null ? [] : decodeIdentity(valueAt(grid, row, matterColumn));
  return {
    row,
    number: text('problemNo'),
    // Also where the hidden columns are gone, and for a line that people wrote with its number.
    identity: hidden.length > 0 ? hidden : identityOfNumbers(text('caseNo')),
    isOwn: hidden.length === 0,
    base(key) {
      const place = places.get(fingerprintOf(key));
      return place === undefined ? null : (written?.[place] ?? null);
    },
  };
}

/** What a cell of the edition holds, in the terms of a line; an error stands as its text. */
export function lineValue({ grid }: SheetEdition, row: number, column: number, isDate: boolean): LineValue {
  const value: CellValue = valueAt(grid, row, column);
  if (value === null || isBlank(value)) return null;
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number' && isDate && grid.date1904) return value + SHIFT_1904;
  return value;
}

function hiddenHeaderRow(grid: Grid): number | null {
  for (let r = 0; r < Math.min(MAX_HEADER_ROW, grid.rowCount); r++) {
    for (const column of grid.columns) {
      const value = column[r];
      if (typeof value === 'string' && readMattersHeader(trimEdges(value)) !== null) return r;
    }
  }
  return null;
}

function knownHeaderRow(grid: Grid, profile: Profile): number | null {
  const names = new Set([...headerKeys(profile).keys()]);
  for (let r = 0; r < Math.min(MAX_HEADER_ROW, grid.rowCount); r++) {
    const found = grid.columns.filter((_, c) => names.has(bare(cellText(grid, r, c)))).length;
    if (found < ENOUGH_HEADERS) continue;
    // A header of two rows ends where the parts of 三到位一处理 stand.
    const below = grid.columns.filter((_, c) => names.has(bare(cellText(grid, r + 1, c)))).length;
    return below > 0 ? r + 1 : r;
  }
  return null;
}

/** The header of a column: of its own row, or of the one above where it spans both. */
function headerAt(grid: Grid, headerRow: number, column: number): string {
  const own = trimEdges(cellText(grid, headerRow, column));
  return own !== '' || headerRow === 0 ? own : trimEdges(cellText(grid, headerRow - 1, column));
}

/** Whether the row above holds headers as well. */
function isTwoRows(grid: Grid, headerRow: number): boolean {
  if (headerRow === 0) return false;
  const above = grid.columns.filter((_, c) => HEADER_KEYS.has(bare(cellText(grid, headerRow - 1, c)))).length;
  return above > 0;
}

function columnsOf(headers: readonly string[]): Map<string, number> {
  const columns = new Map<string, number>();
  headers.forEach((header, c) => {
    const key = HEADER_KEYS.get(bare(header));
    if (key !== undefined && !columns.has(key)) columns.set(key, c);
  });
  return columns;
}

const bare = (header: string): string => header.normalize('NFKC').replace(/\s/gu, '');

/** Keys by header, in either wording: the office may have changed that since. */
const HEADER_KEYS: ReadonlyMap<string, string> = new Map(
  LINE_COLUMNS.flatMap(({ key, header }) =>
    ['化解', '整改'].map((wording) => [bare(header.replace('化解', wording)), key] as const),
  ),
);

function headerKeys(profile: Profile): ReadonlyMap<string, string> {
  return new Map([...HEADER_KEYS, ...LINE_COLUMNS.map((c) => [bare(headerOf(c, profile)), c.key] as const)]);
}

function hasAnything(grid: Grid, column: number, from: number): boolean {
  for (let r = from; r < grid.rowCount; r++) if (!isBlank(valueAt(grid, r, column))) return true;
  return false;
}

function rowsBelow(grid: Grid, headerRow: number): { rows: number[]; signOffRow: number | null } {
  const rows: number[] = [];
  for (let r = headerRow + 1; r < grid.rowCount; r++) {
    if (grid.columns.some((column) => !isBlank(column[r]))) rows.push(r);
  }
  const last = rows.at(-1);
  const isSignOff =
    last !== undefined && grid.columns.some((_, c) => SIGN_OFF.test(trimEdges(cellText(grid, last, c))));
  if (!isSignOff) return { rows, signOffRow: null };
  return { rows: rows.slice(0, -1), signOffRow: last };
}

/** What the header of the hidden column of matters remembers: `2021:35 2022:4`, and the answers. */
export function rememberedText(serials: ReadonlyMap<number, number>, joins: JoinAnswers): string {
  return [serialsText(serials), joinsText(joins)].filter((text) => text !== '').join(' ');
}

function serialsText(serials: ReadonlyMap<number, number>): string {
  return [...serials].map(([year, serial]) => `${year}:${serial}`).join(' ');
}

function readSerials(text: string): Map<number, number> {
  return new Map([...text.matchAll(/(\d{4}):(\d{1,7})/gu)].map((m) => [Number(m[1]), Number(m[2])]));
}
