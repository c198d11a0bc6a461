import type { Grid } from '../grid/grid';
import { DEFAULT_PROFILE } from '../profile/default-profile';
import { isListOfEvents, officeTemplateOf, unitDaysOf } from '../office-ledgers/recognise';
import type { Profile } from '../profile/profile';
import { isSettingsSheet } from '../profile/settings-sheet/find';
import { isForm } from './form';
import { headerOnTheClerksWord } from './header-said';
import { findHeader, headerRowsOf, type HeaderBlock } from './header-block';
import { cleanHeader, headerKey, lookUp } from './header-text';
import { Inheritance } from './inherit';
import { matchColumns } from './match-columns';
import { profileRows, type RowProfile } from './row-profile';
import { readRows, type RowsInput } from './rows';
import { fillOf, textAt, viewOf, type SheetView } from './sheet-view';
import { splitSideBySide } from './side-by-side';
import type { ColumnsToldByValues } from './sister-sheets';
import { countsThings } from './statistics';
import { tableKind } from './table-kind';
import type { SheetReading, Table } from './types';
import { WHY } from './why';
import { findYear } from './year-hint';

export interface ReadSheetOptions {
  readonly profile?: Profile;
  /** File name without folder, for a year that stands nowhere else. */
  readonly fileName?: string;
  /** Read the sheet even where this product wrote it: the clerk named it. */
  readonly named?: boolean;
  /** The clerk says that the sheet is a ledger: it is read as one, whatever it looks like and whoever wrote it. */
  readonly force?: boolean;
  /** What other sheets of the workbook tell of columns whose header says nothing. */
  readonly told?: ColumnsToldByValues;
}

/** A sheet rarely has more than a few tables; beyond this something is misread. */
const MAX_TABLES = 50;
/** Rows that are looked at for the header of a further table. */
const NEXT_HEADER_ROWS = 8;
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
  return readSheetTraced(grid, options).reading;
}

/** How a table was read, for whoever has to tell whether an edit would have it read otherwise. */
export interface TableTrace {
  readonly table: Table;
  readonly rows: RowsInput;
  readonly inheritance: Inheritance;
  /** Row where the search for the header began, and row where that for the next table's begins. */
  readonly from: number;
  readonly next: number;
  /** Whether the table is the whole width of its header, every column under a name. */
  readonly plain: boolean;
}

export interface TracedReading {
  readonly reading: SheetReading;
  /** `null` where the sheet is no ledger, or is one on the clerk's word only. */
  readonly traces: readonly TableTrace[] | null;
}

/** {@link readSheet}, with what it went by. */
export function readSheetTraced(grid: Grid, options: ReadSheetOptions = {}): TracedReading {
  const untraced = (kind: SheetReading['kind'], why: string | null, tables: Table[] = []): TracedReading => ({
    reading: { name: grid.name, kind, why, tables },
    traces: null,
  });
  const none = (kind: SheetReading['kind'], why: string): TracedReading => untraced(kind, why);
  const { named = false, force = false } = options;
  if (isSettingsSheet(grid) && !named && !force) return none('other', WHY.settings);
  // What was made empty for the clerk to fill in is the clerk's.
  const isTemplate = officeTemplateOf(grid) !== null;
  if (grid.madeByProduct && !isTemplate && !named && !force) return none('other', WHY.madeByProduct);
  if (grid.rowCount === 0 || grid.columnCount === 0) return none('empty', WHY.empty);
  const view = viewOf(grid);
  if (view.rows.fill.every((n) => n === 0)) return none('empty', WHY.empty);
  if (force) {
    const tables = tablesOnTheClerksWord(view, options);
    return tables.length === 0 ? none('other', WHY.noRows) : untraced('ledger', null, tables);
  }
  if (isForm(view)) return none('form', WHY.form);
  const found = findTables(view, options);
  if (found.length === 0) return none('other', WHY.noTable);
  const counting = found.filter((t) => t.counts).length;
  const tables = found.map((t) => t.table);
  if (counting * 2 > found.length && !isTemplate && !tables.some((table) => isListOfEvents(table, grid.name)))
    return untraced('statistics', WHY.statistics, tables);
  return { reading: { name: grid.name, kind: 'ledger', why: null, tables }, traces: found };
}

interface FoundTable extends TableTrace {
  /** Whether it counts many things in one row. */
  readonly counts: boolean;
}

/**
 * The tables of a sheet that the clerk says is a ledger. Every table with a matter in it counts, for it
 * was looked at already; what looks like a form has one at most, the fullest, among labels that are none.
 */
function tablesOnTheClerksWord(view: SheetView, options: ReadSheetOptions): Table[] {
  const found = findTables(view, options).filter((t) => t.table.records.length > 0);
  if (found.length === 0) {
    const header = headerOnTheClerksWord(view);
    if (header !== null) found.push({ ...readTable(view, header, 0, options, true), plain: false });
  }
  const tables = found.map((t) => t.table).filter((t) => t.records.length > 0);
  const fullest = tables.reduce<Table[]>(([best], t) => [best && cellsOf(best) >= cellsOf(t) ? best : t], []);
  // A table about something else would be checked for nothing that a matter needs.
  return (isForm(view) ? fullest : tables).map((t) => (t.kind === 'other' ? { ...t, kind: 'petition' } : t));
}

