import { isBlank, valueAt, type CellValue, type Grid } from '../grid/grid';
import { cleanHeader, headerKey, headerLikeness } from './header-text';
import type { Merges } from './merges';
import { NO_COLUMN, type RowProfile } from './row-profile';

/** The header of one table: its rows and, for each column it spans, the path of texts from parent to leaf. */
export interface HeaderBlock {
  /** First and last row with header text. */
  readonly top: number;
  readonly bottom: number;
  /** Last row the header takes up, vertical merges included; data begins below. */
  readonly end: number;
  readonly left: number;
  readonly right: number;
  /** `paths[c - left]`, empty where the header cell is empty. */
  readonly paths: readonly (readonly string[])[];
  readonly score: number;
}

/** A header rarely begins below row 12; 25 leaves room for national report forms. */
const SCAN_ROWS = 25;
const MAX_LEVELS = 4;
const GROUP_WORD =
  /(?:信访人|来访人|申请人|举报人|反映人|信息|情况|流程|过程|部分|环节|办理|登记|复查|复核|受理|结果|基本|处置|跟踪|转送|交办|告知|答复|送达|延期|听证|评价|满意度|化解|整改|责任|包案|数|量|来信|来访|网上|来电|本期|本月|累计|同期)/u;
const INSTRUCTION =
  /必填|选填|格式|示例|填写|下拉|字以内|如:|如：|例如|请选择|单选|多选|自动生成|无需填|年月日格式|精确到/u;

/** Text of a cell that could head a column, or `null`. */
function textAt(grid: Grid, merges: Merges, row: number, column: number): string | null {
  const v = valueAt(grid, row, column);
  if (isBlank(v) || merges.isCovered(row, column)) return null;
  return typeof v === 'string' ? v : null;
}

/** A row of column numbers 1, 2, 3 …, with or without 甲 乙 before them, in brackets or circles. */
export function isNumberRow(grid: Grid, merges: Merges, row: number, left: number, right: number): boolean {
  let next = 1;
  let filled = 0;
  for (let c = left; c <= right; c++) {
    const v = valueAt(grid, row, c);
    if (isBlank(v) || merges.isCovered(row, c)) continue;
    filled++;
    if (next === 1 && typeof v === 'string' && /^(?:甲|乙|丙|丁|栏次|列号|a|b|c)$/iu.test(v.trim())) continue;
    if (numberOf(v) !== next) {
      // Notes may stand to the right of the numbers; the numbers themselves must have come first.
      return next > 5 && c > left + next;
    }
    next++;
  }
  return next > 5 || (next > 3 && filled >= next - 1 && filled >= 3 && right - left + 1 <= next);
}

function numberOf(v: CellValue): number | null {
  if (typeof v === 'number') return v;
  if (typeof v !== 'string') return null;
  const t = v.normalize('NFKC').replace(/[()\s栏列]/gu, '');
  return /^\d{1,3}$/u.test(t) ? Number(t) : null;
}

/** How much a row looks like the leaves of a header: known and header-like texts add, values take away. */
export function leafScore(
  grid: Grid,
  merges: Merges,
  profile: RowProfile,
  row: number,
  from: number,
  to: number,
): number {
  if ((profile.fill[row] ?? 0) < 2) return 0;
  let score = 0;
  let texts = 0;
  let filled = 0;
  const seen = new Set<string>();
  for (let c = Math.max(from, profile.first[row] ?? 0); c <= Math.min(to, profile.last[row] ?? 0); c++) {
    const v = valueAt(grid, row, c);
    if (isBlank(v) || merges.isCovered(row, c)) continue;
    filled++;
    if (typeof v !== 'string') {
      score -= 0.7;
      continue;
    }
    texts++;
    const s = headerLikeness(v);
    const key = headerKey(v);
    // The same word again says little: a column of 来信 is no header.
    score += seen.has(key) ? Math.min(s, 0.3) : s;
    // A label with its value behind it (填报单位：某街道) belongs to the lines above a header.
    if (/[:：]\s*\S/u.test(v) || (/[:：]\s*$/u.test(v) && v.length > 1)) score -= 0.8;
    seen.add(key);
  }
  return texts < 2 || filled === 0 || texts / filled < 0.6 ? 0 : score;
}

