import { AppError } from '../../core/app-error';
import {
  cellsValidated,
  isFormulaInput,
  type InsertRows,
  type CellRun,
  type Operation,
  type WorkbookChange,
} from '../../core/changes/change';
import { copyOf, type Content } from './cell-contents';
import type { ClerkEdits } from './clerk-edits';
import { StyleOverlay } from './cell-styles';
import { rulesAfter } from './format-rules';
import type { GridSheet, SparseCells } from './grid-sheet';
import type { GridTabs } from './grid-tabs';
import type { CellsStep, FilledCell, Step } from './journal';
import type { ResultCells } from './result-cells';
import { replaceSheet } from './replaced-sheets';
import type { Rest } from './snapshot';
import { areasOf, type ValidatedAreas } from './validated-areas';
import { pixelsOf } from './widths';
import { contentAfter } from './write-side';

/** What applying needs of the host. */
export interface Applying {
  readonly id: string;
  readonly find: (sheet: string) => GridSheet;
  readonly tabs: GridTabs;
  readonly results: ResultCells;
  readonly validated: ValidatedAreas;
  readonly edits: ClerkEdits;
  readonly rest: Rest;
  readonly signal?: AbortSignal | undefined;
  /** Puts rows in and has everything follow. */
  readonly insertRows: (operation: InsertRows) => Promise<readonly FilledCell[]>;
  readonly onCells: (n: number) => void;
}

/** Cells written in one go: the grid takes a few milliseconds over them. */
const CELLS_IN_STEP = 1_024;

/**
 * More formulas than these and the grid shows the results that come with them, as it does for those
 * of a file: it would hold the page up for seconds at every edit. The saved file has the formulas.
 */
const FORMULAS_CALCULATED = 10_000;

/** Likewise for rules of formatting, each of which is a formula in every cell of its area. */
const RULE_CELLS_SHOWN = 30_000;

/** Carries out a change step by step; each step comes out once it is done, so that it can be put back even if a later one fails. */
export async function* applyInSteps(change: WorkbookChange, applying: Applying): AsyncGenerator<Step, void> {
  const calculated = formulasOf(change) <= FORMULAS_CALCULATED;
  for (const operation of change.operations) yield* applyOperation(operation, calculated, applying);
}

function formulasOf({ operations }: WorkbookChange): number {
  let n = 0;
  for (const operation of operations) {
    if (operation.kind !== 'write-cells') continue;
    for (const run of operation.runs) for (const input of run.inputs) if (isFormulaInput(input)) n++;
  }
  return n;
}

async function* applyOperation(
  operation: Operation,
  calculated: boolean,
  applying: Applying,
): AsyncGenerator<Step, void> {
  if (operation.kind === 'add-sheet') {
    const id = await applying.tabs.add(operation, applying.rest);
    applying.validated.takeNew(operation.model, operation.sheet);
    applying.onCells(operation.model.rows.reduce((n, row) => n + row.length, 0));
    yield { kind: 'sheet', sheet: operation.sheet, added: operation, id };
    if (applying.signal?.aborted) throw new AppError('cancelled', '写入已取消。');
    return;
  }
  if (operation.kind === 'replace-sheet') {
    const { old, id } = await replaceSheet(operation, applying, applying.rest);
    applying.onCells(operation.model.rows.reduce((n, row) => n + row.length, 0));
    yield { kind: 'replaced', sheet: operation.sheet, by: operation, id, old };
    if (applying.signal?.aborted) throw new AppError('cancelled', '写入已取消。');
    return;
  }
  const sheet = applying.find(operation.sheet);
  switch (operation.kind) {
    case 'write-cells':
      for (const run of operation.runs) yield* writeRun(run, calculated, sheet, applying);
      break;
    case 'merge-cells':
      for (const { bottom, right } of operation.areas) sheet.makeRoom(bottom, right);
      sheet.addMerges(operation.areas);
      yield { kind: 'merges', sheet: sheet.name, areas: operation.areas };
      break;
    case 'set-column-widths':
      for (const { column, width } of operation.widths) {
        sheet.makeRoom(0, column);
        const before = sheet.columnWidth(column);
        const after = pixelsOf(width);
        sheet.setColumnWidth(column, after);
        yield { kind: 'width', sheet: sheet.name, column, before, after };
      }
      break;
    case 'set-conditional-formats': {
      const { area, rules } = operation;
      if ((area.bottom - area.top + 1) * (area.right - area.left + 1) * rules.length > RULE_CELLS_SHOWN) break;
      const before = sheet.rules();
      const after = rulesAfter(before, operation, applying.id);
      sheet.setRules(after);
      yield { kind: 'rules', sheet: sheet.name, before, after };
      break;
    }
    case 'set-validations': {
      const { validations, replaces = [] } = operation;
      applying.validated.exchange(sheet.name, replaces, areasOf(validations));
      yield { kind: 'validations', sheet: sheet.name, validations, replaces };
      applying.onCells(cellsValidated(validations));
      break;
    }
    case 'insert-rows': {
      const filled = await applying.insertRows(operation);
      yield { kind: 'rows', sheet: sheet.name, operation, filled };
    }
  }
}

async function* writeRun(
  run: CellRun,
  calculated: boolean,
  sheet: GridSheet,
  applying: Applying,
): AsyncGenerator<Step, void> {
  const overlay = new StyleOverlay(sheet.styles, run.style);
  sheet.makeRoom(run.rows.at(-1) ?? 0, run.column);
  for (let from = 0; from < run.rows.length; from += CELLS_IN_STEP) {
    if (applying.signal?.aborted || !sheet.isOpen) throw new AppError('cancelled', '写入已取消。');
    const step = writeSome(run, from, calculated, sheet, overlay, applying.results);
    applying.onCells(step.rows.length);
    yield step;
    await applying.rest();
  }
}

function writeSome(
  run: CellRun,
  from: number,
  calculated: boolean,
  sheet: GridSheet,
  overlay: StyleOverlay,
  results: ResultCells,
): CellsStep {
  const { column, like } = run;
  const rows = run.rows.subarray(from, from + CELLS_IN_STEP);
  const inputs = run.inputs.slice(from, from + rows.length);
  const before: Content[] = [];
  const styles: (string | undefined)[] = [];
  const resultRows = new Set<number>();
  const cells: SparseCells = {};
  rows.forEach((row, i) => {
    const cell = sheet.cell(row, column);
    before.push(copyOf(cell));
    styles.push(overlay.on(like === undefined ? cell?.s : sheet.cell(row, like)?.s));
    if (results.set(sheet.name, row, column, !calculated && isFormulaInput(inputs[i] ?? null))) resultRows.add(row);
    cells[row] = { [column]: contentAfter({ inputs, styles, calculated }, i) };
  });
  sheet.setCells(cells);
  return { kind: 'cells', sheet: sheet.name, column, rows, inputs, styles, before, calculated, resultRows };
}
