import { isCellError, isDateFormat, type CellValue, type Grid } from '../grid/grid';
import { NO_DAY, ordinalOf } from '../calendar/civil-day';
import { fieldOf, type FieldId } from '../fields/catalog';
import type { ListItem, Profile } from '../profile/profile';
import { choiceReader } from '../values/choice';
import { readCount } from '../values/count';
import { isDitto } from '../values/ditto';
import { DATE_KIND, readDate, type DateContext, type DateReading } from '../values/date';
import { readFlag } from '../values/flag';
import { splitComposite } from '../values/composite';
import { cleanText, isNullToken } from '../values/text';
import { takeNeighbourYears } from './neighbour-year';
import type { Table, TableColumn } from './types';

/** Where a ledger stands. */
export interface LedgerPlace {
  readonly file: string;
  readonly sheet: string;
}

/** The raw values of one field, one a record. */
export interface FieldCells {
  readonly field: FieldId;
  /** The value as it stands, `null` where the cell is blank or holds a word for nothing (—, /, 无). */
  readonly values: readonly CellValue[];
  /** Grid column that supplied each record's value: with two phone columns, the first that is filled. */
  columnOf(record: number): number;
  /** Whether the value was taken from above (vertical merge, blank means the same as above). */
  isInherited(record: number): boolean;
}

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

/**
 * Whole serial numbers from 1990 to 2100 are that day whatever their number format: nine of ten date
 * cells, for which no reading has to be made. Any other number goes to `readDate`.
 */
const FIRST_SURE_SERIAL = 32874;
const END_OF_SERIALS = 73416;
const SERIAL_OF_1970 = 25569;

export const DATE_AS_TEXT = 1;
export const DATE_YEAR_TAKEN = 2;
export const DATE_YEAR_MISSING = 4;
export const DATE_SEVERAL_READINGS = 8;

/** Values of a field that has a list: index into the list, or one of the constants below. */
export interface ChoiceCells extends FieldCells {
  readonly codes: Int32Array;
  /** 1 where the value was written as an alias and not by its standard name. */
  readonly byAlias: Uint8Array;
  readonly list: readonly ListItem[];
}

/** The cell is blank. */
export const CHOICE_BLANK = -1;
/** The value is on no list. */
export const CHOICE_UNKNOWN = -2;

/** Yes 1, no 0, blank or unreadable -1. */
export interface FlagCells extends FieldCells {
  readonly flags: Int8Array;
}

/** Whole numbers; -1 where blank, -2 where the cell is no positive whole number. `loose` marks "3人". */
export interface CountCells extends FieldCells {
  readonly counts: Int32Array;
  readonly loose: Uint8Array;
}

export const COUNT_BLANK = -1;
export const COUNT_UNREADABLE = -2;

/**
 * One table as the rules, the clocks and the reports see it: fields instead of columns, records
 * instead of rows, every column parsed at most once, on first demand.
 *
 * A ledger holds typed columns, not record objects: with 100,000 matters the rules then walk plain
 * arrays. Records are numbered from 0; {@link rowOf} gives the grid row.
 */
export class Ledger {
  readonly size: number;
  private readonly columnsByField = new Map<FieldId, TableColumn[]>();
  private readonly memo = new Map<string, unknown>();

  constructor(
    readonly grid: Grid,
    readonly table: Table,
    readonly profile: Profile,
    readonly place: LedgerPlace,
  ) {
    this.size = table.records.length;
    for (const column of table.columns) {
      for (const f of column.fields) {
        const list = this.columnsByField.get(f);
        if (list) list.push(column);
        else this.columnsByField.set(f, [column]);
      }
    }
  }

  /** Whether the table has a column for the field. */
  has(field: FieldId): boolean {
    return this.columnsByField.has(field);
  }

  /** The columns of a field, left to right. */
  columnsOf(field: FieldId): readonly TableColumn[] {
    return this.columnsByField.get(field) ?? [];
  }

  /** 0-based grid row of a record. */
  rowOf(record: number): number {
    return this.table.records[record] as number;
  }

