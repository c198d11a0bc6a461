import { gridOfRows, type Grid } from '../../../core/grid/grid';
import { FileFault } from '../file-fault';
import { MAX_COLUMNS, MAX_ROWS } from '../../../core/grid/sheet-size';

const SEPARATORS = [',', '\t', ';'] as const;
/** Lines looked at to find the separator. */
const SAMPLE_LINES = 50;

/** The one sheet of a .csv or tab-separated text. Its cells stay text: digits are never made numbers. */
export function gridOfDelimited(text: string, name: string): Grid {
  const separator = findSeparator(text);
  return gridOfRows(parseDelimited(text, separator), { name, textOnly: true });
}

/**
 * The separator that cuts the first lines into the most even number of cells. `sep=;` in the first
 * line, which Excel understands, decides alone.
 */
export function findSeparator(text: string): string {
  const declared = /^\uFEFF?sep=([,;\t])\r?\n/u.exec(text)?.[1];
  if (declared) return declared;
  let best = ',';
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const widths = parseDelimited(text, separator, SAMPLE_LINES)
      .filter((row) => row.length > 1 || row[0] !== '')
      .map((row) => row.length);
    const usual = mostFrequent(widths);
    if (usual < 2) continue;
    const even = widths.filter((width) => width === usual).length / widths.length;
    const score = even * (1 + Math.log2(usual));
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

/**
 * Cuts a text into rows of cells. A cell in double quotes may hold separators, line ends and doubled
 * quotes; a quote in the middle of a cell is a character like any other.
 */
export function parseDelimited(source: string, separator: string, maxRows = Infinity): string[][] {
  const text = source.replace(/^\uFEFF/u, '').replace(/^sep=[,;\t]\r?\n/u, '');
  const rows: string[][] = [];
  const end = text.length;
  let row: string[] = [];
  let p = 0;
  while (p < end) {
    let cell: string;
    if (text[p] === '"') {
      [cell, p] = quotedCell(text, p, separator);
    } else {
      const stop = plainCellEnd(text, p, separator);
      cell = text.slice(p, stop);
      p = stop;
    }
    row.push(cell);
    if (row.length > MAX_COLUMNS) throw new FileFault('file-too-large', '列数');
    if (text[p] === separator) {
      p++;
      // A separator at the very end has an empty cell behind it.
      if (p < end) continue;
      row.push('');
    } else p += text[p] === '\r' && text[p + 1] === '\n' ? 2 : 1;
    rows.push(row);
    row = [];
    if (rows.length >= maxRows) break;
    if (rows.length > MAX_ROWS) throw new FileFault('file-too-large', '行数');
  }
  return rows;
}

function plainCellEnd(text: string, from: number, separator: string): number {
  const code = separator.charCodeAt(0);
  let p = from;
  for (; p < text.length; p++) {
    const c = text.charCodeAt(p);
    if (c === code || c === 0x0a || c === 0x0d) break;
  }
  return p;
}

function quotedCell(text: string, from: number, separator: string): [cell: string, next: number] {
  let cell = '';
  let p = from + 1;
  for (;;) {
    const quote = text.indexOf('"', p);
    // A quote that never closes is a character: the line is read as it stands.
    if (quote < 0) {
      const stop = plainCellEnd(text, from, separator);
      return [text.slice(from, stop), stop];
    }
    cell += text.slice(p, quote);
    if (text[quote + 1] !== '"') {
      // What follows the closing quote, up to the separator, still belongs to the cell.
      const stop = plainCellEnd(text, quote + 1, separator);
      return [normaliseLines(cell + text.slice(quote + 1, stop)), stop];
    }
    cell += '"';
    p = quote + 2;
  }
}

/** Line breaks inside a cell are line feeds, as in a worksheet. */
function normaliseLines(cell: string): string {
  return cell.includes('\r') ? cell.replace(/\r\n?/gu, '\n') : cell;
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1);
  let best = 0;
  for (const [n, count] of counts) if (count > (counts.get(best) ?? 0)) best = n;
  return best;
}
