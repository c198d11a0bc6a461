import type { CellInput, CellRun, Operation } from '../changes/change';
import type { CellStyle } from '../sheets/sheet-model';
import type { PlannedFix } from './fix-plan';

/** Cells of one operation: small enough to cross a worker's border within one frame. */
const BATCH = 8192;

interface Run {
  readonly sheet: string;
  readonly column: number;
  readonly style: CellStyle | undefined;
  readonly cells: PlannedFix[];
}

/** The operations that write planned cells: by sheet, column and format, some thousand cells at a time. */
export function fixOperations(fixes: readonly PlannedFix[]): Operation[] {
  const runs = new Map<string, Run>();
  for (const fix of fixes) {
    const { sheet, column, format } = fix;
    const key = JSON.stringify([sheet, column, format]);
    const run = runs.get(key);
    if (run) run.cells.push(fix);
    else runs.set(key, { sheet, column, style: format === null ? undefined : { format }, cells: [fix] });
  }
  const out: Operation[] = [];
  let batch: { sheet: string; runs: CellRun[]; cells: number } | null = null;
  const close = (): void => {
    if (batch) out.push({ kind: 'write-cells', sheet: batch.sheet, runs: batch.runs });
    batch = null;
  };
  const ordered = [...runs.values()].sort((a, b) => (a.sheet === b.sheet ? a.column - b.column : 0));
  for (const sheet of new Set(ordered.map((run) => run.sheet))) {
    for (const run of ordered.filter((r) => r.sheet === sheet)) {
      run.cells.sort((a, b) => a.row - b.row);
      for (let from = 0; from < run.cells.length; from += BATCH) {
        const part = cellRun(run, from);
        if (batch !== null && batch.cells + part.rows.length > BATCH) close();
        batch ??= { sheet, runs: [], cells: 0 };
        batch.runs.push(part);
        batch.cells += part.rows.length;
      }
    }
    close();
  }
  return out;
}

function cellRun({ column, style, cells }: Run, from: number): CellRun {
  const part = cells.slice(from, from + BATCH);
  return {
    column,
    rows: Int32Array.from(part, (fix) => fix.row),
    inputs: part.map((fix): CellInput => fix.input),
    ...(style && { style }),
  };
}
