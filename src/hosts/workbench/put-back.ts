import type { ClerkEdits } from './clerk-edits';
import { holds } from './cell-contents';
import type { GridSheet, SparseCells } from './grid-sheet';
import type { CellsStep, Step } from './journal';
import type { ResultCells } from './result-cells';
import type { Rest } from './snapshot';

/** What putting back needs of the host. */
export interface PuttingBack {
  readonly find: (sheet: string) => GridSheet;
  readonly results: ResultCells;
  readonly edits: ClerkEdits;
  /** The count of edits when the change began. */
  readonly since: number;
  readonly rest: Rest;
}

/** Takes steps back, the last one first. Resolves with the number of cells left as the clerk has them. */
export async function putBack(steps: readonly Step[], puttingBack: PuttingBack): Promise<number> {
  let kept = 0;
  for (const step of [...steps].reverse()) {
    const sheet = puttingBack.find(step.sheet);
    switch (step.kind) {
      case 'cells':
        kept += putCellsBack(step, sheet, puttingBack);
        break;
      case 'merges':
        sheet.removeMerges(step.areas);
        break;
      case 'width':
        sheet.setColumnWidth(step.column, step.before);
        break;
      case 'rules':
        sheet.setRules(step.before);
    }
    await puttingBack.rest();
  }
  return kept;
}

function putCellsBack(step: CellsStep, sheet: GridSheet, { edits, since, results }: PuttingBack): number {
  const { column, calculated } = step;
  const cells: SparseCells = {};
  let kept = 0;
  step.rows.forEach((row, i) => {
    const changed =
      edits.changedSince(since, sheet.name, row, column) &&
      !holds(sheet.cell(row, column), step.inputs[i] ?? null, calculated);
    if (changed) kept++;
    else {
      cells[row] = { [column]: step.before[i] ?? null };
      results.set(sheet.name, row, column, step.resultRows.has(row));
    }
  });
  sheet.setCells(cells);
  return kept;
}
