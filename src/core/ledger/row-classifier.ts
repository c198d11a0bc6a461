import { isBlank, isCellError, type CellValue } from '../grid/grid';
import { fieldOf, type FieldId } from '../fields/catalog';
import { isUnitWord, nameLikeness } from '../values/name-shape';
import { isNullToken } from '../values/text';
import type { HeaderWatch } from './header-again';
import { isInstructionRow, isNumberRow, isUnitRow } from './header-rows';
import { headerLikeness } from './header-text';
import {
  beginsSignatureLine,
  isBareDate,
  isLabelAlone,
  isNoteText,
  isSampleText,
  isSectionCount,
  isSectionNumber,
  isSignatureLine,
  isSignatureText,
  isTotalText,
  mayBeLine,
  plainText,
} from './row-words';
import type { RowsInput } from './rows';
import { seenAt, seenCells } from './sheet-view';
import type { SkipReason } from './types';

/** A lone text: heads a section, or is this where no matter follows. */
export interface LoneText {
  readonly atEnd: SkipReason;
}

/** Columns that tell one matter from another: what is filled there is no total and no note. */
const IDENTITY: readonly FieldId[] = [
  'caseNo',
  'idNumber',
  'phone',
  'registeredDate',
  'petitionDate',
  'problemNo',
  'screeningDate',
];
/** Rows right below a header where column numbers and instructions may stand. */
const NEAR_HEADER = 3;
/** A number under 编号 or 电话 in a total row is a sum or a count, never an identity: those are long. */
const SHORT_NUMBER = 10_000;
/** 20000…80000 as serial numbers are days from 1954 to 2119. */
const isSerial = (v: number): boolean => v >= 20_000 && v < 80_000;
const DATE_TEXT = /^(?:\d{2,4}\s*[年./-]\s*\d{1,2}|\d{8}\b|\d{1,2}月\d{1,2}[日号])/u;

/** Tells what a row below a header is. */
export class RowClassifier {
  private readonly left: number;
  private readonly right: number;
  private readonly few: number;
  private readonly seq: number | null;
  private readonly identity: readonly number[];
  /** Columns in which cells are merged down below the header. */
  private readonly mergedDown: readonly number[];
  /** Last row of the header above, or of its last repetition. */
  private header: number;

  constructor(
    private readonly input: RowsInput,
    private readonly watch: HeaderWatch,
  ) {
    const { block, columns } = input;
    this.left = block.left;
    this.right = block.right;
    this.header = block.end;
    this.few = Math.max(3, Math.ceil((this.right - this.left + 1) * 0.35));
    const columnOf = (f: FieldId): number[] => columns.filter((c) => c.fields.includes(f)).map((c) => c.column);
    this.seq = columnOf('seq')[0] ?? null;
    this.identity = IDENTITY.flatMap(columnOf);
    this.mergedDown = columns
      .map((c) => c.column)
      .filter((c) =>
        input.view.merges.inColumn(c).some((m) => m.bottom > m.top && m.top > block.end && m.left === m.right),
      );
  }

  /**
   * Why a row holds no matter; `null` where it does.
   *
   * @param n filled cells of the row within the table
   * @param follows whether a matter stands right above
   */
  read(row: number, n: number, follows: boolean): SkipReason | LoneText | null {
    const first = this.input.inside.first[row] as number;
    const v = this.value(row, first);
    const near = row <= this.header + NEAR_HEADER;
    // Nine of ten rows begin with their number and go on: nothing else looks like that.
    if (typeof v === 'number' && n > this.few && !near) return null;
    if (n >= 2 && this.watch.repeats(row)) {
      this.header = row;
      return 'repeated-header';
    }
    const ofHeader = near ? this.belongsToHeader(row, n) : null;
    if (ofHeader !== null) return ofHeader;
    if (this.isTotal(row, first)) return 'total';
    // Under the merged cells of a matter, everything is that matter's.
    if (follows && this.isMergedToRowAbove(row)) return this.onlyNullTokens(row) ? 'blank' : null;
    if (n > this.few && typeof v === 'string' && !mayBeLine(v)) return null;
    const text = typeof v === 'string' ? plainText(v) : null;
    if (text !== null && isSampleText(text)) return 'note';
    if (n === 1) return this.lone(row, first, v, text, follows);
    if (this.onlyNumbered(row, n)) return 'numbered-blank';
    if (text !== null && first <= (this.seq ?? this.left)) {
      const why = this.lineOfText(row, n, text);
      if (why !== null) return why;
    } else if (n <= this.few && this.isSignatureRow(row)) return 'signature';
    return this.onlyNullTokens(row) ? 'blank' : null;
  }

