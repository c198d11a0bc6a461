import type { WorkbookChange } from '../core/changes/change';
import type { UntouchedSheet } from '../core/reports/sheet/plan-report';
import { freeSheetName, sheetOperations } from '../core/sheets/sheet-operations';
import type { SheetModel } from '../core/sheets/sheet-model';

/** New worksheets, planned; nothing is written before a host applies the change. */
export interface SheetsPlan {
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  /** Sheets of the same report that are brought up to date where they stand, with the cells that people filled in. */
  readonly updated?: readonly { readonly sheet: string; readonly kept: readonly string[] }[];
  /** Lists of the same report in which the cells that changed are written, and new lines below. */
  readonly lists?: readonly string[];
  /** Sheets of the same report that another edition comes in the place of: the cells that go along, and how many are listed below. */
  readonly replaced?: readonly { readonly sheet: string; readonly kept: readonly string[]; readonly below: number }[];
  /** Sheets of the same report that stay as they are: a new one comes beside them. */
  readonly untouched?: readonly UntouchedSheet[];
  readonly change: WorkbookChange;
}

/** Plans to put worksheets behind all others, under names that none of those has. */
export function planSheets(title: string, models: readonly SheetModel[], taken: readonly string[]): SheetsPlan {
  const names = [...taken];
  const named = models.map((model) => {
    const name = freeSheetName(model.name, names);
    names.push(name);
    return { ...model, name };
  });
  return {
    sheets: named.map(({ name, rows }) => ({ name, rows: rows.length })),
    change: { title, operations: named.flatMap((model) => sheetOperations(model, null)) },
  };
}

/** A plan on its way across the worker's border; its operations follow one by one. */
export interface SheetsPlanHead extends Omit<SheetsPlan, 'change'> {
  readonly title: string;
  readonly operations: number;
}
