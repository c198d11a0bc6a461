import type { CivilDay } from '../../calendar/civil-day';
import { BLANK, encodeFingerprints, fingerprintOf } from '../../merge/fingerprint';
import type { Profile } from '../../profile/profile';
import { lineValue, type LineValue } from '../kept-list/list-edition';
import {
  mergeLines,
  rememberLine,
  typedValue,
  type CellConflict,
  type ConflictDecisions,
} from '../kept-list/merge-lines';
import { ownerOf, UNNAMED } from './cell-owners';
import type { SheetEdition, EditionLine } from './edition';
import { encodeIdentity } from './identity';
import { LINE_COLUMNS, type LineColumn } from './line-columns';
import { matchLines } from './match-lines';
import { NewLine } from './new-line';
import { ProblemNumbers } from './problem-numbers';
import type { Problem } from './problems';
import { CELLS_OF_A_PROBLEM, cellKey, type Dispute, type Returned, type ReturnedLine } from './returned';

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
  /** One of them. */
  value(column: number): LineValue;
  /** What the hidden columns remember. */
  readonly identity: string;
  readonly written: string;
}

/** A cell that people and the ledgers changed to different things, known by 问题编号 and column. */
export interface LineConflict extends CellConflict<LineColumn> {
  readonly number: string;
  /** The copy that says it in the place of the ledgers. */
  readonly returned?: string;
}

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
  /** What recipients sent back of it. */
  readonly returned?: Returned;
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
const COUNTED: ReadonlySet<string> = new Set(['seq']);

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
  /** Numbers that stand on several lines. */
  private readonly twice = new Set<string>();
  /** Problems that get a line: chosen now, or found on one. */
  private readonly problems: readonly Problem[];
  private readonly theirs: readonly NewLine[];
  /** Lines that only copies have, with the number that each brings, where nothing else has it. */
  private readonly fromCopies: readonly { readonly line: ReturnedLine; readonly number: string | null }[];
  /** What recipients typed, and what the clerk took of what they dispute. */
  private readonly returned: Map<string, LineValue>;
  private readonly disputes: readonly { readonly conflict: LineConflict; readonly isDecided: boolean }[];

  constructor(private readonly order: MergeOrder) {
    const { edition, profile, asOf } = order;
    this.lines = edition?.lines ?? [];
    this.columns = columnsFor(order);
    this.keys = [...this.columns.map(({ key }) => key), ...(edition?.removed ?? [])];
    this.numbers = ProblemNumbers.of(profile, asOf, edition?.serials ?? new Map());
    for (const { number } of this.lines) if (number !== '' && !this.numbers.claim(number)) this.twice.add(number);
    // Before any new number is given: that of a returned line must stay its own.
    this.fromCopies = (order.returned?.lines ?? []).map((line) => ({
      line,
      number: line.number !== '' && this.numbers.claim(line.number) ? line.number : null,
    }));
    const all = matchLines(this.lines, order.problems);
    const kept = order.problems.map((_, p) => p).filter((p) => order.problems[p]!.isChosen || all[p]! >= 0);
    this.problems = kept.map((p) => order.problems[p]!);
    this.matches = Int32Array.from(kept, (p) => all[p]!);
    this.returned = new Map(order.returned?.typed);
    this.disputes = (order.returned?.disputes ?? []).flatMap((dispute) => this.settle(dispute));
    const given = this.problems.map((problem, p) => this.lines[this.matches[p]!]?.number || this.numberOf(problem));
    this.theirs = this.problems.map((problem, p) =>
      this.sayOf(problem, given[p]!, this.lines[this.matches[p]!] ?? null),
    );
  }

  run(): MergedEdition {
    const { columns, lines, matches, theirs } = this;
    const { edition, decisions } = this.order;
    const merged = mergeLines({
      columns,
      unmerged: COUNTED,
      edition,
      lines,
      theirs: theirs.map((line, p) => (matches[p]! >= 0 ? line.values : [])),
      matches,
      // A number that somebody cleared is given anew; everywhere else an emptied cell stays empty.
      base: (line, column) => (line.number === '' && column.key === 'problemNo' ? BLANK : this.base(line, column)),
      mine: (line, column) => this.mine(line, column),
      // Of two lines that bear one number by mistake each is asked about by itself.
      idOf: ({ number, row }, { key }) => `${number}${this.twice.has(number) ? `@${row + 1}` : ''}|${key}`,
      ...(decisions && { decisions }),
    });
    const numberAt = new Map(lines.map(({ row, number }) => [row, number]));
    const numbered = (conflict: CellConflict<LineColumn>): LineConflict => ({
      ...conflict,
      number: numberAt.get(conflict.row) ?? '',
    });
    const problemOf = new Map<number, number>();
    matches.forEach((line, p) => line >= 0 && problemOf.set(line, p));
    const result = lines.map((line, l): MergedLine => {
      const p = problemOf.get(l);
      const values = merged.values[l]!;
      return p === undefined
        ? this.unmatched(line, values)
        : this.matched(line, p, values, (c) => merged.isUnsettled(l, c));
    });
    for (const p of merged.added) result.push(theirs[p]!);
    for (const { line, number } of this.fromCopies) result.push(this.brought(line, number ?? this.numbers.next()));
    const disputed = (isDecided: boolean): LineConflict[] =>
      this.disputes.filter((dispute) => dispute.isDecided === isDecided).map(({ conflict }) => conflict);
    return {
      columns,
      keys: this.keys,
      lines: result,
      conflicts: [...disputed(false), ...merged.conflicts.map(numbered)],
      decided: [...disputed(true), ...merged.decided.map(numbered)],
      serials: this.numbers.given(),
      updated: merged.updated,
      kept: merged.kept,
    };
  }

  /** What the ledgers say of a problem now, whether or not it has a line already. */
  private sayOf(problem: Problem, number: string, line: EditionLine | null): NewLine {
    return new NewLine(problem, this.columns, (column) => {
      if (column.key === 'seq') return null;
      if (column.key === 'problemNo') return number;
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

  /** The decision on what a copy says: what the clerk takes is as good as typed. */
  private settle({ id, line, key, mine, returned, from }: Dispute): { conflict: LineConflict; isDecided: boolean }[] {
    const column = this.columns.find((c) => c.key === key);
    if (!column) return [];
    const decision = this.order.decisions?.[id];
    if (decision === 'ledger') this.returned.set(cellKey(line.row, key), returned);
    const conflict = { id, number: line.number, column, row: line.row, typed: mine, ledger: returned, returned: from };
    return [{ conflict, isDecided: decision !== undefined }];
  }

  /**
   * What was written last. Of a sheet that does not remember, a copy that came back alone, what only the
   * ledgers fill is theirs, and what people fill was typed: a blank of the ledgers disputes nothing.
   */
  private base(line: EditionLine, column: LineColumn): number | null {
    const known = line.base(column.key);
    if (known !== null || this.order.edition?.writtenColumn != null) return known;
    const owner = ownerOf(column.key);
    const mine = this.mine(line, column);
    if (owner === 'ledger' || mine === UNNAMED) return fingerprintOf(mine);
    return owner === 'people' ? BLANK : null;
  }

  private mine(line: EditionLine, column: LineColumn): LineValue {
    return this.returned.get(cellKey(line.row, column.key)) ?? typedValue(this.order.edition, line, column);
  }

  private matched(
    line: EditionLine,
    p: number,
    values: LineValue[],
    isUnsettled: (column: number) => boolean,
  ): MergedLine {
    const written = rememberLine(line, values, this.theirs[p]!.values, this.keys, this.order.edition, isUnsettled);
    const problem = this.problems[p]!;
    return {
      state: 'known',
      before: line,
      problem,
      ...cells(values),
      identity: encodeIdentity(problem.members),
      written,
    };
  }

  /** A line that a recipient wrote. */
  private brought({ value }: ReturnedLine, number: string): MergedLine {
    const values = this.columns.map(({ key }) => (key === 'problemNo' ? number : key === 'seq' ? null : value(key)));
    return { state: 'own', before: null, problem: null, ...cells(values), identity: '', written: '' };
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
      ...cells(values),
      identity: line.isOwn ? '' : encodeFingerprints(line.identity),
      written: line.isOwn && written.every((f) => f === BLANK) ? '' : encodeFingerprints(written),
    };
  }
}

/** The cells of a line that are known. */
const cells = (values: readonly LineValue[]): Pick<MergedLine, 'values' | 'value'> => ({
  values,
  value: (column) => values[column] ?? null,
});

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
    const mine = fingerprintOf(lineValue(edition, line.row, place, kind));
    return mine !== BLANK && mine !== line.base(key);
  });
}
