import type { CellInput, CellRun, Operation } from '../changes/change';
import type { PlannedFix } from './fix-plan';

/** Cells of one operation: small enough to cross a worker's border within one frame. */
const BATCH = 8192;

interface Run {
  readonly column: number;
  readonly format: string | null;
  readonly cells: PlannedFix[];
}

/** The operations that write planned cells: by sheet, column and format, some thousand cells at a time. */
export function fixOperations(fixes: readonly PlannedFix[]): Operation[] {
  const out: Operation[] = [];
  for (const [sheet, runs] of runsBySheet(fixes)) {
    let batch: CellRun[] = [];
    let cells = 0;
    const close = (): void => {
      if (batch.length > 0) out.push({ kind: 'write-cells', sheet, runs: batch });
      batch = [];
      cells = 0;
    };
    for (const run of [...runs].sort((a, b) => a.column - b.column)) {
      // Mends that go on below their finding lie among those of later ones.
      run.cells.sort((a, b) => a.row - b.row);
      for (let from = 0; from < run.cells.length; from += BATCH) {
        const part = cellRun(run, from);
        if (cells + part.rows.length > BATCH) close();
        batch.push(part);
        cells += part.rows.length;
      }
    }
    close();
  }
  return out;
}

function runsBySheet(fixes: readonly PlannedFix[]): ReadonlyMap<string, readonly Run[]> {
  const bySheet = new Map<string, Run[]>();
  for (const fix of fixes) {
    let runs = bySheet.get(fix.sheet);
    if (!runs) bySheet.set(fix.sheet, (runs = []));
    // A sheet has a few dozen columns, and a column one or two formats.
    const run = runs.find((r) => r.column === fix.column && r.format === fix.format);
    if (run) run.cells.push(fix);
    else runs.push({ column: fix.column, format: fix.format, cells: [fix] });
  }
  return bySheet;
}

function cellRun({ column, format, cells }: Run, from: number): CellRun {
  const part = cells.slice(from, from + BATCH);
  return {
    column,
    rows: Int32Array.from(part, (fix) => fix.row),
    inputs: part.map((fix): CellInput => fix.input),
    ...(format !== null && { style: { format } }),
  };
}
