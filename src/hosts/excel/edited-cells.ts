import type { CellEdit } from '../../core/grid/editable-grid';
import { rangeOf, type Area } from './areas';
import { isFormula } from './cell-input';
import { rowsOf, type Raw } from './contents';
import type { ExcelSession } from './excel-session';
import { valueOf } from './grid-builder';
import { staysInRow } from './moved-form';

/** More cells than these at once and a new check is as quick. */
export const MOST_TOLD = 2_000;

/**
 * Reads what cells hold that somebody changed, with the formulas beside them, whose results may have
 * changed as well.
 *
 * @param formulaColumns columns of formulas that look at their own row alone; a formula typed now adds to them
 * @returns `null` where a formula was typed whose result depends on other rows
 */
export async function readEdited(
  session: ExcelSession,
  sheet: string,
  areas: readonly Area[],
  formulaColumns: Set<number>,
): Promise<readonly CellEdit[] | null> {
  const beside = areas.flatMap((area) => [...formulaColumns].map((column) => ({ ...area, column, columns: 1 })));
  const all = [...areas, ...beside];
  const ranges = await session.step((workbook) =>
    all.map((area) => rangeOf(workbook.worksheets.getItem(sheet), area).load('formulas,values,numberFormat')),
  );
  const edits = new Map<string, CellEdit>();
  for (const [i, { row: top, column: left }] of all.entries()) {
    const { formulas, values, numberFormat } = ranges[i]!;
    for (const [r, line] of rowsOf(formulas, sheet).entries())
      for (const [c, content] of line.entries()) {
        const [row, column] = [top + r, left + c];
        const value = (values as Raw[][])[r]?.[c] ?? '';
        // A cell whose value is its own formula holds a text that begins with a sign of equality.
        const formula = isFormula(content) && value !== content;
        if (formula && !staysInRow(content, row)) return null;
        if (formula) formulaColumns.add(column);
        const format = (numberFormat as string[][])[r]?.[c] ?? 'General';
        edits.set(`${row} ${column}`, { row, column, value: value === '' ? null : valueOf(value), format, formula });
      }
  }
  return [...edits.values()];
}
