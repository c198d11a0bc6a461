import type { ICellData, Nullable } from '@univerjs/core';
import { isFormulaInput, type CellInput, type CellRun, type Operation } from '../../core/changes/change';
import { calculates, inputOf } from '../../core/sheets/cell-formula';
import type { SheetCell } from '../../core/sheets/sheet-model';
import { sameContent, valueOf } from './cell-contents';
import type { ClerkEdit, ClerkEdits } from './clerk-edits';
import type { GridSheet } from './grid-sheet';
import type { Journal } from './journal';

/**
 * What it takes to make the opened file what the grid shows: the changes of the journal, and then
 * the cells that the clerk changed, as they are now.
 */
export function saveOperations(
  journal: Journal,
  edits: ClerkEdits,
  find: (sheet: string) => GridSheet,
): readonly Operation[] {
  const done = journal.operations();
  const operations = [...done, ...done.flatMap((operation) => followedResults(operation, find))];
  for (const [name, edited] of edits.all()) {
    const sheet = find(name);
    const columns = new EditedColumns();
    for (const edit of edited) {
      if (!isAsBefore(edit, journal, sheet)) columns.add(edit, editedInput(edit, sheet), newFormat(edit, sheet));
    }
    const runs = columns.runs();
    if (runs.length > 0) operations.push({ kind: 'write-cells', sheet: name, runs });
  }
  return operations;
}

/** What the formulas of a new sheet show by now, where that is not what they were written with. */
function followedResults(operation: Operation, find: (sheet: string) => GridSheet): Operation[] {
  if (operation.kind !== 'add-sheet') return [];
  const { sheet: name, model } = operation;
  const sheet = find(name);
  const columns = new EditedColumns();
  model.rows.forEach((row, r) =>
    row.forEach((cell, column) => {
      if (!cell || !isCalculated(cell)) return;
      const input = inputOf(cell);
      const now = sheet.cell(r, column);
      const value = valueOf(now);
      if (isFormulaInput(input) && now?.f === `=${input.formula}` && value !== cell.value)
        columns.add({ row: r, column }, { ...input, value }, null);
    }),
  );
  const runs = columns.runs();
  return runs.length > 0 ? [{ kind: 'write-cells', sheet: name, runs }] : [];
}

const isCalculated = ({ formula }: SheetCell): boolean => formula !== undefined && calculates(formula);

/** Whether formulas were typed or may have followed what was: a result comes a moment later than what it follows. */
export function hasFormula(journal: Journal, edits: ClerkEdits, find: (sheet: string) => GridSheet): boolean {
  const added = journal.operations().flatMap((op) => (op.kind === 'add-sheet' ? op.model.rows : []));
  if (added.some((row) => row.some((cell) => cell !== null && isCalculated(cell)))) return true;
  for (const [name, edited] of edits.all()) {
    const sheet = find(name);
    for (const { row, column } of edited) if (isFormula(sheet.cell(row, column))) return true;
  }
  return false;
}

/** Cells that were filled down may share one formula, which `si` names. */
const isFormula = (cell: Nullable<ICellData>): boolean => Boolean(cell?.f ?? cell?.si);

/**
 * Whether an edited cell holds again what it held before, so that the file need not be touched. It
 * must not be where a later change of ours was written: the file would then get that one.
 */
function isAsBefore(edit: ClerkEdit, journal: Journal, sheet: GridSheet): boolean {
  const { row, column, first, original } = edit;
  return sameContent(original, sheet.cell(row, column)) && !journal.wroteSince(first, sheet.name, row, column);
}

function editedInput({ row, column }: ClerkEdit, sheet: GridSheet): CellInput {
  const cell = sheet.cell(row, column);
  const value = valueOf(cell);
  if (!isFormula(cell)) return value;
  const formula = sheet.formula(row, column).replace(/^=/u, '');
  return formula === '' ? value : { formula, value };
}

/** The number format that came with typing, as a date brings its own; null where the cell's is as it was. */
function newFormat({ row, column, original }: ClerkEdit, sheet: GridSheet): string | null {
  const format = (cell: Nullable<ICellData>): string => sheet.styleOf(cell)?.n?.pattern ?? 'General';
  const now = format(sheet.cell(row, column));
  return now === format(original) ? null : now;
}

interface EditedCell {
  readonly row: number;
  readonly input: CellInput;
}

/** Edited cells, put together by column and number format. */
class EditedColumns {
  private readonly groups = new Map<string, { column: number; format: string | null; cells: EditedCell[] }>();

  add({ row, column }: Pick<ClerkEdit, 'row' | 'column'>, input: CellInput, format: string | null): void {
    const key = `${column} ${format ?? ''}`;
    const group = this.groups.get(key) ?? { column, format, cells: [] };
    this.groups.set(key, group);
    group.cells.push({ row, input });
  }

  runs(): readonly CellRun[] {
    return [...this.groups.values()].map(({ column, format, cells }) => {
      cells.sort((a, b) => a.row - b.row);
      const rows = Int32Array.from(cells, (cell) => cell.row);
      const inputs = cells.map((cell) => cell.input);
      return format === null ? { column, rows, inputs } : { column, rows, inputs, style: { format } };
    });
  }
}
