import { inBatches } from '../changes/batches';
import {
  cellsWritten,
  offerOf,
  type CellInput,
  type OfferedArea,
  type Operation,
  type WorkbookChange,
} from '../changes/change';
import { fieldOf } from '../fields/catalog';
import { columnLetters } from '../grid/address';
import { formatAt, isBlank, isCellError, isDateFormat, valueAt, type Grid } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import type { TableColumn } from '../ledger/types';
import { untouchedCell, type Untouched } from '../rules/fixable';
import type { Validation } from '../sheets/sheet-model';
import { ColumnWrites, type WrittenLook } from '../structure/column-writes';
import { DATE_FORMAT, TEXT_FORMAT } from '../structure/column-look';
import { planChoices, ROWS_BELOW, type StayedColumn } from './plan-choices';

/** Why a cell stays as it is. */
export type StayedCell =
  | Untouched
  | StayedColumn
  /** A number of more digits than a spreadsheet keeps: as a text it would look right, and be wrong. */
  | 'digits-lost'
  /** A number that its format shows otherwise than it is, so that a text of it would show something else. */
  | 'shown-otherwise'
  /** A date column's text, or a number that is no date: mended by 一键修改, where it can be. */
  | 'no-date';

/** One column of the clerk's sheet, and what happens to it. Letters as Excel shows them. */
export interface HardenedColumn {
  readonly sheet: string;
  readonly column: string;
  readonly header: string;
  readonly as: 'text' | 'date' | 'choices';
  /** Cells that get the format or the drop-down, and of these numbers that become texts. */
  readonly cells: number;
  readonly converted: number;
  /** Set where our own drop-down is brought up to date: the names that come and those that go. */
  readonly renewed?: { readonly come: readonly string[]; readonly gone: readonly string[] };
  readonly stayed: readonly { readonly why: StayedCell; readonly cells: number }[];
}

export interface HardeningPlan {
  readonly columns: readonly HardenedColumn[];
  readonly cells: number;
  readonly change: WorkbookChange;
}

export const HARDENING_TITLE = '原表加固';

type Format = Exclude<HardenedColumn['as'], 'choices'>;

const LOOKS: Readonly<Record<Format, WrittenLook>> = {
  text: { key: 'text', style: { format: TEXT_FORMAT } },
  date: { key: 'date', style: { format: DATE_FORMAT } },
};

/** Up to here a spreadsheet keeps every digit. */
const EXACT_BELOW = 1e15;

/**
 * Plans 原表加固: on the clerk's own sheets the columns of ID numbers and phones take the format of
 * text, cells of date columns that of dates, and columns of a list get a drop-down. No value says
 * anything else afterwards; where it might, the cell stays as it is and is counted.
 */
export function planHardening(ledgers: readonly Ledger[]): HardeningPlan {
  const columns: HardenedColumn[] = [];
  const bySheet = new Map<string, SheetWrites>();
  for (const ledger of ledgers) {
    const { sheet } = ledger.place;
    const writes = bySheet.get(sheet) ?? { cells: new ColumnWrites(), validations: [], replaces: [] };
    bySheet.set(sheet, writes);
    for (const column of ledger.table.columns) {
      const as = formatOf(column);
      const told = as === null ? withChoices(ledger, column, writes) : hardened(ledger, column, as, writes.cells);
      if (told) columns.push(told);
    }
  }
  const operations = [...bySheet].flatMap(([sheet, writes]) => operationsOf(sheet, writes));
  const change = { title: HARDENING_TITLE, operations: inBatches(operations) };
  const told = columns.filter(({ cells, stayed }) => cells > 0 || stayed.length > 0);
  return { columns: told, cells: cellsWritten(change), change };
}

/** What a sheet gets. */
interface SheetWrites {
  readonly cells: ColumnWrites;
  readonly validations: Validation[];
  readonly replaces: OfferedArea[];
}

function operationsOf(sheet: string, { cells, validations, replaces }: SheetWrites): Operation[] {
  const runs = cells.runs();
  return [
    ...(runs.length > 0 ? [{ kind: 'write-cells', sheet, runs } as const] : []),
    ...(validations.length > 0 ? [{ kind: 'set-validations', sheet, validations, replaces } as const] : []),
  ];
}

