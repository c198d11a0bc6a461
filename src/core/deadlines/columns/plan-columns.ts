import { dayOfOrdinal, daysBetween, excelSerialOfDay, NO_DAY, type CivilDay } from '../../calendar/civil-day';
import type { CellInput, CellRun, ConditionalRule, Operation, WorkbookChange } from '../../changes/change';
import { ownColumnName, ownHeader, type OwnColumn } from '../../fields/own-columns';
import { cellAddress, columnLetters } from '../../grid/address';
import { isCellError, type MergeArea } from '../../grid/grid';
import type { DateCells, Ledger } from '../../ledger/ledger';
import { firstFreeColumn, neighbourOf } from '../../ledger/beside';
import type { SkipReason } from '../../ledger/types';
import { textWidth } from '../../sheets/row-height';
import type { CellStyle } from '../../sheets/sheet-model';
import { ESTIMATED, PROVISIONAL, type ClockColumn } from '../clock-column';
import type { ClockState } from '../clock-id';
import { clockColumn } from '../run-clock';
import { shownState, STATE_ZH } from '../state-words';
import { DEADLINE_COLUMNS, type DeadlineColumn } from './deadline-column';
import { leftFormula, stateFormula, type LiveCell } from './live-formulas';

/** A column that a table can be given. */
export interface ColumnChoice {
  readonly id: string;
  readonly name: string;
  readonly byDefault: boolean;
  /** It stands there already, and writing brings it up to date. */
  readonly present: boolean;
}

/** What writing would do, for the clerk to see before it is done. */
export interface ColumnsPlan {
  /** Tables written beside; with several, what follows about places is of the first. */
  readonly tables: number;
  readonly sheet: string;
  /** Names of new columns and of those brought up to date. */
  readonly added: readonly string[];
  readonly updated: readonly string[];
  /** Letters of the first and last column written. */
  readonly from: string;
  readonly to: string;
  /** The header cell of the first of them, 0-based: where to look once it is written. */
  readonly target: { readonly row: number; readonly column: number };
  readonly records: number;
  readonly cells: number;
  readonly change: WorkbookChange;
}

/** Records of one operation: small enough to cross a worker's border within one frame. */
const BATCH = 2048;

/** The header shall stand on one line: the row is as high as the clerk made it. */
const widthOf = (name: OwnColumn): number => textWidth(ownHeader(name)) + 2;

const STYLE: Readonly<Record<DeadlineColumn['content'], CellStyle>> = {
  due: { format: 'yyyy-mm-dd', align: 'center', valign: 'center' },
  end: { format: 'yyyy-mm-dd', align: 'center', valign: 'center' },
  left: { format: '0', align: 'center', valign: 'center' },
  state: { format: 'General', align: 'center', valign: 'center', wrap: true },
};
const HEADER_STYLE: CellStyle = { format: 'General', align: 'center', valign: 'center', wrap: true };

/** The columns that make sense for a table: some record has such a clock, and a day that is more than an estimate. */
export function columnChoices(ledger: Ledger, asOf: CivilDay): ColumnChoice[] {
  const present = ownColumns(ledger);
  const hasDays = (clock: ClockColumn): boolean =>
    clock.dues.some((due, i) => due !== NO_DAY && !isEstimated(clock, i));
  return DEADLINE_COLUMNS.filter((c) => present.has(c.name) || hasDays(clockColumn(ledger, c.clock, asOf))).map(
    ({ id, name, byDefault }) => ({ id, name, byDefault, present: present.has(name) }),
  );
}

/**
 * Plans 写入期限列 for one table: dates as dates, days left and state as formulas on TODAY() where the
 * matter is open and as fixed words where it is done. Nothing but new columns at the right, and the
 * same columns of an earlier time, is touched.
 *
 * @param ids ids of {@link DEADLINE_COLUMNS}; the rolled end is added where a chosen column counts on it
 * @param notBefore 0-based column before which nothing new stands, for a second table in the same rows
 */
export function planColumns(ledger: Ledger, asOf: CivilDay, ids: readonly string[], notBefore = 0): ColumnsPlan {
  const chosen = withEnds(ids);
  const present = ownColumns(ledger);
  let next = Math.max(notBefore, firstFreeColumn(ledger));
  const places = chosen.map((column) => {
    const at = present.get(column.name);
    return { column, at: at ?? next++, isNew: at === undefined };
  });
  const endAt = new Map(places.filter((p) => p.column.content === 'end').map((p) => [p.column.clock, p.at]));
  const fresh = places.filter((p) => p.isNew);
  const { sheet } = ledger.place;
  const head = headerRun(ledger, fresh);
  const operations: Operation[] = [
    { kind: 'write-cells', sheet, runs: head.runs },
    ...(head.merges.length > 0 ? [{ kind: 'merge-cells', sheet, areas: head.merges } as const] : []),
    ...(fresh.length > 0
      ? [
          {
            kind: 'set-column-widths',
            sheet,
            widths: fresh.map((p) => ({ column: p.at, width: widthOf(p.column.name) })),
          } as const,
        ]
      : []),
    ...bodyRuns(ledger, asOf, places, endAt).map((runs) => ({ kind: 'write-cells', sheet, runs }) as const),
    ...stateFormats(ledger, places),
  ];
  const columns = places.map((p) => p.at);
  return {
    tables: 1,
    sheet,
    added: fresh.map((p) => p.column.name),
    updated: places.filter((p) => !p.isNew).map((p) => p.column.name),
    from: columnLetters(Math.min(...columns)),
    to: columnLetters(Math.max(...columns)),
    target: { row: ledger.table.headerRows[0] ?? 0, column: Math.min(...columns) },
    records: ledger.size,
    cells: fresh.length + places.length * ledger.size,
    change: { title: '写入期限列', operations: operations.filter(isNotEmpty) },
  };
}

