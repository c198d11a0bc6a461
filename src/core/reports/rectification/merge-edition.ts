import type { CivilDay } from '../../calendar/civil-day';
import { BLANK, encodeFingerprints, fingerprintOf } from '../../merge/fingerprint';
import { mergeTables } from '../../merge/merge-tables';
import type { Profile } from '../../profile/profile';
import { lineValue, type SheetEdition, type EditionLine } from './edition';
import { encodeIdentity } from './identity';
import { LINE_COLUMNS, type LineColumn } from './line-columns';
import { matchLines } from './match-lines';
import type { LineValue } from './matter-view';
import { ProblemNumbers } from './problem-numbers';
import type { Problem } from './problems';

/** What became of a line. */
export type LineState =
  /** Not in the earlier edition. */
  | 'new'
  /** Found again. */
  | 'known'
  /** Written by people, or a second line of a matter that stands on another. */
  | 'own'
  /** The ledgers have its matter no more. */
  | 'gone';

/** A line as it shall stand. */
export interface MergedLine {
  readonly state: LineState;
  /** The line of the earlier edition, `null` for a new one. */
  readonly before: EditionLine | null;
  readonly problem: Problem | null;
  /** By column. */
  readonly values: readonly LineValue[];
  /** What the hidden columns remember. */
  readonly identity: string;
  readonly written: string;
}

/** A cell that people and the ledgers changed to different things. */
export interface LineConflict {
  /** Tells it apart in every run: 问题编号 and column. */
  readonly id: string;
  readonly number: string;
  readonly column: LineColumn;
  /** 0-based row in the earlier edition. */
  readonly row: number;
  readonly typed: LineValue;
  readonly ledger: LineValue;
}

/** What the clerk decided on a conflict. */
export type ConflictDecisions = Readonly<Record<string, 'typed' | 'ledger'>>;

export interface MergedEdition {
  readonly columns: readonly LineColumn[];
  /** What the hidden columns remember values of: the columns, and those that people deleted. */
  readonly keys: readonly string[];
  /** In the order of the earlier edition, the new ones at the end. */
  readonly lines: readonly MergedLine[];
  /** Those that nobody has decided. */
  readonly conflicts: readonly LineConflict[];
  /** Those that the clerk decided now. */
  readonly decided: readonly LineConflict[];
  readonly serials: ReadonlyMap<number, number>;
  /** Cells that took what the ledgers say, and that kept what people typed. */
  readonly updated: number;
  readonly kept: number;
}

export interface MergeOrder {
  /** The columns that the office wants. */
  readonly wanted: readonly LineColumn[];
  readonly problems: readonly Problem[];
  /** What the ledgers say of a problem. */
  readonly valueOf: (problem: Problem, column: LineColumn) => LineValue;
  readonly edition: SheetEdition | null;
  /** Fingerprints in the edition that some record still has. */
  readonly present: ReadonlySet<number>;
  readonly profile: Profile;
  readonly asOf: CivilDay;
  readonly decisions?: ConflictDecisions;
}

/** In 列入原因 of a line whose matter the ledgers have no more. */
export const GONE = '源台账已无';
const HAND_PICKED = '人工选定';
/** Where the mark goes: the first of these that the sheet has. */
const MARK_IN: readonly string[] = ['why', 'stage', 'remark'];
/** A row with fewer of our cells filled is a note and no problem. */
const CELLS_OF_A_PROBLEM = 3;

/**
 * The three-way merge of 排查整治台账: what was written last, what people typed since, and what the
 * ledgers say now, line by line as their matters are found again. What a person typed is never
 * overwritten and no line is ever taken away; a cell changed by both keeps the person's text until the
 * clerk decides. Done twice it changes nothing more.
 */
export function mergeEdition(order: MergeOrder): MergedEdition {
  return new EditionMerge(order).run();
}

class EditionMerge {
  private readonly columns: readonly LineColumn[];
  private readonly keys: readonly string[];
  private readonly lines: readonly EditionLine[];
  private readonly matches: Int32Array;
  private readonly numbers: ProblemNumbers;
  /** Problems that get a line: chosen now, or found on one. */
  private readonly problems: readonly Problem[];
  private readonly theirs: readonly LineValue[][];

