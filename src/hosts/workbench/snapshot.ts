import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { isCellError, isDateFormat, type CellValue, type Grid } from '../../core/grid/grid';
import { columnWidths } from './column-widths';
import { SHIFT_1904 } from '../../core/calendar/civil-day';

/** Lets waiting events run now and then; called between small steps. */
export type Rest = () => Promise<void>;

const FONT = { ff: '宋体', fs: 11, vt: VerticalAlign.MIDDLE } satisfies IStyleData;

/** Rows and columns left empty beyond the data, so that a clerk can write on. */
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 4;

/** A workbook for the grid, made of the sheets of a file. Long sheets are built in steps. */
export async function workbookSnapshot(
  id: string,
  name: string,
  sheets: readonly SheetToShow[],
  rest: Rest,
): Promise<IWorkbookData> {
  const styles = new StyleTable();
  const data: Record<string, Partial<IWorksheetData>> = {};
  const order: string[] = [];
  for (const [i, sheet] of sheets.entries()) {
    const sheetId = openedSheetId(i);
    order.push(sheetId);
    data[sheetId] = {
      id: sheetId,
      name: sheet.grid.name,
      hidden: flag(!sheet.visible),
      ...(await worksheet(sheet.grid, styles, rest)),
    };
  }
  return {
    id,
    name,
    appVersion: '0.25.1',
    locale: LocaleType.ZH_CN,
    styles: styles.table,
    sheetOrder: order,
    sheets: data,
  };
}

/** What the grid calls the n-th sheet of an opened workbook. */
export const openedSheetId = (n: number): string => `s${n + 1}`;

/** A sheet as the reader gives it. */
export interface SheetToShow {
  readonly grid: Grid;
  readonly visible: boolean;
}

async function worksheet(grid: Grid, styles: StyleTable, rest: Rest): Promise<Partial<IWorksheetData>> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const heads = mergeHeads(grid);
  for (let r = 0; r < grid.rowCount; r++) {
    const row: Record<number, ICellData> = {};
    for (let c = 0; c < grid.columnCount; c++) {
      const value = grid.columns[c]?.[r] ?? null;
      if (value === null) continue;
      const code = grid.formatCodes[grid.formats[c]?.[r] ?? 0] ?? 'General';
      const style = styles.of(
        code,
        typeof value === 'string' && value.includes('\n'),
        heads.get(r * grid.columnCount + c) ?? 'plain',
      );
      row[c] = cellOf(value, style, grid.date1904 && isDateFormat(code));
    }
    cellData[r] = row;
    if (r % 64 === 0) await rest();
  }
  return {
    rowCount: grid.rowCount + SPARE_ROWS,
    columnCount: Math.max(grid.columnCount + SPARE_COLUMNS, 12),
    cellData,
    mergeData: grid.merges.map((m) => ({ startRow: m.top, startColumn: m.left, endRow: m.bottom, endColumn: m.right })),
    rowData: Object.fromEntries([...grid.hiddenRows].map((r) => [r, { hd: BooleanNumber.TRUE }])),
    columnData: Object.fromEntries(
      columnWidths(grid, characterWidth()).map((w, c) => [
        c,
        grid.hiddenColumns.has(c) ? { w, hd: BooleanNumber.TRUE } : { w },
      ]),
    ),
    defaultStyle: FONT,
    defaultRowHeight: 22,
    defaultColumnWidth: 80,
  };
}

/** Where 宋体 is missing, the font in its place is often wider: only measuring tells. */
function characterWidth(): number {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return 8;
  canvas.font = `${FONT.fs}pt ${FONT.ff}`;
  return canvas.measureText('0123456789').width / 10;
}

function cellOf(value: Exclude<CellValue, null>, s: string | undefined, shift: boolean): ICellData {
  const style = s === undefined ? {} : { s };
  if (typeof value === 'number') return { v: shift ? value + SHIFT_1904 : value, t: CellValueType.NUMBER, ...style };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, ...style };
  return { v: isCellError(value) ? value.error : value, t: CellValueType.STRING, ...style };
}

/** How a cell is laid out, as far as its merge tells: the file's own styles are not read. */
type Place = 'plain' | 'parent' | 'title';

/** A merge wider than this is no parent header but a title or a note. */
const PARENT_COLUMNS = 12;

/** The first cells of merges: parent headers are centred in practice; a title in the middle of 25 columns would be off the screen. */
function mergeHeads(grid: Grid): ReadonlyMap<number, Place> {
  const heads = new Map<number, Place>();
  for (const m of grid.merges) {
    if (m.right === m.left) continue;
    const first = m.top < 2 && m.left === 0;
    heads.set(
      m.top * grid.columnCount + m.left,
      first ? 'title' : m.right - m.left < PARENT_COLUMNS ? 'parent' : 'plain',
    );
  }
  return heads;
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** The few styles of a workbook, each made once and named by what it is. */
class StyleTable {
  readonly table: Record<string, IStyleData> = {};

  /** The name of a style, or nothing for the plain one. */
  of(code: string, wrap: boolean, place: Place): string | undefined {
    const general = code === 'General' || code === '';
    if (general && !wrap && place === 'plain') return undefined;
    const id = `${wrap ? 'wrap ' : ''}${place} ${code}`;
    this.table[id] ??= {
      ...(general ? {} : { n: { pattern: code } }),
      ...(wrap ? { tb: WrapStrategy.WRAP } : {}),
      ...(place === 'parent' ? { ht: HorizontalAlign.CENTER } : {}),
      ...(place === 'title' ? { bl: BooleanNumber.TRUE } : {}),
    };
    return id;
  }
}
