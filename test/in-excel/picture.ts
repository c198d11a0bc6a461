import { LOOK_PROPERTIES, lookOf } from '../../src/hosts/excel/look';
import { readMerges } from '../../src/hosts/excel/read-grid';
import { inExcel } from '../../src/hosts/excel/excel-session';

/** Cells whose looks fit into an answer of Excel on the web. */
const CELLS_AT_ONCE = 4_000;
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** So many rows are looked at whether something stands in them or not. */
const FIRST_ROWS = 60;

/**
 * Everything of a sheet that a change may touch, as Excel tells it, to be compared with itself. Cells
 * that hold nothing and look like the last cell of the sheet are left out: whether Excel counts them
 * as used is its own business. Far down, only rows that hold something are looked at, for a used range
 * of nearly empty rows would be told cell by cell.
 */
export async function pictureOf(name: string): Promise<unknown> {
  const [cells, columns, rules] = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRange().load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    return [await cellsOf(sheet, used), await columnsOf(sheet, used), await rulesOf(sheet)];
  });
  const merges = await inExcel((session) => readMerges(session, name), { pause: () => Promise.resolve() });
  return { cells, columns, rules, merges };
}

async function cellsOf(sheet: Excel.Worksheet, used: Excel.Range): Promise<unknown[]> {
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const plain = sheet.getCell(LAST_ROW, LAST_COLUMN).load('numberFormat');
  const plainLook = plain.getCellProperties(LOOK_PROPERTIES);
  await sheet.context.sync();
  const plainText = JSON.stringify([plain.numberFormat[0]?.[0], lookOf(plainLook.value[0]?.[0] ?? {})]);
  const whole = sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount).load('formulas');
  await sheet.context.sync();
  const rows = whole.formulas.flatMap((line, r) =>
    r < FIRST_ROWS || line.some((content) => content !== '') ? [rowIndex + r] : [],
  );
  const cells: unknown[] = [];
  const step = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
  for (let i = 0; i < rows.length; i += step) {
    const some = rows.slice(i, i + step).map((row) => {
      const range = sheet.getRangeByIndexes(row, columnIndex, 1, columnCount).load('formulas,values,numberFormat');
      return { row, range, looks: range.getCellProperties(LOOK_PROPERTIES) };
    });
    await sheet.context.sync();
    for (const { row, range, looks } of some)
      looks.value[0]?.forEach((properties, c) => {
        const look = JSON.stringify([range.numberFormat[0]?.[c], lookOf(properties)]);
        const content: unknown[] = [range.formulas[0]?.[c], range.values[0]?.[c]];
        if (content[0] !== '' || look !== plainText) cells.push([row, columnIndex + c, ...content, look]);
      });
  }
  return cells;
}

async function columnsOf(sheet: Excel.Worksheet, used: Excel.Range): Promise<unknown[]> {
  const last = sheet.getCell(0, LAST_COLUMN).format.load('columnWidth');
  const formats = Array.from({ length: used.columnCount }, (_, c) =>
    sheet.getCell(0, used.columnIndex + c).format.load('columnWidth'),
  );
  await sheet.context.sync();
  return formats.flatMap(({ columnWidth }, c) =>
    columnWidth === last.columnWidth ? [] : [[used.columnIndex + c, columnWidth]],
  );
}

async function rulesOf(sheet: Excel.Worksheet): Promise<unknown[]> {
  const all = sheet.getRange().conditionalFormats.load('items/type,items/priority,items/stopIfTrue');
  await sheet.context.sync();
  const { items } = all;
  const told = items.map((rule) => ({
    areas: rule.getRanges().load('address'),
    ...(rule.type === 'Custom' && {
      rule: rule.custom.rule.load('formula'),
      fill: rule.custom.format.fill.load('color'),
      font: rule.custom.format.font.load('color,bold'),
    }),
  }));
  await sheet.context.sync();
  return items.map(({ type, priority, stopIfTrue }, i) => {
    const { areas, rule, fill, font } = told[i]!;
    return [type, priority, stopIfTrue, areas.address, rule?.formula, fill?.color, font?.color, font?.bold];
  });
}
