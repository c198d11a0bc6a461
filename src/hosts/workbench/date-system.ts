import { isFormulaInput, type CellInput, type Operation } from '../../core/changes/change';
import { isDateFormat } from '../../core/grid/grid';
import type { SheetCell, SheetModel } from '../../core/sheets/sheet-model';
import type { GridSheet } from './grid-sheet';

/** Days between the first days of the two date systems: the grid counts from 1900 only. */
export const SHIFT_1904 = 1462;

/** Operations on the grid as a file needs them whose days count from 1904. */
export function countFrom1904(
  operations: readonly Operation[],
  find: (sheet: string) => GridSheet,
): readonly Operation[] {
  return operations.map((operation) => {
    if (operation.kind === 'add-sheet') return { ...operation, model: modelFrom1904(operation.model) };
    if (operation.kind !== 'write-cells') return operation;
    const sheet = find(operation.sheet);
    const isDay = (row: number, column: number): boolean =>
      isDateFormat(sheet.styleOf(sheet.cell(row, column))?.n?.pattern ?? 'General');
    const runs = operation.runs.map((run) => ({
      ...run,
      inputs: run.inputs.map((input, i) => (isDay(run.rows[i] ?? 0, run.column) ? shifted(input) : input)),
    }));
    return { ...operation, runs };
  });
}

function modelFrom1904(model: SheetModel): SheetModel {
  const isDay = ({ style }: SheetCell): boolean =>
    isDateFormat((style === undefined ? undefined : model.styles[style]?.format) ?? 'General');
  const rows = model.rows.map((row) =>
    row.map((cell) =>
      cell && typeof cell.value === 'number' && isDay(cell) ? { ...cell, value: cell.value - SHIFT_1904 } : cell,
    ),
  );
  return { ...model, rows };
}

function shifted(input: CellInput): CellInput {
  if (typeof input === 'number') return input - SHIFT_1904;
  if (!isFormulaInput(input) || typeof input.value !== 'number') return input;
  return { ...input, value: input.value - SHIFT_1904 };
}
