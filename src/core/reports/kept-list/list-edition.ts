import { excelSerialOfDay, parseIsoDay, SHIFT_1904 } from '../../calendar/civil-day';
import { readMattersHeader, readWrittenHeader, type KeptListKind } from '../../fields/own-columns';
import { isBlank, isCellError, valueAt, type CellValue, type Grid } from '../../grid/grid';
import { decodeFingerprints, fingerprintOf } from '../../merge/fingerprint';
import { cellText, trimEdges } from '../../values/text';

/**
 * A list that the product makes and people go on writing in, as it was left: what each line is of and
 * what was written into it last stand in two hidden columns. Rows and columns are 0-based.
 */
export interface ListEdition {
  readonly grid: Grid;
  /** The last row of the header. */
  readonly headerRow: number;
  /** Places of our columns by their keys. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that people added. */
  readonly ownColumns: readonly { readonly column: number; readonly header: string }[];
  /** Columns that were written once and are not there any more. */
  readonly removed: ReadonlySet<string>;
  readonly matterColumn: number | null;
  readonly writtenColumn: number | null;
  /** What the header of the first hidden column remembers. */
  readonly remembered: string;
  readonly lines: readonly ListLine[];
  /** The row of 审核人（签字）, where it stands below all lines. */
  readonly signOffRow: number | null;
}

/** A row below the header. */
export interface ListLine {
  readonly row: number;
  /** Fingerprints of what it was made of; of a line that people wrote those of what stands in it. */
  readonly identity: readonly number[];
  /** Whether nothing says that the product wrote it. */
  readonly isOwn: boolean;
  /** Fingerprint of what was written last by key; `null` where that is not known. */
  base(key: string): number | null;
}

/** What a cell of a line holds; dates are serial numbers of the 1900 system. */
export type LineValue = string | number | null;

/** How the sheet of a list is known and read. */
export interface ListShape {
  readonly kind: KeptListKind;
  /** Keys of all its columns, in their order. */
  readonly keys: readonly string[];
  /** Keys by header, spelt by {@link bareHeader}. */
  readonly byHeader: ReadonlyMap<string, string>;
  /** Headers by which a row is known as the header where the hidden columns are gone. */
  readonly known: ReadonlySet<string>;
  /** How many of them. */
  readonly enough: number;
  /** Tells a line by its texts, where the hidden column says nothing of it. */
  readonly identityOf: (text: (key: string) => string) => readonly number[];
}

/** Lines above the header: the title block, and what a clerk may have put there. */
const MAX_HEADER_ROW = 40;
const MAX_KEYS = 4_096;
const SIGN_OFF = /^审核人[（(]签字[)）]/u;

/** How headers are compared. */
export const bareHeader = (header: string): string => header.normalize('NFKC').replace(/\s/gu, '');

/** Reads a sheet as such a list; `null` where it has no header of ours. */
export function readListEdition(grid: Grid, shape: ListShape): ListEdition | null {
  const headerRow = hiddenHeaderRow(grid, shape.kind) ?? knownHeaderRow(grid, shape);
  if (headerRow === null) return null;
  const headers = grid.columns.map((_, c) => headerAt(grid, headerRow, c));
  const find = (read: (header: string) => string | null): number | null => {
    const at = headers.findIndex((header) => read(header) !== null);
    return at < 0 ? null : at;
  };
  const matterColumn = find((header) => readMattersHeader(header, shape.kind));
  const writtenColumn = find(readWrittenHeader);
  const keys = decodeFingerprints(readWrittenHeader(headers[writtenColumn ?? -1] ?? ''), MAX_KEYS) ?? [];
  const places = new Map<number, number>();
  keys.forEach((key, i) => places.set(key, i));
  const columns = columnsOf(headers, shape);
  const known = new Set([...columns.values(), matterColumn, writtenColumn]);
  const ownColumns = headers.flatMap((header, column) =>
    known.has(column) || !hasAnything(grid, column, headerRow) ? [] : [{ column, header }],
  );
  const { rows, signOffRow } = rowsBelow(grid, headerRow);
  const reader = new LineReader(grid, columns, places, matterColumn, writtenColumn, shape);
  return {
    grid,
    headerRow,
    columns,
    ownColumns,
    removed: new Set(shape.keys.filter((key) => !columns.has(key) && places.has(fingerprintOf(key)))),
    matterColumn,
    writtenColumn,
    remembered: readMattersHeader(headers[matterColumn ?? -1] ?? '', shape.kind) ?? '',
    lines: rows.map((row) => reader.line(row)),
    signOffRow,
  };
}

