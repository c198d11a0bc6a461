import { cellError, formatAt, isCellError, valueAt, type Grid } from '../../src/core/grid/grid';

/** What the product keeps in a workbook begins so. */
const OURS = 'urn:petition-ledger:';

/** Whether nothing stands on any sheet: only such a workbook may be filled and emptied by tests. */
export function isBlank(): Promise<boolean> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    const used = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('address'));
    await context.sync();
    return used.every((range) => range.isNullObject);
  });
}

/** Puts these sheets in the place of all others, and takes away what the product kept in the workbook. */
export function showSheets(grids: readonly Grid[]): Promise<void> {
  return Excel.run(async (context) => {
    const { worksheets, customXmlParts } = context.workbook;
    worksheets.load('items/name');
    customXmlParts.load('items/namespaceUri');
    await context.sync();
    for (const part of customXmlParts.items) if (part.namespaceUri.startsWith(OURS)) part.delete();
    const old = worksheets.items;
    // A workbook is never without a sheet, and names are taken until their sheets are gone.
    const between = worksheets.add(freeName(old.map((sheet) => sheet.name)));
    for (const sheet of old) {
      // Excel deletes no sheet that is very hidden, as one is that another edition came in the place of.
      sheet.visibility = 'Visible';
      sheet.delete();
    }
    await context.sync();
    for (const grid of grids) fill(worksheets.add(grid.name), grid);
    worksheets.getItem(grids[0]?.name ?? '').activate();
    between.delete();
    await context.sync();
  });
}

function freeName(names: readonly string[]): string {
  let n = 1;
  while (names.includes(`空白${n}`)) n++;
  return `空白${n}`;
}

function fill(sheet: Excel.Worksheet, grid: Grid): void {
  const { rowCount, columnCount, merges } = grid;
  const cells = Array.from({ length: rowCount }, (_, r) =>
    Array.from({ length: columnCount }, (_unused, c) => ({ input: inputOf(grid, r, c), code: formatAt(grid, r, c) })),
  );
  const range = sheet.getRangeByIndexes(0, 0, rowCount, columnCount);
  range.formulas = cells.map((row) => row.map(({ input }) => input));
  range.numberFormat = cells.map((row) => row.map(({ code }) => code));
  for (const row of grid.hiddenRows) sheet.getRangeByIndexes(row, 0, 1, 1).rowHidden = true;
  for (const { top, left, bottom, right } of merges)
    sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).merge();
}

/** What a clerk would have typed to have this. The formulas' own texts are made up: a grid has none. */
function inputOf(grid: Grid, row: number, column: number): string | number | boolean {
  const value = valueAt(grid, row, column);
  if (value === null) return '';
  if (grid.formulas[column]?.has(row)) return `=${String(value)}+0`;
  if (isCellError(value)) return cellError(value.error).error;
  return typeof value === 'string' && /^=|\p{N}/u.test(value) ? `'${value}` : value;
}

/** Types into a cell. */
export function typeInto(sheet: string, row: number, column: number, value: string | number): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getCell(row, column).formulas = [[value]];
    await context.sync();
  });
}

/** Selects an area on a sheet, and brings that to the front. */
export function selectArea(sheet: string, row: number, column: number, rows: number, columns: number): Promise<void> {
  return Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem(sheet);
    found.activate();
    found.getRangeByIndexes(row, column, rows, columns).select();
    await context.sync();
  });
}

/** Protects a sheet without a password. */
export function protectSheet(sheet: string): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).protection.protect();
    await context.sync();
  });
}
