import { invalidArgument, notModelled } from '../richapi/host-error';
import { Model } from '../richapi/model';
import { addressOf, areaOf, bounding, checked, COLUMNS, intersection, quoted, ROWS, type Area } from './areas';
import { cellProperties } from './cell-properties';
import type { Scalar } from './cells';
import { ConditionalFormatCollection } from './conditional-formats';
import { RangeFormat } from './format';
import { DataValidation } from './data-validation';
import type { LookValue } from './looks';
import { deleteRows, insertRows } from './moved-rows';
import { RangeAreas } from './range-areas';
import type { Worksheet } from './worksheet';

const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Cells that one read may hold: beyond it Excel answers null instead of values, without an error. */
const MOST_CELLS = 5_000_000;

type Cells2D<T> = T[][];

/** The path of a property of a border. */
const BORDER = /^borders\.(\w+)\.(\w+)$/u;

export class Range extends Model {
  static override readonly className = 'Range';
  static override readonly scalars = [
    'address',
    'cellCount',
    'columnCount',
    'columnHidden',
    'columnIndex',
    'formulas',
    'numberFormat',
    'rowCount',
    'rowHidden',
    'rowIndex',
    'text',
    'values',
    'valueTypes',
  ];

  constructor(
    readonly $sheet: Worksheet,
    readonly $area: Area,
  ) {
    super();
    checked($area);
  }

  get worksheet(): Worksheet {
    return this.$sheet;
  }
  get address(): string {
    return `${quoted(this.$sheet.name)}!${addressOf(this.$area)}`;
  }
  get rowIndex(): number {
    return this.$area.row;
  }
  get columnIndex(): number {
    return this.$area.column;
  }
  get rowCount(): number {
    return this.$area.rows;
  }
  get columnCount(): number {
    return this.$area.columns;
  }
  /** Documented: -1 beyond 2^31-1. */
  get cellCount(): number {
    const n = this.$area.rows * this.$area.columns;
    return n > 2 ** 31 - 1 ? -1 : n;
  }

  get values(): Cells2D<Scalar> | null {
    return this.grid((r, c) => this.$sheet.$cells.value(r, c));
  }
  set values(input: unknown) {
    this.fill(input);
  }
  get formulas(): Cells2D<Scalar> | null {
    return this.grid((r, c) => this.$sheet.$cells.formula(r, c));
  }
  set formulas(input: unknown) {
    this.fill(input);
  }
  /** Not as shown: formats are not carried out. */
  get text(): Cells2D<string> | null {
    return this.grid((r, c) => String(this.$sheet.$cells.value(r, c)));
  }
  get valueTypes(): Cells2D<string> | null {
    const isText = (r: number, c: number) => this.$sheet.$cells.look(r, c, 'quotePrefix') === true;
    return this.grid((r, c) => (isText(r, c) ? 'String' : typeName(this.$sheet.$cells.value(r, c))));
  }
  get numberFormat(): Cells2D<LookValue | null> | null {
    return this.grid((r, c) => this.$sheet.$cells.look(r, c, 'numberFormat'));
  }
  set numberFormat(input: unknown) {
    this.$sheet.$mayFormat();
    if (this.$area.rows === ROWS) {
      this.setColumns('numberFormat', input as LookValue);
      return;
    }
    this.spread(input, (r, c, code) => this.$sheet.$cells.setLook(r, c, 'numberFormat', code));
  }

  get rowHidden(): boolean | null {
    const { row, rows } = this.$area;
    return this.uniform(row, rows, (r) => this.$sheet.$hiddenRows.has(r));
  }
  set rowHidden(hidden: boolean | null) {
    const { row, rows } = this.$area;
    for (let r = row; r < row + rows; r++) {
      if (hidden) this.$sheet.$hiddenRows.add(r);
      else this.$sheet.$hiddenRows.delete(r);
    }
  }
  get columnHidden(): boolean | null {
    const { column, columns } = this.$area;
    return this.uniform(column, columns, (c) => this.$sheet.$hiddenColumns.has(c));
  }

