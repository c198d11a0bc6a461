import { AppError } from '../../core/app-error';
import { rangeOf, type Area } from './areas';
import { isTooLarge } from './excel-fault';
import type { ExcelSession } from './excel-session';

/** What Office.js gives for a cell: '' is empty. */
export type Raw = string | number | boolean;
export type RawRows = readonly (readonly Raw[])[];

/** Excel on the web takes 5 MB each way; beyond 2 MB nothing gets faster. */
export const TARGET_BYTES = 2_000_000;
export const MOST_CELLS = 100_000;

/** Before anything is known: mixed columns of texts, dates and numbers. */
const USUAL_BYTES = 20;

/** Bytes that a cell takes in JSON, commas included. */
export function bytesOf(value: Raw): number {
  if (typeof value !== 'string') return typeof value === 'number' ? 8 : 5;
  let bytes = 3;
  for (let i = 0; i < value.length; i++) bytes += characterBytes(value.charCodeAt(i));
  return bytes;
}

/** JSON escapes quotes, which formulas are full of, and backslashes; a line break takes two as well. */
function characterBytes(code: number): number {
  if (code >= 0x80) return 3;
  return code === 0x22 || code === 0x5c || code < 0x20 ? 2 : 1;
}

const rowsFor = (columns: number, bytesPerCell: number): number =>
  Math.max(1, Math.floor(Math.min(TARGET_BYTES / (columns * bytesPerCell), MOST_CELLS / columns)));

/**
 * Reads what stands in an area (formulas, and values where there are none), as many rows at a time
 * as Excel will answer. Where even so an answer is too large, it asks for half.
 */
export async function readContents(
  session: ExcelSession,
  sheet: string,
  area: Area,
  take: (rows: RawRows, firstRow: number) => void,
): Promise<void> {
  const end = area.row + area.rows;
  let atOnce = rowsFor(area.columns, USUAL_BYTES);
  for (let row = area.row; row < end;) {
    const piece = { ...area, row, rows: Math.min(atOnce, end - row) };
    const rows = await readPiece(session, sheet, piece);
    if (rows === null) {
      if (piece.rows === 1)
        throw new AppError('excel-too-large', `工作表“${sheet}”第 ${row + 1} 行内容过多，无法读取。`);
      atOnce = Math.ceil(piece.rows / 2);
      continue;
    }
    take(rows, row);
    row += piece.rows;
    atOnce = Math.min(rowsFor(area.columns, averageBytes(rows)), atOnce * 4);
  }
}

/** Null where the piece is too large for an answer. */
async function readPiece(session: ExcelSession, sheet: string, piece: Area): Promise<RawRows | null> {
  try {
    const range = await session.step((workbook) => rangeOf(workbook.worksheets.getItem(sheet), piece).load('formulas'));
    return rowsOf(range.formulas, sheet);
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
}

/** Excel answers null instead of failing where a range is too large: that is never an empty sheet. */
export function rowsOf(answer: unknown, sheet: string): RawRows {
  if (Array.isArray(answer)) return answer as RawRows;
  throw new AppError('excel-too-large', `工作表“${sheet}”太大，Excel 没有给出内容，请把表拆小后再试。`);
}

function averageBytes(rows: RawRows): number {
  let bytes = 0;
  let cells = 0;
  // A sample: neighbouring rows are alike.
  for (let r = 0; r < rows.length; r += 7) {
    for (const value of rows[r] ?? []) {
      bytes += bytesOf(value);
      cells++;
    }
  }
  return cells === 0 ? USUAL_BYTES : Math.max(3, bytes / cells);
}
