import { isFormulaInput } from '../../core/changes/change';
import { overlap } from '../check-change';
import { contentOf, holds, sameContent, type Content } from './cell-contents';
import type { ClerkEdits } from './clerk-edits';
import type { GridSheet, SparseCells } from './grid-sheet';
import type { CellsStep, MergesStep, Step } from './journal';
import type { ResultCells } from './result-cells';
import type { Rest } from './snapshot';

/** The workbook without a change, and with it. */
export type Side = 'before' | 'after';

/** What it takes to go from one side of a change to the other. */
export interface Crossing {
  readonly find: (sheet: string) => GridSheet;
  readonly results: ResultCells;
  readonly edits: ClerkEdits;
  /** The count of edits when the change began. */
  readonly since: number;
  readonly rest: Rest;
  /** Told of each step once it is done. */
  readonly onStep: (step: Step) => void;
}

/** Makes the workbook what it is on one side of some steps. Resolves with the number of cells left as the clerk has them. */
export async function writeSide(steps: readonly Step[], side: Side, crossing: Crossing): Promise<number> {
  const kept = new Set<string>();
  for (const step of side === 'before' ? [...steps].reverse() : steps) {
    const sheet = crossing.find(step.sheet);
    switch (step.kind) {
      case 'cells':
        for (const row of writeCells(step, side, sheet, crossing)) kept.add(`${row} ${step.column} ${step.sheet}`);
        break;
      case 'merges':
        writeMerges(step, side, sheet);
        break;
      case 'width':
        sheet.setColumnWidth(step.column, step[side]);
        break;
      case 'rules':
        sheet.setRules(step[side]);
    }
    crossing.onStep(step);
    await crossing.rest();
  }
  return kept.size;
}

/** Answers with the rows that were left. */
function writeCells(step: CellsStep, side: Side, sheet: GridSheet, { edits, since, results }: Crossing): number[] {
  const { column, calculated } = step;
  const cells: SparseCells = {};
  const kept: number[] = [];
  step.rows.forEach((row, i) => {
    const [now, input, before] = [sheet.cell(row, column), step.inputs[i] ?? null, step.before[i] ?? null];
    const known = holds(now, input, calculated) || sameContent(now, before);
    if (!known && edits.changedSince(since, sheet.name, row, column)) {
      kept.push(row);
      return;
    }
    cells[row] = { [column]: side === 'before' ? before : contentAfter(step, i) };
    const isResult = side === 'before' ? step.resultRows.has(row) : !calculated && isFormulaInput(input);
    results.set(sheet.name, row, column, isResult);
  });
  sheet.setCells(cells);
  return kept;
}

/** What a step leaves in a cell. */
export function contentAfter(
  { inputs, styles, calculated }: Pick<CellsStep, 'inputs' | 'styles' | 'calculated'>,
  i: number,
): Content {
  const content = contentOf(inputs[i] ?? null, calculated);
  const style = styles[i];
  return style === undefined ? content : { ...content, s: style };
}

/** Areas that the clerk has merged otherwise in between stay as they are. */
function writeMerges({ areas }: MergesStep, side: Side, sheet: GridSheet): void {
  if (side === 'before') sheet.removeMerges(areas);
  else sheet.addMerges(areas.filter((area) => sheet.merges().every((other) => !overlap(area, other))));
}
