import { blockAround, type HeaderBlock } from './header-block';
import { HeaderWatch } from './header-again';
import { RowClassifier } from './row-classifier';
import { cleanHeader } from './header-text';
import { isNumberedNote, isSignatureText, plainText } from './row-words';
import type { RowProfile } from './row-profile';
import { fillOf, textAt, type SheetView } from './sheet-view';
import type { SkippedRow, SkipReason, TableColumn } from './types';

/** What a table is called, where it is called one: 信访积案台账, 附：… */
const NAMES_TABLE = /(?:台[账帐]|表|清单|一览)(?:[(（][^()（）]*[)）])?$|^附/u;

/** The rows below a header, told apart. */
export interface TableRows {
  readonly records: number[];
  readonly skipped: SkippedRow[];
  /** First row that belongs to the next table of the sheet (its title or header), or `rowCount`. */
  readonly next: number;
}

/** Columns of one of the office's other ledgers: in 联席会议 a line may say no more than whose it is and since when. */
export interface UnitDays {
  readonly units: readonly number[];
  readonly days: readonly number[];
}

/** What row classification needs to know of the table. */
export interface RowsInput {
  readonly view: SheetView;
  readonly block: HeaderBlock;
  /** Filled cells by row within the table's columns. */
  readonly inside: RowProfile;
  readonly columns: readonly TableColumn[];
  readonly title: string | null;
  /** Where a line names its unit and a day of it; `null` where no line of the table is about a unit. */
  readonly unitDays: UnitDays | null;
  /** Whether a further header may begin another table below. Not for one of several tables side by side. */
  readonly mayEnd: boolean;
}

/** Tells the rows below a header apart: matters, totals, notes, signatures, and where the next table begins. */
export function readRows(input: RowsInput): TableRows {
  return new RowWalk(input).run();
}

class RowWalk {
  private readonly watch: HeaderWatch;
  private readonly classifier: RowClassifier;
  private readonly records: number[] = [];
  private readonly skipped: SkippedRow[] = [];
  /** Lone texts: they head a section where matters follow; behind the last matter they are this instead. */
  private readonly lone = new Map<number, SkipReason>();
  /** Row the last thing stood in, and whether the table seems to be over there. */
  private lastFilled: number;
  private below = false;

  constructor(private readonly input: RowsInput) {
    this.watch = new HeaderWatch(input.view, input.block);
    this.classifier = new RowClassifier(input, this.watch);
    this.lastFilled = input.block.end;
  }

  run(): TableRows {
    const { view, block, inside } = this.input;
    const { rowCount } = view.grid;
    for (let r = block.end + 1; r < rowCount; r++) {
      const n = inside.fill[r] as number;
      if (n === 0) this.outside(r);
      else if (this.input.mayEnd && this.startsTable(r)) return this.endAt(this.headerTop(r));
      else this.take(r, n);
      if (n > 0) this.lastFilled = r;
    }
    return this.settled(rowCount);
  }

  /** A row that holds nothing within the table. */
  private outside(row: number): void {
    const { view } = this.input;
    const text = plainText(textAt(view, row, view.rows.first[row] as number) ?? '');
    if (fillOf(view, row) > 0) this.skipped.push({ row, why: isSignatureText(text) ? 'signature' : 'note' });
    else if (hasWhiteSpace(view, row)) this.skipped.push({ row, why: 'blank' });
  }

  private take(row: number, n: number): void {
    const gap = row - this.lastFilled - 1;
    if (!this.below && this.classifier.beginsList(row, n, gap)) this.below = true;
    if (this.below && n <= 2) {
      this.skipped.push({ row, why: 'note' });
      return;
    }
    const why = this.classifier.read(row, n, this.records.length > 0 && gap === 0 && this.lastIsRecord());
    if (why === null) {
      this.records.push(row);
      this.below = false;
    } else if (typeof why === 'string') this.skipped.push({ row, why });
    else if (this.goesOnWithNote(row)) this.skipped.push({ row, why: 'note' });
    else {
      this.lone.set(row, why.atEnd);
      this.skipped.push({ row, why: 'section-title' });
    }
  }

  /** 2.…, 3.… right under a note. */
  private goesOnWithNote(row: number): boolean {
    const { view } = this.input;
    const above = this.skipped[this.skipped.length - 1];
    const text = textAt(view, row, view.rows.first[row] as number) ?? '';
    return above?.row === row - 1 && above.why === 'note' && isNumberedNote(plainText(text));
  }

  private lastIsRecord(): boolean {
    return this.records[this.records.length - 1] === this.lastFilled;
  }

