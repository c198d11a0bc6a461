import type { GridApp } from './grid-app';

/**
 * Keeps out the results of formulas that are gone. The grid calculates beside everything else, and a
 * calculation that was begun before a formula was put back would fill the emptied cell.
 */
export function keepOutStaleResults({ api }: GridApp): void {
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (event.id !== 'sheet.mutation.set-range-values' || !isResult(event.options)) return;
    const { subUnitId, cellValue } = event.params as {
      readonly subUnitId: string;
      readonly cellValue?: Record<number, Record<number, unknown>>;
    };
    const matrix = api.getActiveWorkbook()?.getSheetBySheetId(subUnitId)?.getSheet().getCellMatrix();
    if (!matrix || !cellValue) return;
    for (const row in cellValue) {
      const results = cellValue[Number(row)] ?? {};
      for (const column in results) {
        const cell = matrix.getValue(Number(row), Number(column));
        if (!cell?.f && !cell?.si) Reflect.deleteProperty(results, column);
      }
    }
  });
}

function isResult(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'applyFormulaCalculationResult' in options;
}
