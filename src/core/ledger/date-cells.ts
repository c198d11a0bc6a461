import { NO_DAY, ordinalOf } from '../calendar/civil-day';
import { isCellError, isDateFormat, type Grid } from '../grid/grid';
import { DATE_KIND, readDate, type DateContext, type DateReading } from '../values/date';
import type { FieldCells } from './field-cells';
import { nearestYear, takeNeighbourYears } from './neighbour-year';
import type { Table } from './types';

/** The dates of one field as plain columns. */
export interface DateCells extends FieldCells {
  /** {@link DATE_KIND} of each record. */
  readonly kinds: Uint8Array;
  /** Ordinal of the civil day, {@link NO_DAY} where the cell gives no day to count with. */
  readonly days: Int32Array;
  /** Bits: {@link DATE_AS_TEXT}, {@link DATE_YEAR_TAKEN}, {@link DATE_YEAR_MISSING}, {@link DATE_SEVERAL_READINGS}. */
  readonly flags: Uint8Array;
  /** The full reading of one record, for sentences and fixes. */
  readingOf(record: number): DateReading;
}

export const DATE_AS_TEXT = 1;
export const DATE_YEAR_TAKEN = 2;
export const DATE_YEAR_MISSING = 4;
export const DATE_SEVERAL_READINGS = 8;

/**
 * Whole serial numbers from 1990 to 2100 are that day whatever their number format: nine of ten date
 * cells, for which no reading has to be made. Any other number goes to `readDate`.
 */
const FIRST_SURE_SERIAL = 32874;
const END_OF_SERIALS = 73416;

/** {@link DateCells} read from the cells of a field. */
export class ColumnDates implements DateCells {
  readonly field: FieldCells['field'];
  readonly values: FieldCells['values'];
  readonly columnOf: FieldCells['columnOf'];
  readonly isInherited: FieldCells['isInherited'];
  readonly kinds: Uint8Array;
  readonly days: Int32Array;
  readonly flags: Uint8Array;
  private readonly context: DateContext;
  private readonly withFormat: DateContext;
  /** Whether each of the grid's number formats shows a date. */
  private readonly dateFormat: boolean[] = [];
  /** One context a year, because a reader remembers what it read by its context. */
  private readonly dated = new Map<number, DateContext>();
  /** Records whose cell leaves the year out, and the years that some of them took from their neighbours. */
  private readonly yearless = new Set<number>();
  private readonly years = new Map<number, number>();

  constructor(
    private readonly grid: Grid,
    private readonly table: Table,
    cells: FieldCells,
  ) {
    this.field = cells.field;
    this.values = cells.values;
    this.columnOf = cells.columnOf;
    this.isInherited = cells.isInherited;
    const size = table.records.length;
    this.kinds = new Uint8Array(size);
    this.days = new Int32Array(size).fill(NO_DAY);
    this.flags = new Uint8Array(size);
    this.context = {
      date1904: grid.date1904,
      year: table.yearHint?.year ?? null,
      hasDateFormat: false,
      vagueAllowed: cells.field === 'dueDate' || cells.field === 'resolveDeadline',
    };
    this.withFormat = { ...this.context, hasDateFormat: true };
    for (let i = 0; i < size; i++) this.readOwn(i);
    takeNeighbourYears(this.days, [...this.yearless], this.readAgain, (i, d, year) => this.takeYear(i, d, year));
  }

  readonly readingOf = (record: number): DateReading => {
    const year = this.years.get(record);
    return year === undefined
      ? readDate(this.values[record] ?? null, this.contextOf(record))
      : this.readAgain(record, year);
  };

  /**
   * Reads some records again whose cells changed, and those that take their year from them.
   *
   * @returns the records of the second kind; `null` where there are more than `most` of them
   */
  reread(records: readonly number[], most: number): readonly number[] | null {
    for (const i of records) {
      this.clear(i);
      this.readOwn(i);
    }
    if (this.yearless.size === 0) return [];
    const near = new Set<number>();
    for (const i of records) {
      if (this.yearless.has(i)) near.add(i);
      for (const step of [-1, 1]) {
        for (let k = i + step; k >= 0 && k < this.days.length && !this.namesItsYear(k); k += step) {
          if (this.yearless.has(k)) near.add(k);
          if (near.size > most) return null;
        }
      }
    }
    for (const i of near) {
      this.clear(i);
      this.readOwn(i);
      const best = nearestYear(i, this.ownDay(i, -1), this.ownDay(i, 1), this.readAgain);
      if (best) this.takeYear(i, best.reading, best.year);
    }
    return [...near];
  }

  private readOwn(i: number): void {
    const v = this.values[i];
    if (v === null || v === undefined || isCellError(v)) return;
    if (typeof v === 'number' && !this.grid.date1904 && v >= FIRST_SURE_SERIAL && v < END_OF_SERIALS && v % 1 === 0) {
      this.kinds[i] = DATE_KIND.day;
      this.days[i] = v; // A day's ordinal is its serial number.
      return;
    }
    const d = readDate(v, typeof v === 'number' ? this.contextOf(i) : this.context);
    this.note(i, d);
    if (d.yearMissing) this.yearless.add(i);
  }

  private clear(i: number): void {
    this.kinds[i] = 0;
    this.days[i] = NO_DAY;
    this.flags[i] = 0;
    this.yearless.delete(i);
    this.years.delete(i);
  }

  private note(i: number, d: DateReading): void {
    this.kinds[i] = d.kind;
    if (d.day !== null && (d.kind === DATE_KIND.day || d.kind === DATE_KIND.range)) this.days[i] = ordinalOf(d.day);
    this.flags[i] =
      (d.asText ? DATE_AS_TEXT : 0) |
      (d.yearTaken ? DATE_YEAR_TAKEN : 0) |
      (d.yearMissing ? DATE_YEAR_MISSING : 0) |
      (d.severalReadings ? DATE_SEVERAL_READINGS : 0);
  }

  private takeYear(i: number, reading: DateReading, year: number): void {
    this.note(i, reading);
    this.years.set(i, year);
  }

  private contextOf(i: number): DateContext {
    const format = this.grid.formats[this.columnOf(i)]?.[this.table.records[i]!] ?? 0;
    const isDate = (this.dateFormat[format] ??= isDateFormat(this.grid.formatCodes[format] ?? 'General'));
    return isDate ? this.withFormat : this.context;
  }

  private readonly readAgain = (i: number, year: number): DateReading => {
    const base = this.contextOf(i);
    const key = base.hasDateFormat ? -year : year;
    let own = this.dated.get(key);
    if (!own) this.dated.set(key, (own = { ...base, year }));
    return readDate(this.values[i] ?? null, own);
  };

  private namesItsYear(i: number): boolean {
    return this.days[i] !== NO_DAY && !this.yearless.has(i);
  }

  /** The nearest day above (-1) or below (1) that names its year. */
  private ownDay(i: number, step: -1 | 1): number {
    let k = i + step;
    while (k >= 0 && k < this.days.length && !this.namesItsYear(k)) k += step;
    return this.days[k] ?? NO_DAY;
  }
}
