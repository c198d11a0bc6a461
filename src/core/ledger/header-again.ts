import type { HeaderBlock } from './header-block';
import { leafScore } from './header-rows';
import { headerKey, headerLikeness, lookUp } from './header-text';
import { fillOf, seenAt, seenCells, type SheetView } from './sheet-view';

/** No header cell of a further table is longer. */
const LONGEST_HEADER = 30;
/** A header repeated by hand may be padded otherwise. */
const PADDING = 6;
/** Share of its cells that a repeated header has from the first one. */
const SAME_SHARE = 0.7;

/** What a column's header cells look like, for telling at a glance that a value is none of them. */
interface Glance {
  readonly firsts: string;
  readonly longest: number;
  readonly keys: ReadonlySet<string>;
}

/** Watches the rows below a header for that header again, and for the header of another table. */
export class HeaderWatch {
  private readonly glances: readonly (Glance | null)[];

  constructor(
    private readonly view: SheetView,
    private readonly block: HeaderBlock,
  ) {
    this.glances = block.paths.map((path) =>
      path.length === 0
        ? null
        : {
            firsts: path.map((t) => t.trimStart().charAt(0)).join(''),
            longest: Math.max(...path.map((t) => t.length)) + PADDING,
            keys: new Set(path.map(headerKey)),
          },
    );
  }

  /** Whether the texts of a row are headers of this table, each under its own. */
  repeats(row: number): boolean {
    let same = 0;
    let others = 0;
    const { left, right } = this.block;
    for (let c = left; c <= right; c++) {
      const v = seenAt(this.view, row, c);
      if (v === null) continue;
      if (typeof v === 'string' && this.isHeaderOf(c, v)) same++;
      // Most rows are told from a header by their first two cells.
      else if (++others >= 2 && same === 0) return false;
    }
    return same > 0 && same >= SAME_SHARE * (same + others);
  }

  private isHeaderOf(column: number, text: string): boolean {
    const glance = this.glances[column - this.block.left];
    if (!glance || text.length > glance.longest || !glance.firsts.includes(text.trimStart().charAt(0))) return false;
    return glance.keys.has(headerKey(text));
  }

  /**
   * Whether a row looks like a header, of whatever table.
   *
   * @param apart whether something else than a matter stands above; then two known words are enough
   */
  looksLikeHeader(row: number, apart: boolean): boolean {
    const n = fillOf(this.view, row);
    if (n < 2 || (n === 2 && !apart) || !this.hasShortTextsOnly(row)) return false;
    let likeness = 0;
    for (const [, v] of seenCells(this.view, row, 0, Infinity)) likeness += headerLikeness(v as string);
    if (n === 2) return likeness >= 1.9;
    return likeness >= n * 0.45 && leafScore(this.view, row, 0, Infinity) >= Math.max(1.6, n * 0.45);
  }

  /** Numbers, dates and sentences stand in nearly every matter and in no header. */
  private hasShortTextsOnly(row: number): boolean {
    const { rows } = this.view;
    for (let c = rows.first[row] as number; c <= (rows.last[row] as number); c++) {
      const v = seenAt(this.view, row, c);
      if (v === null) continue;
      if (typeof v !== 'string' || v.length > LONGEST_HEADER || hasFigures(v)) return false;
    }
    return true;
  }

  /** Whether the catalogue knows the words of a header row: then nothing else need speak for it. */
  isKnown(row: number): boolean {
    let known = 0;
    for (const [, v] of seenCells(this.view, row, 0, Infinity)) {
      if (typeof v === 'string' && lookUp(headerKey(v)) !== null) known++;
    }
    return known >= 2;
  }
}

/** More than two figures: a date, a number, a telephone; 1月 and 自定义项12 have fewer. */
function hasFigures(text: string): boolean {
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0x30 && c <= 0x39 && ++n > 2) return true;
  }
  return false;
}
