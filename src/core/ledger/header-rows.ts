import { isOwnHeader } from '../fields/own-columns';
import type { CellValue } from '../grid/grid';
import { headerKey, headerLikeness } from './header-text';
import { fillOf, seenAt, seenCells, textAt, type SheetView } from './sheet-view';

/** Rows and columns that a header is looked for in. All 0-based, both ends included. */
export interface HeaderArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** First and last column. */
export type Span = readonly [number, number];

/** Words of steps and sides that stand over several columns. */
const GROUP_WORD =
  /信访人|来访人|申请人|举报人|反映人|信息|情况|流程|过程|部分|环节|阶段|办理|登记|复查|复核|受理|结果|基本|处置|跟踪|转送|交办|告知|答复|送达|延期|听证|评价|满意度|化解|整改|责任|包案|数|量|来信|来访|网上|来电|本期|本月|累计|同期/u;
/** How a sheet is named; no group of columns is called so. */
const TITLE = /(?:台[账帐]|一览|汇总|表|簿|册|通报)(?:[(（][^()（）]*[)）])?$/u;
const INSTRUCTION =
  /必填|选填|格式|示例|填写|下拉|字以内|如:|如：|例如|请选择|单选|多选|自动生成|无需填|年月日格式|精确到/u;
/** 示例 as the first cell begins a sample row, which is no part of the header. */
const SAMPLE_BEGINS = /^(?:示例|样例|例)/u;
/** A label with its value behind it, or with room for it: 填报单位：某街道. */
const LABELLED = /[:：]\s*\S|\S[:：]\s*$/u;
/** A text of nothing but a bracket, where that is no number. */
const IN_BRACKETS = /^[(（][^()（）\d]+[)）]$/u;
const LETTERED_COLUMN = /^(?:甲|乙|丙|丁|栏次|列号|a|b|c)$/iu;

/** A row of column numbers 1, 2, 3 …, with or without 甲 乙 before them, in brackets or circles. */
export function isNumberRow(view: SheetView, row: number, left: number, right: number): boolean {
  let next = 1;
  let filled = 0;
  for (const [c, v] of seenCells(view, row, left, right)) {
    filled++;
    if (next === 1 && typeof v === 'string' && LETTERED_COLUMN.test(v.trim())) continue;
    // Notes may stand to the right of the numbers; the numbers themselves must have come first.
    if (numberOf(v) !== next) return next > 5 && c >= left + next;
    next++;
  }
  return next > 5 || (next > 3 && filled >= 3 && right - left <= filled);
}

function numberOf(v: CellValue): number | null {
  if (typeof v === 'number') return v;
  if (typeof v !== 'string') return null;
  const t = v.normalize('NFKC').replace(/[()\s栏列]/gu, '');
  return /^\d{1,3}$/u.test(t) ? Number(t) : null;
}

/** How much a row looks like the leaves of a header: known and header-like texts add, values take away. */
export function leafScore(view: SheetView, row: number, left: number, right: number): number {
  if (fillOf(view, row) < 2) return 0;
  let score = 0;
  let texts = 0;
  let filled = 0;
  const seen = new Set<string>();
  for (const [, v] of seenCells(view, row, left, right)) {
    filled++;
    if (typeof v !== 'string') {
      score -= 0.7;
      continue;
    }
    texts++;
    const likeness = headerLikeness(v);
    const key = headerKey(v);
    // The same word again says little: a column of 来信 is no header.
    score += seen.has(key) ? Math.min(likeness, 0.3) : likeness;
    if (v.length > 1 && LABELLED.test(v)) score -= 0.8;
    seen.add(key);
  }
  return texts < 2 || texts / filled < 0.6 ? 0 : score;
}

/** A line under the header that tells how to fill the columns: 必填, yyyy/m/d格式, 10个字以内. */
export function isInstructionRow(view: SheetView, row: number, left: number, right: number): boolean {
  let filled = 0;
  let hits = 0;
  for (const [, v] of seenCells(view, row, left, right)) {
    if (filled++ === 0 && typeof v === 'string' && SAMPLE_BEGINS.test(v.trim())) return false;
    if (typeof v === 'string' && v.length <= 60 && INSTRUCTION.test(v)) hits++;
  }
  return filled >= 2 && hits * 2 > filled;
}

/** A line of units right under a header: （人）, （年/月/日）. */
export function isUnitRow(view: SheetView, row: number, left: number, right: number): boolean {
  let filled = 0;
  for (const [, v] of seenCells(view, row, left, right)) {
    if (typeof v !== 'string' || !IN_BRACKETS.test(v.trim())) return false;
    filled++;
  }
  return filled > 0;
}

/** Whether the row above a header row carries parents, and is not the title or a line of unit and period. */
export function isParentRow(view: SheetView, row: number, area: HeaderArea, span: Span): boolean {
  const { left, right } = area;
  const seen = parentTexts(view, row, area, span);
  if (seen === null || isNumberRow(view, row, left, right)) return false;
  const { texts, likeness, horizontal, vertical, overBlank, overText, longest, widest, groups, first } = seen;
  const mean = likeness / texts;
  const width = right - left + 1;
  const hasTitleAbove = isAnythingAbove(view, row);
  if (mean < -0.2) return false;
  // Alone in its row, a text is more often the title than the only group.
  if (texts === 1)
    return first > left && (horizontal === 1 ? widest * 2 <= width : hasTitleAbove && groups === 1 && longest <= 8);
  if (vertical > 0 || overBlank >= 2) return mean > 0;
  if (horizontal > 0) return groups > 0 || mean >= 0.1;
  // Parents without a merge: short words of steps and sides, each over a header of its own.
  return overText + overBlank === texts && longest <= 8 && groups * 2 >= overText && overText >= 1 && texts < width;
}

