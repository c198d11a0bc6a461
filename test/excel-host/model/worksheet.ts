import { accessDenied, HostError, invalidArgument } from '../richapi/host-error';
import { Model } from '../richapi/model';
import { addressOf, areaOf as addressArea, COLUMNS, ROWS, type Area } from './areas';
import { Cells } from './cells';
import { ChartCollection } from './charts';
import type { ConditionalFormat } from './conditional-formats';
import { Validations } from './data-validation';
import {
  AutoFilter,
  Counted,
  PageBreakCollection,
  PageLayout,
  Protection,
  ShapeCollection,
  WorksheetFreezePanes,
} from './layout';
import type { LookValue } from './looks';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { NamedItemCollection } from './names';
import { TableCollection } from './tables';
import type { Workbook } from './workbook';

/** Points of a column nobody set a width for: 64 pixels. */
const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;

/** Documented: names of sheets have 1 to 31 characters and none of these. */
const FORBIDDEN_IN_NAME = /[\\/?*[\]:]/u;

class WorksheetProtection extends Protection {
  static override readonly className = 'WorksheetProtection';
}

type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export class Worksheet extends Model {
  static override readonly className = 'Worksheet';
  static override readonly scalars = ['id', 'name', 'position', 'showGridlines', 'tabColor', 'visibility'];
  showGridlines = true;
  tabColor = '';
  readonly id: string;
  readonly names = new NamedItemCollection();
  readonly protection = new WorksheetProtection();
  readonly freezePanes = new WorksheetFreezePanes(this);
  readonly pageLayout = new PageLayout();
  readonly autoFilter = new AutoFilter();
  readonly horizontalPageBreaks = new PageBreakCollection();
  readonly shapes = new ShapeCollection();
  readonly charts = new ChartCollection(this);
  readonly tables = new TableCollection(this);
  readonly comments = new Counted();
  readonly $validations = new Validations();
  readonly $cells: Cells;
  readonly $merges: Area[] = [];
  readonly $rules: ConditionalFormat[] = [];
  readonly $hiddenRows = new Set<number>();
  /** Those of the hidden rows that a filter hides. */
  readonly $filtered = new Set<number>();
  readonly $hiddenColumns = new Set<number>();
  readonly $widths = new Map<number, number>();
  readonly $heights = new Map<number, number>();
  private title: string;
  private seen: Visibility = 'Visible';

  constructor(
    readonly $book: Workbook,
    name: string,
  ) {
    super();
    this.id = $book.$nextId('sheet');
    this.$cells = new Cells($book.$looks, $book.$evaluate);
    this.title = name;
    this.name = name;
  }

  get name(): string {
    return this.title;
  }
  set name(name: string) {
    this.structureMayChange();
    if (name === '' || name.length > 31 || FORBIDDEN_IN_NAME.test(name)) throw invalidArgument();
    const other = this.$book.worksheets.getItemOrNullObject(name);
    if (other && other !== this) throw new HostError('ItemAlreadyExists', 'A sheet with this name exists already.');
    this.title = name;
  }
  get visibility(): Visibility {
    return this.seen;
  }
  /** Documented: a workbook has one visible sheet at least. Where its sheet is hidden, Excel goes to another. */
  set visibility(visibility: Visibility) {
    this.structureMayChange();
    if (visibility !== 'Visible' && this.isLastSeen())
      throw new HostError('InvalidOperation', 'A workbook keeps one visible sheet at least.');
    this.seen = visibility;
    if (visibility !== 'Visible' && this.$book.$active === this) this.$book.$active = this.neighbour();
  }
  get position(): number {
    return this.$book.worksheets.items.indexOf(this);
  }
  set position(place: number) {
    this.structureMayChange();
    const { items } = this.$book.worksheets;
    items.splice(this.position, 1);
    items.splice(place, 0, this);
  }

  getRange(address?: string): Range {
    const everything = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };
    return new Range(this, address === undefined ? everything : addressArea(address));
  }
  getRanges(address?: string): RangeAreas {
    if (address === undefined) throw invalidArgument();
    return RangeAreas.$of(this, address);
  }
  getCell(row: number, column: number): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this, { row, column, rows, columns });
  }
  /** Documented: a sheet with nothing on it has a used range of its first cell. */
  getUsedRange(valuesOnly?: boolean): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const used = this.$cells.used(valuesOnly === true);
    return used && new Range(this, used);
  }
  /** A guess that a hidden sheet cannot be activated; its code is not known. */
  activate(): void {
    if (this.visibility !== 'Visible') throw new HostError('InvalidOperation', 'The sheet is hidden.');
    this.$book.$active = this;
  }
  /** Documented: a sheet that is very hidden is to be made hidden first. */
  delete(): void {
    this.structureMayChange();
    if (this.seen === 'VeryHidden') throw new HostError('InvalidOperation', 'The sheet is very hidden.');
    if (this.isLastSeen()) throw new HostError('InvalidOperation', 'A workbook keeps one visible sheet at least.');
    if (this.$book.$active === this) this.$book.$active = this.neighbour();
    this.$book.worksheets.$remove(this);
  }

  /** Documented: with the structure protected no sheet is added, taken away, moved, renamed, hidden or shown. */
  private structureMayChange(): void {
    if (this.$book.protection.protected) throw accessDenied();
  }

  private isLastSeen(): boolean {
    return this.seen === 'Visible' && this.$book.worksheets.items.every((s) => s === this || s.seen !== 'Visible');
  }

  /** The visible sheet that comes before this one, else the first. */
  private neighbour(): Worksheet {
    const { items } = this.$book.worksheets;
    const seen = (sheet: Worksheet): boolean => sheet !== this && sheet.seen === 'Visible';
    return items.slice(0, this.position).reverse().find(seen) ?? items.find(seen) ?? this;
  }

  /** Documented: writing to a locked cell of a protected sheet is denied. */
  $mayWrite({ row, column, rows, columns }: Area): void {
    if (!this.protection.protected) return;
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++)
        if (this.$cells.look(r, c, 'protection.locked')) throw accessDenied();
  }

  /** A sheet is protected without the right to format unless somebody ticked it. */
  $mayFormat(): void {
    if (this.protection.protected) throw accessDenied();
  }

  /** What else of the sheet goes by its rows. */
  $followRows(placeOf: (row: number) => number | null, areaOf: (area: Area) => Area[]): void {
    for (const rows of [this.$hiddenRows, this.$filtered]) {
      const places = [...rows].map(placeOf);
      rows.clear();
      for (const row of places) if (row !== null) rows.add(row);
    }
    const heights = [...this.$heights];
    this.$heights.clear();
    for (const [row, height] of heights) {
      const place = placeOf(row);
      if (place !== null) this.$heights.set(place, height);
    }
    const breaks = this.horizontalPageBreaks.$rows;
    breaks.splice(0, Infinity, ...breaks.flatMap((row) => placeOf(row) ?? []));
    const { $address: filtered } = this.autoFilter;
    if (filtered !== null) this.autoFilter.$address = areaOf(addressArea(filtered)).map(addressOf)[0] ?? null;
  }

  /** Hides rows as a filter does. */
  $filterOut(rows: Iterable<number>): void {
    for (const row of rows) {
      this.$hiddenRows.add(row);
      this.$filtered.add(row);
    }
  }

  $changed(areas: readonly Area[], how?: 'RowInserted' | 'RowDeleted'): void {
    const address = areas.map(addressOf).join(',');
    this.$book.$events.changed(this.id, address, how);
  }

  $width({ column, columns }: Area, property: string): LookValue | null {
    const of = (c: number): LookValue =>
      property === 'columnWidth' ? (this.$widths.get(c) ?? STANDARD_WIDTH) : !this.$widths.has(c);
    for (let c = column; c < column + columns; c++) if (of(c) !== of(column)) return null;
    return of(column);
  }

  /** Giving a width, even the standard one, makes it the column's own. */
  $setWidth({ column, columns }: Area, property: string, value: LookValue): void {
    for (let c = column; c < column + columns; c++) {
      if (property === 'columnWidth') this.$widths.set(c, Number(value));
      else if (value === true) this.$widths.delete(c);
    }
  }

  $height({ row, rows }: Area): number | null {
    const of = (r: number): number => this.$heights.get(r) ?? STANDARD_HEIGHT;
    for (let r = row; r < row + rows; r++) if (of(r) !== of(row)) return null;
    return of(row);
  }

  $setHeight({ row, rows }: Area, height: number): void {
    for (let r = row; r < row + rows; r++) this.$heights.set(r, height);
  }

  /** Everything of the sheet that can be told apart, to be compared with itself. */
  $picture(): unknown {
    const used = this.$cells.used(false);
    const cells: unknown[] = [];
    if (used)
      for (let r = used.row; r < used.row + used.rows; r++)
        for (let c = used.column; c < used.column + used.columns; c++) {
          const [content, look] = this.$cells.picture(r, c);
          if (content !== '' || Object.keys(look as object).length > 0) cells.push([r, c, content, look]);
        }
    const widths = [...this.$widths].sort(([a], [b]) => a - b);
    const merges = this.$merges.map(addressOf).sort();
    return {
      cells,
      widths,
      merges,
      rules: this.$rules.map((rule) => rule.$picture),
      columns: this.$cells.columnsPicture,
      heights: [...this.$heights].sort(([a], [b]) => a - b),
      hidden: [[...this.$hiddenRows].sort((a, b) => a - b), [...this.$hiddenColumns].sort((a, b) => a - b)],
      frozen: this.freezePanes.$picture,
      filter: this.autoFilter.$address,
      tables: this.tables.items.map((table) => [table.name, addressOf(table.getRange().$area)]),
      validations: this.$validations.picture,
      page: this.pageLayout.$picture,
      breaks: this.horizontalPageBreaks.$rows,
      charts: this.charts.items.map((chart) => chart.$picture),
      tab: [this.tabColor, this.visibility],
      names: this.names.items.map(({ name, formula, visible }) => [name, formula, visible]),
    };
  }
}