  constructor(private readonly order: MergeOrder) {
    const { edition, profile, asOf } = order;
    this.lines = edition?.lines ?? [];
    this.columns = columnsFor(order);
    this.keys = [...this.columns.map(({ key }) => key), ...(edition?.removed ?? [])];
    this.numbers = ProblemNumbers.of(profile, asOf, edition?.serials ?? new Map());
    for (const { number } of this.lines) if (number !== '') this.numbers.claim(number);
    const all = matchLines(this.lines, order.problems);
    const kept = order.problems.map((_, p) => p).filter((p) => order.problems[p]!.isChosen || all[p]! >= 0);
    this.problems = kept.map((p) => order.problems[p]!);
    this.matches = Int32Array.from(kept, (p) => all[p]!);
    this.theirs = this.problems.map((problem, p) => this.valuesOf(problem, this.lines[this.matches[p]!] ?? null));
  }

  run(): MergedEdition {
    const { columns, lines, matches, theirs } = this;
    const shared = columns.filter(({ key }) => key !== 'seq' && this.order.edition?.columns.has(key) === true);
    const at = shared.map((column) => columns.indexOf(column));
    const mine = lines.map((line) => columns.map((column) => this.mine(line, column)));
    const merged = mergeTables({
      columns: shared.length,
      matches,
      // A number that somebody cleared is given anew; everywhere else an emptied cell stays empty.
      base: (row, c) =>
        lines[row]!.number === '' && shared[c]!.key === 'problemNo' ? BLANK : lines[row]!.base(shared[c]!.key),
      mine: { rows: lines.length, at: (row, c) => fingerprintOf(mine[row]![at[c]!]!) },
      theirs: { rows: theirs.length, at: (row, c) => fingerprintOf(theirs[row]![at[c]!]!) },
    });
    const values = mine.map((row) => [...row]);
    for (const { row, column, from } of merged.taken) values[row]![at[column]!] = theirs[from]![at[column]!]!;
    const openConflicts: LineConflict[] = [];
    const decided: LineConflict[] = [];
    const unsettled = new Set<string>();
    let kept = merged.kept;
    let updated = merged.taken.length;
    for (const { row, column, from } of merged.conflicts) {
      const place = at[column]!;
      const conflict = this.conflict(lines[row]!, shared[column]!, mine[row]![place]!, theirs[from]![place]!);
      const decision = this.order.decisions?.[conflict.id];
      if (decision !== undefined) decided.push(conflict);
      if (decision === 'ledger') {
        values[row]![place] = theirs[from]![place]!;
        updated++;
      } else if (decision === 'typed') kept++;
      else {
        openConflicts.push(conflict);
        unsettled.add(`${row} ${place}`);
      }
    }
    const problemOf = new Map<number, number>();
    matches.forEach((line, p) => line >= 0 && problemOf.set(line, p));
    const result = lines.map((line, l) => {
      const p = problemOf.get(l);
      return p === undefined
        ? this.unmatched(line, values[l]!)
        : this.matched(line, p, values[l]!, (c) => unsettled.has(`${l} ${c}`));
    });
    for (const p of merged.added) result.push(this.added(p));
    return {
      columns,
      keys: this.keys,
      lines: result,
      conflicts: openConflicts,
      decided,
      serials: this.numbers.given(),
      updated,
      kept,
    };
  }

  private valuesOf(problem: Problem, line: EditionLine | null): LineValue[] {
    return this.columns.map((column) => {
      if (column.key === 'seq') return null;
      if (column.key === 'problemNo') return line && line.number !== '' ? line.number : this.numberOf(problem);
      // What the clerk wrote in by hand was picked, whether or not it meets a criterion.
      if (column.key === 'why' && line && !problem.isChosen && this.wasPicked(line)) return HAND_PICKED;
      return this.order.valueOf(problem, column);
    });
  }

  private wasPicked(line: EditionLine): boolean {
    const column = this.columns.find(({ key }) => key === 'why');
    return line.isOwn || (column !== undefined && this.mine(line, column) === HAND_PICKED);
  }

