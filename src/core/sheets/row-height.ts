import type { SheetCell } from './sheet-model';

/**
 * Heights for wrapped rows. Programs differ in whether they fit a row to its text when a file is
 * opened, and a line cut off in print is a line not read, so the height is said.
 */

/** Width of a text in characters of the standard font: a Chinese character takes two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const c of text) width += (c.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

/**
 * Height in points that shows all of a row's wrapped texts.
 *
 * @param cells the row
 * @param widths column widths in characters
 * @param size font size in points
 * @example
 * rowHeight([{ value: '四个汉字' }], [4], 11) //=> 34: two lines
 */
export function rowHeight(cells: readonly (SheetCell | null)[], widths: readonly number[], size: number): number {
  let lines = 1;
  cells.forEach((cell, i) => {
    if (cell === null || typeof cell.value !== 'string') return;
    // A word of Chinese may break anywhere, but a narrow column loses up to one character a line.
    const room = Math.max(2, (widths[i] ?? 9) - 1);
    const needed = cell.value.split('\n').reduce((n, line) => n + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
    lines = Math.max(lines, needed);
  });
  // Excel refuses rows higher than 409 points.
  return Math.min(409, Math.ceil(lines * size * 1.36 + 4));
}
