import { AppError } from '../../core/app-error';
import { rowsInSpans } from '../rows-in-spans';
import type { SelectedRows } from '../workbook-host';
import type { GridApp } from './grid-app';

/** The rows that the clerk has selected on the sheet in front, without empty ones at its end and hidden ones. */
export function selectedRows({ api }: GridApp): SelectedRows {
  const facade = api.getActiveWorkbook()?.getActiveSheet();
  if (!facade) throw new AppError('nothing-selected', '没有打开的工作簿，请先打开文件，再选中要用的行。');
  const sheet = facade.getSheet();
  const end = sheet.getCellMatrix().getLength() - 1;
  const spans = (facade.getSelection()?.getActiveRangeList() ?? []).map((range) => {
    const { startRow, endRow } = range.getRange();
    // Of a whole column the grid gives no rows.
    return { first: Number.isNaN(startRow) ? 0 : startRow, last: Number.isNaN(endRow) ? end : Math.min(end, endRow) };
  });
  return { sheet: facade.getSheetName(), rows: rowsInSpans(spans).filter((row) => sheet.getRowVisible(row)) };
}
