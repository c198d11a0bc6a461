import { AppError } from '../../core/app-error';
import type { Grid, MergeArea } from '../../core/grid/grid';
import { PRODUCT_MARK } from '../../core/sheets/product-mark';
import { rangeOf, type Area } from './areas';
import { askAll } from './ask';
import { MOST_CELLS, readContents, rowsOf, TARGET_BYTES } from './contents';
import { hasApi, MERGES_API, type ExcelSession } from './excel-session';
import { FingerprintTaker, type Fingerprint } from './fingerprint';
import { GridBuilder } from './grid-builder';
import { countObjects } from './sheet-objects';
import { validatedAmong } from './validations';

/** Bytes of a number format or of a formula's value in an answer, and of what says that a row is hidden. */
const FORMAT_BYTES = 16;
const ROWS_HIDDEN_AT_ONCE = 80_000;

/** Beyond so many columns nobody keeps a ledger; a stray cell may make a sheet that wide. */
const MOST_COLUMNS_ASKED = 400;
const LAST_ROW = 1_048_575;

/** The largest share of the time goes into the contents. */
const CONTENTS_SHARE = 0.8;

export interface SheetRead {
  readonly grid: Grid;
  readonly fingerprint: Fingerprint;
  /** See {@link GridBuilder.columnsOfFormulas}. */
  readonly formulaColumns: ReadonlySet<number> | null;
}

/**
 * Reads a sheet: first what stands in its cells, then number formats and results where there are
 * numbers and formulas. Most of a ledger is text, so that reading all of it for all would be three times as much.
 */
export async function readGrid(
  session: ExcelSession,
  sheet: string,
  date1904: boolean,
  onProgress: (share: number) => void,
): Promise<SheetRead> {
  const outline = await readOutline(session, sheet);
  const { used } = outline;
  const builder = new GridBuilder(used);
  const taker = new FingerprintTaker();
  await readContents(session, sheet, used, (rows, firstRow) => {
    builder.takeContents(rows, firstRow);
    taker.take(rows, firstRow, used.column);
    onProgress((CONTENTS_SHARE * (firstRow + rows.length - used.row)) / Math.max(1, used.rows));
  });
  await readDetails(session, sheet, used, builder);
  const hiddenRows = outline.rowsDiffer ? await readHiddenRows(session, sheet, used) : outline.hiddenRows;
  onProgress(1);
  const { merges, hiddenColumns, madeByProduct, isProtected, validated } = outline;
  const about = { name: sheet, merges, hiddenRows, hiddenColumns, date1904, madeByProduct };
  const grid = builder.build({
    ...about,
    ...(madeByProduct && { objects: await countObjects(session, sheet) }),
    ...(isProtected && { isProtected }),
    ...(validated.length > 0 && { validated }),
  });
  return { grid, fingerprint: taker.result(), formulaColumns: builder.columnsOfFormulas() };
}

interface Outline {
  /** The rectangle of cells that hold something; empty on a blank sheet. */
  readonly used: Area;
  readonly merges: readonly MergeArea[];
  /** Some rows are hidden and some are not: they have to be asked one by one. */
  readonly rowsDiffer: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly madeByProduct: boolean;
  readonly isProtected: boolean;
  readonly validated: readonly MergeArea[];
}

async function readOutline(session: ExcelSession, name: string): Promise<Outline> {
  const { sheet, used, mark, protection } = await session.step((workbook) => {
    const found = workbook.worksheets.getItemOrNullObject(name).load('name');
    return {
      sheet: found,
      used: found
        .getUsedRangeOrNullObject(true)
        .load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden'),
      mark: found.names.getItemOrNullObject(PRODUCT_MARK).load('name'),
      protection: found.protection.load('protected'),
    };
  });
  if (sheet.isNullObject) throw new AppError('sheet-missing', `工作表“${name}”不在打开的工作簿里，请重新体检。`);
  const madeByProduct = !mark.isNullObject;
  const isProtected = protection.protected;
  const none = {
    merges: [],
    validated: [],
    rowsDiffer: false,
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  };
  if (used.isNullObject)
    return { ...none, used: { row: 0, column: 0, rows: 0, columns: 0 }, madeByProduct, isProtected };
  const area = { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
  // Excel says null where some are hidden and some are not.
  const rowsHidden = used.rowHidden as boolean | null;
  const columnsHidden = used.columnHidden as boolean | null;
  return {
    used: area,
    merges: await readMerges(session, name),
    validated: await readValidated(session, name, area),
    rowsDiffer: rowsHidden === null,
    hiddenRows: rowsHidden ? new Set(Array.from({ length: area.rows }, (_, i) => area.row + i)) : none.hiddenRows,
    hiddenColumns: columnsHidden === false ? none.hiddenColumns : await readHiddenColumns(session, name, area),
    madeByProduct,
    isProtected,
  };
}

/** Merges are not told before ExcelApi 1.13; such an Excel gives a sheet without any. */
export async function readMerges(session: ExcelSession, name: string): Promise<MergeArea[]> {
  if (!hasApi(MERGES_API)) return [];
  // Only merges whose first cell lies inside are found: the formatted cells around the values count as well.
  const merged = await session.step((workbook) =>
    workbook.worksheets
      .getItem(name)
      .getUsedRange()
      .getMergedAreasOrNullObject()
      .load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount'),
  );
  if (merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  }));
}

/** By whole columns: where in them a rule begins and ends is not worth asking for at every reading. */
function readValidated(session: ExcelSession, name: string, { column, columns }: Area): Promise<MergeArea[]> {
  const asked = Array.from({ length: Math.min(columns, MOST_COLUMNS_ASKED) }, (_, i) => ({
    top: 0,
    left: column + i,
    bottom: LAST_ROW,
    right: column + i,
  }));
  return validatedAmong(session, name, asked);
}

async function readHiddenColumns(session: ExcelSession, name: string, area: Area): Promise<Set<number>> {
  const answer = await session.step((workbook) =>
    rangeOf(workbook.worksheets.getItem(name), { ...area, rows: 1 }).getColumnProperties({ columnHidden: true }),
  );
  return new Set(answer.value.flatMap(({ columnHidden }, i) => (columnHidden ? [area.column + i] : [])));
}

export async function readHiddenRows(session: ExcelSession, name: string, area: Area): Promise<Set<number>> {
  const hidden = new Set<number>();
  await askAll(session, [{ ...area, columns: 1 }], {
    sheet: name,
    cells: ROWS_HIDDEN_AT_ONCE,
    queue: (range) => range.getRowProperties({ rowHidden: true }),
    take: ({ value }, { row }) => {
      value.forEach((properties, i) => properties.rowHidden && hidden.add(row + i));
    },
  });
  return hidden;
}

/** Number formats and the results of formulas. */
async function readDetails(session: ExcelSession, sheet: string, used: Area, builder: GridBuilder): Promise<void> {
  const cells = Math.min(MOST_CELLS, Math.floor(TARGET_BYTES / FORMAT_BYTES));
  await askAll(
    session,
    builder.columnsWithFormats().map((column) => ({ ...used, column, columns: 1 })),
    {
      sheet,
      cells,
      queue: (range) => range.load('numberFormat'),
      take: (range, area) => builder.takeFormats(rowsOf(range.numberFormat, sheet) as string[][], area),
    },
  );
  await askAll(session, builder.areasWithFormulas(), {
    sheet,
    cells,
    queue: (range) => range.load('values'),
    take: (range, area) => builder.takeValues(rowsOf(range.values, sheet), area),
  });
}