interface Placed {
  readonly column: DeadlineColumn;
  readonly at: number;
  readonly isNew: boolean;
}

const isNotEmpty = (op: Operation): boolean => op.kind !== 'write-cells' || op.runs.length > 0;

/** The chosen columns in their order, each clock's rolled end with those that count on it. */
function withEnds(ids: readonly string[]): DeadlineColumn[] {
  const wanted = new Set(ids);
  const counting = new Set(
    DEADLINE_COLUMNS.filter((c) => wanted.has(c.id) && (c.content === 'left' || c.content === 'state')).map(
      (c) => c.clock,
    ),
  );
  return DEADLINE_COLUMNS.filter((c) => wanted.has(c.id) || (c.content === 'end' && counting.has(c.clock)));
}

/** Our columns that the table has, by name. */
function ownColumns(ledger: Ledger): ReadonlyMap<OwnColumn, number> {
  const found = new Map<OwnColumn, number>();
  for (const { header, column } of ledger.table.columns) {
    const name = ownColumnName(header);
    if (name !== null && !found.has(name)) found.set(name, column);
  }
  return found;
}

function headerRun(ledger: Ledger, fresh: readonly Placed[]): { runs: CellRun[]; merges: MergeArea[] } {
  const rows = ledger.table.headerRows;
  const top = rows[0] ?? 0;
  const bottom = rows[rows.length - 1] ?? top;
  const runs = fresh.map(({ column, at }) => ({
    column: at,
    rows: Int32Array.from({ length: bottom - top + 1 }, (_, k) => top + k),
    inputs: Array.from({ length: bottom - top + 1 }, (_, k): CellInput => (k === 0 ? ownHeader(column.name) : null)),
    like: neighbourOf(ledger),
    style: HEADER_STYLE,
  }));
  const merges = bottom > top ? fresh.map(({ at }) => ({ top, bottom, left: at, right: at })) : [];
  return { runs, merges };
}

/** The cells of all records, some rows at a time. */
function bodyRuns(
  ledger: Ledger,
  asOf: CivilDay,
  places: readonly Placed[],
  endAt: ReadonlyMap<string, number>,
): CellRun[][] {
  const writers = places.map((p) => ({ place: p, input: inputOf(ledger, asOf, p.column, endAt) }));
  const like = neighbourOf(ledger);
  const { records } = ledger.table;
  const between = rowsBetween(ledger);
  const out: CellRun[][] = [];
  for (let from = 0; from < records.length; from += BATCH) {
    const to = Math.min(records.length, from + BATCH);
    const rows = records.slice(from, to);
    const inputs = writers.map(({ input }) => Array.from({ length: to - from }, (_, k) => input(from + k)));
    out.push(
      writers.map(({ place }, w) => ({
        column: place.at,
        rows,
        inputs: inputs[w] ?? [],
        ...(place.isNew && { like }),
        style: STYLE[place.column.content],
      })),
    );
  }
  const fresh = places.filter((p) => p.isNew);
  if (between.length > 0 && fresh.length > 0) {
    const nothing = Array.from(between, () => null);
    out.push(fresh.map((p) => ({ column: p.at, rows: between, inputs: nothing, like })));
  }
  return out;
}

/** Rows of the table that hold no matter, such as totals: a new column gets their borders, or it looks torn. */
function rowsBetween({ table }: Ledger): Int32Array {
  const last = table.records[table.records.length - 1] ?? -1;
  const first = table.records[0] ?? 0;
  const within = table.skipped.filter((s) => (s.row > first && s.row < last) || BELONGING.has(s.why));
  return Int32Array.from(new Set(within.map((s) => s.row))).sort();
}

const BELONGING: ReadonlySet<SkipReason> = new Set<SkipReason>(['total', 'numbered-blank']);