/** Looks for the header of the first table at or below a row. */
export function findHeader(
  grid: Grid,
  merges: Merges,
  profile: RowProfile,
  from: number,
  limit = SCAN_ROWS,
): HeaderBlock | null {
  let best = -1;
  let bestScore = 0;
  let looked = 0;
  for (let r = from; r < grid.rowCount && looked < limit; r++) {
    if (profile.fill[r] === 0) continue;
    looked++;
    const s = leafScore(grid, merges, profile, r, 0, grid.columnCount - 1);
    if (s > bestScore + 1e-9) {
      best = r;
      bestScore = s;
    }
  }
  if (best < 0 || bestScore < 1.1) return null;
  return blockAround(grid, merges, profile, best, bestScore, from);
}

/** The header block whose fullest row is known. */
export function blockAround(
  grid: Grid,
  merges: Merges,
  profile: RowProfile,
  main: number,
  score: number,
  from: number,
): HeaderBlock {
  let left = profile.first[main] ?? 0;
  let right = profile.last[main] ?? 0;
  let top = main;
  while (
    top - 1 >= from &&
    main - top < MAX_LEVELS - 1 &&
    isParentRow(grid, merges, profile, top - 1, top, left, right)
  ) {
    top--;
    left = Math.min(left, profile.first[top] ?? left);
    right = Math.max(right, mergedRight(merges, top, profile.last[top] ?? right));
  }
  let bottom = main;
  while (
    bottom + 1 < grid.rowCount &&
    bottom + 1 - top < MAX_LEVELS &&
    isChildRow(grid, merges, profile, bottom + 1, bottom, left, right)
  ) {
    bottom++;
    right = Math.max(right, profile.last[bottom] ?? right);
  }
  right = Math.max(right, mergedRight(merges, bottom, right));
  const leafBottom = bottom;
  if (bottom + 1 < grid.rowCount && isInstructionRow(grid, merges, profile, bottom + 1)) bottom++;
  let end = bottom;
  for (let c = left; c <= right; c++) {
    for (let r = top; r <= leafBottom; r++) {
      const m = merges.areaAt(r, c);
      if (m && m.bottom > end && m.bottom - r < MAX_LEVELS) end = Math.min(m.bottom, grid.rowCount - 1);
    }
  }
  // What a merge of the header covers below its last text is header only while nothing stands there.
  for (let r = bottom + 1; r <= end; r++) {
    if ((profile.fill[r] ?? 0) > 0) {
      end = r - 1;
      break;
    }
  }
  const paths: string[][] = [];
  for (let c = left; c <= right; c++) paths.push(headerPath(grid, merges, top, leafBottom, left, c));
  return { top, bottom, end, left, right, paths, score };
}

function mergedRight(merges: Merges, row: number, column: number): number {
  return merges.areaAt(row, column)?.right ?? column;
}

/** Whether the row above a header row carries parents, and is not the title or a line of unit and period. */
function isParentRow(
  grid: Grid,
  merges: Merges,
  profile: RowProfile,
  row: number,
  below: number,
  left: number,
  right: number,
): boolean {
  const filled = profile.fill[row] ?? 0;
  if (filled === 0 || isNumberRow(grid, merges, row, left, right)) return false;
  const width = right - left + 1;
  let horizontal = 0;
  let vertical = 0;
  let overBlank = 0;
  let overText = 0;
  let longest = 0;
  let groups = 0;
  let texts = 0;
  let likeness = 0;
  for (let c = profile.first[row] ?? NO_COLUMN; c <= (profile.last[row] ?? 0); c++) {
    const v = valueAt(grid, row, c);
    if (isBlank(v) || merges.isCovered(row, c)) continue;
    if (typeof v !== 'string') return false;
    const text = v.trim();
    if (/[:：]/u.test(text) || text.length > 60 || /\d{4}\s*[年./-]\s*\d/u.test(text)) return false;
    texts++;
    likeness += headerLikeness(text);
    const m = merges.areaAt(row, c);
    if (m && m.right > m.left) {
      if (m.right - m.left + 1 >= Math.max(3, width * 0.85) && filled === 1) return false;
      horizontal++;
    }
    if (m && m.bottom >= below) vertical++;
    if (!m && isBlank(valueAt(grid, below, c))) overBlank++;
    if (!m && textAt(grid, merges, below, c) !== null) overText++;
    longest = Math.max(longest, text.length);
    if (GROUP_WORD.test(text)) groups++;
  }
  if (likeness / texts < -0.2) return false;
  if (filled === 1) return (profile.first[row] ?? 0) > left && (horizontal === 1 || (groups === 1 && longest <= 6));
  if (vertical > 0 || overBlank >= 2) return likeness / texts > 0;
  if (horizontal > 0) return texts >= 2 && (groups > 0 || likeness / texts >= 0.1);
  // Parents without a merge: short words of steps and sides, each over a header of its own.
  return overText + overBlank === texts && longest <= 8 && groups * 2 >= overText && overText >= 1 && texts < width;
}

