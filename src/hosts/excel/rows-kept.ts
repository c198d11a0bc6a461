import { addedSheets } from './added-sheets';
import { contentOfTyped, isFormula, sameContent } from './cell-input';
import { rowsOf } from './contents';
import type { ExcelSession } from './excel-session';
import type { JournalEntry } from './journal';
import { movedForm } from './moved-form';
import type { ChangeRecord, RecordStep } from './record';
import { rowsThat, wholeRows } from './rows-in-out';
import { expanded } from './runs';
import type { Whereabouts } from './whereabouts';
import { WrittenCells } from './written-cells';

/**
 * The sheets on which everything that a change did must stay: somebody wrote into its new rows, or nobody can say
 * where they are. What counts these rows on other sheets stays along, else a matter would be left out of a total.
 *
 * @param places where the rows of the change are now
 */
export async function sheetsWithKeptRows(
  session: ExcelSession,
  record: ChangeRecord,
  entry: JournalEntry,
  places: Whereabouts,
): Promise<ReadonlySet<string>> {
  const kept = new Set<string>();
  for (const { sheet, at, count } of rowsThat(record, entry, 'in')) {
    const area = places.on(sheet).ofMerge({ top: at, bottom: at + count - 1, left: 0, right: 0 });
    if (!area || !(await holdOnlyOurs(session, record, sheet, { at, now: area.top, count }))) kept.add(sheet);
  }
  const [own, added] = [[...kept], addedSheets(record)];
  for (const step of record.steps)
    if (!added.has(step.sheet) && own.some((sheet) => countsOn(step, sheet))) kept.add(step.sheet);
  return kept;
}

/** Whether a step writes formulas that name a sheet. */
const countsOn = (step: RecordStep, sheet: string): boolean =>
  step.kind === 'cells' &&
  expanded(step.after.forms).some((form) => isFormula(form) && form.includes(sheet.replaceAll("'", "''")));

async function holdOnlyOurs(
  session: ExcelSession,
  record: ChangeRecord,
  sheet: string,
  { at, now, count }: { readonly at: number; readonly now: number; readonly count: number },
): Promise<boolean> {
  const used = await session.step((workbook) =>
    wholeRows(workbook, sheet, now, count).getUsedRangeOrNullObject(true).load('formulas,rowIndex,columnIndex'),
  );
  if (used.isNullObject) return true;
  const written = new WrittenCells(record.steps.filter((step) => step.sheet === sheet));
  return rowsOf(used.formulas, sheet).every((line, r) =>
    line.every((content, c) => {
      if (content === '') return true;
      const place = used.rowIndex + r;
      const row = place - now + at;
      return (['before', 'after'] as const).some((side) => {
        const form = movedForm(written.formAt(row, used.columnIndex + c, side) ?? '', row, place);
        return form !== null && sameContent(content, contentOfTyped(form));
      });
    }),
  );
}
