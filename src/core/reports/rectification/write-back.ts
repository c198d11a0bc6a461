import type { Operation, WorkbookChange } from '../../changes/change';
import type { FieldId } from '../../fields/catalog';
import { cellAddress } from '../../grid/address';
import { fingerprintOf } from '../../merge/fingerprint';
import { ColumnWrites } from '../../structure/column-writes';
import { cellText } from '../../values/text';
import type { LineColumn } from './line-columns';
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
  /** 问题编号 and column. */
  readonly id: string;
  readonly number: string;
  readonly column: LineColumn;
  readonly target: Member;
  /** The source cell as Excel shows it: G12. */
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  readonly doubt: WriteBackDoubt | null;
}

/** What people typed that the ledgers have no place for. */
export interface WriteBackLeft {
  readonly id: string;
  readonly number: string;
  readonly column: LineColumn;
  readonly why: 'no-column' | 'shared-column' | 'formula';
}

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
    for (const key of TAKEN_OVER) {
      const c = merged.columns.findIndex((column) => column.key === key);
      const column = merged.columns[c];
      const typed = line.values[c] ?? null;
      const base = before.base(key);
      if (!column || typed === null || base === null || fingerprintOf(typed) === base) continue;
      const id = `${before.number}|${key}`;
      const place = targetOf(problem.members, key);
      if (typeof place === 'string') {
        left.push({ id, number: before.number, column, why: place });
        continue;
      }
      const { target, at } = place;
      const { grid } = target.ledger;
      const row = target.ledger.rowOf(target.record);
      const old = cellText(grid, row, at);
      const after = String(typed);
      if (old.trim() === after.trim()) continue;
      const isConflict = merged.conflicts.some((conflict) => conflict.id === id);
      items.push({
        id,
        number: before.number,
        column,
        target,
        cell: cellAddress(row, at),
        before: old,
        after,
        doubt: doubtOf(key, isConflict, order.mask !== 'none' && MASKED.test(after)),
      });
    }
  }
  return { items, left };
}

const MASKED = /\*{2,}|某/u;

function doubtOf(key: (typeof TAKEN_OVER)[number], isConflict: boolean, isMasked: boolean): WriteBackDoubt | null {
  if (key === 'instruction') return 'instruction';
  if (isConflict) return 'ledger-changed';
  return isMasked ? 'masked' : null;
}

/** The first member whose ledger has a column of its own for the field. */
function targetOf(
  members: readonly Member[],
  field: FieldId,
): { readonly target: Member; readonly at: number } | WriteBackLeft['why'] {
  let why: WriteBackLeft['why'] = 'no-column';
  for (const target of members) {
    const { ledger, record } = target;
    const cells = ledger.cells(field);
    if (!cells) continue;
    const at = cells.columnOf(record);
    const shared = ledger.columnsOf(field).some((column) => column.column === at && column.fields.length > 1);
    if (shared || cells.isInherited(record)) why = 'shared-column';
    else if (ledger.grid.formulas[at]?.has(ledger.rowOf(record)) === true) why = 'formula';
    else return { target, at };
  }
  return why;
}

/**
 * The change that takes the ticked items over, of the ledgers of one file.
 *
 * @param ticked ids; what nothing speaks against is taken over without
 */
export function writeBackChange(plan: WriteBackPlan, file: string, ticked: ReadonlySet<string>): WorkbookChange {
  const sheets = new Map<string, ColumnWrites>();
  for (const { id, target, doubt, after, column } of plan.items) {
    const { place } = target.ledger;
    if (place.file !== file || (doubt !== null && !ticked.has(id))) continue;
    let writes = sheets.get(place.sheet);
    if (!writes) sheets.set(place.sheet, (writes = new ColumnWrites()));
    const at = target.ledger.cells(column.key as FieldId)?.columnOf(target.record);
    if (at !== undefined) writes.set(target.ledger.rowOf(target.record), at, after);
  }
  const operations = [...sheets].map(([sheet, writes]): Operation => ({
    kind: 'write-cells',
    sheet,
    runs: writes.runs(),
  }));
  return { title: '写回台账', operations };
}
