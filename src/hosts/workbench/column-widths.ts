import type { Grid } from '../../core/grid/grid';
import { isDateFormat } from '../../core/grid/grid';

/** Rows looked at: enough for a good guess, and the same work for every size of sheet. */
const SAMPLE_ROWS = 300;
const LEAST = 44;
const MOST = 260;
/** Pixels that a cell's padding takes. */
const PADDING = 12;

/**
 * Column widths in pixels, guessed from the content: the file's own widths are not read. The guess
 * takes the width that nine of ten cells fit into, so that one long remark does not push the rest
 * off the screen.
 *
 * @param characterWidth pixels of a half-width character in the grid's font on this computer
 */
export function columnWidths(grid: Grid, characterWidth: number): number[] {
  const covered = new Set(grid.merges.filter((m) => m.right > m.left).map((m) => m.top * grid.columnCount + m.left));
  const widths: number[] = [];
  for (let c = 0; c < grid.columnCount; c++) {
    const lengths: number[] = [];
    for (let r = 0; r < Math.min(grid.rowCount, SAMPLE_ROWS); r++) {
      const value = grid.columns[c]?.[r] ?? null;
      if (value === null || covered.has(r * grid.columnCount + c)) continue;
      const date = typeof value === 'number' && isDateFormat(grid.formatCodes[grid.formats[c]?.[r] ?? 0] ?? 'General');
      lengths.push(date ? 12 : textWidth(String(typeof value === 'object' ? value.error : value)));
    }
    lengths.sort((a, b) => a - b);
    const fit = lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 6;
    widths.push(Math.round(Math.min(MOST, Math.max(LEAST, fit * characterWidth + PADDING))));
  }
  return widths;
}

/** Half-width characters of the longest line. */
function textWidth(text: string): number {
  let longest = 0;
  let width = 0;
  for (const character of text) {
    if (character === '\n') width = 0;
    else width += character.charCodeAt(0) < 0x2e80 ? 1 : 2;
    if (width > longest) longest = width;
    if (longest > 60) break;
  }
  return longest;
}
