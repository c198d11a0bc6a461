import { rowsInSpans } from '../rows-in-spans';
import type { SelectedRows } from '../workbook-host';
import type { ExcelSession } from './excel-session';
import { readHiddenRows } from './read-grid';

/** The rows that the clerk has selected on the sheet in front, without those beyond the used ones and the hidden ones. */
export async function readSelectedRows(session: ExcelSession): Promise<SelectedRows> {
  const { sheet, areas, used } = await session.step((workbook) => {
    const active = workbook.worksheets.getActiveWorksheet();
    return {
      sheet: active.load('name'),
      areas: workbook.getSelectedRanges().areas.load('items/rowIndex,items/rowCount'),
      used: active.getUsedRangeOrNullObject(false).load('rowIndex,columnIndex,rowCount,rowHidden'),
    };
  });
  const { name } = sheet;
  if (used.isNullObject) return { sheet: name, rows: [] };
  const end = used.rowIndex + used.rowCount - 1;
  const spans = areas.items.map(({ rowIndex, rowCount }) => ({
    // A whole column goes to the end of the sheet.
    first: Math.max(used.rowIndex, rowIndex),
    last: Math.min(end, rowIndex + rowCount - 1),
  }));
  const rows = rowsInSpans(spans);
  const [first, last] = [rows[0], rows.at(-1)];
  // Excel says null where some are hidden and some are not.
  if (first === undefined || last === undefined || (used.rowHidden as boolean | null) === false)
    return { sheet: name, rows };
  const area = { row: first, rows: last - first + 1, column: used.columnIndex, columns: 1 };
  const hidden = await readHiddenRows(session, name, area);
  return { sheet: name, rows: rows.filter((row) => !hidden.has(row)) };
}
