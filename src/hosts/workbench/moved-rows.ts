import type { InsertRows } from '../../core/changes/change';
import { sameArea } from '../../core/grid/area';
import { shiftFormula } from '../../core/formulas/shift-formula';
import type { ClerkEdits } from './clerk-edits';
import type { GridSheet, SparseCells } from './grid-sheet';
import type { FilledCell } from './journal';
import type { ResultCells } from './result-cells';
import { RowMover, type Way } from './row-mover';
import type { Rest } from './snapshot';
import type { ValidatedAreas } from './validated-areas';

/** All that knows of rows of the open workbook. */
export interface MovedParts {
  readonly sheets: () => readonly GridSheet[];
  readonly find: (sheet: string) => GridSheet;
  readonly results: ResultCells;
  readonly validated: ValidatedAreas;
  readonly edits: ClerkEdits;
  /** Has whatever else knows of rows follow: marks, other changes, what the clerk could take back. */
  readonly onMoved: (mover: RowMover) => void;
  readonly rest: Rest;
}

/** A formula that the grid itself calculates. */
interface GridFormula {
  readonly sheet: GridSheet;
  readonly row: number;
  readonly column: number;
  /** Without its sign of equality. */
  readonly formula: string;
}

/**
 * Puts rows into a sheet of the grid, or takes them out again. The grid's own mutation moves cells and
 * heights alone; what refers to them is had to follow here, just as it will in the saved file.
 */
export async function moveRows(operation: InsertRows, way: Way, parts: MovedParts): Promise<readonly FilledCell[]> {
  const mover = new RowMover(operation, way);
  const sheet = parts.find(operation.sheet);
  const { at, count, like } = operation;
  const formulas = await formulasOf(parts);
  const moving = formulas.filter((cell) => isMoving(cell, mover));
  const merges = sheet.merges().filter((area) => {
    const after = mover.merge(area);
    return !after || !sameArea(area, after);
  });
  const mergesAfter = merges.flatMap((area) => mover.merge(area) ?? []);
  const rules = sheet.rules();

  // The engine of formulas learns of a formula that moves only as of one that goes and one that comes.
  parkFormulas(moving);
  if (merges.length > 0) sheet.removeMerges(merges);
  if (way === 'in') sheet.insertRows(at, count, like);
  else sheet.removeRows(at, count);
  if (mergesAfter.length > 0) sheet.addMerges(mergesAfter);
  if (rules.length > 0) sheet.setRules(rules.flatMap((rule) => mover.rule(rule) ?? []));
  parts.results.move(sheet.name, mover.row);
  parts.validated.move(sheet.name, mover.joined);
  parts.edits.move(sheet.name, mover.row);
  parts.onMoved(mover);
  for (const cell of moving) {
    const row = rowAfterMove(cell, mover);
    if (row !== null) putFormula({ ...cell, row, formula: mover.formula(cell.formula, cell.sheet.name, cell.row) });
  }
  for (const each of new Set(moving.map((cell) => cell.sheet)))
    each.calculate(moving.filter((cell) => cell.sheet === each).flatMap((cell) => areaOfCell(cell, mover)));
  return way === 'in' ? fillRows(operation, sheet, parts) : [];
}

const areaOfCell = (cell: GridFormula, mover: RowMover) => {
  const row = rowAfterMove(cell, mover);
  return row === null ? [] : [{ top: row, bottom: row, left: cell.column, right: cell.column }];
};

const rowAfterMove = ({ sheet, row }: GridFormula, mover: RowMover): number | null =>
  sheet.name === mover.sheet ? mover.row(row) : row;

function isMoving(cell: GridFormula, mover: RowMover): boolean {
  return (
    rowAfterMove(cell, mover) !== cell.row || mover.formula(cell.formula, cell.sheet.name, cell.row) !== cell.formula
  );
}

async function formulasOf({ sheets, rest }: MovedParts): Promise<GridFormula[]> {
  const found: GridFormula[] = [];
  for (const sheet of sheets()) {
    for (const [row, columns] of sheet.formulaRows()) {
      for (const column of columns)
        found.push({ sheet, row, column, formula: sheet.formula(row, column).replace(/^=/u, '') });
      if (row % 512 === 0) await rest();
    }
  }
  return found;
}

function parkFormulas(cells: readonly GridFormula[]): void {
  const bySheet = new Map<GridSheet, SparseCells>();
  for (const { sheet, row, column } of cells) {
    const here = bySheet.get(sheet) ?? {};
    bySheet.set(sheet, here);
    const { f: _f, si: _si, ...content } = sheet.cell(row, column) ?? {};
    (here[row] ??= {})[column] = content;
  }
  for (const [sheet, contents] of bySheet) sheet.setCells(contents);
}

function putFormula({ sheet, row, column, formula }: GridFormula): void {
  sheet.setCells({ [row]: { [column]: { ...sheet.cell(row, column), f: `=${formula}` } } });
}

/** Formulas that go on in the new rows. Of those of the file the grid has no text: they come with the saved file. */
function fillRows({ fill = [], at, count, like }: InsertRows, sheet: GridSheet, parts: MovedParts): FilledCell[] {
  const filled: FilledCell[] = [];
  for (const column of fill) {
    const isResult = parts.results.has(sheet.name, like, column);
    const model = isResult ? '' : sheet.formula(like, column).replace(/^=/u, '');
    for (let row = at; row < at + count; row++) {
      if (isResult) parts.results.set(sheet.name, row, column, true);
      const formula = model === '' ? null : shiftFormula(model, row - like, 0);
      if (formula === null) continue;
      // A formula that the clerk typed is in no file yet: what it goes on to is saved like it.
      parts.edits.note(sheet.name, { [row]: { [column]: null } }, () => ({
        content: sheet.cell(row, column),
        wasResult: false,
      }));
      putFormula({ sheet, row, column, formula });
      filled.push({ row, column, formula });
    }
    if (filled.length > 0) sheet.calculate([{ top: at, bottom: at + count - 1, left: column, right: column }]);
  }
  return filled;
}
