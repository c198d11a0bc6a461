import type { CellRun, Operation, WriteCells } from '../core/changes/change';

/** An operation or, of one that writes many cells, a part. */
export interface OperationPiece {
  readonly operation: Operation;
  /** Whether it goes on with the operation before it. */
  readonly more: boolean;
}

/** Cells in one piece: packing so many takes a few milliseconds on an office PC. */
const CELLS_IN_PIECE = 8_192;

/** Operations in pieces small enough to send without holding anything up. */
export function* operationPieces(operations: readonly Operation[]): Generator<OperationPiece> {
  for (const operation of operations) {
    if (operation.kind === 'write-cells') yield* writePieces(operation);
    else yield { operation, more: false };
  }
}

function* writePieces(operation: WriteCells): Generator<OperationPiece> {
  let more = false;
  for (const run of operation.runs) {
    for (let from = 0; from < run.rows.length; from += CELLS_IN_PIECE) {
      yield { operation: { ...operation, runs: [partOf(run, from)] }, more };
      more = true;
    }
  }
}

function partOf(run: CellRun, from: number): CellRun {
  const to = from + CELLS_IN_PIECE;
  // A copy: a mere view would take the whole column along.
  return { ...run, rows: run.rows.slice(from, to), inputs: run.inputs.slice(from, to) };
}

/** Puts operations together again. A column sent in parts stays in as many runs, which say the same. */
export class OperationAssembly {
  private readonly operations: Operation[] = [];

  add({ operation, more }: OperationPiece): void {
    const last = this.operations.at(-1);
    if (more && last?.kind === 'write-cells' && operation.kind === 'write-cells')
      this.operations[this.operations.length - 1] = { ...last, runs: [...last.runs, ...operation.runs] };
    else this.operations.push(operation);
  }

  finish(): readonly Operation[] {
    return this.operations;
  }
}
