import type { IWorksheetData } from '@univerjs/core';
import type { ReplaceSheet } from '../../core/changes/change';
import type { ValidatedArea } from '../../core/grid/grid';
import type { ClerkEdits, SheetEdits } from './clerk-edits';
import type { GridRule, GridSheet } from './grid-sheet';
import type { GridTabs } from './grid-tabs';
import type { ResultCells, SheetResults } from './result-cells';
import type { Rest } from './snapshot';
import type { ValidatedAreas } from './validated-areas';

/** Everything of a sheet that was replaced, to bring it back as it was. */
export interface OldSheet {
  readonly data: IWorksheetData;
  readonly rules: readonly GridRule[];
  readonly results: SheetResults;
  readonly validated: readonly ValidatedArea[];
  readonly edits: SheetEdits;
}

interface Places {
  readonly find: (sheet: string) => GridSheet;
  readonly tabs: GridTabs;
  readonly results: ResultCells;
  readonly validated: ValidatedAreas;
  readonly edits: ClerkEdits;
}

/** Puts a new edition in the place of a sheet, and gives what was there and what the grid calls the new one. */
export async function replaceSheet(
  operation: ReplaceSheet,
  { find, tabs, results, validated, edits }: Places,
  rest: Rest,
  knownAs?: string,
): Promise<{ readonly old: OldSheet; readonly id: string }> {
  const { sheet, model } = operation;
  const old = {
    data: tabs.snapshot(sheet),
    rules: find(sheet).rules(),
    results: results.of(sheet),
    validated: validated.of(sheet),
  };
  const id = await tabs.replace(operation, rest, knownAs);
  results.forget(sheet);
  validated.takeNew(model, sheet);
  return { old: { ...old, edits: edits.forget(sheet) }, id };
}

/** Brings a sheet back in the place of the edition that came after it. */
export function bringBack(sheet: string, old: OldSheet, { find, tabs, results, validated, edits }: Places): void {
  tabs.exchange(sheet, old.data);
  find(sheet).setRules(old.rules);
  results.putBack(sheet, old.results);
  validated.take(sheet, old.validated);
  edits.putBack(sheet, old.edits);
}

/** Whether a sheet is the one that was replaced, rather than what came in its place. */
export const isOld = (sheet: string, { data }: OldSheet, tabs: GridTabs): boolean => tabs.idOf(sheet) === data.id;
