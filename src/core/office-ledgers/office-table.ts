import { dayOfOrdinal, NO_DAY, ordinalOf, partsOfDay } from '../calendar/civil-day';
import { formatAt, isDateFormat, valueAt, type CellValue, type Grid } from '../grid/grid';
import { headerKey } from '../ledger/header-text';
import type { Ledger } from '../ledger/ledger';
import type { Table } from '../ledger/types';
import { unitsIn } from '../matters/unit-names';
import type { Profile } from '../profile/profile';
import { DATE_KIND, readDate, type DateContext, type DateReading } from '../values/date';
import { cellText, matchKey, trimEdges } from '../values/text';
import { countSaid, type CountSaid } from './count-said';
import type { OfficeLedger, OfficeLedgerId } from './office-ledger';

/** A table read as one of the office's other ledgers, by the keys of its columns. */
export class OfficeTable {
  private readonly columns: ReadonlyMap<string, number>;
  private knownYears: ReadonlyMap<string, number> | null = null;

  readonly grid: Grid;
  private readonly table: Table;

  constructor(
    readonly type: OfficeLedger,
    private readonly ledger: Ledger,
  ) {
    this.grid = ledger.grid;
    this.table = ledger.table;
    this.columns = columnsOf(type, ledger.table, ledger.place.sheet);
  }

  get profile(): Profile {
    return this.ledger.profile;
  }

  get size(): number {
    return this.table.records.length;
  }

  has(key: string): boolean {
    return this.columns.has(key);
  }

  /** 0-based grid column; `null` where the table has none. */
  columnOf(key: string): number | null {
    return this.columns.get(key) ?? null;
  }

  /** 0-based grid row. */
  rowOf(record: number): number {
    return this.table.records[record] ?? 0;
  }

  /** The column whose days put a line into a period. */
  get dayKey(): string {
    const { day, dayElse } = this.type;
    return dayElse !== undefined && !this.has(day) ? dayElse : day;
  }

  text(key: string, record: number): string {
    const column = this.columns.get(key);
    return column === undefined ? '' : trimEdges(cellText(this.grid, this.rowOf(record), column));
  }

  /** The day that a cell names, of several the last, as an ordinal; {@link NO_DAY} where it names none. */
  day(key: string, record: number): number {
    const reading = this.reading(key, record, this.years.get(key) ?? null);
    return reading === null ? NO_DAY : dayOf(reading);
  }

  /** Every day that a cell lists (1月20日、4月15日), each once; what is a span of days counts by its first. */
  days(key: string, record: number): number[] {
    const column = this.columns.get(key);
    const value = column === undefined ? null : valueAt(this.grid, this.rowOf(record), column);
    const parts = typeof value === 'string' ? value.split(LISTED).filter((part) => part.trim() !== '') : [];
    const whole = this.day(key, record);
    if (parts.length < 2) return whole === NO_DAY ? [] : [whole];
    let year = this.years.get(key) ?? null;
    const days: number[] = [];
    for (const part of parts) {
      const day = dayOf(readDate(part, this.contextOf(null, year)));
      // A list in which something is no day is one text, and tells what it tells as a whole.
      if (day === NO_DAY) return whole === NO_DAY ? [] : [whole];
      days.push(day);
      year = partsOfDay(dayOfOrdinal(day)).year;
    }
    return [...new Set(days)];
  }

  private reading(key: string, record: number, year: number | null): DateReading | null {
    const column = this.columns.get(key);
    if (column === undefined) return null;
    const row = this.rowOf(record);
    return readDate(valueAt(this.grid, row, column), this.contextOf(formatAt(this.grid, row, column), year));
  }

  private contextOf(format: string | null, year: number | null): DateContext {
    return {
      date1904: this.grid.date1904,
      year: year ?? this.table.yearHint?.year ?? null,
      hasDateFormat: format !== null && isDateFormat(format),
      vagueAllowed: true,
    };
  }

