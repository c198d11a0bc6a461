import type { MergeArea } from '../../core/grid/grid';
import { typedSince } from '../check-change';
import { PRODUCT_MARK } from '../../core/sheets/product-mark';
import { contentOfTyped, sameContent } from './cell-input';
import { readContents, type Raw } from './contents';
import type { ExcelSession } from './excel-session';
import { sameFingerprint } from './fingerprint';
import { countOf, queueObjects } from './sheet-objects';
import { unpackedForms, type ChangeRecord, type ReplacedSheet, type SheetStep } from './record';
import { rowsOfStretches } from './runs';
import { surveySheet } from './sheet-survey';
import { formsOf } from './sheet-units';

export const sheetSteps = ({ steps }: ChangeRecord): SheetStep[] => steps.filter((step) => step.kind === 'sheet');

/** Names of the sheets that a change adds. */
export const addedSheets = (record: ChangeRecord): ReadonlySet<string> =>
  new Set(sheetSteps(record).map(({ sheet }) => sheet));

/** The names of a workbook's sheets in their order. */
export async function sheetNames(session: ExcelSession): Promise<string[]> {
  const { items } = await session.step((workbook) => workbook.worksheets.load('items/name'));
  return items.map(({ name }) => name);
}

/**
 * The sheets of a change that stand as it makes them: new ones, and editions in whose place another one was.
 *
 * @param present names of the sheets that are there
 */
export const madeAlready = (record: ChangeRecord, present: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    sheetSteps(record)
      .filter(({ sheet, replaces }) => present.has(sheet) && (!replaces || present.has(replaces.parked)))
      .map(({ sheet }) => sheet),
  );

/**
 * The sheets of a change that are left where it is to be done again: those that were never taken away, and
 * those in whose place there is nothing any more. Throws where something was written into a sheet since it was
 * brought back, which would go with it.
 */
export async function sheetsToLeave(session: ExcelSession, record: ChangeRecord): Promise<ReadonlySet<string>> {
  const present = new Set(await sheetNames(session));
  const left = new Set(madeAlready(record, present));
  for (const { sheet, replaces } of sheetSteps(record)) {
    if (!replaces || left.has(sheet)) continue;
    if (!present.has(sheet)) left.add(sheet);
    else if (!(await isAsReplaced(session, sheet, replaces))) throw typedSince(sheet);
  }
  return left;
}

/** Whether a sheet is what it was when another edition came in its place. */
async function isAsReplaced(session: ExcelSession, sheet: string, { content }: ReplacedSheet): Promise<boolean> {
  if (!(await isOurs(session, sheet))) return false;
  const { fingerprint } = await surveySheet(session, sheet, []);
  return sameFingerprint(fingerprint, new Map(content));
}

/**
 * The sheets of a change that must not go: made by others under the same name, or changed since the
 * product made them. What was written on them would be lost for good.
 *
 * @param half whether the change ended half-way: its sheets are then not what they were to be
 */
export async function sheetsToKeep(
  session: ExcelSession,
  record: ChangeRecord,
  half: boolean,
): Promise<ReadonlySet<string>> {
  const kept = new Set<string>();
  if (sheetSteps(record).length === 0) return kept;
  const names = new Set(await sheetNames(session));
  for (const { sheet, replaces } of sheetSteps(record)) {
    if (!names.has(sheet)) continue;
    if (replaces && !names.has(replaces.parked)) {
      // Ended half-way, it is the old one still. Else that is gone, and nothing would come in its place.
      if (!half) kept.add(sheet);
      continue;
    }
    if (!(await isOurs(session, sheet)) || (!half && (await isChanged(session, record, sheet)))) kept.add(sheet);
  }
  return kept;
}

async function isOurs(session: ExcelSession, sheet: string): Promise<boolean> {
  const mark = await session.step((workbook) =>
    workbook.worksheets.getItem(sheet).names.getItemOrNullObject(PRODUCT_MARK).load('name'),
  );
  return !mark.isNullObject;
}

async function isChanged(session: ExcelSession, record: ChangeRecord, sheet: string): Promise<boolean> {
  const { used, objects } = await session.step((workbook) => {
    const found = workbook.worksheets.getItem(sheet);
    const used = found.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
    return { used, objects: queueObjects(found) };
  });
  if (countOf(objects) > chartsOf(record, sheet)) return true;
  const expected = expectedForms(record, sheet);
  let missing = expected.reduce((n, column) => n + column.filter((form) => form !== '').length, 0);
  if (used.isNullObject) return missing > 0;
  const area = { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
  let others = 0;
  await readContents(session, sheet, area, (rows, firstRow) => {
    rows.forEach((row, r) => {
      row.forEach((content, c) => {
        if (content !== '') missing--;
        const form = expected[area.column + c]?.[firstRow + r] ?? '';
        if (!sameContent(content, contentOfTyped(form))) others++;
      });
    });
  });
  return others > 0 || missing !== 0;
}

/** How many charts a change puts on a sheet that it adds. */
const chartsOf = (record: ChangeRecord, sheet: string): number =>
  sheetSteps(record).reduce((n, step) => n + (step.sheet === sheet ? (step.model.charts?.length ?? 0) : 0), 0);

/** Merging leaves what stands in the first cell. */
function empty(columns: Raw[][], { top, left, bottom, right }: MergeArea): void {
  for (let c = left; c <= right; c++) {
    const column = columns[c] ?? [];
    for (let r = c === left ? top + 1 : top; r <= bottom && r < column.length; r++) column[r] = '';
  }
}

/** What a change types into a sheet that it adds, column by column. */
function expectedForms({ steps }: ChangeRecord, sheet: string): Raw[][] {
  let columns: Raw[][] = [];
  for (const step of steps) {
    if (step.sheet !== sheet) continue;
    if (step.kind === 'sheet') columns = formsOf(step.model);
    if (step.kind === 'merges') for (const area of step.areas) empty(columns, area);
    if (step.kind !== 'cells') continue;
    const rows = rowsOfStretches(step.rows);
    const forms = unpackedForms(step.after.forms, rows);
    const column = (columns[step.column] ??= []);
    rows.forEach((row, i) => {
      column[row] = forms[i] ?? '';
    });
  }
  return Array.from(columns, (column: Raw[] | undefined) =>
    Array.from(column ?? [], (form: Raw | undefined) => form ?? ''),
  );
}
