import { SHIFT_1904 } from '../../calendar/civil-day';
import { isBlank, isCellError, valueAt, type CellValue, type Grid } from '../../grid/grid';
import { maskText } from '../../privacy/mask';
import { peopleOf, type LedgerPeople } from '../../privacy/people';
import { maskName } from '../../privacy/person-cells';
import type { CellReference } from '../../sheets/cell-formula';
import { cellText, matchKey, trimEdges } from '../../values/text';
import type { ReportOrder, ReportRow } from '../report';
import { peopleOfOrder } from '../row-mask';
import type { ReportCell } from './report-sheet';
import { cellFingerprint, findMemory } from './sheet-memory';

/** A line of an earlier edition of a report, by its headers. */
export interface WrittenLine {
  /** Where it stands. */
  readonly place: CellReference;
  /** As somebody wrote it; days are serial numbers of the 1900 system. `null` where it is blank. */
  value(header: string): string | number | null;
  text(header: string): string;
  /** Whether a cell still says what the report was written with; never where the sheet does not remember that. */
  isAsMade(header: string): boolean;
}

const DAY = /日期|届满日|时间/u;

/**
 * The lines of an earlier edition: those below every header row that has all of the headers, also where
 * a sheet has several such tables and whatever columns people added, moved or took away.
 */
function linesOf(grid: Grid, keys: readonly string[]): WrittenLine[] {
  const lines: WrittenLine[] = [];
  const memory = findMemory(grid)?.memory ?? null;
  let columns: ReadonlyMap<string, number> | null = null;
  for (let row = 0; row < grid.rowCount; row++) {
    const found = headerOf(grid, row, keys);
    if (found) columns = found;
    else if (columns && isLine(grid, row)) lines.push(lineOf(grid, row, columns, memory?.rows[row]));
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

/** @param made fingerprints of the cells as they were written */
function lineOf(
  grid: Grid,
  row: number,
  columns: ReadonlyMap<string, number>,
  made: readonly number[] | undefined,
): WrittenLine {
  const at = (header: string): number | undefined => columns.get(matchKey(header));
  return {
    place: { sheet: grid.name, row, column: 0 },
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
    isAsMade(header) {
      const column = at(header);
      return column !== undefined && made?.[column] === cellFingerprint(valueAt(grid, row, column));
    },
  };
}

/** How the lines of a report are found again in an earlier edition of its sheet. */
export interface LineHeaders {
  /** Headers by which the sheet's tables are known among all sheets. */
  readonly knownBy: readonly string[];
  /** Of the matter's unit, where one matter may stand in several lines. */
  readonly unit?: string;
  /** Of what only people fill in. */
  readonly people: readonly string[];
}

/** Headers of what tells a matter apart, the same in every report that lists matters for people to write in. */
export const MATTER_HEADERS = { caseNo: '信访件编号', petitioner: '信访人', matter: '信访事项' } as const;

/**
 * The lines of an earlier edition by their matter: its number and unit; without a number who came about
 * what, masked as a sheet may have it. Each is found at most once.
 */
export class EarlierLines {
  private readonly byKey = new Map<string, WrittenLine[]>();
  private readonly others: readonly LedgerPeople[];

  constructor(
    order: Pick<ReportOrder, 'ledgers' | 'previous'>,
    private readonly headers: LineHeaders,
  ) {
    const grids = order.previous?.grids ?? [];
    this.others = grids.length === 0 ? [] : peopleOfOrder(order);
    for (const grid of grids) {
      const own = new Map<string, WrittenLine[]>();
      for (const line of linesOf(grid, headers.knownBy.map(matchKey))) {
        const key = this.keyOfLine(line);
        own.set(key, [...(own.get(key) ?? []), line]);
      }
      // Where the sheet was made several times the last one took over what stood in those before it.
      for (const [key, lines] of own) this.byKey.set(key, lines);
    }
  }

  private keyOfLine(line: WrittenLine): string {
    const { unit } = this.headers;
    const [caseNo, petitioner, story] = [MATTER_HEADERS.caseNo, MATTER_HEADERS.petitioner, MATTER_HEADERS.matter];
    const of = unit === undefined ? '' : line.text(unit);
    return this.keyOf(line.text(caseNo), line.text(petitioner), line.text(story), of);
  }

  private keyOf(caseNo: string, petitioner: string, matter: string, unit: string): string {
    if (caseNo !== '') return matchKey(`${caseNo}|${unit}`);
    const about = maskText(matter, 'standard', peopleOf(petitioner, this.others));
    return matchKey(`${maskName(petitioner)}|${about}|${unit}`);
  }

  /** There is no earlier edition, or none with lines. */
  get isEmpty(): boolean {
    return this.byKey.size === 0;
  }

  of({ caseNo, petitioner, content, responsibleUnit }: ReportRow): WrittenLine | null {
    const unit = this.headers.unit === undefined ? '' : shown(responsibleUnit);
    return this.byKey.get(this.keyOf(shown(caseNo), shown(petitioner), shown(content), unit))?.shift() ?? null;
  }

  /** Lines that were not asked for and in which somebody wrote. */
  rest(): WrittenLine[] {
    const { people } = this.headers;
    return [...this.byKey.values()].flat().filter((line) => people.some((header) => line.text(header) !== ''));
  }
}

/** The number of a line in its table, with where the line stood before. */
export const placeCell = (place: number, written: WrittenLine | null): ReportCell =>
  written ? { value: place, origin: written.place } : place;

const shown = (value: ReportRow[keyof ReportRow] | undefined): string => (value == null ? '' : String(value));
