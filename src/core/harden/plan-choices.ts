import { offerOf, sameOffer, type OfferedArea } from '../changes/change';
import { fieldOf, type FieldId } from '../fields/catalog';
import { cellsIn, overlaps } from '../grid/area';
import { isBlank, type CellValue, type MergeArea } from '../grid/grid';
import { listOf, type Ledger } from '../ledger/ledger';
import type { SkipReason, TableColumn } from '../ledger/types';
import type { Untouched } from '../rules/fixable';
import type { Validation } from '../sheets/sheet-model';
import { isOwnOffered, lookOf, validationOf } from '../structure/column-look';
import { choiceReader } from '../values/choice';
import { cleanText } from '../values/text';

/** Rows below a table that ends its sheet, for what is typed there next. */
export const ROWS_BELOW = 200;

/** Why a column gets no drop-down. */
export type StayedColumn =
  | Extract<Untouched, 'protected' | 'formula'>
  /** The clerk's own rule says already what may be typed into some of it. */
  | 'validated'
  /** Our drop-down of last time still offers what it should. */
  | 'current'
  /** Most of what stands there is on no list: the office keeps something else in it. */
  | 'unlisted';

export interface ChoicesPlan {
  /** Cells from the first matter to the last, and those below where nothing else follows. */
  readonly cells: number;
  /** Why it stays as it is; null where it gets {@link validation}. */
  readonly why: StayedColumn | null;
  readonly validation: Validation;
  /** Our drop-downs of last time, in whose place it comes. */
  readonly replaces: readonly OfferedArea[];
}

/** Parts of a column between lines that are no matters; with more of them it is taken as a whole. */
const MOST_AREAS = 50;

/** Lines into which no matter is typed. Blank ones and those with a number alone wait for the next. */
const NO_ROOM: ReadonlySet<SkipReason> = new Set<SkipReason>([
  'total',
  'note',
  'signature',
  'column-numbers',
  'repeated-header',
  'section-title',
]);

/**
 * Plans the drop-down of one column of the clerk's own sheet: the standard names of its field, and a
 * warning for any other. Null where the field has no list. One area a column, but for lines in between
 * that are no matters.
 */
export function planChoices(ledger: Ledger, column: TableColumn): ChoicesPlan | null {
  const [field] = column.fields;
  // Of a column of several things, or of several units in a cell, no single name is the right one.
  if (field === undefined || column.fields.length !== 1 || fieldOf(field).type === 'units') return null;
  const look = lookOf(field, ledger.profile);
  if (look.choices.length === 0) return null;
  const validation = validationOf(look, column.header.at(-1) ?? '', column.column);
  if (!validation?.list) return null;
  const areas = areasOf(ledger, column.column);
  const cells = areas.reduce((n, area) => n + cellsIn(area), 0);
  const planned = { ...validation, areas };
  const standing = ledger.grid.validated?.filter((other) => areas.some((area) => overlaps(other, area))) ?? [];
  const replaces = standing.filter((area) => isOwnOffered(area, column.column));
  const why = replaces.length < standing.length ? 'validated' : whyNot(ledger, column.column, field, planned, replaces);
  return { cells, why, validation: planned, replaces };
}

function whyNot(
  ledger: Ledger,
  column: number,
  field: FieldId,
  planned: Validation,
  ours: readonly OfferedArea[],
): StayedColumn | null {
  const { grid, table } = ledger;
  const offers = offerOf(planned);
  if (grid.isProtected === true) return 'protected';
  const formulas = grid.formulas[column];
  if (formulas && table.records.some((row) => formulas.has(row))) return 'formula';
  if (ours.length === 0) return mostlyListed(ledger, column, field, offers?.choices ?? []) ? null : 'unlisted';
  const last = table.records.at(-1) ?? 0;
  const isCovered = ours.some(({ bottom }) => bottom >= last);
  return isCovered && offers && ours.every((area) => sameOffer(area.offers, offers)) ? 'current' : null;
}

/** Known aliases count for the names that they stand for. What is offered in a column of √ would be in the way. */
function mostlyListed({ grid, table, profile }: Ledger, column: number, field: FieldId, choices: readonly string[]) {
  const list = listOf(field, profile);
  const read = list && choiceReader(list, { firstLevelOnly: false });
  const names = new Set(choices);
  const isListed = (value: string | number | boolean): boolean =>
    read ? read(value).index >= 0 : names.has(cleanText(value));
  const values: readonly CellValue[] = grid.columns[column] ?? [];
  let [filled, listed] = [0, 0];
  for (const row of table.records) {
    const value = values[row] ?? null;
    if (isBlank(value) || value === null) continue;
    filled++;
    if (typeof value !== 'object' && isListed(value)) listed++;
  }
  return listed * 2 >= filled;
}

/** The rows of the matters and those in which the next ones are typed. */
function areasOf({ grid, table }: Ledger, column: number): MergeArea[] {
  const { records, skipped } = table;
  const first = records[0];
  if (first === undefined) return [];
  const reasons = new Map(skipped.map(({ row, why }) => [row, why]));
  let last = records.at(-1) ?? first;
  while (last < grid.rowCount - 1 && isRoom(reasons.get(last + 1))) last++;
  const end = last === grid.rowCount - 1 ? last + ROWS_BELOW : last;
  const breaks = skipped.filter(({ row, why }) => row > first && row < last && NO_ROOM.has(why)).map(({ row }) => row);
  const whole = { top: first, left: column, bottom: end, right: column };
  if (breaks.length >= MOST_AREAS) return [whole];
  const areas: MergeArea[] = [];
  let top = first;
  for (const row of [...breaks.sort((a, b) => a - b), end + 1]) {
    if (row > top) areas.push({ ...whole, top, bottom: row - 1 });
    top = row + 1;
  }
  return areas;
}

const isRoom = (why: SkipReason | undefined): boolean => why === 'blank' || why === 'numbered-blank';
