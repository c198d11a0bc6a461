import { isFormulaInput, type InsertRows } from '../../core/changes/change';
import { rowAfter } from '../../core/changes/row-insertion';
import { overlaps } from '../../core/grid/area';
import { contentOf, holds, sameContent, type Content } from './cell-contents';
import type { ClerkEdits } from './clerk-edits';
import type { GridSheet, SparseCells } from './grid-sheet';
import type { GridTabs } from './grid-tabs';
import type { CellsStep, MergesStep, ReplacedStep, RowsStep, SheetStep, Step } from './journal';
import { bringBack, isOld, replaceSheet } from './replaced-sheets';
import type { ResultCells } from './result-cells';
import type { Way } from './row-mover';
import type { Rest } from './snapshot';
import { areasOf, type ValidatedAreas } from './validated-areas';

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
  /** Sheets on which everything of the change stays as it is, on either way. */
  readonly staying: ReadonlySet<string>;
  readonly moveRows: (operation: InsertRows, way: Way) => Promise<unknown>;
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
  const { tabs, find, edits, staying } = crossing;
  const made = steps.filter((step) => step.kind === 'sheet' || step.kind === 'replaced');
  const added = made.map((step) => step.sheet);
  const there = made.filter((step) => tabs.has(step.sheet));
  const isLeft = (step: SheetStep | ReplacedStep): boolean => {
    const { sheet } = step;
    if (side === 'after') return step.kind === 'sheet' || !isOld(sheet, step.old, tabs);
    return edits.isChanged(sheet, (row, column) => find(sheet).cell(row, column));
  };
  const sheets = new Set([...there.filter(isLeft).map(({ sheet }) => sheet), ...staying]);
  const kept = new Set<string>();
  for (const step of side === 'before' ? [...steps].reverse() : steps) {
    // With its sheet, everything on it goes or stays.
    const goesAlong = side === 'before' && added.includes(step.sheet) && !made.includes(step as SheetStep);
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
    if (side === 'after') await tabs.add(step.added, rest, step.id);
    else tabs.remove(step.sheet);
    edits.forget(step.sheet);
    results.forget(step.sheet);
    validated.forget(step.sheet);
    if (side === 'after') validated.takeNew(step.added.model, step.sheet);
    return [];
  }
  if (step.kind === 'replaced') {
    if (side === 'after') await replaceSheet(step.by, crossing, rest, step.id);
    else bringBack(step.sheet, step.old, crossing);
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
      if (side === 'after') validated.exchange(step.sheet, step.replaces, areasOf(step.validations));
      else validated.exchange(step.sheet, areasOf(step.validations), step.replaces);
      break;
    case 'rows':
      await crossing.moveRows(step.operation, side === 'after' ? 'in' : 'out');
  }
  return [];
}

const nameOf = (sheet: string, row: number, column: number): string => `${row} ${column} ${sheet}`;

/** The cells that a step fills, by their names. */
export function cellsOf(step: Step): readonly string[] {
  if (step.kind === 'cells') return Array.from(step.rows, (row) => nameOf(step.sheet, row, step.column));
  if (step.kind !== 'sheet' && step.kind !== 'replaced') return [];
  return (step.kind === 'sheet' ? step.added : step.by).model.rows.flatMap((row, r) =>
    row.map((_, c) => nameOf(step.sheet, r, c)),
  );
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

/**
 * The sheets with new rows into which somebody has written since: with those rows everything of the change
 * stays on such a sheet, for a total that no longer counted them would be wrong without a word.
 */
export function sheetsWithChangedRows(
  steps: readonly Step[],
  { find, edits, since }: Pick<Crossing, 'find' | 'edits' | 'since'>,
): ReadonlySet<string> {
  const changed = new Set<string>();
  steps.forEach((step, i) => {
    if (step.kind !== 'rows') return;
    const later = steps.slice(i + 1).filter((other) => other.sheet === step.sheet);
    const pushes = later.filter((other) => other.kind === 'rows').map(({ operation }) => operation);
    const { at, count } = step.operation;
    for (let row = at; row < at + count; row++) {
      const now = pushes.reduce((place, push) => rowAfter(push, place), row);
      const columns = edits.columnsSince(since, step.sheet, now);
      if (columns.some((column) => !isAsWritten(find(step.sheet), now, column, step, later))) changed.add(step.sheet);
    }
  });
  return changed;
}

function isAsWritten(sheet: GridSheet, row: number, column: number, rows: RowsStep, later: readonly Step[]): boolean {
  const cell = sheet.cell(row, column);
  for (const step of [...later].reverse()) {
    if (step.kind !== 'cells' || step.column !== column) continue;
    const i = step.rows.indexOf(row);
    if (i >= 0) return holds(cell, step.inputs[i] ?? null, step.calculated);
  }
  const filled = rows.filled.find((other) => other.row === row && other.column === column);
  return filled ? sheet.formula(row, column) === `=${filled.formula}` : sameContent(cell, null);
}