  /**
   * The year of the days of a column that leave theirs out, where the table's title tells none: the one that
   * all other days of the column name, else the one that all other days of the table name.
   */
  private get years(): ReadonlyMap<string, number> {
    if (this.knownYears) return this.knownYears;
    const named = new Map<string, Set<number>>();
    const keys = this.table.yearHint
      ? []
      : this.type.columns.filter(({ kind }) => kind === 'date').map(({ key }) => key);
    for (const key of keys) {
      const years = new Set<number>();
      for (let record = 0; record < this.size; record++) {
        const reading = this.reading(key, record, null);
        if (reading !== null && dayOf(reading) !== NO_DAY) years.add(partsOfDay(dayOfOrdinal(dayOf(reading))).year);
      }
      if (years.size > 0) named.set(key, years);
    }
    const all = new Set([...named.values()].flatMap((years) => [...years]));
    const sole = (years: ReadonlySet<number>): number | undefined => (years.size === 1 ? [...years][0] : undefined);
    const found = new Map<string, number>();
    for (const key of keys) {
      const year = sole(named.get(key) ?? all);
      if (year !== undefined) found.set(key, year);
    }
    return (this.knownYears = found);
  }

  /** What a cell names, each thing in one spelling: units by the office's lists, days as days; none where it is blank. */
  named(key: string, record: number): string[] {
    const column = this.type.columns.find((c) => c.key === key);
    const text = this.text(key, record);
    if (column?.isUnit === true) return unitsIn(text, this.ledger.profile);
    const days = column?.kind === 'date' ? this.days(key, record) : [];
    if (days.length > 0) return days.map(String);
    const name = matchKey(text);
    return name === '' ? [] : [name];
  }

  /** A whole number, 0 among them; `null` where there is none. */
  count(key: string, record: number): number | null {
    return this.said(key, record).count;
  }

  /** A number with how sure it is. */
  said(key: string, record: number): CountSaid {
    const column = this.columns.get(key);
    const value: CellValue = column === undefined ? null : valueAt(this.grid, this.rowOf(record), column);
    return countSaid(value, key === 'people');
  }
}

const dayOf = ({ kind, first }: DateReading): number =>
  kind === DATE_KIND.vague || first === null ? NO_DAY : ordinalOf(first);

/** What stands between the days of a list. */
const LISTED = /[、，,；;\n]+/u;

/** Whether a table or its sheet is called by the name of a ledger. */
export const isCalled = ({ called }: OfficeLedger, { title }: Pick<Table, 'title'>, sheet: string): boolean =>
  called.test(`${title ?? ''} ${sheet}`);

/** Their lines name who came about what, as those of a register of petitions do. */
const NAMES_PETITIONERS: readonly OfficeLedgerId[] = ['reception', 'leader-visit', 'hotline', 'proxy'];

/**
 * Where each column of a ledger stands in a table, by its header or one of its other spellings; in a table
 * that is called by the ledger's name, what is left over also by words of the office's own. A list of
 * petitions that is called 督办台账 has units and limits too, and stays one.
 */
export function columnsOf(
  type: OfficeLedger,
  table: Pick<Table, 'title' | 'kind' | 'columns'>,
  sheet: string,
): Map<string, number> {
  const { columns } = type;
  const { columns: own } = table;
  const places = new Map<string, number>();
  for (const { column, header } of own) {
    const keys = [headerKey(header.at(-1) ?? ''), headerKey(header.join(''))];
    const found = columns.find(
      ({ key, header: name, aliases }) =>
        !places.has(key) && [name, ...aliases].some((spelling) => keys.includes(headerKey(spelling))),
    );
    if (found) places.set(found.key, column);
  }
  const mayBe = table.kind === 'other' || (table.kind === 'petition' && NAMES_PETITIONERS.includes(type.id));
  if (!mayBe || !isCalled(type, table, sheet)) return places;
  const placed = new Set(places.values());
  for (const { column, header } of own) {
    if (placed.has(column)) continue;
    const name = headerKey(header.at(-1) ?? '');
    const found = columns.find(({ key, like }) => !places.has(key) && like?.test(name) === true);
    if (found) places.set(found.key, column);
  }
  return places;
}
