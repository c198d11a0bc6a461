import type { Ledger } from '../ledger/ledger';

/**
 * Another row as one would point to it from here: 第12行, 《二月》第12行, 2020年.xlsx《台账》第12行.
 */
export function placeText(from: Ledger, to: Ledger, record: number): string {
  const { file, sheet } = to.place;
  const otherFile = file !== from.place.file;
  const otherSheet = otherFile || sheet !== from.place.sheet;
  return `${otherFile ? file : ''}${otherSheet ? `《${sheet}》` : ''}第${to.rowOf(record) + 1}行`;
}
