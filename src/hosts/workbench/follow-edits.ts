import type { ICellData, Nullable } from '@univerjs/core';
import type { GridApp } from './grid-app';
import { isOurWrite } from './grid-sheet';

type Cells = Readonly<Record<number, Readonly<Record<number, unknown>>>>;
type CellAt = (row: number, column: number) => Nullable<ICellData>;

/** What is told of the clerk's edits. `cell` gives a cell as it is at that moment. */
export interface EditListeners {
  readonly before: (sheet: string, cells: Cells, cell: CellAt) => void;
  readonly after: (sheet: string, cells: Cells, cell: CellAt) => void;
}

interface MutationEvent {
  readonly id: string;
  readonly params: unknown;
  readonly options?: unknown;
}

/**
 * Follows what the clerk does to cells. Typing, pasting, taking back: all of it comes down to one
 * mutation, with the exact cells in it; so do the results of formulas and our own writes, which are
 * left out.
 */
export function followEdits({ api }: GridApp, listeners: EditListeners): void {
  const forward = (event: MutationEvent, tell: EditListeners['before']): void => {
    if (event.id !== 'sheet.mutation.set-range-values' || isNoEdit(event.options)) return;
    const { subUnitId, cellValue } = event.params as { readonly subUnitId: string; readonly cellValue?: Cells };
    const sheet = api.getActiveWorkbook()?.getSheetBySheetId(subUnitId);
    if (!sheet || !cellValue) return;
    const matrix = sheet.getSheet().getCellMatrix();
    tell(sheet.getSheetName(), cellValue, (row, column) => matrix.getValue(row, column));
  };
  api.addEvent(api.Event.BeforeCommandExecute, (event) => forward(event, listeners.before));
  api.addEvent(api.Event.CommandExecuted, (event) => forward(event, listeners.after));
}

function isNoEdit(options: unknown): boolean {
  if (typeof options !== 'object' || options === null) return false;
  const { fromFormula, applyFormulaCalculationResult } = options as Readonly<Record<string, unknown>>;
  return fromFormula === true || applyFormulaCalculationResult === true || isOurWrite(options);
}