  /** The number that a rectification ledger gave it, else the next of ours. */
  private numberOf({ members }: Problem): string {
    for (const { ledger, record } of members) {
      const given = ledger.texts('problemNo')?.[record] ?? null;
      if (given !== null && this.numbers.claim(given)) return given;
    }
    return this.numbers.next();
  }

  private mine(line: EditionLine, { key, kind }: LineColumn): LineValue {
    const { edition } = this.order;
    const place = edition?.columns.get(key);
    return edition && place !== undefined ? lineValue(edition, line.row, place, kind === 'date') : null;
  }

  private conflict(line: EditionLine, column: LineColumn, typed: LineValue, ledger: LineValue): LineConflict {
    return { id: `${line.number}|${column.key}`, number: line.number, column, row: line.row, typed, ledger };
  }

  private matched(
    line: EditionLine,
    p: number,
    values: LineValue[],
    isUnsettled: (column: number) => boolean,
  ): MergedLine {
    const { edition } = this.order;
    const theirs = this.theirs[p]!;
    const written = this.keys.map((key, c) => {
      const isThere = c < this.columns.length;
      if (isThere && edition?.columns.has(key) !== true) values[c] = theirs[c]!;
      // An open conflict keeps what was written before, or it would be forgotten before it is decided.
      return !isThere || isUnsettled(c) ? (line.base(key) ?? BLANK) : fingerprintOf(theirs[c]!);
    });
    const problem = this.problems[p]!;
    return {
      state: 'known',
      before: line,
      problem,
      values,
      identity: encodeIdentity(problem.members),
      written: encodeFingerprints(written),
    };
  }

  private added(p: number): MergedLine {
    const problem = this.problems[p]!;
    const values = this.theirs[p]!;
    return {
      state: 'new',
      before: null,
      problem,
      values,
      identity: encodeIdentity(problem.members),
      written: encodeFingerprints(values.map(fingerprintOf)),
    };
  }

  /** A line that no problem is: of people, of a matter told on another line, or of one that is gone. */
  private unmatched(line: EditionLine, values: LineValue[]): MergedLine {
    const { columns } = this;
    const written = this.keys.map((key) => line.base(key) ?? BLANK);
    const isGone = !line.isOwn && line.identity.every((fingerprint) => !this.order.present.has(fingerprint));
    const put = (c: number, value: LineValue): void => {
      if (fingerprintOf(values[c]!) !== written[c]) return;
      values[c] = value;
      written[c] = fingerprintOf(value);
    };
    if (isGone) {
      const mark = MARK_IN.find((key) => columns.some((column) => column.key === key));
      const c = columns.findIndex(({ key }) => key === mark);
      if (c >= 0) put(c, GONE);
    } else if (line.isOwn && line.number === '' && values.filter((v) => v !== null).length >= CELLS_OF_A_PROBLEM) {
      put(
        columns.findIndex(({ key }) => key === 'problemNo'),
        this.numbers.next(),
      );
    }
    return {
      state: isGone ? 'gone' : 'own',
      before: line,
      problem: null,
      values,
      identity: line.isOwn ? '' : encodeFingerprints(line.identity),
      written: line.isOwn && written.every((f) => f === BLANK) ? '' : encodeFingerprints(written),
    };
  }
}

/** What the office wants and nobody deleted, and what is there and holds anything that people typed. */
function columnsFor({ wanted, edition }: MergeOrder): LineColumn[] {
  if (!edition) return [...wanted];
  const missing = wanted.filter(({ key }) => !edition.removed.has(key));
  return LINE_COLUMNS.filter((column) => missing.includes(column) || isTypedInto(edition, column));
}

function isTypedInto(edition: SheetEdition, { key, kind }: LineColumn): boolean {
  const place = edition.columns.get(key);
  if (place === undefined) return false;
  return edition.lines.some((line) => {
    const mine = fingerprintOf(lineValue(edition, line.row, place, kind === 'date'));
    return mine !== BLANK && mine !== line.base(key);
  });
}
