import { isCellError, type CellValue, type Grid } from '../grid/grid';
import { fieldOf, type FieldId } from '../fields/catalog';
import type { ListItem, Profile } from '../profile/profile';
import { choiceReader } from '../values/choice';
import { readCount } from '../values/count';
import { readFlag } from '../values/flag';
import { cleanText } from '../values/text';
import { ColumnDates, type DateCells } from './date-cells';
import { ColumnCells, type FieldCells } from './field-cells';
import type { Table, TableColumn } from './types';

export { DATE_AS_TEXT, DATE_SEVERAL_READINGS, DATE_YEAR_MISSING, DATE_YEAR_TAKEN, type DateCells } from './date-cells';
export type { FieldCells } from './field-cells';

/** Where a ledger stands. */
export interface LedgerPlace {
  readonly file: string;
  readonly sheet: string;
}

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

type ColumnsByField = ReadonlyMap<FieldId, readonly TableColumn[]>;

/** What was read of the fields so far; `null` where the table has no column for one. */
interface ReadColumns {
  readonly cells: Map<FieldId, FieldCells | null>;
  readonly texts: Map<FieldId, (string | null)[] | null>;
  readonly dates: Map<FieldId, DateCells | null>;
  /** Of each list that a column was matched against. */
  readonly choices: Map<readonly ListItem[], Map<FieldId, ChoiceCells | null>>;
  readonly flags: Map<FieldId, FlagCells | null>;
  readonly counts: Map<FieldId, CountCells | null>;
}

/**
 * One table as the rules, the clocks and the reports see it: fields instead of columns, records
 * instead of rows, every column parsed at most once, on first demand.
 *
 * A ledger holds typed columns, not record objects: with 100,000 matters the rules then walk plain
 * arrays. Records are numbered from 0; {@link rowOf} gives the grid row.
 */
export class Ledger {
  readonly size: number;
  private readonly read: ReadColumns = {
    cells: new Map(),
    texts: new Map(),
    dates: new Map(),
    choices: new Map(),
    flags: new Map(),
    counts: new Map(),
  };
  private readonly memo = new Map<string, unknown>();

  constructor(
    readonly grid: Grid,
    readonly table: Table,
    readonly profile: Profile,
    readonly place: LedgerPlace,
    private readonly columnsByField: ColumnsByField = columnsByFieldOf(table),
  ) {
    this.size = table.records.length;
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
    return known(this.read.cells, field, () => this.readCells(field));
  }