function withChoices(ledger: Ledger, column: TableColumn, writes: SheetWrites): HardenedColumn | null {
  const plan = planChoices(ledger, column);
  if (!plan) return null;
  const { why, cells, validation, replaces } = plan;
  if (why === null) {
    writes.validations.push(validation);
    writes.replaces.push(...replaces);
  }
  return {
    ...(why === null && renewedBy(validation, replaces)),
    ...placeOf(ledger, column),
    as: 'choices',
    cells: why === null ? cells : 0,
    converted: 0,
    stayed: why === null ? [] : [{ why, cells }],
  };
}

function renewedBy(validation: Validation, replaces: readonly OfferedArea[]): Pick<HardenedColumn, 'renewed'> {
  if (replaces.length === 0) return {};
  const now = offerOf(validation)?.choices ?? [];
  const before = replaces.flatMap(({ offers }) => offers.choices);
  const gone = [...new Set(before)].filter((choice) => !now.includes(choice));
  return { renewed: { come: now.filter((choice) => !before.includes(choice)), gone } };
}

const placeOf = ({ place }: Ledger, { column, header }: TableColumn) => ({
  sheet: place.sheet,
  column: columnLetters(column),
  header: header.at(-1) ?? '',
});

/** A column of several things is no column of ID numbers, whatever stands among them. */
function formatOf({ fields }: TableColumn): Format | null {
  const [field] = fields;
  if (field === undefined || fields.length !== 1) return null;
  const { type } = fieldOf(field);
  if (type === 'date') return 'date';
  return type === 'id' || type === 'phone' ? 'text' : null;
}

/** What a cell is to hold under its new format; `null` where it has such a format; why it stays otherwise. */
type Verdict = { readonly input: CellInput } | StayedCell | null;

function hardened(ledger: Ledger, column: TableColumn, as: Format, writes: ColumnWrites): HardenedColumn {
  const { grid } = ledger;
  const c = column.column;
  const judge = as === 'text' ? asText : asDate;
  const stayed = new Map<StayedCell, number>();
  let cells = 0;
  let converted = 0;
  for (const row of rowsOf(ledger)) {
    const verdict = untouchedCell(ledger, row, c) ?? judge(grid, row, c);
    if (verdict === null) continue;
    if (typeof verdict === 'string') {
      stayed.set(verdict, (stayed.get(verdict) ?? 0) + 1);
      continue;
    }
    const { input } = verdict;
    if (typeof input === 'string' && typeof valueAt(grid, row, c) === 'number') converted++;
    writes.set(row, c, input, LOOKS[as]);
    cells++;
  }
  return {
    ...placeOf(ledger, column),
    as,
    cells,
    converted,
    stayed: [...stayed].map(([why, n]) => ({ why, cells: n })),
  };
}

/** The rows of the matters, and the empty ones below where nothing else follows. */
function* rowsOf({ grid, table }: Ledger): Generator<number> {
  yield* table.records;
  const last = table.records.at(-1) ?? grid.rowCount;
  if (last !== grid.rowCount - 1) return;
  for (let row = last + 1; row <= last + ROWS_BELOW; row++) yield row;
}

function asText(grid: Grid, row: number, column: number): Verdict {
  const value = valueAt(grid, row, column);
  const format = formatAt(grid, row, column);
  if (isCellError(value) || typeof value === 'boolean') return null;
  if (typeof value !== 'number') return format === TEXT_FORMAT ? null : { input: value };
  if (!Number.isInteger(value) || Math.abs(value) >= EXACT_BELOW) return 'digits-lost';
  return /^(?:general|常规|0|@)$/iu.test(format) ? { input: String(value) } : 'shown-otherwise';
}

/** Whole serial numbers from 1990 to 2100, which nobody takes for anything else in a date column. */
const SURE_SERIALS = { first: 32_874, end: 73_416 };

function asDate(grid: Grid, row: number, column: number): Verdict {
  const value = valueAt(grid, row, column);
  const format = formatAt(grid, row, column);
  // A date that is one keeps the look that the clerk gave it.
  if (isDateFormat(format) && (typeof value === 'number' || isBlank(value))) return null;
  if (isBlank(value)) return { input: null };
  const isSerial = typeof value === 'number' && value >= SURE_SERIALS.first && value < SURE_SERIALS.end;
  return isSerial && !grid.date1904 ? { input: value } : 'no-date';
}