  /** Says which header, or repetition of it, the next row stands below. */
  standsBelow(header: number): void {
    this.header = header;
  }

  /** Whether a row begins a list of choices (代码, 名称) or scattered notes below the table, apart from it. */
  beginsList(row: number, n: number, gap: number): boolean {
    if (n > 2 || gap === 0 || this.seqIn(row) !== null || this.hasIdentity(row)) return false;
    const texts = this.textsOf(row);
    if (texts.length < n) return false;
    if (n === 2 && texts.every((t) => headerLikeness(t) >= 0.45) && texts.every((t) => !isSignatureText(t)))
      return true;
    return (
      gap >= 2 && n === 2 && this.right - this.left >= 4 && !isSignatureLine(texts, true) && !isNoteText(texts[0] ?? '')
    );
  }

  private value(row: number, column: number): CellValue {
    return seenAt(this.input.view, row, column);
  }

  private textsOf(row: number): string[] {
    const out: string[] = [];
    for (const [, v] of seenCells(this.input.view, row, this.left, this.right)) {
      if (typeof v === 'string') out.push(plainText(v));
    }
    return out;
  }

  /** Column numbers, units and instructions stand right below a header. */
  private belongsToHeader(row: number, n: number): SkipReason | null {
    const { view } = this.input;
    if (n >= 3 && isNumberRow(view, row, this.left, this.right)) return 'column-numbers';
    if (n >= 3 && isInstructionRow(view, row, this.left, this.right)) return 'note';
    return n >= 2 && isUnitRow(view, row, this.left, this.right) ? 'note' : null;
  }

  /** A row that begins with a text where the number or the first column stands: a note, a signature, a section. */
  private lineOfText(row: number, n: number, text: string): SkipReason | LoneText | null {
    if (this.isSignatureRow(row)) return 'signature';
    const inText = this.input.columns.some(
      (c) => c.column === this.left && c.fields.some((f) => fieldOf(f).type === 'text'),
    );
    if (isNoteText(text) && !this.hasIdentity(row) && (n <= this.few || text.length > 12)) {
      // A matter told in the first column may begin like a note; a name or a date beside it tells.
      if (!inText || n <= 2) return 'note';
    }
    if (n === 2) {
      const second = this.textsOf(row)[1] ?? '';
      if (isSectionNumber(text) && (this.seq ?? this.left) === this.input.inside.first[row]) return { atEnd: 'note' };
      if (isSectionCount(second)) return { atEnd: 'note' };
    }
    return null;
  }

  /** A row with a single filled cell. */
  private lone(
    row: number,
    column: number,
    v: CellValue,
    text: string | null,
    follows: boolean,
  ): SkipReason | LoneText | null {
    const leads = column === this.left || column === this.seq;
    if (text === null) {
      if (isCellError(v) || typeof v === 'boolean') return null;
      return leads ? 'numbered-blank' : null;
    }
    if (isNullToken(text)) return 'blank';
    if (isNoteText(text)) return 'note';
    if (column === this.seq && /^[(（]?\d{1,6}[)）.、]?$/u.test(text)) return 'numbered-blank';
    // A month may head a section, and a date close the table.
    if (isBareDate(text) && leads) return { atEnd: 'signature' };
    if (isSignatureText(text) || isLabelAlone(text)) return 'signature';
    if (leads || this.isWide(row, column)) return { atEnd: 'note' };
    if (isUnitWord(text) && !this.hasFurther(row)) return 'signature';
    return (follows || this.hasFurther(row)) && this.fits(column, text) ? null : { atEnd: 'note' };
  }

  private isMergedToRowAbove(row: number): boolean {
    return this.mergedDown.some((c) => {
      const m = this.input.view.merges.areaAt(row, c);
      // A note merged over several columns and rows is no matter.
      return m !== null && m.top < row && m.left === m.right;
    });
  }

  private isWide(row: number, column: number): boolean {
    const m = this.input.view.merges.areaAt(row, column);
    return m !== null && m.right - m.left + 1 >= Math.max(2, (this.right - this.left + 1) / 2);
  }