  /** Values of a field, or `null` where the table has no column for it. */
  cells(field: FieldId): FieldCells | null {
    return this.once(`cells:${field}`, () => {
      const columns = this.columnsByField.get(field);
      return columns ? this.readCells(field, columns) : null;
    });
  }

  /** Values as clean text: NFKC, line breaks and padding gone, numbers written out; `null` where blank. */
  texts(field: FieldId): readonly (string | null)[] | null {
    return this.once(`texts:${field}`, () => {
      const cells = this.cells(field);
      if (!cells) return null;
      const out = new Array<string | null>(this.size);
      for (let i = 0; i < this.size; i++) {
        const v = cells.values[i];
        out[i] = v === null || v === undefined || isCellError(v) ? null : cleanText(v);
      }
      return out;
    });
  }

  /** Dates of a date field, or `null` where the table has no column for it. */
  dates(field: FieldId): DateCells | null {
    return this.once(`dates:${field}`, () => {
      const cells = this.cells(field);
      return cells ? this.readDates(cells) : null;
    });
  }

  /** Values of a field matched against a list of the profile. */
  choices(field: FieldId, list: readonly ListItem[]): ChoiceCells | null {
    return this.once(`choices:${field}`, () => {
      const cells = this.cells(field);
      if (!cells) return null;
      const read = choiceReader(list, { firstLevelOnly: field === 'category' });
      const codes = new Int32Array(this.size);
      const byAlias = new Uint8Array(this.size);
      for (let i = 0; i < this.size; i++) {
        const v = cells.values[i];
        if (v === null || v === undefined || isCellError(v)) {
          codes[i] = CHOICE_BLANK;
          continue;
        }
        const m = read(v);
        codes[i] = m.index < 0 ? CHOICE_UNKNOWN : m.index;
        if (m.byAlias) byAlias[i] = 1;
      }
      return { ...cells, codes, byAlias, list };
    });
  }

  /** Yes and no of a flag field, 是否初次 and 是否署名 already turned round. */
  flags(field: FieldId): FlagCells | null {
    return this.once(`flags:${field}`, () => {
      const cells = this.cells(field);
      if (!cells) return null;
      const flags = new Int8Array(this.size).fill(-1);
      const inverse = new Map<number, boolean>();
      for (const c of this.columnsOf(field)) inverse.set(c.column, isInverseFlag(field, c.header));
      // A column of yes and no has a handful of spellings: each is read once.
      const memos = [new Map<CellValue, number>(), new Map<CellValue, number>()] as const;
      for (let i = 0; i < this.size; i++) {
        const v = cells.values[i];
        if (v === null || v === undefined || isCellError(v)) continue;
        const turned = inverse.get(cells.columnOf(i)) ?? false;
        const memo = memos[turned ? 1 : 0];
        let flag = memo.get(v);
        if (flag === undefined) {
          const f = readFlag(field, v, turned);
          memo.set(v, (flag = f === null ? -1 : f ? 1 : 0));
        }
        flags[i] = flag;
      }
      return { ...cells, flags };
    });
  }

  /** Whole numbers of a count field. */
  counts(field: FieldId): CountCells | null {
    return this.once(`counts:${field}`, () => {
      const cells = this.cells(field);
      if (!cells) return null;
      const ofPeople = field === 'peopleCount' || field === 'involvedCount';
      const counts = new Int32Array(this.size);
      const loose = new Uint8Array(this.size);
      for (let i = 0; i < this.size; i++) {
        const v = cells.values[i] ?? null;
        if (v === null || isCellError(v)) {
          counts[i] = COUNT_BLANK;
          continue;
        }
        const n = readCount(v, ofPeople);
        counts[i] = n.count ?? COUNT_UNREADABLE;
        if (n.loose) loose[i] = 1;
      }
      return { ...cells, counts, loose };
    });
  }

