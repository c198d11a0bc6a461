import type { MergeArea } from './grid';

export function overlaps(a: MergeArea, b: MergeArea): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export const cellsIn = ({ top, left, bottom, right }: MergeArea): number => (bottom - top + 1) * (right - left + 1);
