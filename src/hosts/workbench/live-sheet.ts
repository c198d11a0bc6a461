import {
  BooleanNumber,
  type ICellData,
  type IStyleData,
  type Nullable,
  type Styles,
  type Worksheet,
} from '@univerjs/core';
import { AppError } from '../../core/app-error';
import { sheetsNamed } from '../../core/grid/linked-sheets';
import { cellError, type CellValue, type Grid } from '../../core/grid/grid';
import type { ReadOptions } from '../workbook-host';
import { valueOf } from './cell-contents';
import type { ResultCells } from './result-cells';
import type { Rest } from './snapshot';

/** What the sheet was when it was opened, as far as the grid does not keep it. */
export interface SheetOrigin {
  readonly textOnly: boolean;
  readonly madeByProduct: boolean;
  readonly linkedSheets?: ReadonlySet<string>;
  readonly objects?: number;
}

/** Texts that a spreadsheet shows for an error: nobody types one to mean the text. */
const ERROR_TEXT = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/u;

/**
 * Reads a sheet as it stands in the grid now, typed corrections included. The raw values are read,
 * not what is displayed: a date is a serial number with its format.
 */
export async function readSheet(
  sheet: Worksheet,
  styles: Styles,
  origin: SheetOrigin,
  results: ResultCells,
  rest: Rest,
  options: ReadOptions = {},
): Promise<Grid> {
  const matrix = sheet.getCellMatrix();
  const height = matrix.getLength();
  const formats = new FormatTable(styles);
  const columns: (CellValue[] | undefined)[] = [];
  const codes: Uint16Array[] = [];
  const formulas: Set<number>[] = [];
  const linked = new Set(origin.linkedSheets);
  const name = sheet.getName();
  let rowCount = 0;
  for (let r = 0; r < height; r++) {
    const row = matrix.getRow(r) ?? {};
    for (const key in row) {
      const c = Number(key);
      const cell = row[c];
      const value = coreValue(cell, origin.textOnly);
      if (!cell || value === null) continue;
      rowCount = r + 1;
      const column = (columns[c] ??= []);
      while (column.length < r) column.push(null);
      column.push(value);
      const format = formats.indexOf(cell.s);
      if (format > 0) (codes[c] ??= new Uint16Array(height))[r] = format;
      if (cell.f) for (const other of sheetsNamed(cell.f)) linked.add(other);
      if (cell.f || cell.si || results.has(name, r, c)) (formulas[c] ??= new Set()).add(r);
    }
    if (r % 128 === 0) {
      if (options.signal?.aborted) throw new AppError('cancelled', '读取已取消。');
      options.onProgress?.(r / height);
      await rest();
    }
  }
  const { rowData, columnData } = sheet.getConfig();
  return {
    name,
    rowCount,
    columnCount: columns.length,
    columns: Array.from(columns, (column) => column ?? []),
    formats: Array.from(columns, (_, c) => codes[c] ?? null),
    formatCodes: formats.codes,
    formulas: Array.from(columns, (_, c) => formulas[c] ?? null),
    merges: sheet
      .getMergeData()
      .map((m) => ({ top: m.startRow, left: m.startColumn, bottom: m.endRow, right: m.endColumn })),
    hiddenRows: hiddenIn(rowData),
    hiddenColumns: hiddenIn(columnData),
    // Dates of the 1904 system were moved to 1900 when the workbook was shown.
    date1904: false,
    textOnly: origin.textOnly,
    madeByProduct: origin.madeByProduct,
    ...(linked.size > 0 && { linkedSheets: linked }),
    ...(origin.objects !== undefined && { objects: origin.objects }),
  };
}

/** One cell as {@link readSheet} would read it. */
export function readCell(
  cell: Nullable<ICellData>,
  styles: Styles,
  textOnly: boolean,
): { readonly value: CellValue; readonly format: string } {
  return { value: coreValue(cell, textOnly), format: styles.getStyleByCell(cell)?.n?.pattern ?? 'General' };
}

/** The value of a cell as the core knows it: what reads like an error is one, unless the file holds text only. */
function coreValue(cell: Nullable<ICellData>, textOnly: boolean): CellValue {
  const value = valueOf(cell);
  return typeof value === 'string' && !textOnly && ERROR_TEXT.test(value) ? cellError(value) : value;
}

function hiddenIn(data: Readonly<Record<number, Nullable<{ hd?: BooleanNumber }>>>): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const key in data) if (data[key]?.hd === BooleanNumber.TRUE) hidden.add(Number(key));
  return hidden;
}

/** Number formats by the style of a cell; styles are few and cells are many. */
class FormatTable {
  readonly codes: string[] = ['General'];
  private readonly byStyle = new Map<string, number>();

  constructor(private readonly styles: Styles) {}

  indexOf(style: ICellData['s']): number {
    if (!style) return 0;
    if (typeof style !== 'string') return this.add(style);
    const known = this.byStyle.get(style);
    if (known !== undefined) return known;
    const index = this.add(this.styles.get(style));
    this.byStyle.set(style, index);
    return index;
  }

  private add(style: Nullable<IStyleData>): number {
    const code = style?.n?.pattern ?? 'General';
    const known = this.codes.indexOf(code);
    return known >= 0 ? known : this.codes.push(code) - 1;
  }
}
