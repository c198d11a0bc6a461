import { isBlank, valueAt, type Grid } from '../grid/grid';
import { DEFAULT_PROFILE } from '../profile/default-profile';
import type { Profile } from '../profile/profile';
import { findHeader, type HeaderBlock } from './header-block';
import { cleanHeader, headerKey, lookUp } from './header-text';
import { inheritedCells } from './inherit';
import { matchColumns, type ColumnCorrections } from './match-columns';
import { Merges } from './merges';
import { profileRows, type RowProfile } from './row-profile';
import { readRows } from './rows';
import { countsThings, isForm, tableKind } from './sheet-kind';
import { splitSideBySide } from './side-by-side';
import { WHY } from './why';
import { findYear } from './year-hint';
import type { SheetReading, Table } from './types';

export type { ColumnCorrections } from './match-columns';

export interface ReadSheetOptions {
  readonly profile?: Profile;
  /** File name without folder, for a year that stands nowhere else. */
  readonly fileName?: string;
  readonly corrections?: ColumnCorrections;
  /** Read the sheet even where this product wrote it: the clerk named it. */
  readonly force?: boolean;
}

/** A sheet rarely has more than a few tables; beyond this something is misread. */
const MAX_TABLES = 50;
/** Rows that are looked at to learn what a column holds. */
const SAMPLE_ROWS = 120;

/**
 * Finds the tables of a sheet and reads their columns.
 *
 * @param grid the sheet
 * @returns what the sheet is, and its tables; a sheet that is no ledger says why in one sentence
 * @example
 * readSheet(gridOfRows([['序号', '信访人', '信访内容'], [1, '张某', '反映小区停水']])).kind //=> 'ledger'
 */
export function readSheet(grid: Grid, options: ReadSheetOptions = {}): SheetReading {
  const none = (kind: SheetReading['kind'], why: string): SheetReading => ({ name: grid.name, kind, why, tables: [] });
  if (grid.madeByProduct && options.force !== true) return none('other', WHY.madeByProduct);
  if (grid.rowCount === 0 || grid.columnCount === 0) return none('empty', WHY.empty);
  const merges = new Merges(grid);
  const whole = profileRows(grid, merges);
  if (whole.fill.every((n) => n === 0)) return none('empty', WHY.empty);
  const header = findHeader(grid, merges, whole, 0);
  if (isForm(grid, merges, whole, header)) return none('form', WHY.form);
  const tables: Table[] = [];
  let counting = 0;
  let from = 0;
  let block = header;
  while (block !== null && tables.length < MAX_TABLES) {
    const found = readTables(grid, merges, whole, block, from, options);
    for (const t of found.tables) tables.push(t.table);
    counting += found.tables.filter((t) => t.counts).length;
    if (found.next >= grid.rowCount) break;
    from = found.next;
    block = findHeader(grid, merges, whole, from, 8);
  }
  if (tables.length === 0) return none('other', WHY.noTable);
  const kind = counting * 2 > tables.length ? 'statistics' : 'ledger';
  return { name: grid.name, kind, why: kind === 'statistics' ? WHY.statistics : null, tables };
}

interface Found {
  readonly tables: readonly { readonly table: Table; readonly counts: boolean }[];
  /** Row where the search for a further table begins. */
  readonly next: number;
}

function readTables(
  grid: Grid,
  merges: Merges,
  whole: RowProfile,
  header: HeaderBlock,
  from: number,
  options: ReadSheetOptions,
): Found {
  const blocks = splitSideBySide(grid, merges, header);
  const tables: { table: Table; counts: boolean }[] = [];
  let next = 0;
  for (const block of blocks) {
    const read = readTable(grid, merges, whole, block, from, options, blocks.length === 1);
    if (read === null) continue;
    tables.push(read);
    next = Math.max(next, read.next);
  }
  return { tables, next: next === 0 ? grid.rowCount : next };
}

