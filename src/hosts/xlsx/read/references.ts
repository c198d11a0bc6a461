import type { MergeArea } from '../../../core/grid/grid';
import { columnIndex } from '../../../core/grid/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../../core/grid/sheet-size';

/**
 * The area of a reference such as `A1:K1`; `null` where it is none or lies outside a worksheet.
 *
 * @example
 * parseArea('B2:C5') //=> { top: 1, left: 1, bottom: 4, right: 2 }
 */
export function parseArea(reference: string): MergeArea | null {
  const m = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/u.exec(reference.trim());
  if (!m?.[1] || !m[2]) return null;
  const left = columnIndex(m[1]);
  const top = Number(m[2]) - 1;
  const right = m[3] === undefined ? left : columnIndex(m[3]);
  const bottom = m[4] === undefined ? top : Number(m[4]) - 1;
  const area = {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
  return area.top >= 0 && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? area : null;
}

/** The areas of a list of references such as `B2:B9 D2`. One that says nothing of itself may be anywhere. */
export const areasOfList = (references: string): MergeArea[] =>
  references
    .split(/\s+/u)
    .filter((reference) => reference !== '')
    .map((reference) => parseArea(reference) ?? WHOLE_SHEET);

const WHOLE_SHEET: MergeArea = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
