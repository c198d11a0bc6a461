import { isBlank, isCellError, valueAt, type CellValue, type Grid } from '../grid/grid';
import type { FieldId } from '../fields/catalog';
import { isNullToken } from '../values/text';
import { blockAround, isNumberRow, leafScore, type HeaderBlock } from './header-block';
import { headerKey, headerLikeness, lookUp } from './header-text';
import type { Merges } from './merges';
import { NO_COLUMN, type RowProfile } from './row-profile';
import type { SkippedRow, SkipReason, TableColumn } from './types';

/** The rows below a header, told apart. */
export interface TableRows {
  readonly records: number[];
  readonly skipped: SkippedRow[];
  /** First row that belongs to the next table of the sheet (its title or header), or `rowCount`. */
  readonly next: number;
}

const TOTAL =
  /^(?:[\u4e00-\u9fff0-9]{0,6}[(（]?)?(?:合计|总计|小计|累计|共计|总和|总数|汇总|合\s*计|总\s*计)(?:数|\(.*\))?[:：]?(?:\s*\d+\s*[件批人次户起]*)?$/u;
/** 共35件: how many, under a number's or a name's column of a total row. */
const AMOUNT = /^\s*共?\s*\d+\s*[件批人次户起宗个]+\s*$/u;
const NOTE =
  /^(?:注|备注|说明|附注|填表说明|填报说明|填写说明|统计口径|口径|提示|要求|特别说明)(?:\s*\d*\s*[:：.、]|[:：]|\d|$)|^(?:本表|此表|以上(?:数据|表格)|数据来源|※|★|＊|\*{1,3}\D)/u;
const SAMPLE = /^(?:示例|样例|填写示例|范例|例)(?:\s*\d*\s*[:：.、)]|\d*$)/u;
const SIGNATURE =
  /签\s*字|签\s*章|签\s*名|盖\s*章|公\s*章|^(?:填表|制表|填报|审核|复核|经办|负责|统计|报送|主管|分管|单位负责|部门负责|站长|回访|审批|校对|录入|制单|联系|上报)\S{0,8}\s*[:：]|^(?:填报|填表|制表|报送|统计|报告|填写|上报|打印)(?:日期|时间|单位|人)\s*[:：]?/u;
const BARE_DATE =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*[\d一二三四五六七八九十元]{0,3}\s*月\s*(?:[\d一二三四五六七八九十]{0,3}\s*日)?$/u;
/** Labels of signature lines that may stand in one cell beside others. */
const SIGNATURE_LABEL = /(?:人|领导|单位|电话|日期|时间)\s*[:：]\s*$/u;

/** What row classification needs to know of the table. */
export interface RowsInput {
  readonly grid: Grid;
  readonly merges: Merges;
  readonly block: HeaderBlock;
  /** Filled cells by row within the table's columns, and within the whole sheet. */
  readonly inside: RowProfile;
  readonly whole: RowProfile;
  readonly columns: readonly TableColumn[];
  /** Whether a further header may begin another table below. Not for one of several tables side by side. */
  readonly mayEnd: boolean;
}

/** Tells the rows below a header apart: matters, totals, notes, signatures, and where the next table begins. */
export function readRows(input: RowsInput): TableRows {
  const { grid, block, inside, whole } = input;
  const records: number[] = [];
  const skipped: SkippedRow[] = [];
  const loose: number[] = [];
  const classify = new Classifier(input);
  let next = grid.rowCount;
  for (let r = block.end + 1; r < grid.rowCount; r++) {
    const n = inside.fill[r] as number;
    if (n === 0) {
      if ((whole.fill[r] as number) > 0) skipped.push({ row: r, why: 'note' });
      else if (hasWhiteSpace(grid, r)) skipped.push({ row: r, why: 'blank' });
      continue;
    }
    if (input.mayEnd && records.length + skipped.length > 0 && classify.beginsTable(r)) {
      // The header may begin above its fullest row: what looked like matters there are its parents.
      next = blockAround(grid, input.merges, whole, r, 0, Math.max(block.end + 1, r - 3)).top;
      while ((records[records.length - 1] ?? -1) >= next) records.pop();
      while ((skipped[skipped.length - 1]?.row ?? -1) >= next) skipped.pop();
      break;
    }
    const why = classify.row(r, n);
    if (why === null) records.push(r);
    else if (why === 'alone') {
      loose.push(r);
      skipped.push({ row: r, why: 'section-title' });
    } else skipped.push({ row: r, why });
  }
  return settle(input, records, skipped, loose, next);
}