  /** Values as clean text: NFKC, line breaks and padding gone, numbers written out; `null` where blank. */
  texts(field: FieldId): readonly (string | null)[] | null {
    return known(this.read.texts, field, () => {
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
    return known(this.read.dates, field, () => this.readDates(field));
  }

  /** Values of a field matched against a list of the profile. */
  choices(field: FieldId, list: readonly ListItem[]): ChoiceCells | null {
    let ofList = this.read.choices.get(list);
    if (!ofList) this.read.choices.set(list, (ofList = new Map<FieldId, ChoiceCells | null>()));
    return known(ofList, field, () => {
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
    return known(this.read.flags, field, () => {
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
    return known(this.read.counts, field, () => {
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

  /** A ledger of some of the records only. What stands above them is known to it, their neighbours are not. */
  sliceOf(records: readonly number[]): Ledger {
    return new LedgerSlice(this, records, this.columnsByField);
  }

  /**
   * Takes in that cells of one record changed, in the grid and in {@link Table.inherited}: every column
   * read so far is put right, and work kept with {@link once} is forgotten.
   *
   * @param columns grid columns of the cells
   * @param most records that may hang on the edited one
   * @returns the records that may read otherwise now, ascending; `null` where there are too many, and the
   *   ledger must not be used any more
   */
  reread(record: number, columns: ReadonlySet<number>, most: number): readonly number[] | null {
    this.memo.clear();
    const changed = new Set([record]);
    for (const [field, own] of this.columnsByField) {
      if (!own.some((c) => columns.has(c.column))) continue;
      const records = [record];
      // What nobody asked for was never read; but then nothing was made of it either.
      const cells = this.cells(field) as ColumnCells;
      cells.reread(record);
      for (let i = record + 1; i < this.size && cells.hangsOnAbove(i); i++) {
        if (records.length > most) return null;
        cells.reread(i);
        records.push(i);
      }
      const dates = this.read.dates.get(field) as ColumnDates | null | undefined;
      const dated = dates ? dates.reread(records, most) : [];
      if (dated === null) return null;
      this.copyFrom(this.sliceOf(records), records, field);
      for (const i of records) changed.add(i);
      for (const i of dated) changed.add(i);
    }
    return [...changed].sort((a, b) => a - b);
  }

  /** Puts what a slice reads of its records into the columns read so far. */
  private copyFrom(slice: Ledger, records: readonly number[], field: FieldId): void {
    const { texts, choices, flags, counts } = this.read;
    const own = texts.get(field);
    const ownChoices = [...choices.values()].flatMap((ofList) => ofList.get(field) ?? []);
    const ownFlags = flags.get(field);
    const ownCounts = counts.get(field);
    records.forEach((i, k) => {
      if (own) own[i] = slice.texts(field)?.[k] ?? null;
      for (const choice of ownChoices) {
        const now = slice.choices(field, choice.list);
        if (!now) continue;
        choice.codes[i] = now.codes[k]!;
        choice.byAlias[i] = now.byAlias[k]!;
      }
      if (ownFlags) ownFlags.flags[i] = slice.flags(field)?.flags[k] ?? -1;
      const count = ownCounts && slice.counts(field);
      if (count) {
        ownCounts.counts[i] = count.counts[k]!;
        ownCounts.loose[i] = count.loose[k]!;
      }
    });
  }

  protected readCells(field: FieldId): FieldCells | null {
    const columns = this.columnsByField.get(field);
    return columns ? new ColumnCells(this.grid, this.table, this.profile, field, columns) : null;
  }

  protected readDates(field: FieldId): DateCells | null {
    const cells = this.cells(field);
    return cells ? new ColumnDates(this.grid, this.table, cells) : null;
  }
}

/** Some records of a ledger, numbered anew. Rules that look at one record at a time cannot tell the two apart. */
class LedgerSlice extends Ledger {
  constructor(
    private readonly whole: Ledger,
    private readonly records: readonly number[],
    columns: ColumnsByField,
  ) {
    super(whole.grid, tableOf(whole.table, records), whole.profile, whole.place, columns);
  }

  protected override readCells(field: FieldId): FieldCells | null {
    const { whole, records } = this;
    const cells = whole.cells(field);
    if (!cells) return null;
    return {
      field,
      values: records.map((i) => cells.values[i] ?? null),
      columnOf: (k) => cells.columnOf(records[k]!),
      isInherited: (k) => cells.isInherited(records[k]!),
    };
  }

  protected override readDates(field: FieldId): DateCells | null {
    const { whole, records } = this;
    const cells = this.cells(field);
    const dates = whole.dates(field);
    if (!cells || !dates) return null;
    return {
      ...cells,
      kinds: Uint8Array.from(records, (i) => dates.kinds[i]!),
      days: Int32Array.from(records, (i) => dates.days[i]!),
      flags: Uint8Array.from(records, (i) => dates.flags[i]!),
      readingOf: (k) => dates.readingOf(records[k]!),
    };
  }
}

/** A table with some of its records, which keep what they take from above. */
function tableOf(table: Table, records: readonly number[]): Table {
  const inherited = new Map<number, ReadonlySet<number>>();
  for (const [column, taking] of table.inherited) {
    const own = records.flatMap((i, k) => (taking.has(i) ? [k] : []));
    if (own.length > 0) inherited.set(column, new Set(own));
  }
  return { ...table, records: Int32Array.from(records, (i) => table.records[i]!), inherited };
}

function columnsByFieldOf(table: Table): ColumnsByField {
  const out = new Map<FieldId, TableColumn[]>();
  for (const column of table.columns) {
    for (const field of column.fields) {
      const list = out.get(field);
      if (list) list.push(column);
      else out.set(field, [column]);
    }
  }
  return out;
}

function known<T>(columns: Map<FieldId, T>, field: FieldId, read: () => T): T {
  let value = columns.get(field);
  if (value === undefined) columns.set(field, (value = read()));
  return value;
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