  /** Whether a row is the header of another table, or this table's header again under a title of its own. */
  private startsTable(row: number): boolean {
    // What stands right below a header is none of its own.
    if (row <= this.input.block.end + 1) return false;
    const apart = row - this.lastFilled > 1 || !this.lastIsRecord();
    if (!this.watch.looksLikeHeader(row, apart)) return false;
    if (this.watch.repeats(row)) return this.hasOwnTitle(row);
    return apart || this.watch.isKnown(row);
  }

  /** A title that stands apart from the matters above and is not this table's title repeated on a new page. */
  private hasOwnTitle(row: number): boolean {
    const { view } = this.input;
    const title = row - 1;
    if (!this.lone.has(title)) return false;
    const text = this.textOf(title);
    if (text === this.input.title) return false;
    return fillOf(view, title - 1) === 0 || NAMES_TABLE.test(text);
  }

  private textOf(row: number): string {
    const { view } = this.input;
    return cleanHeader(textAt(view, row, view.rows.first[row] as number) ?? '');
  }

  /** The header may begin above its fullest row: what looked like matters there are its parents. */
  private headerTop(row: number): number {
    return blockAround(this.input.view, row, Math.max(this.input.block.end + 1, row - 3)).top;
  }

  /** Ends the table above the header of the next one; the title and period lines right above that are its own. */
  private endAt(header: number): TableRows {
    const { view } = this.input;
    while ((this.records[this.records.length - 1] ?? -1) >= header) this.records.pop();
    const last = this.records[this.records.length - 1] ?? this.input.block.end;
    const reasons = new Map(this.skipped.map((s) => [s.row, s.why]));
    let next = header;
    let signed = false;
    for (let r = header - 1; r > last; r--) {
      const why = this.lone.get(r) === 'signature' ? 'signature' : reasons.get(r);
      if (fillOf(view, r) === 0) {
        if (next < header) break;
        continue;
      }
      if (why === 'signature') signed = true;
      else if (why !== 'section-title') break;
      // Above a line of signatures stands the end of this table, unless it is called a table.
      else if (!signed || fillOf(view, r - 1) === 0 || NAMES_TABLE.test(this.textOf(r))) next = r;
      else break;
      if (NAMES_TABLE.test(this.textOf(r))) break;
    }
    return this.settled(next);
  }

  private settled(next: number): TableRows {
    const last = this.records[this.records.length - 1] ?? this.input.block.end;
    const skipped = this.skipped
      .filter((s) => s.row < next)
      .map((s) => (s.row > last && this.lone.has(s.row) ? { row: s.row, why: this.lone.get(s.row) as SkipReason } : s));
    return { records: this.records, skipped, next };
  }
}

/**
 * Tells of a row that held a matter whether it still does after some of its cells changed, all other
 * rows being as they were. "No" may mean that one row alone cannot tell.
 */
export class RowJudge {
  private readonly watch: HeaderWatch;
  private readonly classifier: RowClassifier;
  /** Rows at which the header stands again. */
  private readonly headers: readonly number[];

  constructor(
    private readonly input: RowsInput,
    private readonly records: Int32Array,
    skipped: readonly SkippedRow[],
  ) {
    this.watch = new HeaderWatch(input.view, input.block);
    this.classifier = new RowClassifier(input, this.watch);
    this.headers = skipped.filter((s) => s.why === 'repeated-header').map((s) => s.row);
  }

  /** @param before filled cells of the row before the edit */
  staysMatter(record: number, before: number): boolean {
    const { block, inside, mayEnd } = this.input;
    const row = this.records[record] as number;
    const n = inside.fill[row] as number;
    if (n === 0 || (before >= 3 !== n >= 3 && this.isBelowLoneText(row))) return false;
    let above = row - 1;
    while (above > block.end && inside.fill[above] === 0) above--;
    const follows = record > 0 && this.records[record - 1] === above;
    const gap = row - above - 1;
    // What else stands above may have been notes below the table: only a full row ends those.
    if (n <= 2 && ((!follows && above > block.end) || this.classifier.beginsList(row, n, gap))) return false;
    if (mayEnd && row > block.end + 1 && this.watch.looksLikeHeader(row, gap > 0 || !follows)) return false;
    let header = block.end;
    for (const again of this.headers) if (again < row) header = again;
    this.classifier.standsBelow(header);
    return this.classifier.read(row, n, follows && gap === 0) === null;
  }

  /** A lone text means one thing before a full row and another without. */
  private isBelowLoneText(row: number): boolean {
    const { fill } = this.input.inside;
    return fill[row - 1] === 1 || fill[row - 2] === 1;
  }
}

function hasWhiteSpace({ grid }: SheetView, row: number): boolean {
  for (const column of grid.columns) if (typeof column[row] === 'string') return true;
  return false;
}
