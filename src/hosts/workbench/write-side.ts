import { isFormulaInput } from '../../core/changes/change';
import { overlaps } from '../../core/grid/area';
import { contentOf, holds, sameContent, type Content } from './cell-contents';
import type { ClerkEdits } from './clerk-edits';
import type { GridSheet, SparseCells } from './grid-sheet';
import type { GridTabs } from './grid-tabs';
import type { CellsStep, MergesStep, Step } from './journal';
import type { ResultCells } from './result-cells';
import type { Rest } from './snapshot';
import type { ValidatedAreas } from './validated-areas';

/** The workbook without a change, and with it. */
export type Side = 'before' | 'after';

/** What it takes to go from one side of a change to the other. */
export interface Crossing {
  readonly find: (sheet: string) => GridSheet;
  readonly tabs: GridTabs;
  readonly results: ResultCells;
  readonly validated: ValidatedAreas;
  readonly edits: ClerkEdits;
  /** The count of edits when the change began. */
  readonly since: number;
  readonly rest: Rest;
  /** Told of each step once it is done. */
  readonly onStep: (step: Step) => void;
}

/** What somebody else has made of the cells and sheets of a change. */
export interface Left {
  readonly cells: number;
  readonly sheets: ReadonlySet<string>;
}

/** Makes the workbook what it is on one side of some steps. Resolves with what is left as the clerk has it. */
export async function writeSide(steps: readonly Step[], side: Side, crossing: Crossing): Promise<Left> {
  const { tabs, find, edits } = crossing;
  const added = steps.filter((step) => step.kind === 'sheet').map((step) => step.sheet);
  const there = added.filter((name) => tabs.has(name));
  const changed = there.filter((name) => edits.isChanged(name, (row, column) => find(name).cell(row, column)));
  const sheets = new Set(side === 'after' ? there : changed);
  const kept = new Set<string>();
  for (const step of side === 'before' ? [...steps].reverse() : steps) {
    // With its sheet, everything on it goes or stays.
    const goesAlong = side === 'before' && added.includes(step.sheet) && step.kind !== 'sheet';
    let left: readonly string[] = [];
    if (sheets.has(step.sheet)) left = cellsOf(step);
    else if (!goesAlong) left = await writeStep(step, side, crossing);
    for (const cell of left) kept.add(cell);
    crossing.onStep(step);
    await crossing.rest();
  }
  return { cells: kept.size, sheets };
}

/** Answers with the cells that were left. */
async function writeStep(step: Step, side: Side, crossing: Crossing): Promise<readonly string[]> {
  const { tabs, find, edits, results, validated, rest } = crossing;
  if (step.kind === 'sheet') {
    if (side === 'after') await tabs.add(step.added, rest);
    else tabs.remove(step.sheet);
    edits.forget(step.sheet);
    results.forget(step.sheet);
    validated.forget(step.sheet);
    if (side === 'after') validated.takeNew(step.added.model, step.sheet);
    return [];
  }
  const sheet = find(step.sheet);
  switch (step.kind) {
    case 'cells':
      return writeCells(step, side, sheet, crossing).map((row) => nameOf(step.sheet, row, step.column));
    case 'merges':
      writeMerges(step, side, sheet);
      break;
    case 'width':
      sheet.setColumnWidth(step.column, step[side]);
      break;
    case 'rules':
      sheet.setRules(step[side]);
      break;
    case 'validations':
      if (side === 'after') validated.add(step.sheet, step.validations);
      else validated.remove(step.sheet, step.validations);
  }
  return [];
}

const nameOf = (sheet: string, row: number, column: number): string => `${row} ${column} ${sheet}`;

function cellsOf(step: Step): readonly string[] {
  if (step.kind === 'cells') return Array.from(step.rows, (row) => nameOf(step.sheet, row, step.column));
  if (step.kind !== 'sheet') return [];
  return step.added.model.rows.flatMap((row, r) => row.map((_, c) => nameOf(step.sheet, r, c)));
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
  else sheet.addMerges(areas.filter((area) => sheet.merges().every((other) => !overlaps(area, other))));
}