  /** Work a rule wants to keep with the ledger, such as parsed ID numbers; done once a key. */
  once<T>(key: string, compute: () => T): T {
    if (!this.memo.has(key)) this.memo.set(key, compute());
    return this.memo.get(key) as T;
  }

  private readCells(field: FieldId, columns: readonly TableColumn[]): FieldCells {
    const { grid, table, size } = this;
    const values = new Array<CellValue>(size).fill(null);
    const source = columns.length > 1 ? new Uint16Array(size) : null;
    const inheritedBy: (ReadonlySet<number> | undefined)[] = columns.map((c) => table.inherited.get(c.column));
    columns.forEach((column, k) => {
      const raw = grid.columns[column.column] ?? [];
      if (k === 0 && column.fields.length === 1 && !inheritedBy[0]) {
        readPlain(raw, table.records, values);
        return;
      }
      const part = column.fields.length > 1 ? column.fields.indexOf(field) : -1;
      const inherited = inheritedBy[k];
      for (let i = 0; i < size; i++) {
        if (k > 0 && values[i] !== null) continue;
        let v = raw[table.records[i] as number] ?? null;
        if (inherited?.has(i)) v = i > 0 ? this.valueAbove(raw, i, inherited) : null;
        if (v === null) continue;
        if (typeof v === 'string') {
          if (isNothing(v)) continue;
          if (part >= 0) {
            v = splitComposite(v, column.fields, this.profile)[part] ?? null;
            if (v === null) continue;
          }
        } else if (part > 0) continue;
        values[i] = v;
        if (source) source[i] = k;
      }
    });
    const same = takeFromAbove(values, source);
    const first = columns[0] as TableColumn;
    return {
      field,
      values,
      columnOf: (i) => (source ? (columns[source[i] as number] ?? first) : first).column,
      isInherited: (i) => (inheritedBy[source ? (source[i] as number) : 0]?.has(i) ?? false) || (same?.has(i) ?? false),
    };
  }

  /** The nearest value above a record that took its own from there. */
  private valueAbove(raw: readonly CellValue[], record: number, inherited: ReadonlySet<number>): CellValue {
    let i = record;
    while (i > 0 && inherited.has(i)) i--;
    return raw[this.table.records[i] as number] ?? null;
  }

  private readDates(cells: FieldCells): DateCells {
    const { grid, size } = this;
    const kinds = new Uint8Array(size);
    const days = new Int32Array(size).fill(NO_DAY);
    const flags = new Uint8Array(size);
    const context: DateContext = {
      date1904: grid.date1904,
      year: this.table.yearHint?.year ?? null,
      hasDateFormat: false,
      vagueAllowed: cells.field === 'dueDate' || cells.field === 'resolveDeadline',
    };
    const dateFormat = grid.formatCodes.map(isDateFormat);
    const withFormat: DateContext = { ...context, hasDateFormat: true };
    const contextOf = (i: number): DateContext => {
      const format = grid.formats[cells.columnOf(i)]?.[this.rowOf(i)] ?? 0;
      return dateFormat[format] === true ? withFormat : context;
    };
    const note = (i: number, d: DateReading): void => {
      kinds[i] = d.kind;
      if (d.day !== null && (d.kind === DATE_KIND.day || d.kind === DATE_KIND.range)) days[i] = ordinalOf(d.day);
      flags[i] =
        (d.asText ? DATE_AS_TEXT : 0) |
        (d.yearTaken ? DATE_YEAR_TAKEN : 0) |
        (d.yearMissing ? DATE_YEAR_MISSING : 0) |
        (d.severalReadings ? DATE_SEVERAL_READINGS : 0);
    };
    const yearless: number[] = [];
    for (let i = 0; i < size; i++) {
      const v = cells.values[i];
      if (v === null || v === undefined || isCellError(v)) continue;
      if (typeof v === 'number' && !grid.date1904 && v >= FIRST_SURE_SERIAL && v < END_OF_SERIALS && v % 1 === 0) {
        kinds[i] = DATE_KIND.day;
        days[i] = v - SERIAL_OF_1970;
        continue;
      }
      const d = readDate(v, typeof v === 'number' ? contextOf(i) : context);
      note(i, d);
      if (d.yearMissing) yearless.push(i);
    }
    const years = new Map<number, number>();
    // One context a year, because a reader remembers what it read by its context.
    const dated = new Map<number, DateContext>();
    const readAgain = (i: number, year: number): DateReading => {
      const base = contextOf(i);
      const key = base.hasDateFormat ? -year : year;
      let own = dated.get(key);
      if (!own) dated.set(key, (own = { ...base, year }));
      return readDate(cells.values[i] ?? null, own);
    };
    takeNeighbourYears(days, yearless, readAgain, (i, d, year) => {
      note(i, d);
      years.set(i, year);
    });
    const readingOf = (i: number): DateReading => {
      const year = years.get(i);
      return year === undefined ? readDate(cells.values[i] ?? null, contextOf(i)) : readAgain(i, year);
    };
    return { ...cells, kinds, days, flags, readingOf };
  }
}

