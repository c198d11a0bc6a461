import type { ReportRow } from './report';

/** Where a line's matter stands, for people: 《台账》第12行; with the file where there are several. */
export function placeOfRow(rows: readonly ReportRow[]): (row: ReportRow) => string {
  const [first] = rows;
  const several = rows.some(({ file }) => file !== first?.file);
  return ({ file, sheet, row }) =>
    `${several && file != null ? String(file) : ''}《${String(sheet ?? '')}》${row == null ? '' : `第${String(row)}行`}`;
}
