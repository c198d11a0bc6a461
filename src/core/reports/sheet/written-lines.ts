import { isBlank, isCellError, valueAt, type CellValue, type Grid } from '../../grid/grid';
import { cellText, matchKey, trimEdges } from '../../values/text';

/** A line of an earlier edition of a report, by its headers. */
export interface WrittenLine {
  /** As somebody wrote it; days are serial numbers of the 1900 system. `null` where it is blank. */
  value(header: string): string | number | null;
  text(header: string): string;
}

/** Days of the 1904 system count from that much later. */
const SHIFT_1904 = 1_462;
const DAY = /日期|届满日|时间/u;

/**
 * The lines of an earlier edition: those below every header row that has all of `headers`, also where
 * a sheet has several such tables and whatever columns people added, moved or took away.
 */
export function writtenLines(grids: readonly Grid[], headers: readonly string[]): WrittenLine[] {
  return grids.flatMap((grid) => linesOf(grid, headers.map(matchKey)));
}

function linesOf(grid: Grid, keys: readonly string[]): WrittenLine[] {
  const lines: WrittenLine[] = [];
  let columns: ReadonlyMap<string, number> | null = null;
  for (let row = 0; row < grid.rowCount; row++) {
    const found = headerOf(grid, row, keys);
    if (found) columns = found;
    else if (columns && isLine(grid, row)) lines.push(lineOf(grid, row, columns));
  }
  return lines;
}

function headerOf(grid: Grid, row: number, keys: readonly string[]): ReadonlyMap<string, number> | null {
  const columns = new Map<string, number>();
  grid.columns.forEach((column, c) => {
    const value = column[row];
    const key = typeof value === 'string' ? matchKey(value) : '';
    if (key !== '' && !columns.has(key)) columns.set(key, c);
  });
  return keys.every((key) => columns.has(key)) ? columns : null;
}

/** Headings, notes and the signatures stand in one cell that spans the sheet. */
function isLine(grid: Grid, row: number): boolean {
  let filled = 0;
  for (const column of grid.columns) if (!isBlank(column[row] ?? null) && ++filled > 1) return true;
  return false;
}

function lineOf(grid: Grid, row: number, columns: ReadonlyMap<string, number>): WrittenLine {
  const at = (header: string): number | undefined => columns.get(matchKey(header));
  return {
    value(header) {
      const column = at(header);
      const value: CellValue = column === undefined ? null : valueAt(grid, row, column);
      if (value === null || isBlank(value)) return null;
      if (isCellError(value)) return value.error;
      if (typeof value === 'boolean') return value ? '是' : '否';
      return typeof value === 'number' && grid.date1904 && DAY.test(header) ? value + SHIFT_1904 : value;
    },
    text(header) {
      const column = at(header);
      return column === undefined ? '' : trimEdges(cellText(grid, row, column));
    },
  };
}

/** Lines found again by what tells them apart, each at most once. */
export class WrittenIndex {
  private readonly byKey = new Map<string, WrittenLine[]>();

  constructor(lines: readonly WrittenLine[], keyOf: (line: WrittenLine) => string) {
    for (const line of lines) {
      const key = matchKey(keyOf(line));
      this.byKey.set(key, [...(this.byKey.get(key) ?? []), line]);
    }
  }

  take(key: string): WrittenLine | null {
    return this.byKey.get(matchKey(key))?.shift() ?? null;
  }

  /** Those that nobody took, in their order. */
  rest(): WrittenLine[] {
    return [...this.byKey.values()].flat();
  }
}
