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
export function inheritedCells(
  grid: Grid,
  merges: Merges,
  columns: readonly TableColumn[],
  records: Int32Array,
): Map<number, Set<number>> {
  const out = new Map<number, Set<number>>();
  const take = (column: number, record: number): void => {
    let s = out.get(column);
    if (!s) out.set(column, (s = new Set()));
    s.add(record);
  };
  underMerges(merges, columns, records, take);
  continuations(grid, columns, records, take);
  for (const c of groupingColumns(grid, columns, records)) {
    for (let i = 1; i < records.length; i++) {
      if (isBlank(grid.columns[c.column]?.[records[i] as number])) take(c.column, i);
    }
  }
  return out;
}

type Take = (column: number, record: number) => void;

function underMerges(merges: Merges, columns: readonly TableColumn[], records: Int32Array, take: Take): void {
  if (merges.none) return;
  for (const c of columns) {
    if (!merges.inColumn(c.column).some((m) => m.bottom > m.top)) continue;
    for (let i = 1; i < records.length; i++) {
      const m = merges.areaAt(records[i] as number, c.column);
      // Only where the merge began on the record above or higher; across columns nothing is inherited.
      if (m?.left === c.column && m.top < (records[i] as number) && (records[i - 1] as number) >= m.top)
        take(c.column, i);
    }
  }
}

function continuations(grid: Grid, columns: readonly TableColumn[], records: Int32Array, take: Take): void {
  const identity = columns.filter((c) => c.fields.some((f) => IDENTITY.includes(f)));
  // With a single identifying column a blank in it is more likely forgotten than meant, unless it leads the table.
  const leading = leadingKey(columns);
  if (identity.length < 2 && leading === null) return;
  const keys = identity.length >= 2 ? identity : [leading as TableColumn];
  for (let i = 1; i < records.length; i++) {
    const row = records[i] as number;
    let blank = true;
    for (const c of keys) {
      if (!isBlank(grid.columns[c.column]?.[row])) {
        blank = false;
        break;
      }
    }
    if (!blank) continue;
    for (const c of columns) {
      if (!isBlank(grid.columns[c.column]?.[row])) {
        if (!keys.includes(c) && !isStep(c)) continue;
        break;
      }
      take(c.column, i);
    }
    for (const c of columns) {
      const required = c.fields.some((f) => REQUIRED.has(f));
      if (required && isBlank(grid.columns[c.column]?.[row])) take(c.column, i);
    }
  }
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
  for (const c of columns.slice(0, 3)) {
    if (c.fields.length > 0 && !c.fields.every((f) => GROUPING.has(f))) continue;
    if (c.how === 'left-alone' || c.how === 'own' || (c.header.length === 0 && c.fields.length === 0)) continue;
    const before = out[out.length - 1];
    if (isFilledOnceAGroup(grid, c, records) || (before && blankTogether(grid, before, c, records))) out.push(c);
  }
  return out;
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
