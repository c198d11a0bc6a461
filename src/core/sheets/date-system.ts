import { SHIFT_1904 } from '../calendar/civil-day';
import { isDateFormat } from '../grid/grid';
import type { SheetCell, SheetModel } from './sheet-model';

/**
 * A sheet's model counts its days from 1900, whatever workbook it is made from; the host that adds it
 * to a workbook that counts from 1904 moves them.
 */
export const modelFrom1904 = (model: SheetModel): SheetModel => moved(model, -SHIFT_1904);

/** The model of what was read from a workbook that counts from 1904. */
export const modelTo1900 = (model: SheetModel): SheetModel => moved(model, SHIFT_1904);

function moved(model: SheetModel, by: number): SheetModel {
  const days = new Set(
    Object.entries(model.styles).flatMap(([key, { format }]) => (isDateFormat(format ?? 'General') ? [key] : [])),
  );
  const isDay = ({ style }: SheetCell): boolean => style !== undefined && days.has(style);
  const rows = model.rows.map((row) =>
    row.map((cell) =>
      cell && typeof cell.value === 'number' && isDay(cell) ? { ...cell, value: cell.value + by } : cell,
    ),
  );
  return { ...model, rows };
}