/** Lone texts among the matters head a section; behind the last matter they are notes, or the next table's title. */
function settle(input: RowsInput, records: number[], skipped: SkippedRow[], loose: number[], next: number): TableRows {
  const last = records[records.length - 1] ?? input.block.end;
  let kept = skipped;
  if (next < input.grid.rowCount) {
    // Title and period lines right above the next header are its own.
    let top = next;
    for (let r = next - 1; r > last; r--) {
      const s = skipped.find((x) => x.row === r);
      if (!s) {
        if ((input.whole.fill[r] as number) === 0) continue;
        break;
      }
      if (s.why !== 'section-title' && s.why !== 'blank' && s.why !== 'signature') break;
      if (s.why === 'section-title') top = r;
    }
    kept = skipped.filter((s) => s.row < top);
    next = top;
  }
  const lone = new Set(loose);
  const out = kept.map((s) =>
    s.why === 'section-title' && lone.has(s.row) && s.row > last ? { row: s.row, why: 'note' as const } : s,
  );
  return { records, skipped: out, next };
}

class Classifier {
  private readonly left: number;
  private readonly right: number;
  private readonly seq: number | null;
  private readonly identity: readonly number[];
  private readonly headerKeys: readonly (ReadonlySet<string> | null)[];

  constructor(private readonly input: RowsInput) {
    this.left = input.block.left;
    this.right = input.block.right;
    const columnOf = (f: FieldId): number[] => input.columns.filter((c) => c.fields.includes(f)).map((c) => c.column);
    this.seq = columnOf('seq')[0] ?? null;
    this.identity = (
      ['caseNo', 'idNumber', 'phone', 'registeredDate', 'petitionDate', 'problemNo', 'screeningDate'] as const
    ).flatMap(columnOf);
    this.headerKeys = input.block.paths.map((p) => (p.length === 0 ? null : new Set(p.map(headerKey))));
  }

  private value(row: number, column: number): CellValue {
    return this.input.merges.isCovered(row, column) ? null : valueAt(this.input.grid, row, column);
  }

  /** Why a row holds no matter; `null` where it does; `alone` for a single text that heads a section or ends the table. */
  row(r: number, n: number): SkipReason | 'alone' | null {
    const first = this.input.inside.first[r] as number;
    const v = this.value(r, first);
    const width = this.right - this.left + 1;
    const text = typeof v === 'string' ? v.normalize('NFKC').trim() : null;
    if (
      n >= 2 &&
      text !== null &&
      this.headerKeys[first - this.left]?.has(headerKey(text)) === true &&
      this.repeatsHeader(r)
    ) {
      return 'repeated-header';
    }
    if (
      r <= this.input.block.end + 2 &&
      n >= 3 &&
      isNumberRow(this.input.grid, this.input.merges, r, this.left, this.right)
    ) {
      return 'column-numbers';
    }
    if (this.isTotal(r, first)) return 'total';
    if (text !== null && SAMPLE.test(text)) return 'note';
    if (n === 1) return this.lone(r, first, v, text);
    if (this.seq !== null && first <= this.seq && this.onlyNumbered(r, n)) return 'numbered-blank';
    const few = n <= Math.max(3, Math.ceil(width * 0.35));
    if (few && !this.hasIdentity(r)) {
      if (text !== null && NOTE.test(text)) return 'note';
      if (this.isSignature(r)) return 'signature';
      if (n === 2 && text !== null && this.isSectionNumber(text) && first === this.seq) return 'alone';
    } else if (text !== null && NOTE.test(text) && text.length > 12 && !this.hasIdentity(r)) return 'note';
    return this.onlyNullTokens(r) ? 'blank' : null;
  }

  /** A row with a single filled cell. */
  private lone(r: number, column: number, v: CellValue, text: string | null): SkipReason | 'alone' | null {
    if (text === null) {
      if (isCellError(v) || typeof v === 'boolean') return null;
      return column === (this.seq ?? this.left) ? 'numbered-blank' : null;
    }
    if (isNullToken(text)) return 'blank';
    if (NOTE.test(text)) return 'note';
    if (SIGNATURE.test(text) || SIGNATURE_LABEL.test(text) || BARE_DATE.test(text)) return 'signature';
    if (column === this.seq && /^[(（]?\d{1,6}[)）.、]?$/u.test(text)) return 'numbered-blank';
    const m = this.input.merges.areaAt(r, column);
    const wide = m !== null && m.right - m.left + 1 >= Math.max(2, (this.right - this.left + 1) / 2);
    if (wide || column === this.left || column === this.seq) return 'alone';
    return this.hasFurther(r) ? null : 'alone';
  }