function isAnythingAbove(view: SheetView, row: number): boolean {
  for (let r = row - 1; r >= 0; r--) if (fillOf(view, r) > 0) return true;
  return false;
}

interface ParentTexts {
  readonly texts: number;
  readonly likeness: number;
  /** Texts merged over several columns, and texts merged down beside the row below. */
  readonly horizontal: number;
  readonly vertical: number;
  /** Unmerged texts over an empty cell, and over a text. */
  readonly overBlank: number;
  readonly overText: number;
  readonly longest: number;
  /** Columns of the widest merge. */
  readonly widest: number;
  /** Texts with a word of a step or side. */
  readonly groups: number;
  /** Column of the first text. */
  readonly first: number;
}

/** What stands in a row that could carry parents; `null` where something in it is none. */
function parentTexts(view: SheetView, row: number, area: HeaderArea, span: Span): ParentTexts | null {
  const below = area.top;
  let first = -1;
  const n = {
    texts: 0,
    likeness: 0,
    horizontal: 0,
    vertical: 0,
    overBlank: 0,
    overText: 0,
    longest: 0,
    widest: 0,
    groups: 0,
  };
  for (const [c, v] of seenCells(view, row, ...span)) {
    if (typeof v !== 'string') return null;
    const text = v.trim();
    if (/[:：]/u.test(text) || text.length > 60 || /\d{4}\s*[年./-]\s*\d/u.test(text)) return null;
    const m = view.merges.areaAt(row, c);
    const wide = m !== null && m.right > m.left;
    if (isTitle(view, row, text, [c, wide ? m.right : c], area)) return null;
    if (first < 0) first = c;
    n.texts++;
    n.likeness += headerLikeness(text);
    if (wide) {
      n.horizontal++;
      n.widest = Math.max(n.widest, m.right - m.left + 1);
    }
    if (m && m.bottom >= below) n.vertical++;
    else if (!m && seenAt(view, below, c) === null) n.overBlank++;
    else if (!m && textAt(view, below, c) !== null) n.overText++;
    n.longest = Math.max(n.longest, text.length);
    if (GROUP_WORD.test(text)) n.groups++;
  }
  return n.texts === 0 ? null : { ...n, first };
}

/** Whether a text above a header names the sheet: called so, or alone over nearly all of it, or over the running number. */
function isTitle(
  view: SheetView,
  row: number,
  text: string,
  [from, to]: Span,
  { top, left, right }: HeaderArea,
): boolean {
  if (text.length >= 4 && TITLE.test(text)) return true;
  const columns = to - from + 1;
  const width = right - left + 1;
  if (fillOf(view, row) === 1 && columns >= Math.max(3, width * 0.85)) return true;
  return columns >= width / 2 && from <= left && headerKey(textAt(view, top, left) ?? '') === '序号';
}

/** Whether the row below a header carries children of its groups. */
export function isChildRow(view: SheetView, row: number, area: HeaderArea, span: Span): boolean {
  let right = view.merges.areaAt(area.bottom, area.right)?.right ?? area.right;
  let likeness = 0;
  let known = 0;
  let filled = 0;
  for (const [c, v] of seenCells(view, row, ...span)) {
    // A column of this product beside the table has its header in the last row, whatever stands above it.
    if (c > right && typeof v === 'string' && isOwnHeader([v])) continue;
    // The last group, where it is not merged, reaches as far as it has children.
    if (c === right + 1 && textAt(view, row, right) !== null) right = c;
    if (typeof v !== 'string' || c < area.left || c > right) return false;
    const s = headerLikeness(v);
    if (s < 0.1 || !takesChild(view, row, c, area)) return false;
    if (s >= 0.6) known++;
    likeness += s;
    filled++;
  }
  return filled > 0 && likeness / filled >= 0.15 && (known > 0 || filled >= 2);
}

/** Whether what stands above a cell in the header is a group, or nothing that a child could contradict. */
function takesChild(view: SheetView, row: number, column: number, { top, bottom }: HeaderArea): boolean {
  for (let r = bottom; r >= top; r--) {
    const m = view.merges.areaAt(r, column);
    if (m) return m.right > m.left && m.bottom < row;
    if (textAt(view, r, column) !== null) return hasFurtherChild(view, row, r, column);
  }
  return true;
}

/** Unmerged, a text is a group where it has room to its right and a further child there. */
function hasFurtherChild(view: SheetView, row: number, parent: number, column: number): boolean {
  const last = view.rows.last[row] ?? 0;
  for (let c = column + 1; c <= last; c++) {
    if (textAt(view, parent, c) !== null || view.merges.areaAt(parent, c)) return false;
    if (textAt(view, row, c) !== null) return true;
  }
  return false;
}