  set columnHidden(hidden: boolean | null) {
    const { column, columns } = this.$area;
    for (let c = column; c < column + columns; c++) {
      if (hidden) this.$sheet.$hiddenColumns.add(c);
      else this.$sheet.$hiddenColumns.delete(c);
    }
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this);
  }

  get format(): RangeFormat {
    return new RangeFormat(this);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.$sheet, [this.$area]);
  }

  getCell(row: number, column: number): Range {
    return this.at({ row: this.$area.row + row, column: this.$area.column + column, rows: 1, columns: 1 });
  }
  getRow(row: number): Range {
    if (row < 0 || row >= this.$area.rows) throw invalidArgument();
    return this.at({ ...this.$area, row: this.$area.row + row, rows: 1 });
  }
  getColumn(column: number): Range {
    if (column < 0 || column >= this.$area.columns) throw invalidArgument();
    return this.at({ ...this.$area, column: this.$area.column + column, columns: 1 });
  }
  getEntireColumn(): Range {
    return this.at({ ...this.$area, row: 0, rows: ROWS });
  }
  getBoundingRect(other: Range | string): Range {
    return this.at(bounding(this.$area, typeof other === 'string' ? areaOf(other) : other.$area));
  }
  getIntersectionOrNullObject(other: Range | string): Range | null {
    const common = intersection(this.$area, typeof other === 'string' ? areaOf(other) : other.$area);
    return common && this.at(common);
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const used = this.$sheet.$cells.used(valuesOnly === true);
    const common = used && intersection(used, this.$area);
    return common && this.at(common);
  }
  /** ExcelApi 1.13. Documented trap: only merges whose first cell lies inside are found. */
  getMergedAreasOrNullObject(): RangeAreas | null {
    const inside = this.$sheet.$merges.filter((m) => intersection(this.$area, { ...m, rows: 1, columns: 1 }));
    return inside.length > 0 ? new RangeAreas(this.$sheet, inside) : null;
  }
  /** A guess: merging keeps the first cell's value and drops the others without asking. */
  merge(across?: boolean): void {
    if (across) throw notModelled('merging across');
    this.$sheet.$mayFormat();
    const { row, column, rows, columns } = this.$area;
    const others = this.$sheet.$merges.filter((m) => !intersection(m, this.$area));
    this.$sheet.$merges.splice(0, Infinity, ...others, this.$area);
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++)
        if (r !== row || c !== column) this.$sheet.$cells.put(r, c, undefined);
  }
  unmerge(): void {
    this.$sheet.$mayFormat();
    this.$sheet.$merges.splice(0, Infinity, ...this.$sheet.$merges.filter((m) => !intersection(m, this.$area)));
  }
  getResizedRange(deltaRows: number, deltaColumns: number): Range {
    const { row, column, rows, columns } = this.$area;
    return this.$sheet.getRangeByIndexes(row, column, rows + deltaRows, columns + deltaColumns);
  }
  /** Of whole rows alone. A protected sheet takes none unless somebody ticked it. */
  insert(shift: string): this {
    this.checkWholeRows(shift === 'Down');
    insertRows(this.$sheet, this.$area.row, this.$area.rows);
    return this;
  }
  delete(shift: string): void {
    this.checkWholeRows(shift === 'Up');
    deleteRows(this.$sheet, this.$area.row, this.$area.rows);
  }
  private checkWholeRows(isUpOrDown: boolean): void {
    if (!isUpOrDown || this.$area.columns !== COLUMNS) throw notModelled('moving cells beside others');
    this.$sheet.$mayFormat();
  }
  clear(what = 'All'): void {
    this.$sheet.$mayFormat();
    this.each((r, c) => {
      if (what !== 'Formats') this.$sheet.$cells.put(r, c, undefined);
      if (what !== 'Contents') this.$sheet.$cells.clearLook(r, c);
    });
    // Known from use: clearing formats takes rules of formatting along.
    if (what !== 'Contents') this.conditionalFormats.clearAll();
    if (what !== 'Formats') this.$sheet.$changed([this.$area]);
  }
  getCellProperties(asked: object): unknown[][] | null {
    return this.grid((row, column) => cellProperties(asked, this.at({ row, column, rows: 1, columns: 1 })));
  }
  getRowProperties(asked: { readonly rowHidden?: boolean }): { rowHidden?: boolean }[] {
    const { row, rows } = this.$area;
    return Array.from({ length: rows }, (_, i) =>
      asked.rowHidden ? { rowHidden: this.$sheet.$hiddenRows.has(row + i) } : {},
    );
  }
  getColumnProperties(asked: { readonly columnHidden?: boolean }): { columnHidden?: boolean }[] {
    const { column, columns } = this.$area;
    return Array.from({ length: columns }, (_, i) =>
      asked.columnHidden ? { columnHidden: this.$sheet.$hiddenColumns.has(column + i) } : {},
    );
  }
  select(): void {
    if (this.$sheet.$book.$active !== this.$sheet) throw new Error('selecting on a sheet that is not active');
    this.$sheet.$book.$selection = new RangeAreas(this.$sheet, [this.$area]);
  }
  /** Sent by the client before it splits a large array. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.$area.rows || columns !== this.$area.columns) throw invalidArgument(WRONG_SIZE);
  }

  $look(property: string): LookValue | null {
    if (property === 'columnWidth' || property === 'useStandardWidth') return this.$sheet.$width(this.$area, property);
    if (property === 'rowHeight') return this.$sheet.$height(this.$area);
    if (this.$area.rows === ROWS) return this.$sheet.$cells.columnLook(this.$area.column, property);
    const border = BORDER.exec(property);
    const all: (LookValue | null)[] = [];
    const note = (r: number, c: number, path: string): void => {
      const value = this.$sheet.$cells.look(r, c, path);
      if (all.length === 0 || (all.length === 1 && value !== all[0])) all.push(value);
    };
    if (border) this.eachEdge(border[1]!, (r, c, edge) => note(r, c, `borders.${edge}.${border[2]}`));
    else this.each((r, c) => note(r, c, property));
    return all.length === 1 ? all[0]! : null;
  }

  $setLook(property: string, value: LookValue): void {
    this.$sheet.$mayFormat();
    if (property === 'columnWidth' || property === 'useStandardWidth') {
      this.$sheet.$setWidth(this.$area, property, value);
      return;
    }
    if (property === 'rowHeight') {
      this.$sheet.$setHeight(this.$area, Number(value));
      return;
    }
    if (this.$area.rows === ROWS) {
      this.setColumns(property, value);
      return;
    }
    const border = BORDER.exec(property);
    if (border)
      this.eachEdge(border[1]!, (r, c, edge) =>
        this.$sheet.$cells.setLook(r, c, `borders.${edge}.${border[2]}`, value),
      );
    else this.each((r, c) => this.$sheet.$cells.setLook(r, c, property, value));
  }

  /**
   * An edge of a range is an edge of its outermost cells. A line inside is below one cell and above
   * the next; where these two differ, a guess: it is told as null, like other things that differ.
   */
  private eachEdge(edge: string, set: (row: number, column: number, edge: string) => void): void {
    const { row, column, rows, columns } = this.$area;
    const [bottom, right] = [row + rows - 1, column + columns - 1];
    this.each((r, c) => {
      if (edge === 'EdgeTop' ? r === row : edge === 'InsideHorizontal' && r > row) set(r, c, 'EdgeTop');
      if (edge === 'EdgeBottom' ? r === bottom : edge === 'InsideHorizontal' && r < bottom) set(r, c, 'EdgeBottom');
      if (edge === 'EdgeLeft' ? c === column : edge === 'InsideVertical' && c > column) set(r, c, 'EdgeLeft');
      if (edge === 'EdgeRight' ? c === right : edge === 'InsideVertical' && c < right) set(r, c, 'EdgeRight');
    });
  }

  private setColumns(property: string, value: LookValue): void {
    const { column, columns } = this.$area;
    for (const name of columnProperties(property))
      for (let c = column; c < column + columns; c++) this.$sheet.$cells.setColumnLook(c, name, value);
  }

  private at(area: Area): Range {
    return new Range(this.$sheet, area);
  }

  private uniform(from: number, length: number, at: (i: number) => boolean): boolean | null {
    const first = at(from);
    for (let i = from; i < from + length; i++) if (at(i) !== first) return null;
    return first;
  }

  private each(deed: (row: number, column: number) => void): void {
    const { row, column, rows, columns } = this.$area;
    if (rows === ROWS) throw notModelled('the cells of whole columns');
    for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) deed(r, c);
  }

  private grid<T>(of: (row: number, column: number) => T): T[][] | null {
    const { row, column, rows, columns } = this.$area;
    // Whole columns and ranges that are too large: documented to be null.
    if (rows === ROWS || rows * columns > MOST_CELLS) return null;
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => of(row + r, column + c)));
  }

  private fill(input: unknown): void {
    this.$sheet.$mayWrite(this.$area);
    this.spread(input, (r, c, value) => this.$sheet.$cells.type(r, c, value));
    this.$sheet.$changed([this.$area]);
  }

  /**
   * One value for every cell, or an array of the range's size in which null leaves a cell alone. Reported
   * of Excel on Windows, and a guess today: where a filter hides some of several rows, rows that are seen all get
   * what was meant for the first, and those that are not seen get nothing.
   */
  private spread(input: unknown, put: (row: number, column: number, value: Scalar) => void): void {
    if (!Array.isArray(input)) {
      this.each((r, c) => put(r, c, input as Scalar));
      return;
    }
    const lines = input as unknown[];
    const { row, column, rows, columns } = this.$area;
    const fits = lines.length === rows && lines.every((line) => Array.isArray(line) && line.length === columns);
    if (!fits) throw invalidArgument(WRONG_SIZE);
    const { $filtered } = this.$sheet;
    const mixedUp = rows > 1 && lines.some((_, r) => $filtered.has(row + r));
    (lines as (Scalar | null)[][]).forEach((line, r) => {
      if (mixedUp && $filtered.has(row + r)) return;
      const given = mixedUp ? (lines[0] as (Scalar | null)[]) : line;
      given.forEach((value, c) => value !== null && put(row + r, column + c, value));
    });
  }
}

/** What a property of a whole column is in its cells: its upper and lower edge are those of the sheet. */
function columnProperties(property: string): string[] {
  const [, edge, name] = BORDER.exec(property) ?? [];
  if (edge === 'InsideHorizontal') return ['EdgeTop', 'EdgeBottom'].map((e) => `borders.${e}.${name}`);
  return edge === 'EdgeTop' || edge === 'EdgeBottom' ? [] : [property];
}

function typeName(value: Scalar): string {
  if (value === '') return 'Empty';
  if (typeof value === 'string')
    return /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/u.test(value) ? 'Error' : 'String';
  return typeof value === 'number' ? 'Double' : 'Boolean';
}