const cellsOf = ({ records, columns }: Table): number => records.length * columns.length;

function findTables(view: SheetView, options: ReadSheetOptions): FoundTable[] {
  const found: FoundTable[] = [];
  let from = 0;
  let header = findHeader(view, 0);
  while (header !== null && found.length < MAX_TABLES) {
    const blocks = splitSideBySide(view, header, from);
    const plain = blocks.length === 1 && blocks[0] === header && header.paths.every((path) => path.length > 0);
    const here = blocks.map((block) => ({ ...readTable(view, block, from, options, blocks.length === 1), plain }));
    found.push(...here);
    from = Math.max(...here.map((t) => t.next));
    if (from >= view.grid.rowCount) break;
    header = findHeader(view, from, NEXT_HEADER_ROWS);
  }
  return found;
}

function readTable(
  view: SheetView,
  block: HeaderBlock,
  from: number,
  options: ReadSheetOptions,
  mayEnd: boolean,
): Omit<FoundTable, 'plain'> {
  const { grid, merges } = view;
  const profile = options.profile ?? DEFAULT_PROFILE;
  const right = Math.min(block.right, grid.columnCount - 1);
  const alone = block.left === 0 && right === grid.columnCount - 1;
  const inside = alone ? view.rows : profileRows(grid, merges, block.left, right);
  const title = titleAbove(view, from, block.top);
  const columns = matchColumns({
    grid,
    left: block.left,
    paths: block.paths,
    sample: sampleRows(grid, inside, block),
    profile,
    title,
    ...(options.told && { told: options.told }),
  });
  // A line of 接待日志 has a petitioner and is no registration: its matter is counted where it was registered.
  const kind = officeTemplateOf(grid) === null ? tableKind(columns) : 'other';
  const unitDays = unitDaysOf(grid, { title, kind, columns });
  const input: RowsInput = { view, block, inside, columns, title, unitDays, mayEnd };
  const rows = readRows(input);
  const records = Int32Array.from(rows.records);
  const inheritance = new Inheritance(grid, merges, columns, records);
  const table: Table = {
    title,
    kind,
    headerRows: headerRowsOf(view, block),
    columns,
    records,
    skipped: rows.skipped,
    inherited: inheritance.cells,
    yearHint: findYear(view, from, block.top, rows.skipped, options.fileName ?? null),
    score: Math.min(1, block.score / Math.max(3, block.paths.length * 0.6)),
    reasons: reasonsFor(block, columns.filter((c) => c.fields.length > 0).length, rows.records.length),
  };
  const counts = countsThings(view, block, { columns, records: rows.records, title }, profile);
  return { table, rows: input, inheritance, from, next: rows.next, counts };
}

/** Rows below the header with something in them, spread over the table, to learn what its columns hold. */
function sampleRows(grid: Grid, inside: RowProfile, block: HeaderBlock): number[] {
  const all: number[] = [];
  const { near, step } = samplingOf(grid, block);
  for (let r = block.end + 1; r < near; r++) if ((inside.fill[r] as number) >= 2) all.push(r);
  for (let r = near; r < grid.rowCount; r += step) if ((inside.fill[r] as number) >= 2) all.push(r);
  return all;
}

/** Every row above `near` is looked at, then every `step`th. */
function samplingOf(grid: Grid, block: HeaderBlock): { readonly near: number; readonly step: number } {
  const step = Math.max(1, Math.floor((grid.rowCount - block.end) / (SAMPLE_ROWS * 4)));
  return { near: Math.min(grid.rowCount, block.end + 1 + SAMPLE_ROWS), step };
}

/** Whether what stands in a row below the header helps to tell what the columns hold. */
export function isSampled({ view, block }: RowsInput, row: number): boolean {
  const { near, step } = samplingOf(view.grid, block);
  return row < near || (row - near) % step === 0;
}

/** The first line above a header that names the table, not its period, unit or number. */
function titleAbove(view: SheetView, from: number, top: number): string | null {
  for (let r = from; r < top; r++) {
    if (fillOf(view, r) === 0 || fillOf(view, r) > 3) continue;
    const text = cleanHeader(textAt(view, r, view.rows.first[r] as number) ?? '');
    if (text === '' || /^附(?:件|表)?\s*\d*[:：]?$/u.test(text) || /^[^:：]{2,8}[:：]/u.test(text)) continue;
    return text;
  }
  return null;
}

function reasonsFor(block: HeaderBlock, mapped: number, records: number): string[] {
  const known = block.paths.filter((p) => lookUp(headerKey(p[p.length - 1] ?? '')) !== null).length;
  return [WHY.knownHeaders(known, block.paths.length), WHY.mapped(mapped), WHY.records(records)];
}
