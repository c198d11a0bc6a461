import type { Operation, WorkbookChange } from '../../changes/change';
import { dayOfExcelSerial, formatDay, SHIFT_1904 } from '../../calendar/civil-day';
import type { FieldId } from '../../fields/catalog';
import { valueAt, type Grid } from '../../grid/grid';
import { fingerprintOf } from '../../merge/fingerprint';
import { untouchedCell, type Untouched } from '../../rules/fixable';
import { ColumnWrites, type WrittenLook } from '../../structure/column-writes';
import { cellText } from '../../values/text';
import type { ColumnKey } from './column-keys';
import type { LineColumn } from './line-columns';
import { lineText } from './questions';
import type { Member } from './matter-index';
import type { Rectification } from './rectify';

/** What may be taken over into the source ledger. */
const TAKEN_OVER = [
  'progress',
  'resolveMeasure',
  'responsibleLeader',
  'responsiblePerson',
  'caseLeader',
  'instruction',
] as const satisfies readonly FieldId[];

/** What belongs to 批示 and is no field: it goes where the ledger has a column of that very name, which nobody reads as anything else. */
const BESIDE_INSTRUCTION = {
  instructionDate: /^(?:领导)?批示(?:日期|时间)$/u,
  instructionResult: /^(?:领导)?批示(?:落实|落实情况|办理情况|办理结果)$/u,
} as const satisfies Partial<Record<ColumnKey, RegExp>>;

type TakenKey = (typeof TAKEN_OVER)[number] | keyof typeof BESIDE_INSTRUCTION;
const ALL_KEYS: readonly TakenKey[] = [...TAKEN_OVER, 'instructionDate', 'instructionResult'];

/** Why an item is not taken over unless the clerk ticks it; `null` where nothing speaks against it. */
export type WriteBackDoubt =
  /** 批示 is a leader's word: only where ticked line by line. */
  | 'instruction'
  /** The ledger was changed since as well. */
  | 'ledger-changed'
  /** Names and numbers were masked in the sheet; the mask would be written over the whole. */
  | 'masked';

/** One cell of the source ledger that would be written. */
export interface WriteBackItem {
  /** Row in the edition and column: the number may stand on two lines by mistake. */
  readonly id: string;
  readonly number: string;
  readonly column: LineColumn;
  /** 0-based row in the edition that it is taken from. */
  readonly from: number;
  readonly target: Member;
  /** 0-based place of the source cell. */
  readonly row: number;
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** What is written: of a day its number, as the ledger counts days. */
  readonly value: string | number;
  readonly doubt: WriteBackDoubt | null;
}

/** What people typed that the ledgers have no place for. */
export interface WriteBackLeft {
  readonly number: string;
  readonly column: LineColumn;
  readonly why: WhyLeft;
}

/** Why something that people typed cannot be taken over. */
export type WhyLeft =
  | 'no-column'
  /** The column holds other things as well, or its cell stands for several matters. */
  | 'shared'
  | Untouched;

export interface WriteBackPlan {
  readonly items: readonly WriteBackItem[];
  readonly left: readonly WriteBackLeft[];
}

/** Lists what people typed into the edition that may go into the columns of the source ledgers. */
export function planWriteBack({ merged, order }: Rectification): WriteBackPlan {
  const items: WriteBackItem[] = [];
  const left: WriteBackLeft[] = [];
  for (const line of merged.lines) {
    const { before, problem } = line;
    if (!before || !problem) continue;
    for (const key of ALL_KEYS) {
      const c = merged.columns.findIndex((column) => column.key === key);
      const column = merged.columns[c];
      const typed = line.values[c] ?? null;
      const base = before.base(key);
      if (!column || typed === null || base === null || fingerprintOf(typed) === base) continue;
      const id = `${before.row}|${key}`;
      const place = targetOf(problem.members, key);
      if (typeof place === 'string') {
        left.push({ number: before.number, column, why: place });
        continue;
      }
      const { target, row, at } = place;
      const { grid } = target.ledger;
      const value = column.kind === 'date' && typeof typed === 'number' ? dayNumber(typed, grid) : String(typed);
      const old = cellText(grid, row, at);
      const after = lineText(typed, column);
      if (old.trim() === after.trim() || valueAt(grid, row, at) === value) continue;
      const isConflict = merged.conflicts.some((c) => c.row === before.row && c.column.key === key);
      items.push({
        id,
        number: before.number,
        column,
        from: before.row,
        target,
        row,
        at,
        before: typeof value === 'number' ? dayText(grid, row, at) : old,
        after,
        value,
        doubt: doubtOf(key, isConflict, order.mask !== 'none' && MASKED.test(after)),
      });
    }
  }
  return { items, left };
}

