import { NO_DAY, ordinalOf } from '../calendar/civil-day';
import { formatAt, isCellError, isDateFormat, valueAt, type CellValue, type Grid } from '../grid/grid';
import { headerKey } from '../ledger/header-text';
import type { Ledger } from '../ledger/ledger';
import type { Table } from '../ledger/types';
import { unitsIn } from '../matters/unit-names';
import type { Profile } from '../profile/profile';
import { readCount } from '../values/count';
import { DATE_KIND, readDate } from '../values/date';
import { cellText, matchKey, trimEdges } from '../values/text';
import type { OfficeLedger } from './office-ledger';

/** A table read as one of the office's other ledgers, by the keys of its columns. */
export class OfficeTable {
  private readonly columns: ReadonlyMap<string, number>;

  readonly grid: Grid;
  private readonly table: Table;

  constructor(
    readonly type: OfficeLedger,
    private readonly ledger: Ledger,
  ) {
    this.grid = ledger.grid;
    this.table = ledger.table;
    this.columns = columnsOf(type, ledger.table);
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

  text(key: string, record: number): string {
    const column = this.columns.get(key);
    return column === undefined ? '' : trimEdges(cellText(this.grid, this.rowOf(record), column));
  }

  /** The first day that a cell names, as an ordinal; {@link NO_DAY} where it names none. */
  day(key: string, record: number): number {
    const column = this.columns.get(key);
    if (column === undefined) return NO_DAY;
    const { grid } = this;
    const row = this.rowOf(record);
    const reading = readDate(valueAt(grid, row, column), {
      date1904: grid.date1904,
      year: this.table.yearHint?.year ?? null,
      hasDateFormat: isDateFormat(formatAt(grid, row, column)),
      vagueAllowed: true,
    });
    return reading.kind === DATE_KIND.vague || reading.first === null ? NO_DAY : ordinalOf(reading.first);
  }

  /** What a cell names, each thing in one spelling: units by the office's lists, days as days; none where it is blank. */
  named(key: string, record: number): string[] {
    const column = this.type.columns.find((c) => c.key === key);
    const text = this.text(key, record);
    if (column?.isUnit === true) return unitsIn(text, this.ledger.profile);
    const day = column?.kind === 'date' ? this.day(key, record) : NO_DAY;
    const name = day === NO_DAY ? matchKey(text) : String(day);
    return name === '' ? [] : [name];
  }

  /** A whole number, 0 among them; `null` where there is none. */
  count(key: string, record: number): number | null {
    const column = this.columns.get(key);
    const value: CellValue = column === undefined ? null : valueAt(this.grid, this.rowOf(record), column);
    if (value === null || isCellError(value)) return null;
    if (value === 0 || value === '0') return 0;
    return readCount(value, true).count;
  }
}

/** Where each column of a ledger stands in a table, by its header or one of its other spellings. */
export function columnsOf({ columns }: OfficeLedger, { columns: own }: Pick<Table, 'columns'>): Map<string, number> {
  const places = new Map<string, number>();
  for (const { column, header } of own) {
    const keys = [headerKey(header.at(-1) ?? ''), headerKey(header.join(''))];
    const found = columns.find(
      ({ key, header: name, aliases }) =>
        !places.has(key) && [name, ...aliases].some((spelling) => keys.includes(headerKey(spelling))),
    );
    if (found) places.set(found.key, column);
  }
  return places;
}
