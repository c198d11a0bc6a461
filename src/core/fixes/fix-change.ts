import { inBatches } from '../changes/batches';
import type { CellInput, CellRun, Operation } from '../changes/change';
import type { PlannedFix } from './fix-plan';

interface Run {
  readonly column: number;
  readonly format: string | null;
  readonly like: number | undefined;
  readonly cells: PlannedFix[];
}

/** The operations that write planned cells: by sheet, column and format, some thousand cells at a time. */
export function fixOperations(fixes: readonly PlannedFix[]): Operation[] {
  const writes = [...runsBySheet(fixes)].map(([sheet, runs]): Operation => ({
    kind: 'write-cells',
    sheet,
    runs: [...runs].sort((a, b) => a.column - b.column).map(cellRun),
  }));
  return inBatches(writes);
}

function runsBySheet(fixes: readonly PlannedFix[]): ReadonlyMap<string, readonly Run[]> {
  const bySheet = new Map<string, Run[]>();
  for (const fix of fixes) {
    let runs = bySheet.get(fix.sheet);
    if (!runs) bySheet.set(fix.sheet, (runs = []));
    // A sheet has a few dozen columns, and a column one or two formats.
    const run = runs.find((r) => r.column === fix.column && r.format === fix.format && r.like === fix.like);
    if (run) run.cells.push(fix);
    else runs.push({ column: fix.column, format: fix.format, like: fix.like, cells: [fix] });
  }
  return bySheet;
}

function cellRun({ column, format, like, cells }: Run): CellRun {
  // Mends that go on below their finding lie among those of later ones.
  cells.sort((a, b) => a.row - b.row);
  return {
    column,
    rows: Int32Array.from(cells, (fix) => fix.row),
    inputs: cells.map((fix): CellInput => fix.input),
    ...(like !== undefined && { like }),
    ...(format !== null && { style: { format } }),
  };
}
