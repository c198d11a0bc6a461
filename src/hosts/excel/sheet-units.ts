import { PRODUCT_MARK, PRODUCT_MARK_FORMULA } from '../../core/sheets/product-mark';
import { rangeOf } from './areas';
import { typedForm } from './cell-input';
import { chartUnits } from './chart-units';
import { bytesOf, MOST_CELLS, TARGET_BYTES, type Raw } from './contents';
import { difference, setLook, styled, UNSTYLED, type Look, type LookTable } from './look';
import { unpackColumns, type PackedSheet, type SheetColumn } from './packed-sheet';
import type { ReplacedSheet, SheetStep } from './record';
import { SheetCells } from './sheet-cells';
import { frameUnits } from './sheet-frame';
import { CALL_BYTES, codeUnits, lookUnits, type WriteUnit } from './write-units';

const GENERAL = 'General';

/**
 * How to make a new sheet, piece by piece. Its first request gives it the product's mark, by which
 * a sheet of ours is told from one that somebody else made under the same name; the sheet that it comes
 * in the place of is put aside in that request too.
 *
 * @param isParked whether that one is put aside already
 */
export function sheetUnits({ sheet, model, replaces }: SheetStep, position: number, isParked: boolean): WriteUnit[] {
  const columns = unpackColumns(model);
  return [
    {
      bytes: 6 * CALL_BYTES,
      cells: 0,
      queue: ({ worksheets }) => {
        if (replaces && !isParked) worksheets.getItem(sheet).name = replaces.parked;
        const added = worksheets.add(sheet);
        added.position = position;
        added.names.add(PRODUCT_MARK, PRODUCT_MARK_FORMULA).visible = false;
        if (model.tabColor !== undefined) added.tabColor = `#${model.tabColor}`;
        // Excel hides no sheet that is the last one to be seen.
        if (replaces) worksheets.getItem(replaces.parked).visibility = 'VeryHidden';
        if (replaces && replaces.visibility !== 'Visible') added.visibility = replaces.visibility;
      },
    },
    ...columnUnits(sheet, model),
    ...columns.flatMap((column, c) => styleUnits(sheet, model, column, c)),
    ...contentUnits(sheet, columns, codesOf(model, columns), model.rowCount),
    ...frameUnits(sheet, model),
    ...chartUnits(sheet, model.charts ?? []),
  ];
}

export const removeSheetUnit = (sheet: string): WriteUnit => ({
  bytes: CALL_BYTES,
  cells: 0,
  queue: ({ worksheets }) => worksheets.getItem(sheet).delete(),
});

/** Brings a sheet back that was put aside, in the place of what came after it. */
export const bringBackUnit = (sheet: string, { parked, visibility }: ReplacedSheet, isThere: boolean): WriteUnit => ({
  bytes: 5 * CALL_BYTES,
  cells: 0,
  queue: ({ worksheets }) => {
    const old = worksheets.getItem(parked);
    // Excel deletes no sheet that is the last one to be seen.
    old.visibility = 'Visible';
    if (isThere) worksheets.getItem(sheet).delete();
    old.name = sheet;
    if (visibility !== 'Visible') old.visibility = visibility;
  },
});

/** Styles of whole columns, which new rows will have. */
function columnUnits(sheet: string, { columnStyles = [], styles }: PackedSheet): WriteUnit[] {
  return columnStyles.flatMap((name, c) => {
    const style = name === undefined ? undefined : styles[name];
    if (!style) return [];
    const look = styled({}, style);
    return {
      bytes: CALL_BYTES * (1 + Object.keys(look).length),
      cells: 0,
      queue: (workbook: Excel.Workbook) => {
        if (style.format !== undefined)
          wholeColumn(workbook, sheet, c).numberFormat = style.format as unknown as string[][];
        setLook(wholeColumn(workbook, sheet, c).format, look, true);
      },
    };
  });
}