/** Whether the row below a header row carries children of its groups. */
function isChildRow(
  grid: Grid,
  merges: Merges,
  profile: RowProfile,
  row: number,
  above: number,
  left: number,
  right: number,
): boolean {
  const filled = profile.fill[row] ?? 0;
  if (filled === 0) return false;
  let likeness = 0;
  let known = 0;
  for (let c = profile.first[row] ?? NO_COLUMN; c <= (profile.last[row] ?? 0); c++) {
    const v = valueAt(grid, row, c);
    if (isBlank(v) || merges.isCovered(row, c)) continue;
    if (typeof v !== 'string' || c < left || c > mergedRight(merges, above, right)) return false;
    const s = headerLikeness(v);
    if (s < 0.1) return false;
    if (s >= 0.6) known++;
    likeness += s;
    const parent = textAt(grid, merges, above, c);
    if (parent === null) continue;
    const m = merges.areaAt(above, c);
    const group = m
      ? m.right > m.left && m.bottom === above
      : textAt(grid, merges, above, c + 1) === null && textAt(grid, merges, row, c + 1) !== null;
    if (!group) return false;
  }
  return likeness / filled >= 0.15 && (known > 0 || filled >= 2);
}

/** A line under the header that tells how to fill the columns: 必填, yyyy/m/d格式, 10个字以内. */
function isInstructionRow(grid: Grid, merges: Merges, profile: RowProfile, row: number): boolean {
  const filled = profile.fill[row] ?? 0;
  if (filled < 2) return false;
  let hits = 0;
  for (let c = profile.first[row] ?? NO_COLUMN; c <= (profile.last[row] ?? 0); c++) {
    const t = textAt(grid, merges, row, c);
    if (t !== null && t.length <= 60 && INSTRUCTION.test(t)) hits++;
  }
  // 示例 as the first cell begins a sample row, which is no part of the header.
  const first = textAt(grid, merges, row, profile.first[row] ?? 0) ?? '';
  return hits * 2 > filled && !/^(?:示例|样例|例)/u.test(first.trim());
}

/** Texts over a column from parent to leaf; what a merge or an unmerged parent to the left spreads over it included. */
function headerPath(grid: Grid, merges: Merges, top: number, bottom: number, left: number, column: number): string[] {
  const path: string[] = [];
  for (let r = top; r <= bottom; r++) {
    let text = textAt(grid, merges, r, column);
    if (text === null) {
      const m = merges.areaAt(r, column);
      if (m) text = m.top >= top && m.top === r ? textAt(grid, merges, m.top, m.left) : null;
      else if (r < bottom && hasLeafBelow(grid, merges, r, bottom, column))
        text = parentToTheLeft(grid, merges, r, bottom, left, column);
    }
    if (text === null) continue;
    const clean = cleanHeader(text);
    // Kept as it stands: a line break tells two headers in one cell apart.
    if (clean !== '' && cleanHeader(path[path.length - 1] ?? '') !== clean) path.push(text);
  }
  return path;
}

function hasLeafBelow(grid: Grid, merges: Merges, row: number, bottom: number, column: number): boolean {
  for (let r = row + 1; r <= bottom; r++) if (textAt(grid, merges, r, column) !== null) return true;
  return false;
}

/** An unmerged parent reaches right until the next text of its row, if it has a child of its own. */
function parentToTheLeft(
  grid: Grid,
  merges: Merges,
  row: number,
  bottom: number,
  left: number,
  column: number,
): string | null {
  for (let c = column - 1; c >= left; c--) {
    const m = merges.areaAt(row, c);
    if (m && m.right < column) return null;
    const t = textAt(grid, merges, row, c);
    if (t !== null) return hasLeafBelow(grid, merges, row, bottom, c) ? t : null;
  }
  return null;
}
