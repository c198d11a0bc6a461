import { isBlank, type Grid } from '../grid/grid';
import { fieldOf, type FieldId } from '../fields/catalog';
import type { Merges } from './merges';
import type { TableColumn } from './types';

/** Fields that say whose matter a row is; a row that lacks them all goes on with the matter above. */
const IDENTITY: readonly FieldId[] = [
  'seq',
  'caseNo',
  'problemNo',
  'petitioner',
  'idNumber',
  'registeredDate',
  'petitionDate',
];
/** A grouping column (单位, 街道, 类别, or none of ours) may be filled on the first row of each group only. */
const GROUPING: ReadonlySet<FieldId> = new Set<FieldId>([
  'place',
  'category',
  'responsibleUnit',
  'registeringUnit',
  'screeningType',
  'campaign',
]);

/**
 * Which records take a column's value from above: because a vertical merge covers them, because the
 * row goes on with the matter above, or because a grouping column is filled once a group.
 */
export class Inheritance {
  /** Per grid column the records; no entry where there are none. */
  readonly cells = new Map<number, Set<number>>();
  /** The columns that say whose matter a row is; null where they do not say it. */
  private readonly keys: readonly TableColumn[] | null;
  private readonly groups: readonly TableColumn[];

  constructor(
    private readonly grid: Grid,
    private readonly merges: Merges,
    private readonly columns: readonly TableColumn[],
    private readonly records: Int32Array,
  ) {
    this.keys = keysOf(columns);
    this.groups = groupingColumns(grid, columns, records);
    const take = (column: number, record: number): void => {
      let s = this.cells.get(column);
      if (!s) this.cells.set(column, (s = new Set()));
      s.add(record);
    };
    this.underMerges(take);
    if (this.keys) for (let i = 1; i < records.length; i++) this.continuation(this.keys, i, take);
    for (const c of this.groups) {
      for (let i = 1; i < records.length; i++) {
        if (isBlank(grid.columns[c.column]?.[records[i] as number])) take(c.column, i);
      }
    }
  }

  /**
   * Looks at one record again whose cells changed.
   *
   * @param edited grid columns of those cells
   * @returns the columns of which it takes its value from above now and did not, or the reverse; `null`
   *   where other columns than before are filled once a group
   */
  reread(record: number, edited: ReadonlySet<number>): readonly number[] | null {
    const { grid, columns, records, groups, keys, merges } = this;
    if (candidateGroups(columns).some((c) => edited.has(c.column))) {
      const now = groupingColumns(grid, columns, records);
      if (now.length !== groups.length || now.some((c, k) => c !== groups[k])) return null;
    }
    if (record === 0) return [];
    const taken = new Set<number>();
    const take = (column: number): void => void taken.add(column);
    for (const c of columns) if (!merges.none && this.isUnderMerge(c, record)) take(c.column);
    if (keys) this.continuation(keys, record, take);
    for (const c of groups) if (isBlank(grid.columns[c.column]?.[records[record]!])) take(c.column);
    return columns.flatMap(({ column }) => {
      const known = this.cells.get(column);
      if ((known?.has(record) ?? false) === taken.has(column)) return [];
      if (!taken.has(column)) known?.delete(record);
      else if (known) known.add(record);
      else this.cells.set(column, new Set([record]));
      return [column];
    });
  }

  private underMerges(take: Take): void {
    const { merges, columns, records } = this;
    if (merges.none) return;
    for (const c of columns) {
      if (!merges.inColumn(c.column).some((m) => m.bottom > m.top)) continue;
      for (let i = 1; i < records.length; i++) if (this.isUnderMerge(c, i)) take(c.column, i);
    }
  }

  /** Only where the merge began on the record above or higher; across columns nothing is inherited. */
  private isUnderMerge({ column }: TableColumn, record: number): boolean {
    const row = this.records[record] as number;
    const m = this.merges.areaAt(row, column);
    return m?.left === column && m.top < row && (this.records[record - 1] as number) >= m.top;
  }

