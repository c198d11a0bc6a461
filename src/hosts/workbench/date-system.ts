import { isFormulaInput, type CellInput, type InsertRows, type Operation } from '../../core/changes/change';
import { rowAfter } from '../../core/changes/row-insertion';
import { isDateFormat } from '../../core/grid/grid';
import { SHIFT_1904 } from '../../core/calendar/civil-day';
import type { GridSheet } from './grid-sheet';

/**
 * Operations on the grid, which counts from 1900 only, as a file needs them whose days count from 1904.
 * A new sheet counts from 1900 until it comes into the file.
 */
export function countFrom1904(
  operations: readonly Operation[],
  find: (sheet: string) => GridSheet,
): readonly Operation[] {
  const insertions = operations.map((operation) => (operation.kind === 'insert-rows' ? operation : null));
  return operations.map((operation, i) => {
    if (operation.kind !== 'write-cells') return operation;
    const sheet = find(operation.sheet);
    const pushes = insertions.slice(i).filter((push): push is InsertRows => push?.sheet === operation.sheet);
    const isDay = (row: number, column: number): boolean => {
      const now = pushes.reduce((place, push) => rowAfter(push, place), row);
      return isDateFormat(sheet.styleOf(sheet.cell(now, column))?.n?.pattern ?? 'General');
    };
    const runs = operation.runs.map((run) => ({
      ...run,
      inputs: run.inputs.map((input, i) => (isDay(run.rows[i] ?? 0, run.column) ? shifted(input) : input)),
    }));
    return { ...operation, runs };
  });
}

function shifted(input: CellInput): CellInput {
  if (typeof input === 'number') return input - SHIFT_1904;
  if (!isFormulaInput(input) || typeof input.value !== 'number') return input;
  return { ...input, value: input.value - SHIFT_1904 };
}
