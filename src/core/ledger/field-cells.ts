import type { FieldId } from '../fields/catalog';
import type { CellValue, Grid } from '../grid/grid';
import type { Profile } from '../profile/profile';
import { splitComposite } from '../values/composite';
import { isDitto } from '../values/ditto';
import { isNullToken } from '../values/text';
import type { Table, TableColumn } from './types';

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

/** {@link FieldCells} read from the columns of a grid. A cell that changes is read again by itself. */
export class ColumnCells implements FieldCells {
  readonly values: CellValue[];
  /** Which of several columns supplied each value. */
  private readonly source: Uint16Array | null;
  /** Per column the records that take their value from above. */
  private inheritedBy: readonly (ReadonlySet<number> | undefined)[];
  /** Records that say 同上 or its like. */
  private same: Set<number> | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly table: Table,
    private readonly profile: Profile,
    readonly field: FieldId,
    private readonly columns: readonly TableColumn[],
  ) {
    const size = table.records.length;
    this.values = new Array<CellValue>(size).fill(null);
    this.source = columns.length > 1 ? new Uint16Array(size) : null;
    this.inheritedBy = this.inheritance();
    const [first] = columns;
    if (first && columns.length === 1 && first.fields.length === 1 && !this.inheritedBy[0]) {
      readPlain(grid.columns[first.column] ?? [], table.records, this.values);
    } else {
      for (let i = 0; i < size; i++) this.values[i] = this.own(i);
    }
    for (let i = 1; i < size; i++) this.takeFromAbove(i);
  }

  // Fields and not methods: what is made of these cells spreads them.
  readonly columnOf = (record: number): number => this.columns[this.source?.[record] ?? 0]!.column;

  readonly isInherited = (record: number): boolean =>
    (this.inheritedBy[this.source?.[record] ?? 0]?.has(record) ?? false) || (this.same?.has(record) ?? false);

  /** Reads one record again, the one above it being right. */
  reread(record: number): void {
    this.inheritedBy = this.inheritance();
    this.same?.delete(record);
    this.values[record] = this.own(record);
    if (record > 0) this.takeFromAbove(record);
  }

  /** Whether a record's value may come from the one above it. */
  hangsOnAbove(record: number): boolean {
    if (this.same?.has(record)) return true;
    return this.inheritance().some((records) => records?.has(record));
  }

  private inheritance(): (ReadonlySet<number> | undefined)[] {
    return this.columns.map((c) => this.table.inherited.get(c.column));
  }

  /** What the record's own cells, or those above that they stand for, hold. */
  private own(record: number): CellValue {
    const { grid, table, columns, field, source, inheritedBy } = this;
    if (source) source[record] = 0;
    for (let k = 0; k < columns.length; k++) {
      const column = columns[k]!;
      const raw = grid.columns[column.column] ?? [];
      const part = column.fields.length > 1 ? column.fields.indexOf(field) : -1;
      const inherited = inheritedBy[k];
      let v = raw[table.records[record]!] ?? null;
      if (inherited?.has(record)) v = record > 0 ? this.valueAbove(raw, record, inherited) : null;
      if (v === null) continue;
      if (typeof v === 'string') {
        if (isNothing(v)) continue;
        // 同上 stands for all that the column holds.
        if (part >= 0 && !isDitto(v)) {
          v = splitComposite(v, column.fields, this.profile)[part] ?? null;
          if (v === null) continue;
        }
      } else if (part > 0) continue;
      if (source) source[record] = k;
      return v;
    }
    return null;
  }

  /** The nearest value above a record that took its own from there. */
  private valueAbove(raw: readonly CellValue[], record: number, inherited: ReadonlySet<number>): CellValue {
    let i = record;
    while (i > 0 && inherited.has(i)) i--;
    return raw[this.table.records[i]!] ?? null;
  }

  /** Puts the value above in the place of 同上 and its signs. */
  private takeFromAbove(record: number): void {
    const { values, source } = this;
    const v = values[record];
    if (typeof v !== 'string' || v.length > 4 || !isDitto(v)) return;
    values[record] = values[record - 1] ?? null;
    if (source) source[record] = source[record - 1] ?? 0;
    (this.same ??= new Set()).add(record);
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

/** {@link isNullToken}, which no text of five characters is that begins with a digit, a letter or a hanzi. */
function isNothing(v: string): boolean {
  if (v.length > 4) {
    const c = v.charCodeAt(0);
    if ((c >= 0x4e00 && c <= 0x9fff) || (c >= 0x30 && c <= 0x39) || (c >= 0x41 && c <= 0x5a)) return false;
  }
  return isNullToken(v);
}