  /** The row of a record that says nothing of whose matter it is goes on with the matter above. */
  private continuation(keys: readonly TableColumn[], record: number, take: Take): void {
    const { grid, columns } = this;
    const row = this.records[record] as number;
    for (const c of keys) if (!isBlank(grid.columns[c.column]?.[row])) return;
    for (const c of columns) {
      if (!isBlank(grid.columns[c.column]?.[row])) {
        if (!isStep(c)) continue;
        break;
      }
      take(c.column, record);
    }
    for (const c of columns) {
      const required = c.fields.some((f) => REQUIRED.has(f));
      if (required && isBlank(grid.columns[c.column]?.[row])) take(c.column, record);
    }
  }
}

type Take = (column: number, record: number) => void;

function keysOf(columns: readonly TableColumn[]): readonly TableColumn[] | null {
  const identity = columns.filter((c) => c.fields.some((f) => IDENTITY.includes(f)));
  if (identity.length >= 2) return identity;
  // With a single identifying column a blank in it is more likely forgotten than meant, unless it leads the table.
  const leading = leadingKey(columns);
  return leading === null ? null : [leading];
}

const REQUIRED: ReadonlySet<FieldId> = new Set<FieldId>([
  'caseNo',
  'registeredDate',
  'petitionDate',
  'form',
  'petitioner',
  'content',
  'title',
  'demand',
  'responsibleUnit',
  'responsiblePerson',
]);

/** A column of a step of the matter (a date, a person, a text) rather than of the matter itself. */
function isStep(c: TableColumn): boolean {
  return c.fields.length === 0 || c.fields.some((f) => fieldOf(f).type === 'text' || fieldOf(f).type === 'date');
}

/** The first column, where it is an id or number that leads the table and nothing else identifies. */
function leadingKey(columns: readonly TableColumn[]): TableColumn | null {
  const first = columns[0];
  return first && /^(?:id|编号|序号|\S{1,6}编号)$/iu.test(first.header[first.header.length - 1] ?? '') ? first : null;
}

/**
 * The first columns that are filled once a group. Beside one of them, another that is blank on the
 * very same rows belongs to the group as well (街道 and 责任单位).
 */
function groupingColumns(grid: Grid, columns: readonly TableColumn[], records: Int32Array): TableColumn[] {
  const out: TableColumn[] = [];
  if (records.length < 4) return out;
  for (const c of candidateGroups(columns)) {
    const before = out[out.length - 1];
    if (isFilledOnceAGroup(grid, c, records) || (before && blankTogether(grid, before, c, records))) out.push(c);
  }
  return out;
}

/** The columns among which one filled once a group may be. */
function candidateGroups(columns: readonly TableColumn[]): TableColumn[] {
  return columns.slice(0, 3).filter((c) => {
    if (c.fields.length > 0 && !c.fields.every((f) => GROUPING.has(f))) return false;
    return c.how !== 'left-alone' && c.how !== 'own' && (c.header.length > 0 || c.fields.length > 0);
  });
}

function isFilledOnceAGroup(grid: Grid, c: TableColumn, records: Int32Array): boolean {
  const raw = grid.columns[c.column] ?? [];
  if (isBlank(raw[records[0] as number])) return false;
  let filled = 0;
  let same = 0;
  let before: unknown = null;
  for (const row of records) {
    const v = raw[row] ?? null;
    if (isBlank(v)) continue;
    filled++;
    if (v === before) same++;
    before = v;
  }
  return filled >= 2 && filled <= records.length * 0.6 && !repeatsTooOften(same, filled);
}

/** A name that stands again right below itself was typed on every row, not once a group. */
export function repeatsTooOften(same: number, filled: number): boolean {
  return same * 8 > filled;
}

function blankTogether(grid: Grid, a: TableColumn, b: TableColumn, records: Int32Array): boolean {
  const rawA = grid.columns[a.column] ?? [];
  const rawB = grid.columns[b.column] ?? [];
  let together = 0;
  for (const row of records) if (isBlank(rawA[row]) === isBlank(rawB[row])) together++;
  return together >= records.length * 0.95;
}
