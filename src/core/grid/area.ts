import type { MergeArea } from './grid';

export function overlaps(a: MergeArea, b: MergeArea): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export const cellsIn = ({ top, left, bottom, right }: MergeArea): number => (bottom - top + 1) * (right - left + 1);

export function contains(outer: MergeArea, inner: MergeArea): boolean {
  return (
    inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right
  );
}

export function sameArea(a: MergeArea, b: MergeArea): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** Compares by the row, then the column, in which areas begin. */
export const inReadingOrder = (a: MergeArea, b: MergeArea): number => a.top - b.top || a.left - b.left;

/** The smallest area around both. */
export function union(a: MergeArea, b: MergeArea): MergeArea {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
