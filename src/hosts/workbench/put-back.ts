import type { ClerkEdits } from './clerk-edits';
import { holds } from './cell-contents';
import type { GridSheet, SparseCells } from './grid-sheet';
import type { CellsStep, Step } from './journal';
import type { Rest } from './snapshot';

/** What putting back needs of the host. */
export interface PuttingBack {
  readonly find: (sheet: string) => GridSheet;
  readonly formulasOfFile: (sheet: string, column: number) => Set<number> | null;
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

function putCellsBack(step: CellsStep, sheet: GridSheet, { edits, since, formulasOfFile }: PuttingBack): number {
  const { column } = step;
  const ofFile = formulasOfFile(sheet.name, column);
  const again = new Set(step.formulasOfFile);
  const cells: SparseCells = {};
  let kept = 0;
  step.rows.forEach((row, i) => {
    const changed =
      edits.changedSince(since, sheet.name, row, column) && !holds(sheet.cell(row, column), step.inputs[i] ?? null);
    if (changed) kept++;
    else {
      cells[row] = { [column]: step.before[i] ?? null };
      if (again.has(row)) ofFile?.add(row);
    }
  });
  sheet.setCells(cells);
  return kept;
}