function readTable(
  grid: Grid,
  merges: Merges,
  whole: RowProfile,
  block: HeaderBlock,
  from: number,
  options: ReadSheetOptions,
  mayEnd: boolean,
): { table: Table; counts: boolean; next: number } | null {
  const profile = options.profile ?? DEFAULT_PROFILE;
  const alone = mayEnd && block.left === 0 && block.right >= grid.columnCount - 1;
  const inside = alone ? whole : profileRows(grid, merges, block.left, Math.min(block.right, grid.columnCount - 1));
  const title = titleAbove(grid, merges, whole, from, block.top);
  const columns = matchColumns({
    grid,
    left: block.left,
    paths: block.paths,
    sample: sampleRows(grid, inside, block),
    profile,
    title,
    corrections: options.corrections ?? {},
  });
  const rows = readRows({ grid, merges, block, inside, whole, columns, mayEnd });
  const records = Int32Array.from(rows.records);
  const headerRows: number[] = [];
  const oneRow = block.top === block.bottom;
  // A single header row merged downward spans all its rows; under several levels the last text ends it.
  for (let r = block.top; r <= (oneRow && coversAll(merges, block) ? block.end : block.bottom); r++) {
    if (r > block.bottom || (whole.fill[r] as number) > 0) headerRows.push(r);
  }
  const table: Table = {
    title,
    kind: tableKind(columns),
    headerRows,
    columns,
    records,
    skipped: rows.skipped,
    inherited: inheritedCells(grid, merges, columns, records),
    yearHint: findYear(grid, whole, from, block.top, rows.skipped, options.fileName ?? null),
    score: Math.min(1, block.score / Math.max(3, block.paths.length * 0.6)),
    reasons: reasonsFor(block, columns.filter((c) => c.fields.length > 0).length, rows.records.length),
  };
  return { table, counts: countsThings(grid, block, columns, rows.records, table.title), next: rows.next };
}

function coversAll(merges: Merges, block: HeaderBlock): boolean {
  for (let c = block.left; c <= block.right; c++) {
    const m = merges.areaAt(block.top, c);
    if (!m || m.bottom < block.end) return false;
  }
  return true;
}

/** Rows below the header with something in them, spread over the table, to learn what its columns hold. */
function sampleRows(grid: Grid, inside: RowProfile, block: HeaderBlock): number[] {
  const all: number[] = [];
  const step = Math.max(1, Math.floor((grid.rowCount - block.end) / (SAMPLE_ROWS * 4)));
  const near = Math.min(grid.rowCount, block.end + 1 + SAMPLE_ROWS);
  for (let r = block.end + 1; r < near; r++) if ((inside.fill[r] as number) >= 2) all.push(r);
  for (let r = near; r < grid.rowCount; r += step) if ((inside.fill[r] as number) >= 2) all.push(r);
  return all;
}

/** The first line above a header that names the table, not its period, unit or number. */
function titleAbove(grid: Grid, merges: Merges, whole: RowProfile, from: number, top: number): string | null {
  for (let r = from; r < top; r++) {
    if ((whole.fill[r] as number) === 0 || (whole.fill[r] as number) > 3) continue;
    const v = valueAt(grid, r, whole.first[r] as number);
    if (typeof v !== 'string' || isBlank(v) || merges.isCovered(r, whole.first[r] as number)) continue;
    const text = cleanHeader(v);
    if (/^附(?:件|表)?\s*\d*[:：]?$/u.test(text) || /^[^:：]{2,8}[:：]/u.test(text)) continue;
    return text;
  }
  return null;
}

function reasonsFor(block: HeaderBlock, mapped: number, records: number): string[] {
  const known = block.paths.filter((p) => lookUp(headerKey(p[p.length - 1] ?? '')) !== null).length;
  return [WHY.knownHeaders(known, block.paths.length), WHY.mapped(mapped), WHY.records(records)];
}