const MASKED = /\*{2,}|某/u;

const dayNumber = (serial: number, { date1904 }: Grid): number => (date1904 ? serial - SHIFT_1904 : serial);

/** What stands in a cell that a day is to go into, as a day where it is one. */
function dayText(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  const day = typeof value === 'number' ? dayOfExcelSerial(value, grid.date1904) : null;
  return day === null ? cellText(grid, row, column) : formatDay(day);
}

function doubtOf(key: TakenKey, isConflict: boolean, isMasked: boolean): WriteBackDoubt | null {
  if (key === 'instruction' || key in BESIDE_INSTRUCTION) return 'instruction';
  if (isConflict) return 'ledger-changed';
  return isMasked ? 'masked' : null;
}

/** The first member whose ledger has a cell of its own for the field. */
function targetOf(
  members: readonly Member[],
  field: TakenKey,
): { readonly target: Member; readonly row: number; readonly at: number } | WhyLeft {
  if (field === 'instructionDate' || field === 'instructionResult')
    return namedTarget(members, BESIDE_INSTRUCTION[field]);
  let why: WhyLeft = 'no-column';
  for (const target of members) {
    const { ledger, record } = target;
    const cells = ledger.cells(field);
    if (!cells) continue;
    const row = ledger.rowOf(record);
    const at = cells.columnOf(record);
    const isMixed = ledger.columnsOf(field).some((column) => column.column === at && column.fields.length > 1);
    const isOfSeveral = cells.isInherited(record) || (record + 1 < ledger.size && cells.isInherited(record + 1));
    const untouched = isMixed || isOfSeveral ? 'shared' : untouchedCell(ledger, row, at);
    if (untouched === null) return { target, row, at };
    why = untouched;
  }
  return why;
}

/** The first member whose ledger has a column of such a name that is read as no field. */
function namedTarget(members: readonly Member[], name: RegExp): ReturnType<typeof targetOf> {
  let why: WhyLeft = 'no-column';
  for (const target of members) {
    const { ledger, record } = target;
    const at = ledger.table.columns.find(
      ({ fields, header }) => fields.length === 0 && name.test((header.at(-1) ?? '').replace(/\s/gu, '')),
    )?.column;
    if (at === undefined) continue;
    const row = ledger.rowOf(record);
    const untouched = untouchedCell(ledger, row, at);
    if (untouched === null) return { target, row, at };
    why = untouched;
  }
  return why;
}

/** What is ticked before the clerk says anything: that which nothing speaks against, and never 批示. */
export function defaultTicks({ items }: WriteBackPlan): string[] {
  return items.filter(({ doubt }) => doubt === null).map(({ id }) => id);
}

/** A number would be shown as one where no day stood before. */
const DAY_LOOK: WrittenLook = { key: 'day', style: { format: 'yyyy-mm-dd' } };

/** What it is called in the journal of changes: with it, or with its being put back, the ledgers are others. */
export const WRITE_BACK_TITLE = '写回台账';

/**
 * The change that takes the ticked items over, of the ledgers of one file.
 *
 * @param ticked ids; whatever is not among them is not written
 */
export function writeBackChange(plan: WriteBackPlan, file: string, ticked: ReadonlySet<string>): WorkbookChange {
  const sheets = new Map<string, ColumnWrites>();
  for (const { id, target, row, at, value } of plan.items) {
    const { place } = target.ledger;
    if (place.file !== file || !ticked.has(id)) continue;
    let writes = sheets.get(place.sheet);
    if (!writes) sheets.set(place.sheet, (writes = new ColumnWrites()));
    writes.set(row, at, value, typeof value === 'number' ? DAY_LOOK : null);
  }
  const operations = [...sheets].map(([sheet, writes]): Operation => ({
    kind: 'write-cells',
    sheet,
    runs: writes.runs(),
  }));
  return { title: WRITE_BACK_TITLE, operations };
}