/** The values of a column of its own, which nearly every field has: kept free of what the others need. */
function readPlain(raw: readonly CellValue[], records: Int32Array, values: CellValue[]): void {
  for (let i = 0; i < records.length; i++) {
    const v = raw[records[i]!];
    if (v === null || v === undefined || (typeof v === 'string' && isNothing(v))) continue;
    values[i] = v;
  }
}

/** Puts the value above in the place of 同上 and its signs; gives the records that said so. */
function takeFromAbove(values: CellValue[], source: Uint16Array | null): ReadonlySet<number> | null {
  let said: Set<number> | null = null;
  for (let i = 1; i < values.length; i++) {
    const v = values[i];
    if (typeof v !== 'string' || v.length > 4 || !isDitto(v)) continue;
    values[i] = values[i - 1] ?? null;
    if (source) source[i] = source[i - 1] ?? 0;
    (said ??= new Set()).add(i);
  }
  return said;
}

/** {@link isNullToken}, which no text of five characters is that begins with a digit, a letter or a hanzi. */
function isNothing(v: string): boolean {
  if (v.length > 4) {
    const c = v.charCodeAt(0);
    if ((c >= 0x4e00 && c <= 0x9fff) || (c >= 0x30 && c <= 0x39) || (c >= 0x41 && c <= 0x5a)) return false;
  }
  return isNullToken(v);
}

/** 是否初次信访 says the reverse of isRepeat, 是否署名 the reverse of anonymous. */
function isInverseFlag(field: FieldId, header: readonly string[]): boolean {
  const leaf = header[header.length - 1] ?? '';
  if (field === 'isRepeat') return /初|首/u.test(leaf) && !leaf.includes('重');
  if (field === 'anonymous') return /署名|实名|具名/u.test(leaf) && !leaf.includes('匿名');
  return false;
}

/** Whether a field's values come from a list of the profile, and which. */
export function listOf(field: FieldId, profile: Profile): readonly ListItem[] | null {
  switch (field) {
    case 'form':
      return profile.forms;
    case 'purpose':
      return profile.purposes;
    case 'category':
      return profile.categories;
    case 'satisfaction':
    case 'satisfactionOffice':
    case 'satisfactionUnit':
      return profile.satisfaction;
    case 'place':
      return profile.streets;
    case 'responsibleUnit':
      return unitsOf(profile);
    case 'handlingMethod':
      return profile.handlingMethods;
    case 'statutoryRoute':
      return profile.statutoryRoutes;
    default:
      return null;
  }
}

const unitLists = new WeakMap<Profile, readonly ListItem[]>();

/** Departments and streets together: a street may be a responsible unit too. */
export function unitsOf(profile: Profile): readonly ListItem[] {
  let list = unitLists.get(profile);
  if (!list) unitLists.set(profile, (list = [...profile.units, ...profile.streets]));
  return list;
}

/** Whether the field is read as a date. */
export function isDateField(field: FieldId): boolean {
  return fieldOf(field).type === 'date';
}
