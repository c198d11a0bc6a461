import { AppError } from '../../core/app-error';
import type { CellRun, Operation, WorkbookChange } from '../../core/changes/change';
import { contentOf, copyOf, type Content } from './cell-contents';
import { StyleOverlay } from './cell-styles';
import { rulesAfter } from './format-rules';
import type { GridSheet, SparseCells } from './grid-sheet';
import type { CellsStep, Step } from './journal';
import type { Rest } from './snapshot';

/** What applying needs of the host. */
export interface Applying {
  readonly id: string;
  readonly find: (sheet: string) => GridSheet;
  /** The rows of a column whose formula is in the file only; what is written there leaves the set. */
  readonly formulasOfFile: (sheet: string, column: number) => Set<number> | null;
  readonly rest: Rest;
  readonly signal?: AbortSignal | undefined;
  readonly onCells: (n: number) => void;
}

/** Cells written in one go: the grid takes a few milliseconds over them. */
const CELLS_IN_STEP = 1_024;

/** Pixels of a character of the standard font, and of a cell's padding. */
const CHARACTER = 7;
const PADDING = 5;

/** Carries out a change step by step; each step comes out once it is done, so that it can be put back even if a later one fails. */
export async function* applyInSteps(change: WorkbookChange, applying: Applying): AsyncGenerator<Step, void> {
  for (const operation of change.operations) yield* applyOperation(operation, applying);
}

async function* applyOperation(operation: Operation, applying: Applying): AsyncGenerator<Step, void> {
  const sheet = applying.find(operation.sheet);
  switch (operation.kind) {
    case 'write-cells':
      for (const run of operation.runs) yield* writeRun(run, sheet, applying);
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
        sheet.setColumnWidth(column, Math.round(width * CHARACTER + PADDING));
        yield { kind: 'width', sheet: sheet.name, column, before };
      }
      break;
    case 'set-conditional-formats': {
      const before = sheet.rules();
      sheet.setRules(rulesAfter(before, operation, applying.id));
      yield { kind: 'rules', sheet: sheet.name, before };
    }
  }
}

async function* writeRun(run: CellRun, sheet: GridSheet, applying: Applying): AsyncGenerator<Step, void> {
  const overlay = new StyleOverlay(sheet.styles, run.style);
  sheet.makeRoom(run.rows.at(-1) ?? 0, run.column);
  for (let from = 0; from < run.rows.length; from += CELLS_IN_STEP) {
    if (applying.signal?.aborted || !sheet.isOpen) throw new AppError('cancelled', '写入已取消。');
    const step = writeSome(run, from, sheet, overlay, applying);
    applying.onCells(step.rows.length);
    yield step;
    await applying.rest();
  }
}

function writeSome(run: CellRun, from: number, sheet: GridSheet, overlay: StyleOverlay, applying: Applying): CellsStep {
  const { column, like } = run;
  const rows = run.rows.subarray(from, from + CELLS_IN_STEP);
  const inputs = run.inputs.slice(from, from + rows.length);
  const ofFile = applying.formulasOfFile(sheet.name, column);
  const before: Content[] = [];
  const formulasOfFile: number[] = [];
  const cells: SparseCells = {};
  rows.forEach((row, i) => {
    const cell = sheet.cell(row, column);
    before.push(copyOf(cell));
    if (ofFile?.delete(row)) formulasOfFile.push(row);
    const style = overlay.on(like === undefined ? cell?.s : sheet.cell(row, like)?.s);
    const content = contentOf(inputs[i] ?? null);
    cells[row] = { [column]: style === undefined ? content : { ...content, s: style } };
  });
  sheet.setCells(cells);
  return { kind: 'cells', sheet: sheet.name, column, rows, inputs, before, formulasOfFile };
}