const wholeColumn = (workbook: Excel.Workbook, sheet: string, column: number): Excel.Range =>
  workbook.worksheets.getItem(sheet).getCell(0, column).getEntireColumn();

/** What the cells of a column look like beyond what their column does. */
function styleUnits(sheet: string, model: PackedSheet, column: SheetColumn, c: number): WriteUnit[] {
  const base = styled({}, styleNamed(model, model.columnStyles?.[c]));
  const looks = new Map<string, [Look, number[]]>();
  column.styles.forEach((name, row) => {
    if (name === null) return;
    let group = looks.get(name);
    if (!group) {
      const own = styled({}, styleNamed(model, name));
      // Of what its column has and it has not, a cell is told to be plain.
      const plain = Object.fromEntries(Object.entries(UNSTYLED).filter(([path]) => path in base));
      looks.set(name, (group = [difference(base, { ...plain, ...own }), []]));
    }
    group[1].push(row);
  });
  const rows = Int32Array.from([...column.styles.keys()].filter((row) => column.styles[row] !== null));
  const plainCode = codeOf(model, model.columnStyles?.[c]);
  const codes = Array.from(rows, (row) => codeOf(model, column.styles[row] ?? undefined));
  return [
    ...lookUnits({ sheet, column: c }, looks.values()),
    ...codeUnits(
      { sheet, column: c, rows },
      codes.map((code) => (code === plainCode ? null : code)),
    ),
  ];
}

const styleNamed = ({ styles }: PackedSheet, name: string | undefined) =>
  (name === undefined ? undefined : styles[name]) ?? {};

const codeOf = (model: PackedSheet, name: string | undefined): string => styleNamed(model, name).format ?? GENERAL;

/** What is typed into the cells of a new sheet, column by column. */
export function formsOf(model: PackedSheet): Raw[][] {
  const columns = unpackColumns(model);
  const codes = codesOf(model, columns);
  return columns.map(({ values }, c) => values.map((value, r) => typedForm(value, codes[c]![r]!)));
}

/** The cells of a new sheet before it is there. */
export function cellsOfNew(model: PackedSheet, table: LookTable): SheetCells {
  const cells = new SheetCells();
  const columns = unpackColumns(model);
  const codes = codesOf(model, columns);
  formsOf(model).forEach((forms, c) =>
    forms.forEach((form, r) => {
      const style = styleNamed(model, columns[c]!.styles[r] ?? undefined);
      cells.set(c, r, { form, code: codes[c]![r]!, look: table.numberOf(styled({}, style)) });
    }),
  );
  return cells;
}

const codesOf = (model: PackedSheet, columns: readonly SheetColumn[]): string[][] =>
  columns.map(({ styles }, c) => styles.map((name) => codeOf(model, name ?? model.columnStyles?.[c])));

/** Contents by whole rows, as many in one piece as fit into a request. */
function contentUnits(
  sheet: string,
  columns: readonly SheetColumn[],
  codes: readonly (readonly string[])[],
  rowCount: number,
): WriteUnit[] {
  const formAt = (r: number, c: number): Raw => typedForm(columns[c]!.values[r] ?? null, codes[c]![r]!);
  const units: WriteUnit[] = [];
  const width = columns.length;
  for (let from = 0; from < rowCount && width > 0;) {
    let bytes = CALL_BYTES;
    let to = from;
    for (; to < rowCount && bytes < TARGET_BYTES && (to - from) * width < MOST_CELLS; to++)
      for (let c = 0; c < width; c++) bytes += bytesOf(formAt(to, c));
    const [row, rows] = [from, to - from];
    units.push({
      bytes,
      cells: rows * width,
      queue: (workbook) => {
        const range = rangeOf(workbook.worksheets.getItem(sheet), { row, column: 0, rows, columns: width });
        range.formulas = Array.from({ length: rows }, (_, r) =>
          Array.from({ length: width }, (_x, c) => formAt(row + r, c)),
        );
      },
    });
    from = to;
  }
  return units;
}
