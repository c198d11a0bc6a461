/**
 * The three-way merge of a generated table: what was written last time, what people have typed since,
 * and what the ledgers say now. Nobody's typing is ever lost; what only the ledgers changed comes in.
 */

/** What becomes of a cell. */
export type CellOutcome =
  /** Both say the same. */
  | 'same'
  /** Only the ledger changed. */
  | 'take'
  /** Only people changed it. */
  | 'keep'
  /** Both did, and not to the same: what was typed stays, and the clerk is told. */
  | 'conflict';

/**
 * @param mine fingerprint of what stands in the sheet.
 * @param base of what was written there last; `null` where that is not known.
 * @param theirs of what the ledger says now.
 */
export function mergeCell(mine: number, base: number | null, theirs: number): CellOutcome {
  if (mine === theirs) return 'same';
  // An empty cell of which nothing is known is more likely new than emptied on purpose.
  if (mine === (base ?? 0)) return 'take';
  return theirs === base ? 'keep' : 'conflict';
}

/** One side of a merge, by fingerprints. */
export interface MergeSide {
  readonly rows: number;
  /** Fingerprint of a cell, by the number of its row and of the column both sides share. */
  at(row: number, column: number): number;
}

export interface MergeInput {
  /** Number of columns that both sides have. */
  readonly columns: number;
  readonly mine: MergeSide;
  readonly theirs: MergeSide;
  /** What was written last into a row of mine; `null` where that is not known. */
  readonly base: (row: number, column: number) => number | null;
  /** For each row of theirs the row of mine that it is, or -1 for one that is new. */
  readonly matches: Int32Array;
}

export interface MergedCell {
  /** Row of mine. */
  readonly row: number;
  readonly column: number;
  /** Row of theirs. */
  readonly from: number;
}

export interface MergeResult {
  /** Cells that take what the ledger says now. */
  readonly taken: readonly MergedCell[];
  readonly conflicts: readonly MergedCell[];
  /** Cells that keep what was typed into them. */
  readonly kept: number;
  /** Rows of theirs that are new. */
  readonly added: readonly number[];
  /** Rows of mine that none of theirs is; they stay. */
  readonly unmatched: readonly number[];
}

/** Merges matched rows cell by cell. What to do with the rest is the caller's. */
export function mergeTables({ columns, mine, theirs, base, matches }: MergeInput): MergeResult {
  const taken: MergedCell[] = [];
  const conflicts: MergedCell[] = [];
  const added: number[] = [];
  const matched = new Uint8Array(mine.rows);
  let kept = 0;
  for (let from = 0; from < theirs.rows; from++) {
    const row = matches[from] ?? -1;
    if (row < 0) {
      added.push(from);
      continue;
    }
    matched[row] = 1;
    for (let column = 0; column < columns; column++) {
      const outcome = mergeCell(mine.at(row, column), base(row, column), theirs.at(from, column));
      if (outcome === 'take') taken.push({ row, column, from });
      else if (outcome === 'conflict') conflicts.push({ row, column, from });
      else if (outcome === 'keep') kept++;
    }
  }
  const unmatched: number[] = [];
  for (let row = 0; row < mine.rows; row++) if (matched[row] === 0) unmatched.push(row);
  return { taken, conflicts, kept, added, unmatched };
}
