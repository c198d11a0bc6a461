import { AppError } from '../core/app-error';
import {
  makesSheet,
  type AddSheet,
  type Operation,
  type ReplaceSheet,
  type WorkbookChange,
} from '../core/changes/change';
import { areaAfter, areaJoined } from '../core/changes/row-insertion';
import { overlaps, sameArea } from '../core/grid/area';
import type { MergeArea } from '../core/grid/grid';
import { isSheetName, sheetNameKey } from '../core/sheets/sheet-name';
import { areaReference } from '../core/grid/area-reference';

/** What a sheet of an .xlsx can hold. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** As much of a sheet as says whether a change has room on it. */
export interface SheetRoom {
  readonly name: string;
  readonly madeByProduct: boolean;
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
    if (operation.kind === 'add-sheet') checkNewSheet(change, operation, known);
    if (operation.kind === 'replace-sheet') checkReplaced(change, operation, find);
    if (makesSheet(operation)) added.set(operation.sheet, roomOn(operation));
    const sheet = added.get(operation.sheet) ?? find(operation.sheet);
    for (const area of areasOf(operation)) checkPlace(change, sheet, area);
    if (operation.kind === 'set-validations') {
      const { replaces = [] } = operation;
      const taken = (ruled.get(sheet.name) ?? [...sheet.validated()]).filter(
        (other) => !replaces.some((gone) => sameArea(gone, other)),
      );
      ruled.set(sheet.name, taken);
      for (const area of areasOf(operation)) checkUnruled(change, sheet, area, taken);
    }
    if (operation.kind === 'insert-rows') {
      if (operation.count < 1 || operation.like < 0 || operation.like >= operation.at)
        throw new RangeError('new rows look like one above them');
      const [merges, validated] = [made.get(sheet.name) ?? sheet.merges(), ruled.get(sheet.name) ?? sheet.validated()];
      made.set(
        sheet.name,
        Array.from(merges, (area) => areaAfter(operation, area)),
      );
      ruled.set(
        sheet.name,
        Array.from(validated, (area) => areaJoined(operation, area)),
      );
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
    case 'insert-rows':
      return [{ top: operation.at, bottom: operation.at + operation.count - 1, left: 0, right: 0 }];
    case 'add-sheet':
    case 'replace-sheet': {
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

function checkReplaced(change: WorkbookChange, replacing: ReplaceSheet, find: (sheet: string) => SheetRoom): void {
  const { title, operations } = change;
  if (operations.find(({ sheet }) => sheet === replacing.sheet) !== replacing)
    throw new RangeError('a sheet is replaced before anything else is done to it');
  if (!find(replacing.sheet).madeByProduct) throw notOurSheet(title, replacing.sheet);
}

export const notOurSheet = (title: string, sheet: string): AppError =>
  new AppError(
    'sheet-not-ours',
    `“${title}”没有做：工作表“${sheet}”不是本工具生成的，不能整张更新，请先把它改名再试。`,
  );

/** Why a sheet is not replaced again after it was brought back. */
export const typedSince = (sheet: string): AppError =>
  new AppError('sheet-changed', `没有重做：工作表“${sheet}”还原以后又改过，整张更新会丢掉这些改动，请重新生成报表。`);

function roomOn({ sheet: name, model: { merges, validations = [] } }: AddSheet | ReplaceSheet): SheetRoom {
  const validated = validations.flatMap(({ areas }) => areas);
  return { name, madeByProduct: true, merges: () => merges, validated: () => validated };
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
