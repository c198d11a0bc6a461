import type { Grid } from '../grid/grid';
import { indexOfRow } from '../grid/row-search';
import { isSampled, readSheetTraced, type ReadSheetOptions, type TableTrace, type TracedReading } from './read-sheet';
import { recountRow } from './row-profile';
import { RowJudge } from './rows';
import { fillOf } from './sheet-view';
import type { SheetReading, Table } from './types';

/** A record whose cells changed while everything else about its sheet is read as before. */
export interface FollowedRecord {
  readonly table: Table;
  readonly record: number;
  /** Grid columns of the table in which it takes its value from above now and did not, or the reverse. */
  readonly inheritance: readonly number[];
}

/** The search for a header looks at this many filled rows, and at some more below the one it finds. */
const HEADER_ROWS = 25;
const BELOW_HEADER = 12;
/** Rows of the sheet by which a form is known. */
const FORM_ROWS = 40;
/** Records by which it is known whether a table counts. */
const COUNTED_RECORDS = 50;
/** Rows above the next table that may belong to its header. */
const ABOVE_NEXT = 8;

/**
 * Tells after the edit of a row whether the sheet would be read as it was: the same tables, columns and
 * records. For most rows a look at the row itself is enough. Of those by which the header was found or
 * the columns were told apart only reading the sheet again can say it.
 */
export class SheetFollower {
  private traced: TracedReading;
  private judges = new Map<Table, RowJudge>();
  private lookedAt: ReadonlyMap<TableTrace, number>;

  constructor(
    private readonly grid: Grid,
    private readonly options: ReadSheetOptions,
  ) {
    this.traced = readSheetTraced(grid, options);
    this.lookedAt = this.rowsLookedAt();
  }

  /** The sheet as it was read first. Its tables stay the same objects, inheritance follows the edits. */
  get reading(): SheetReading {
    return this.traced.reading;
  }

  /**
   * Takes in an edit of one row.
   *
   * @param row 0-based grid row
   * @param columns grid columns of the cells that changed
   * @returns the records in that row, of each table that lies there; `null` where the row holds none, or
   *   the sheet is read otherwise now, and the follower must not be used any more
   */
  follow(row: number, columns: ReadonlySet<number>): readonly FollowedRecord[] | null {
    const traces = this.traced.traces ?? [];
    const fillBefore = traces.map(({ rows }) => rows.inside.fill[row] ?? 0);
    this.recount(row);
    const touched = traces.filter((t) => [...columns].some((c) => isInside(t, c)));
    const simple =
      touched.length === 1 &&
      [...columns].every((c) => touched.some((t) => isInside(t, c))) &&
      touched.every((t) => this.isReadAsBefore(t, row, fillBefore[traces.indexOf(t)] ?? 0));
    if (!simple && !this.isReadTheSame()) return null;
    const out: FollowedRecord[] = [];
    for (const { table, inheritance } of this.traced.traces ?? []) {
      const record = indexOfRow(table.records, row);
      if (record < 0) {
        // A note or a total of one table may stand beside a matter of another.
        if (table.skipped.some((s) => s.row === row)) return null;
        continue;
      }
      const changed = inheritance.reread(record, columns);
      if (changed === null) return null;
      out.push({ table, record, inheritance: changed });
    }
    return out.length > 0 || traces.length === 0 ? out : null;
  }

  private recount(row: number): void {
    for (const { rows } of this.traced.traces ?? []) {
      const { view, inside, block } = rows;
      recountRow(view.rows, this.grid, view.merges, row);
      if (inside !== view.rows) recountRow(inside, this.grid, view.merges, row, block.left, block.right);
    }
  }

  /** Whether the row alone proves that its table, and every other, is read as before. */
  private isReadAsBefore(trace: TableTrace, row: number, fillBefore: number): boolean {
    const { table, rows, plain, next } = trace;
    const record = indexOfRow(table.records, row);
    if (!plain || record < COUNTED_RECORDS || row < FORM_ROWS || row < (this.lookedAt.get(trace) ?? 0)) return false;
    if (next < this.grid.rowCount && row >= next - ABOVE_NEXT) return false;
    if (isSampled(rows, row)) return false;
    let judge = this.judges.get(table);
    if (!judge) this.judges.set(table, (judge = new RowJudge(rows, table.records, table.skipped)));
    return judge.staysMatter(record, fillBefore);
  }

  /** First row, table by table, that the search for its header did not look at. */
  private rowsLookedAt(): ReadonlyMap<TableTrace, number> {
    const out = new Map<TableTrace, number>();
    for (const trace of this.traced.traces ?? []) {
      const { view, block } = trace.rows;
      let row = trace.from;
      for (let filled = 0; row < this.grid.rowCount && filled < HEADER_ROWS; row++) if (fillOf(view, row) > 0) filled++;
      out.set(trace, Math.max(row, block.end + 1) + BELOW_HEADER);
    }
    return out;
  }

  /** Reads the sheet again and goes on from there where nothing is read otherwise. */
  private isReadTheSame(): boolean {
    const before = this.traced;
    const now = readSheetTraced(this.grid, this.options);
    if (!sameReading(before.reading, now.reading)) return false;
    const traces = now.traces?.map((trace, k) => ({
      ...trace,
      table: before.reading.tables[k]!,
      inheritance: before.traces?.[k]?.inheritance ?? trace.inheritance,
    }));
    // Without a trace nobody keeps inheritance up to date.
    if (!traces && now.reading.tables.length > 0) return false;
    this.traced = { reading: before.reading, traces: traces ?? null };
    this.judges.clear();
    this.lookedAt = this.rowsLookedAt();
    return true;
  }
}

function isInside({ rows: { block } }: TableTrace, column: number): boolean {
  return column >= block.left && column <= block.right;
}

function sameReading(a: SheetReading, b: SheetReading): boolean {
  if (a.kind !== b.kind || a.why !== b.why || a.tables.length !== b.tables.length) return false;
  return a.tables.every((table, k) => sameTable(table, b.tables[k]!));
}

/** Whether two readings of a table differ in nothing but what records take from above. */
function sameTable(a: Table, b: Table): boolean {
  if (a.records.length !== b.records.length || a.records.some((row, i) => row !== b.records[i])) return false;
  const rest = ({ title, kind, headerRows, columns, skipped, yearHint }: Table): string =>
    JSON.stringify([title, kind, headerRows, columns, skipped, yearHint]);
  return rest(a) === rest(b);
}