  /** Whether a lone text could be the value of its column: then it goes on with the matter above. */
  private fits(column: number, text: string): boolean {
    const c = this.input.columns.find((x) => x.column === column);
    if (c === undefined || c.header.length === 0) return false;
    const field = c.fields[0];
    switch (field === undefined ? 'text' : fieldOf(field).type) {
      case 'date':
        return DATE_TEXT.test(text);
      case 'code':
      case 'id':
      case 'phone':
      case 'integer':
      case 'number':
        return /\d/u.test(text);
      case 'name':
      case 'names':
        return nameLikeness(text) > 0;
      default:
        return !isSectionNumber(text.slice(0, 2)) || text.length > 12;
    }
  }

  /** Whether a fuller row follows soon: then a lone cell in the middle belongs to a matter. */
  private hasFurther(row: number): boolean {
    const { fill } = this.input.inside;
    const end = Math.min(fill.length, row + 3);
    for (let k = row + 1; k < end; k++) if ((fill[k] as number) >= 3) return true;
    return false;
  }

  /** 合计 and its kin in one of the first three cells. */
  private isTotal(row: number, first: number): boolean {
    let seen = 0;
    for (let c = first; c <= this.right && seen < 3; c++) {
      const v = this.value(row, c);
      if (v === null) continue;
      seen++;
      if (typeof v === 'string' && v.length <= 16 && isTotalText(v)) return !this.hasIdentity(row);
    }
    return false;
  }

  private hasIdentity(row: number): boolean {
    return this.identity.some((c) => isIdentity(this.value(row, c)));
  }

  private seqIn(row: number): number | null {
    const v = this.seq === null ? null : this.value(row, this.seq);
    return typeof v === 'number' && v > 1 ? v : null;
  }

  /** Only 序号 is filled; everything else is empty, a word for nothing, or what formulas make of nothing. */
  private onlyNumbered(row: number, n: number): boolean {
    if (n > 3 || this.seq === null) return false;
    for (let c = this.left; c <= this.right; c++) {
      if (c === this.seq) continue;
      const v = this.value(row, c);
      if (v === null || (typeof v === 'string' && isNullToken(v))) continue;
      const calculated = this.input.view.grid.formulas[c]?.has(row) === true;
      if (!calculated || typeof v === 'string') return false;
    }
    return true;
  }

  private onlyNullTokens(row: number): boolean {
    for (let c = this.left; c <= this.right; c++) {
      const v = this.value(row, c);
      if (v === null || c === this.seq) continue;
      if (typeof v !== 'string' || !isNullToken(v)) return false;
    }
    return true;
  }

  /** Whether the whole row, what stands right of the table included, is a line of signatures. */
  private isSignatureRow(row: number): boolean {
    const cells: string[] = [];
    for (let c = this.left; c <= this.right; c++) {
      const v = this.value(row, c);
      if (v === null) continue;
      if (typeof v === 'string') {
        const t = plainText(v);
        // One cell that could not stand in such a line is enough.
        if (cells.length === 0 && !beginsSignatureLine(t)) return false;
        cells.push(t);
      }
      // A date as a number: what day it is does not matter here.
      else if (typeof v === 'number' && isSerial(v)) cells.push('2000-01-01');
      else return false;
    }
    // Beside a number or a date in its own column, an office is whose matter it is.
    return isSignatureLine(cells, !this.hasIdentity(row) && !this.namesUnitAndDay(row));
  }

  /** A unit and a day, each in its own column: a line, unless it stands apart at the end as a signature does. */
  private namesUnitAndDay(row: number): boolean {
    const { unitDays, inside } = this.input;
    if (unitDays === null || (inside.fill[row - 1] === 0 && !this.hasFurther(row))) return false;
    const isFilled = (column: number): boolean => this.value(row, column) !== null;
    return unitDays.units.some(isFilled) && unitDays.days.some(isFilled);
  }
}

function isIdentity(v: CellValue): boolean {
  if (v === null || isBlank(v)) return false;
  if (typeof v === 'number') return v >= SHORT_NUMBER;
  if (typeof v !== 'string') return true;
  if (!/\d/u.test(v) || /[:：]/u.test(v) || isNullToken(v)) return false;
  // 35件 under a number's column of a total row counts, it names nothing.
  const text = plainText(v);
  return !isTotalText(text) && !isSectionCount(text);
}