/** Whether a sheet has the hidden columns, by which the product knows its own list. */
export const hasHiddenHeader = (grid: Grid, kind: KeptListKind): boolean => hiddenHeaderRow(grid, kind) !== null;

/**
 * What a cell of a list holds, in the terms of a line; an error stands as its text. A day or a number as the
 * sheet shows it is that day or number: a .csv holds nothing but texts.
 *
 * @param kind of the column: `date` and `count` hold more than texts
 */
export function lineValue(
  { grid }: Pick<ListEdition, 'grid'>,
  row: number,
  column: number,
  kind: string | null,
): LineValue {
  const value: CellValue = valueAt(grid, row, column);
  if (value === null || isBlank(value)) return null;
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return kind === 'date' && grid.date1904 ? value + SHIFT_1904 : value;
  if (kind === 'count' && SHOWN_COUNT.test(value)) return Number(value);
  return kind === 'date' ? (serialShown(value) ?? value) : value;
}

const SHOWN_COUNT = /^[1-9]\d{0,6}$/u;

function serialShown(text: string): number | null {
  const day = parseIsoDay(text);
  return day === null ? null : excelSerialOfDay(day, false);
}

/** The text of a line's cell. */
export function lineTextAt({ grid, columns }: Pick<ListEdition, 'grid' | 'columns'>, row: number, key: string): string {
  const column = columns.get(key);
  return column === undefined ? '' : trimEdges(cellText(grid, row, column));
}

/** What the hidden cell of a line says of what it was made of; none where somebody typed the line. */
export function decodeIdentity(value: CellValue): number[] {
  return (decodeFingerprints(value, MAX_KEYS) ?? []).filter((fingerprint) => fingerprint !== 0);
}

class LineReader {
  constructor(
    readonly grid: Grid,
    readonly columns: ReadonlyMap<string, number>,
    private readonly places: ReadonlyMap<number, number>,
    private readonly matterColumn: number | null,
    private readonly writtenColumn: number | null,
    private readonly shape: ListShape,
  ) {}

  line(row: number): ListLine {
    const { grid, places, matterColumn, writtenColumn } = this;
    const written = writtenColumn === null ? null : decodeFingerprints(valueAt(grid, row, writtenColumn), places.size);
    const hidden = matterColumn === null ? [] : decodeIdentity(valueAt(grid, row, matterColumn));
    return {
      row,
      // Also where the hidden columns are gone, and for a line that people wrote.
      identity: hidden.length > 0 ? hidden : this.shape.identityOf((key) => lineTextAt(this, row, key)),
      isOwn: hidden.length === 0,
      base(key) {
        const place = places.get(fingerprintOf(key));
        return place === undefined ? null : (written?.[place] ?? null);
      },
    };
  }
}

function hiddenHeaderRow(grid: Grid, kind: KeptListKind): number | null {
  for (let r = 0; r < Math.min(MAX_HEADER_ROW, grid.rowCount); r++) {
    for (const column of grid.columns) {
      const value = column[r];
      if (typeof value === 'string' && readMattersHeader(trimEdges(value), kind) !== null) return r;
    }
  }
  return null;
}

function knownHeaderRow(grid: Grid, { known, enough }: ListShape): number | null {
  for (let r = 0; r < Math.min(MAX_HEADER_ROW, grid.rowCount); r++) {
    const isKnown = (row: number) => (_: unknown, c: number) => known.has(bareHeader(cellText(grid, row, c)));
    if (grid.columns.filter(isKnown(r)).length < enough) continue;
    // A header of two rows ends where the parts of 三到位一处理 stand.
    return grid.columns.some(isKnown(r + 1)) ? r + 1 : r;
  }
  return null;
}

/** The header of a column: of its own row, or of the one above where it spans both. */
function headerAt(grid: Grid, headerRow: number, column: number): string {
  const own = trimEdges(cellText(grid, headerRow, column));
  return own !== '' || headerRow === 0 ? own : trimEdges(cellText(grid, headerRow - 1, column));
}

function columnsOf(headers: readonly string[], { byHeader }: ListShape): Map<string, number> {
  const columns = new Map<string, number>();
  headers.forEach((header, c) => {
    const key = byHeader.get(bareHeader(header));
    if (key !== undefined && !columns.has(key)) columns.set(key, c);
  });
  return columns;
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
