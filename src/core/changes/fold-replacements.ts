import { sheetNameKey } from '../sheets/sheet-name';
import { makesSheet, type Operation } from './change';

/**
 * Operations of one change after another as few come to the same: what was done to a sheet before it was
 * replaced is gone with it, and of a sheet that is new itself only the last edition is made.
 */
export function foldReplacements(operations: readonly Operation[]): readonly Operation[] {
  if (!operations.some(({ kind }) => kind === 'replace-sheet')) return operations;
  let folded: Operation[] = [];
  for (const operation of operations) {
    if (operation.kind !== 'replace-sheet') {
      folded.push(operation);
      continue;
    }
    const isSame = ({ sheet }: Operation): boolean => sheetNameKey(sheet) === sheetNameKey(operation.sheet);
    const made = folded.find((earlier) => makesSheet(earlier) && isSame(earlier));
    const edition = made && makesSheet(made) ? { ...made, model: operation.model } : operation;
    // In the place of the first edition: a later sheet may have come behind it.
    folded = folded.flatMap((earlier) => (earlier === made ? edition : isSame(earlier) ? [] : earlier));
    if (!made) folded.push(edition);
  }
  return folded;
}