/** What one column holds for a record. */
function inputOf(
  ledger: Ledger,
  asOf: CivilDay,
  column: DeadlineColumn,
  endAt: ReadonlyMap<string, number>,
): (record: number) => CellInput {
  const clock = clockColumn(ledger, column.clock, asOf);
  const { date1904 } = ledger.grid;
  if (column.content === 'due' || column.content === 'end') {
    const days = column.content === 'due' ? clock.dues : clock.rolled;
    // An estimated day would stand there like any other; the state says that it is to be verified.
    return (i) =>
      hasEnd(clock, i) && !isEstimated(clock, i) ? excelSerialOfDay(dayOfOrdinal(days[i]!), date1904) : null;
  }
  const live = liveCells(ledger, clock, endAt.get(column.clock));
  if (column.content === 'left') {
    return (i) => {
      const cell = live(i);
      return cell && { formula: leftFormula(cell), value: daysBetween(asOf, dayOfOrdinal(clock.rolled[i]!)) };
    };
  }
  return (i) => {
    const state = shownState(clock, i);
    if (state === null || state === 'not-applicable') return state && STATE_ZH[state];
    if (isEstimated(clock, i)) return STATE_ZH.undetermined;
    const cell = live(i);
    return cell ? { formula: stateFormula(cell), value: STATE_ZH[stateNow(clock, i, cell, asOf)] } : STATE_ZH[state];
  };
}

const hasEnd = (clock: ClockColumn, i: number): boolean =>
  clock.dues[i] !== NO_DAY && clock.state(i) !== 'not-applicable';
const isEstimated = (clock: ClockColumn, i: number): boolean => (clock.flags[i]! & ESTIMATED) !== 0;

/** What the formula itself would say on the day of writing. */
function stateNow(clock: ClockColumn, i: number, cell: LiveCell, asOf: CivilDay): ClockState {
  const left = daysBetween(asOf, dayOfOrdinal(clock.rolled[i]!));
  if (left < 0) return cell.provisional ? 'undetermined' : 'overdue';
  return left <= cell.warning ? 'near' : 'running';
}

/** The cells that a formula looks at; null where the clock is no longer running and nothing moves it. */
function liveCells(
  ledger: Ledger,
  clock: ClockColumn,
  endColumn: number | undefined,
): (record: number) => LiveCell | null {
  const { spec } = clock;
  const dones = spec.dones.map((d) => ledger.dates(d.field)).filter((c) => c !== null);
  const stated = spec.due === undefined ? null : ledger.dates(spec.due);
  const warning = ledger.profile.warningDays[spec.id] ?? 0;
  // The warning counts to the strict day, the formula to the rolled one.
  const gap = (i: number): number => daysBetween(dayOfOrdinal(clock.dues[i]!), dayOfOrdinal(clock.rolled[i]!));
  return (i) => {
    const state = clock.state(i);
    if (state !== 'running' && state !== 'near' && state !== 'overdue') return null;
    if (isEstimated(clock, i) || dones.length === 0) return null;
    return {
      row: ledger.rowOf(i),
      end: endColumn === undefined ? statedEnd(stated, clock, i) : { column: endColumn },
      dones: dones.map((c) => c.columnOf(i)),
      blank: dones.map((c) => textIn(ledger, ledger.rowOf(i), c.columnOf(i))).join(''),
      warning: warning + gap(i),
      provisional: (clock.flags[i]! & PROVISIONAL) !== 0,
    };
  };
}

/** The ledger's own last day: its cell where that is a real date, else the day that its text was read as. */
function statedEnd(stated: DateCells | null, clock: ClockColumn, i: number): LiveCell['end'] {
  return stated && typeof stated.values[i] === 'number' && stated.flags[i] === 0
    ? { column: stated.columnOf(i) }
    : { day: dayOfOrdinal(clock.rolled[i]!) };
}

function textIn({ grid }: Ledger, row: number, column: number): string {
  const v = grid.columns[column]?.[row] ?? null;
  return v === null || isCellError(v) ? '' : String(v);
}

const OVERDUE: ConditionalRule['style'] = { bold: true, color: '9C0006', fill: 'FFC7CE' };
const NEAR: ConditionalRule['style'] = { color: '7F6000', fill: 'FFEB9C' };
const UNSURE: ConditionalRule['style'] = { color: '595959', fill: 'EDEDED' };

/** Colours beside the words of a state, never in their place. */
function stateFormats(ledger: Ledger, places: readonly Placed[]): Operation[] {
  const { records } = ledger.table;
  const top = records[0];
  const bottom = records[records.length - 1];
  if (top === undefined || bottom === undefined) return [];
  return places
    .filter((p) => p.column.content === 'state')
    .map(({ at }) => {
      const cell = `$${cellAddress(top, at)}`;
      return {
        kind: 'set-conditional-formats',
        sheet: ledger.place.sheet,
        area: { top, bottom, left: at, right: at },
        rules: [
          { formula: `OR(${cell}="${STATE_ZH.overdue}",${cell}="${STATE_ZH.late}")`, style: OVERDUE },
          { formula: `${cell}="${STATE_ZH.near}"`, style: NEAR },
          { formula: `${cell}="${STATE_ZH.undetermined}"`, style: UNSURE },
        ],
      } as const;
    });
}
