import { cellAddress, columnLetters } from './address';
import type { MergeArea } from './grid';

/** `B2:C5`, or `B2` where the area is one cell. */
export function areaReference({ top, left, bottom, right }: MergeArea): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

/** `$B$2:$C$5`, which stays as it is wherever a formula is copied. */
export function absoluteReference({ top, left, bottom, right }: MergeArea): string {
  return `${absolute(top, left)}:${absolute(bottom, right)}`;
}

function absolute(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}
