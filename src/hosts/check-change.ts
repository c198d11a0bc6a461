import { AppError } from '../core/app-error';
import type { AddSheet, Operation, WorkbookChange } from '../core/changes/change';
import { overlaps } from '../core/grid/area';
import type { MergeArea } from '../core/grid/grid';
import { isSheetName, sheetNameKey } from '../core/sheets/sheet-name';
import { areaReference } from './xlsx/area-reference';

/** What a sheet of an .xlsx can hold. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** As much of a sheet as says whether a change has room on it. */
export interface SheetRoom {
  readonly name: string;
  merges(): Iterable<MergeArea>;
  /** Where something says what may be typed. */
  validated(): Iterable<MergeArea>;
}

/**
 * Throws where any part of a change cannot be carried out, before the first one is.
 *
 * @param names of all sheets of the workbook.
 */
export function checkChange(
  change: WorkbookChange,
  find: (sheet: string) => SheetRoom,
  names: readonly string[],
): void {
  /** Merges that the change itself makes lie in the way of its later ones. */
  const made = new Map<string, MergeArea[]>();
  const ruled = new Map<string, MergeArea[]>();
  const added = new Map<string, SheetRoom>();
  const known = new Set(names.map(sheetNameKey));
  for (const operation of change.operations) {
    if (operation.kind === 'add-sheet') {
      checkNewSheet(change, operation, known);
      const { merges, validations = [] } = operation.model;
      const validated = validations.flatMap(({ areas }) => areas);
      added.set(operation.sheet, { name: operation.sheet, merges: () => merges, validated: () => validated });
    }
    const sheet = added.get(operation.sheet) ?? find(operation.sheet);
    for (const area of areasOf(operation)) checkPlace(change, sheet, area);
    if (operation.kind === 'set-validations') {
      const taken = ruled.get(sheet.name) ?? [...sheet.validated()];
      ruled.set(sheet.name, taken);
      for (const area of areasOf(operation)) checkUnruled(change, sheet, area, taken);
    }
    if (operation.kind !== 'merge-cells') continue;
    const taken = made.get(sheet.name) ?? [...sheet.merges()];
    made.set(sheet.name, taken);
    for (const area of operation.areas) {
      const other = taken.find((m) => overlaps(m, area));
      if (other) {
        throw new AppError(
          'merge-overlaps',
          `“${change.title}”没有做：工作表“${sheet.name}”的 ${areaReference(other)} 已有合并单元格，请先取消合并。`,
        );
      }
      taken.push(area);
    }
  }
}

/** The areas that an operation touches, as far as their borders go. */
function areasOf(operation: Operation): readonly MergeArea[] {
  switch (operation.kind) {
    case 'write-cells':
      return operation.runs.flatMap(({ rows, column }) => {
        const [top, bottom] = [rows[0], rows.at(-1)];
        return top === undefined || bottom === undefined ? [] : [{ top, bottom, left: column, right: column }];
      });
    case 'merge-cells':
      return operation.areas;
    case 'set-column-widths':
      return operation.widths.map(({ column }) => ({ top: 0, bottom: 0, left: column, right: column }));
    case 'set-conditional-formats':
      return [operation.area];
    case 'set-validations':
      return operation.validations.flatMap(({ areas }) => areas);
    case 'add-sheet': {
      const { rows } = operation.model;
      const right = rows.reduce((n, row) => Math.max(n, row.length), 0) - 1;
      return [{ top: 0, left: 0, bottom: rows.length - 1, right }];
    }
  }
}

/** @param taken gets the area */
function checkUnruled({ title }: WorkbookChange, { name }: SheetRoom, area: MergeArea, taken: MergeArea[]): void {
  if (taken.some((other) => overlaps(other, area))) {
    throw new AppError(
      'validation-overlaps',
      `“${title}”没有做：工作表“${name}”的 ${areaReference(area)} 已有下拉列表或输入限制，请重新体检后再做。`,
    );
  }
  taken.push(area);
}

function checkNewSheet(change: WorkbookChange, { sheet, after }: AddSheet, known: Set<string>): void {
  if (!isSheetName(sheet)) {
    throw new AppError(
      'sheet-name-invalid',
      `“${change.title}”没有做：Excel 不接受“${sheet}”作为工作表名，请换一个不超过 31 个字、不含 [ ] : * ? / \\ 的名字。`,
    );
  }
  if (known.has(sheetNameKey(sheet))) {
    throw new AppError(
      'sheet-exists',
      `“${change.title}”没有做：工作簿里已有工作表“${sheet}”，请先把它改名或移走再试。`,
    );
  }
  if (after !== null && !known.has(sheetNameKey(after))) {
    throw new AppError('sheet-missing', `“${change.title}”没有做：工作表“${after}”不在打开的工作簿里，请重新体检。`);
  }
  known.add(sheetNameKey(sheet));
}

export const isOnSheet = ({ top, left, bottom, right }: MergeArea): boolean =>
  top >= 0 && left >= 0 && bottom < ROWS && right < COLUMNS;

function checkPlace(change: WorkbookChange, sheet: SheetRoom, area: MergeArea): void {
  if (isOnSheet(area)) return;
  throw new AppError(
    'cell-outside-sheet',
    `“${change.title}”没有做：工作表“${sheet.name}”放不下，最多 ${ROWS} 行、${COLUMNS} 列，请先拆成几张表。`,
  );
}
