import { FIELDS, type FieldId } from '../../fields/catalog';
import type { Ledger } from '../../ledger/ledger';
import { columnsOf } from '../../office-ledgers/office-table';
import { officeTypeOf } from '../../office-ledgers/recognise';
import type { MatterPlace } from '../../rules/matter-pairs';
import type { CellReference } from '../../sheets/cell-formula';

/** Rows of one sheet that a figure is made of, and the column by which they count. Both 0-based. */
export interface SourceRows {
  readonly file: string;
  readonly sheet: string;
  readonly rows: readonly number[];
  readonly column: number;
}

/** A row wherever it stands. */
export interface SourceRow {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** More stretches of rows than these nobody looks up from a cell. */
const MOST_STRETCHES = 3;

const FIELD_IDS: ReadonlySet<string> = new Set(FIELDS.map(({ id }) => id));

/**
 * Where matters stand, with the column by which they count.
 *
 * @param by a field, or the key of a column of the office's other ledgers
 */
export function rowsOfMatters(places: readonly MatterPlace[], by: string): SourceRow[] {
  const columns = new Map<Ledger, number>();
  return places.map(({ ledger, record }) => {
    let column = columns.get(ledger);
    if (column === undefined) columns.set(ledger, (column = columnOf(ledger, by)));
    const { file, sheet } = ledger.place;
    return { file, sheet, row: ledger.rowOf(record), column };
  });
}

/** The cell of a ledger's header above the column by which its rows count. */
export function headerOfLedger(ledger: Ledger, by: string): SourceRow {
  const { file, sheet } = ledger.place;
  return { file, sheet, row: ledger.table.headerRows.at(-1) ?? 0, column: columnOf(ledger, by) };
}

function columnOf(ledger: Ledger, by: string): number {
  const type = officeTypeOf(ledger);
  const own = type ? columnsOf(type, ledger.table, ledger.place.sheet).get(by) : undefined;
  const ofField = (field: FieldId): number | undefined => ledger.columnsOf(field)[0]?.column;
  const found = own ?? (FIELD_IDS.has(by) ? ofField(by as FieldId) : undefined);
  return found ?? ofField('caseNo') ?? ledger.table.columns[0]?.column ?? 0;
}

/** Rows put together by the sheets they stand in, those of each in their order. */
export function bySheet(rows: readonly SourceRow[]): SourceRows[] {
  const sheets = new Map<string, { file: string; sheet: string; rows: Set<number>; column: number }>();
  for (const { file, sheet, row, column } of rows) {
    const key = `${file}\n${sheet}`;
    let own = sheets.get(key);
    if (!own) sheets.set(key, (own = { file, sheet, rows: new Set(), column }));
    own.rows.add(row);
  }
  return [...sheets.values()].map(({ rows: own, ...rest }) => ({ ...rest, rows: [...own].sort((a, b) => a - b) }));
}

/** The first cell that a figure is made of. */
export function firstCell([first]: readonly SourceRows[]): CellReference | null {
  const row = first?.rows[0];
  return first && row !== undefined ? { sheet: first.sheet, row, column: first.column } : null;
}

/** 信访台账等2张表; with the file where the report stands in another one. */
export function sheetsText(sources: readonly SourceRows[], apart: boolean): string {
  const [first] = sources;
  if (!first) return '';
  const name = apart && first.file !== '' ? `${first.file}《${first.sheet}》` : first.sheet;
  return sources.length > 1 ? `${name}等${sources.length}张表` : name;
}

/**
 * 第5–30、42行: the rows of the first sheet, and how many there are elsewhere.
 *
 * @example
 * rowsText([{ file: 'a.xlsx', sheet: '台账', rows: [4, 5, 6, 9], column: 0 }]) //=> '第5–7、10行'
 */
export function rowsText([first, ...others]: readonly SourceRows[]): string {
  if (!first) return '';
  const stretches = stretchesOf(first.rows);
  const named = stretches
    .slice(0, MOST_STRETCHES)
    .map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`));
  const all = stretches.length > MOST_STRETCHES ? `等${first.rows.length}行` : '行';
  const more = others.reduce((sum, { rows }) => sum + rows.length, 0);
  return `第${named.join('、')}${all}${more > 0 ? `，其他表${more}行` : ''}`;
}

/** 表头第3行（没有这样的行）: of a nought, which is made of no row. */
export function headersText([first, ...others]: readonly SourceRows[]): string {
  const none = others.length > 0 ? '各表都没有这样的行' : '没有这样的行';
  return `表头第${(first?.rows[0] ?? 0) + 1}行（${none}）`;
}

function stretchesOf(rows: readonly number[]): (readonly [from: number, to: number])[] {
  const stretches: [number, number][] = [];
  for (const row of rows) {
    const last = stretches.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else stretches.push([row, row]);
  }
  return stretches;
}
