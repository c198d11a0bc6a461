import { BLANK, encodeFingerprints, fingerprintOf } from '../../merge/fingerprint';
import { mergeTables } from '../../merge/merge-tables';
import { lineValue, type LineValue, type ListEdition, type ListLine } from './list-edition';

/** What merging needs to know of a column. */
export interface MergedColumn {
  readonly key: string;
  readonly kind: string;
}

/** A cell that people and the ledgers changed to different things. */
export interface CellConflict<C> {
  /** Tells it apart in every run. */
  readonly id: string;
  readonly column: C;
  /** 0-based row in the earlier edition. */
  readonly row: number;
  readonly typed: LineValue;
  readonly ledger: LineValue;
}

/** What the clerk decided on a conflict. */
export type ConflictDecisions = Readonly<Record<string, 'typed' | 'ledger'>>;

export interface LinesToMerge<C extends MergedColumn, L extends ListLine> {
  readonly columns: readonly C[];
  /** Columns that the sheet counts by itself. */
  readonly unmerged?: ReadonlySet<string>;
  readonly edition: ListEdition | null;
  readonly lines: readonly L[];
  /** What the ledgers say now, by column. */
  readonly theirs: readonly (readonly LineValue[])[];
  /** For each of theirs the line that it is, or -1. */
  readonly matches: Int32Array;
  /** What stands in a cell, where that is not simply what the sheet says. */
  readonly mine?: (line: L, column: C) => LineValue;
  /** What was written last, where that is not simply what the line remembers. */
  readonly base?: (line: L, column: C) => number | null;
  readonly idOf: (line: L, column: C) => string;
  readonly decisions?: ConflictDecisions;
}

export interface MergedLines<C> {
  /** What stands in each line of the earlier edition from now on, by column. */
  readonly values: readonly LineValue[][];
  /** Those of theirs that have no line yet. */
  readonly added: readonly number[];
  /** Conflicts that nobody has decided, and those that the clerk decided now. */
  readonly conflicts: readonly CellConflict<C>[];
  readonly decided: readonly CellConflict<C>[];
  /** Whether a cell waits for the clerk. */
  isUnsettled(line: number, column: number): boolean;
  /** Cells that took what the ledgers say, and that kept what people typed. */
  readonly updated: number;
  readonly kept: number;
}

/**
 * The three-way merge of a list that people go on writing in: what was written last, what people typed
 * since, and what the ledgers say now. What a person typed is never overwritten; a cell changed by both
 * keeps the person's text until the clerk decides.
 */
export function mergeLines<C extends MergedColumn, L extends ListLine>(order: LinesToMerge<C, L>): MergedLines<C> {
  const { columns, lines, theirs, matches, edition, unmerged } = order;
  const shared = columns.filter(({ key }) => unmerged?.has(key) !== true && edition?.columns.has(key) === true);
  const at = shared.map((column) => columns.indexOf(column));
  const base = order.base ?? ((line: L, { key }: C) => line.base(key));
  const read = order.mine ?? ((line: L, column: C) => typedValue(edition, line, column));
  const mine = lines.map((line) => columns.map((column) => read(line, column)));
  const merged = mergeTables({
    columns: shared.length,
    matches,
    base: (row, c) => base(lines[row]!, shared[c]!),
    mine: { rows: lines.length, at: (row, c) => fingerprintOf(mine[row]![at[c]!]!) },
    theirs: { rows: theirs.length, at: (row, c) => fingerprintOf(theirs[row]![at[c]!]!) },
  });
  const values = mine.map((row) => [...row]);
  for (const { row, column, from } of merged.taken) values[row]![at[column]!] = theirs[from]![at[column]!]!;
  const conflicts: CellConflict<C>[] = [];
  const decided: CellConflict<C>[] = [];
  const unsettled = new Set<string>();
  let kept = merged.kept;
  let updated = merged.taken.length;
  for (const { row, column: c, from } of merged.conflicts) {
    const [place, column, line] = [at[c]!, shared[c]!, lines[row]!];
    const [typed, ledger] = [mine[row]![place]!, theirs[from]![place]!];
    const conflict = { id: order.idOf(line, column), column, row: line.row, typed, ledger };
    const decision = order.decisions?.[conflict.id];
    if (decision !== undefined) decided.push(conflict);
    if (decision === 'ledger') {
      values[row]![place] = ledger;
      updated++;
    } else if (decision === 'typed') kept++;
    else {
      conflicts.push(conflict);
      unsettled.add(`${row} ${place}`);
    }
  }
  return {
    values,
    added: merged.added,
    conflicts,
    decided,
    isUnsettled: (line, column) => unsettled.has(`${line} ${column}`),
    updated,
    kept,
  };
}

/** What stands in a cell of a line now. */
export function typedValue(edition: ListEdition | null, { row }: ListLine, { key, kind }: MergedColumn): LineValue {
  const place = edition?.columns.get(key);
  return edition && place !== undefined ? lineValue(edition, row, place, kind) : null;
}

/**
 * What a line that was found again remembers, by {@link keys}: what the ledgers say now. Columns that the
 * sheet has not had yet are filled in.
 *
 * @param keys those of the columns, then those of columns that people deleted
 */
export function rememberLine(
  line: ListLine,
  values: LineValue[],
  theirs: readonly LineValue[],
  keys: readonly string[],
  edition: ListEdition | null,
  isUnsettled: (column: number) => boolean,
): string {
  const written = keys.map((key, c) => {
    const isThere = c < theirs.length;
    if (isThere && edition?.columns.has(key) !== true) values[c] = theirs[c]!;
    // An open conflict keeps what was written before, or it would be forgotten before it is decided.
    return !isThere || isUnsettled(c) ? (line.base(key) ?? BLANK) : fingerprintOf(theirs[c]!);
  });
  return encodeFingerprints(written);
}
