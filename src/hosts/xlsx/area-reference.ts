import { cellAddress, columnLetters } from '../../core/grid/address';
import type { MergeArea } from '../../core/grid/grid';

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

export function contains(outer: MergeArea, inner: MergeArea): boolean {
  return (
    inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right
  );
}

export function sameArea(a: MergeArea, b: MergeArea): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** The smallest area around both. */
export function union(a: MergeArea, b: MergeArea): MergeArea {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
