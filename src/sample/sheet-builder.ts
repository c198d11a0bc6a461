import { gridOfRows, isCellError, type CellValue, type Grid, type MergeArea } from '../core/grid/grid';
import type { CellStyle, SheetCell, SheetModel } from '../core/sheets/sheet-model';

const FONT = '宋体';
const STYLES = {
  title: { font: FONT, size: 18, bold: true, align: 'center', valign: 'center' },
  line: { font: FONT, size: 11, valign: 'center' },
  header: {
    font: FONT,
    size: 11,
    bold: true,
    align: 'center',
    valign: 'center',
    wrap: true,
    border: true,
    fill: 'D9E2F3',
  },
  text: { font: FONT, size: 11, valign: 'center', wrap: true, border: true },
  code: { font: FONT, size: 11, valign: 'center', border: true, format: '@' },
  number: { font: FONT, size: 11, align: 'center', valign: 'center', border: true },
  whole: { font: FONT, size: 11, valign: 'center', border: true, format: '0' },
  'date-dash': { font: FONT, size: 11, valign: 'center', border: true, format: 'yyyy-mm-dd' },
  'date-slash': { font: FONT, size: 11, valign: 'center', border: true, format: 'yyyy/m/d' },
  'date-time': { font: FONT, size: 11, valign: 'center', border: true, format: 'yyyy-mm-dd hh:mm' },
  total: { font: FONT, size: 11, bold: true, align: 'center', valign: 'center', border: true },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof STYLES;

interface Placed {
  readonly value: CellValue;
  readonly style: StyleName;
}

/** Where cells are put: a sheet, or the part of it right of some column. */
export interface SheetArea {
  put(row: number, column: number, value: CellValue, style: StyleName): void;
  merge(top: number, left: number, bottom: number, right: number): void;
}

/** Collects cells one by one and gives them as a sheet to write and as a grid to read. */
export class SheetBuilder implements SheetArea {
  private readonly rows: (Placed | null)[][] = [];
  private readonly areas: MergeArea[] = [];

  get rowCount(): number {
    return this.rows.length;
  }

  put(row: number, column: number, value: CellValue, style: StyleName): void {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] as (Placed | null)[];
    while (cells.length <= column) cells.push(null);
    cells[column] = { value, style };
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.areas.push({ top, left, bottom, right });
  }

  /** The part of the sheet from a column on, its columns counted from there. */
  from(left: number): SheetArea {
    return {
      put: (row, column, value, style) => this.put(row, column + left, value, style),
      merge: (top, first, bottom, last) => this.merge(top, first + left, bottom, last + left),
    };
  }

  /** The sheet to write. Error values become their text: a written sheet holds no formula that could fail. */
  toSheet(name: string, widths: readonly number[], frozenRows: number): SheetModel {
    return {
      name,
      rows: this.rows.map((row) => row.map((c) => (c ? sheetCell(c) : null))),
      styles: STYLES,
      merges: this.areas,
      widths,
      frozenRows,
      frozenColumns: 0,
    };
  }

  toGrid(name: string): Grid {
    const codes = ['General'];
    const codeOf = new Map<StyleName, number>();
    for (const [style, look] of Object.entries(STYLES) as [StyleName, CellStyle][]) {
      if (look.format === undefined) continue;
      codeOf.set(style, codes.length);
      codes.push(look.format);
    }
    const columnCount = Math.max(0, ...this.rows.map((r) => r.length));
    const formats = Array.from({ length: columnCount }, (_, c) => {
      const column = new Uint16Array(this.rows.length);
      this.rows.forEach((row, r) => (column[r] = codeOf.get(row[c]?.style ?? 'text') ?? 0));
      return column.some((f) => f > 0) ? column : null;
    });
    const values = this.rows.map((row) => row.map((c) => c?.value ?? null));
    return gridOfRows(values, { name, merges: this.areas, formats, formatCodes: codes });
  }
}

function sheetCell(c: Placed): SheetCell {
  return { value: isCellError(c.value) ? c.value.error : c.value, style: c.style };
}
