import { isParked } from '../parked-sheets';
import { addedSheets } from './added-sheets';
import type { ExcelSession } from './excel-session';
import type { ChangeRecord, RecordStep } from './record';

/** A change as far as its sheets are still there. */
export interface PresentRecord {
  /** With the names that the sheets bear now, and without what was on those that are gone. */
  readonly record: ChangeRecord;
  /** What was on sheets that are gone. */
  readonly gone: readonly RecordStep[];
}

/** Finds the sheets of a change again: by what Excel itself calls them, and where that is not known by their names. */
export async function presentRecord(session: ExcelSession, record: ChangeRecord): Promise<PresentRecord> {
  const { items } = await session.step((workbook) => workbook.worksheets.load('items/id,items/name'));
  const byId = new Map(items.map(({ id, name }) => [id, name]));
  const names = new Map<string, string>();
  /** Another edition stands in their place, in which nothing of theirs is to be found. */
  const aside = new Set<string>();
  for (const { sheet, id } of record.sheets) {
    const name = byId.get(id);
    if (name === undefined) continue;
    if (isParked(name)) aside.add(sheet);
    else names.set(sheet, name);
  }
  // A sheet that the product itself took away and made again is another one to Excel.
  const taken = new Set(names.values());
  for (const { sheet } of record.sheets)
    if (!names.has(sheet) && !aside.has(sheet) && !taken.has(sheet) && items.some(({ name }) => name === sheet))
      names.set(sheet, sheet);
  const added = addedSheets(record);
  const isGone = (sheet: string): boolean => !added.has(sheet) && !names.has(sheet);
  const renamed = <T extends { readonly sheet: string }>(of: T): T => ({
    ...of,
    sheet: names.get(of.sheet) ?? of.sheet,
  });
  const steps = record.steps
    .filter(({ sheet }) => !isGone(sheet))
    .map((step) => renamed(step.kind === 'sheet' ? { ...step, after: nowOf(names, step.after) } : step));
  const sheets = record.sheets.filter(({ sheet }) => !isGone(sheet)).map(renamed);
  return { record: { ...record, steps, sheets }, gone: record.steps.filter(({ sheet }) => isGone(sheet)) };
}

const nowOf = (names: ReadonlyMap<string, string>, sheet: string | null): string | null =>
  sheet === null ? null : (names.get(sheet) ?? sheet);
