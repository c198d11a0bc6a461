import {
  BooleanNumber,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type IWorksheetData,
  type Styles,
} from '@univerjs/core';
import { inputOf } from '../../core/sheets/cell-formula';
import type { SheetModel } from '../../core/sheets/sheet-model';
import { contentOf } from './cell-contents';
import { gridStyle } from './cell-styles';
import type { Rest } from './snapshot';
import { pixelsOf } from './widths';

/** Rows and columns left empty beyond the data, so that a clerk can write on. */
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 4;
const PIXELS_PER_POINT = 96 / 72;

/**
 * A new sheet as far as the grid can show it: no drop-downs, no filter and no pages. What is saved is
 * made from the model, and has everything.
 */
export async function newSheetData(id: string, model: SheetModel, styles: Styles, rest: Rest): Promise<IWorksheetData> {
  const names = new Map(
    Object.entries(model.styles).map(([name, style]) => [name, styles.setValue(gridStyle(style)) ?? undefined]),
  );
  const styleOf = (name: string | undefined): { s?: string } => {
    const s = name === undefined ? undefined : names.get(name);
    return s === undefined ? {} : { s };
  };
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [r, row] of model.rows.entries()) {
    const cells: Record<number, ICellData> = (cellData[r] = {});
    row.forEach((cell, c) => {
      if (cell) cells[c] = { ...contentOf(inputOf(cell), true), ...styleOf(cell.style ?? model.columnStyles?.[c]) };
    });
    if (r % 64 === 0) await rest();
  }
  const width = model.rows.reduce((n, row) => Math.max(n, row.length), 0);
  const hidden = new Set(model.hiddenColumns);
  const columnCount = Math.max(width + SPARE_COLUMNS, 12, ...[...hidden].map((c) => c + 1));
  const { frozenRows, frozenColumns, heights = {} } = model;
  return mergeWorksheetSnapshotWithDefault({
    id,
    name: model.name,
    rowCount: model.rows.length + SPARE_ROWS,
    columnCount,
    cellData,
    mergeData: model.merges.map((m) => ({
      startRow: m.top,
      startColumn: m.left,
      endRow: m.bottom,
      endColumn: m.right,
    })),
    columnData: Object.fromEntries(
      Array.from({ length: columnCount }, (_, c) => {
        const characters = model.widths[c];
        return [
          c,
          {
            ...(characters !== undefined && { w: pixelsOf(characters) }),
            ...styleOf(model.columnStyles?.[c]),
            ...(hidden.has(c) && { hd: BooleanNumber.TRUE }),
          },
        ];
      }),
    ),
    rowData: Object.fromEntries(
      Object.entries(heights).map(([row, points]) => [row, { h: Math.round(points * PIXELS_PER_POINT) }]),
    ),
    freeze: { xSplit: frozenColumns, ySplit: frozenRows, startRow: frozenRows, startColumn: frozenColumns },
    ...(model.tabColor !== undefined && { tabColor: `#${model.tabColor}` }),
    defaultRowHeight: 22,
    defaultColumnWidth: 80,
  });
}