  /** Whether a fuller row follows soon: then a lone cell in the middle continues the matter above. */
  private hasFurther(r: number): boolean {
    const { inside } = this.input;
    const end = Math.min(inside.fill.length, r + 3);
    for (let k = r + 1; k < end; k++) if ((inside.fill[k] as number) >= 3) return true;
    return false;
  }

  private isTotal(r: number, first: number): boolean {
    let seen = 0;
    for (let c = first; c <= this.right && seen < 3; c++) {
      const v = this.value(r, c);
      if (v === null) continue;
      seen++;
      if (typeof v !== 'string' || v.length > 16) continue;
      const t = v.normalize('NFKC').replace(/\s/gu, '');
      if (t.includes('计') || t.includes('总') || t.includes('汇')) {
        if (TOTAL.test(t)) return !this.hasIdentity(r);
      }
    }
    return false;
  }

  private hasIdentity(r: number): boolean {
    for (const c of this.identity) {
      const v = this.value(r, c);
      if (v === null || isBlank(v)) continue;
      if (
        typeof v === 'string' &&
        (isNullToken(v) || TOTAL.test(v.replace(/\s/gu, '')) || /[:：]/u.test(v) || !/\d/u.test(v) || AMOUNT.test(v))
      )
        continue;
      // A number under 编号 or 电话 in a total row is a sum or a count, never an identity: those are long.
      if (typeof v === 'number' && v < 10_000) continue;
      return true;
    }
    return false;
  }

  /** Only 序号 is filled, everything else is empty or a word for nothing. */
  private onlyNumbered(r: number, n: number): boolean {
    if (n > 3 || this.seq === null) return false;
    for (let c = this.left; c <= this.right; c++) {
      if (c === this.seq) continue;
      const v = this.value(r, c);
      if (v !== null && !(typeof v === 'string' && isNullToken(v))) return false;
    }
    return true;
  }

  private onlyNullTokens(r: number): boolean {
    for (let c = this.left; c <= this.right; c++) {
      const v = this.value(r, c);
      if (v === null) continue;
      if (c === this.seq) continue;
      if (typeof v !== 'string' || !isNullToken(v)) return false;
    }
    return true;
  }

  private isSectionNumber(text: string): boolean {
    return /^[(（]?[一二三四五六七八九十]{1,3}[)）、.]?$/u.test(text);
  }

  private isSignature(r: number): boolean {
    let labels = 0;
    let cells = 0;
    for (let c = this.left; c <= this.right; c++) {
      const v = this.value(r, c);
      if (typeof v !== 'string' || isBlank(v)) continue;
      cells++;
      const t = v.trim();
      if (t.length <= 60 && (SIGNATURE.test(t) || SIGNATURE_LABEL.test(t))) labels++;
    }
    return labels > 0 && labels * 3 >= cells;
  }

  private repeatsHeader(r: number): boolean {
    let same = 0;
    let filled = 0;
    for (let c = this.left; c <= this.right; c++) {
      const v = this.value(r, c);
      if (v === null || isBlank(v)) continue;
      filled++;
      if (typeof v === 'string' && this.headerKeys[c - this.left]?.has(headerKey(v)) === true) same++;
    }
    return filled > 0 && same / filled >= 0.7;
  }

  /** Whether a row is the header of another table: several known words, and none of them here before. */
  beginsTable(r: number): boolean {
    const { whole, grid, merges } = this.input;
    if ((whole.fill[r] as number) < 3) return false;
    const first = whole.first[r] as number;
    if (first === NO_COLUMN) return false;
    const v = valueAt(grid, r, first);
    if (typeof v !== 'string' || v.length > 14 || headerLikeness(v) < 0.45) return false;
    let known = 0;
    let cells = 0;
    for (let c = first; c <= (whole.last[r] as number); c++) {
      const x = valueAt(grid, r, c);
      if (x === null || merges.isCovered(r, c)) continue;
      if (typeof x !== 'string') return false;
      cells++;
      if (lookUp(headerKey(x)) !== null) known++;
    }
    if (known < 2 && known * 3 < cells) return false;
    const score = leafScore(grid, merges, whole, r, 0, grid.columnCount - 1);
    return score >= Math.max(1.6, cells * 0.45) && !this.repeatsHeader(r);
  }
}

function hasWhiteSpace(grid: Grid, row: number): boolean {
  for (const column of grid.columns) if (typeof column[row] === 'string') return true;
  return false;
}
