import type { CellRun, Operation, WriteCells } from './change';
import { replacingOperations, sheetOperations } from '../sheets/sheet-operations';

/** Cells of one operation: small enough to cross a worker's border within one frame. */
const BATCH = 8192;

/** The same operations in smaller ones, so that nobody has to take a whole sheet in one go. */
export function inBatches(operations: readonly Operation[]): Operation[] {
  return operations.flatMap((operation) => {
    if (operation.kind === 'add-sheet') return sheetOperations(operation.model, operation.after);
    if (operation.kind === 'replace-sheet') return replacingOperations(operation.model);
    return operation.kind === 'write-cells' ? writesInBatches(operation) : operation;
  });
}

function writesInBatches({ sheet, runs }: WriteCells): Operation[] {
  const out: Operation[] = [];
  let batch: CellRun[] = [];
  let cells = 0;
  const close = (): void => {
    if (batch.length > 0) out.push({ kind: 'write-cells', sheet, runs: batch });
    batch = [];
    cells = 0;
  };
  for (const run of runs) {
    for (let from = 0; from < run.rows.length; from += BATCH) {
      // A copy: a mere view would take the whole column along.
      const part = { ...run, rows: run.rows.slice(from, from + BATCH), inputs: run.inputs.slice(from, from + BATCH) };
      if (cells + part.rows.length > BATCH) close();
      batch.push(part);
      cells += part.rows.length;
    }
  }
  close();
  return out;
}
