import type { Operation } from '../../changes/change';
import type { Grid } from '../../grid/grid';
import { freeSheetName, sheetOperations } from '../../sheets/sheet-operations';
import type { SheetModel } from '../../sheets/sheet-model';
import { madeAgain, type MadeAgain } from './made-again';
import { withMemory } from './sheet-memory';

/** What becomes of the sheets of a report in a workbook. */
export interface PlannedReport {
  readonly added: readonly { readonly name: string; readonly rows: number }[];
  /** Sheets of the same report and period that are brought up to date where they stand. */
  readonly updated: readonly Omit<MadeAgain, 'operations'>[];
  /** Sheets of such a name that stay as they are, a new one coming beside them. */
  readonly untouched: readonly string[];
  readonly operations: readonly Operation[];
}

/**
 * Puts a report into a workbook: into its own sheet where that stands there and what people typed can be
 * told from what the product wrote, else behind all sheets under a name that none has.
 *
 * @param of which report of which period it is
 * @param taken every sheet of the workbook
 * @param held a sheet as it is now, `null` where it is not known
 */
export function planReport(
  models: readonly SheetModel[],
  of: string,
  taken: readonly string[],
  held: (sheet: string) => Grid | null,
): PlannedReport {
  const names = [...taken];
  const added: { name: string; rows: number }[] = [];
  const updated: MadeAgain[] = [];
  const untouched: string[] = [];
  const operations: Operation[] = [];
  for (const model of models) {
    const memory = `${of} ${model.name}`;
    // A copy of the sheet has its memory too: the one that bears the report's own name comes first.
    const own = taken.filter((name) => name.startsWith(model.name)).sort((a, b) => a.length - b.length);
    const again = firstOf(own, (name) => {
      const grid = held(name);
      return grid && madeAgain(grid, model, memory);
    });
    if (again) {
      updated.push(again);
      operations.push(...again.operations);
      continue;
    }
    const name = freeSheetName(model.name, names);
    names.push(name);
    if (name !== model.name) untouched.push(model.name);
    added.push({ name, rows: model.rows.length });
    operations.push(...sheetOperations({ ...withMemory(model, memory), name }, null));
  }
  return { added, updated: updated.map(({ sheet, kept }) => ({ sheet, kept })), untouched, operations };
}

function firstOf<T, R>(list: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of list) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
