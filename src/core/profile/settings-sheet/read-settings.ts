import { cellAddress } from '../../grid/address';
import { formatAt, isBlank, isCellError, isDateFormat, valueAt, type Grid } from '../../grid/grid';
import { DEFAULT_PROFILE } from '../default-profile';
import type { Profile } from '../profile';
import { textOf } from './cells';
import { bareTitle, isNumbered } from './layout';
import type { Section, SheetCellRead, SheetLine, Tell } from './section';
import { SECTIONS } from './sections';

/** One thing that is wrong on the sheet. Row and column are 0-based. */
export interface SettingsFault {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** A fault is left out of the profile, a doubt is read all the same. */
  readonly weight: 'fault' | 'doubt';
  /** One whole sentence: the cell, what is wrong, how to mend it. */
  readonly message: string;
}

export interface SettingsReading {
  /** What the sheet says, without what is wrong: one slip does not undo all the rest. */
  readonly profile: Profile;
  readonly faults: readonly SettingsFault[];
}

/** Rows between a part's title and its header that the clerk may have put there. */
const NOTE_ROWS = 3;
/** Notes stand beside the table as far out as the clerk likes. */
const COLUMNS = 40;

/**
 * Reads the sheet 设置 as a clerk edited it: blank lines, added rows, parts in another order or left
 * out, notes beside the table. A part that is not there keeps its default.
 */
export function readSettings(grid: Grid): SettingsReading {
  const faults: SettingsFault[] = [];
  const broken = new Set<string>();
  const tell: Tell = ({ row, column, value }, why, weight = 'fault') => {
    const key = cellAddress(row, column);
    // What follows from an error value is no news.
    if (broken.has(key)) return;
    if (isCellError(value)) broken.add(key);
    const message = `“${grid.name}”表${key}：${why}。`;
    faults.push({ sheet: grid.name, row, column, weight, message });
  };
  const parts = findParts(grid, tell);
  let profile = DEFAULT_PROFILE;
  for (const section of SECTIONS) {
    const part = parts.get(section);
    if (part) profile = section.read(linesOf(grid, section, part, tell), tell, profile);
  }
  faults.sort((a, b) => a.row - b.row || a.column - b.column);
  return { profile, faults };
}

/** Where a part stands. */
interface Part {
  readonly header: number;
  /** Grid column of each of the section's columns, null for a note that the clerk took away. */
  readonly columns: readonly (number | null)[];
  /** First row after the part. */
  end: number;
}

function findParts(grid: Grid, tell: Tell): ReadonlyMap<Section, Part> {
  const parts = new Map<Section, Part>();
  let open: Part | null = null;
  for (let r = 0; r < grid.rowCount; r++) {
    const first = firstFilled(grid, r);
    const section = first && sectionOf(first.text);
    if (!section) continue;
    const at = cellAt(grid, r, first.column);
    const header = headerBelow(grid, r, section);
    if (header === null) {
      // Not a title, but the word as an item of a list
      if (!isNumbered(first.text)) continue;
      const names = section.columns.filter((c) => c.kind !== 'note').map((c) => c.name);
      tell(at, `“${section.title}”下面缺少表头，请补上一行：${names.join('、')}`);
    }
    if (open) open.end = r;
    open = null;
    if (header === null) continue;
    if (parts.has(section)) {
      tell(at, `“${section.title}”写了两次，只读前面的一次，请合并`);
      continue;
    }
    const columns = columnsOf(grid, header, section);
    const missing = section.columns.filter((c, i) => c.kind !== 'note' && columns[i] === null).map((c) => c.name);
    if (missing.length > 0) {
      tell(cellAt(grid, header, first.column), `表头缺少“${missing.join('”“')}”，这一部分没有读取，请补上`);
      continue;
    }
    open = { header, columns, end: grid.rowCount };
    parts.set(section, open);
  }
  return parts;
}

const sectionOf = (text: string): Section | undefined => SECTIONS.find(({ title }) => title === bareTitle(text));

/** The row under a title that names the section's first column. */
function headerBelow(grid: Grid, title: number, section: Section): number | null {
  let looked = 0;
  for (let r = title + 1; r < grid.rowCount && looked < NOTE_ROWS; r++) {
    const first = firstFilled(grid, r);
    if (first === null) continue;
    // 街道 as the last item of a list has the title of the next part below it.
    if (sectionOf(first.text)) return null;
    if (columnsOf(grid, r, section)[0] !== null) return r;
    looked++;
  }
  return null;
}

function columnsOf(grid: Grid, row: number, section: Section): (number | null)[] {
  const names = section.columns.map((c) => c.name);
  const found = new Array<number | null>(names.length).fill(null);
  for (let c = 0; c < Math.min(COLUMNS, grid.columnCount); c++) {
    const at = names.indexOf(bareTitle(textOf(cellAt(grid, row, c))));
    if (at >= 0) found[at] ??= c;
  }
  return found;
}

const REMARK = /^(?:注|备注|说明|填写说明)[:：]|^※/u;

function linesOf(grid: Grid, section: Section, { header, columns, end }: Part, tell: Tell): SheetLine[] {
  const lines: SheetLine[] = [];
  for (let r = header + 1; r < end; r++) {
    const cells = columns.map((c) => cellAt(grid, r, c));
    const own = cells.filter((_, i) => section.columns[i]?.kind !== 'note');
    for (const cell of own) {
      if (isCellError(cell.value)) tell(cell, '是错误值，请改正');
    }
    const first = own[0] ? textOf(own[0]) : '';
    const isHeaderAgain = bareTitle(first) === section.columns[0]?.name;
    if (own.every((cell) => textOf(cell) === '') || REMARK.test(first) || isHeaderAgain) continue;
    lines.push({ cells });
  }
  return lines;
}

function cellAt(grid: Grid, row: number, column: number | null): SheetCellRead {
  const c = column ?? 0;
  return {
    row,
    column: c,
    value: column === null ? null : valueAt(grid, row, c),
    isDate: column !== null && isDateFormat(formatAt(grid, row, c)),
    date1904: grid.date1904,
  };
}

/** The first cell of a row with something in it. */
function firstFilled(grid: Grid, row: number): { readonly column: number; readonly text: string } | null {
  for (let c = 0; c < Math.min(COLUMNS, grid.columnCount); c++) {
    const cell = cellAt(grid, row, c);
    if (!isBlank(cell.value)) return { column: c, text: textOf(cell) };
  }
  return null;
}
