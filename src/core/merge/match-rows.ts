/** One way to tell that a row of the sheet and a row that the ledger gives now are the same matter. */
export interface MatchPass {
  /** Key of a row of the sheet; `null` where it has none. */
  mine(row: number): string | null;
  theirs(row: number): string | null;
  /** Whether two rows of one key may be the same. `alone` where no other row on either side has the key. */
  accept?(mine: number, theirs: number, alone: boolean): boolean;
}

/** Rows of one key that are compared with each other; more say that the key says nothing. */
const MANY = 16;

/**
 * Finds for each row of theirs the row of mine that it is, or -1. The passes are tried one after the
 * other, each on what those before it left over; rows of one key are paired in their order.
 */
export function matchRows(mineCount: number, theirsCount: number, passes: readonly MatchPass[]): Int32Array {
  const matches = new Int32Array(theirsCount).fill(-1);
  const taken = new Uint8Array(mineCount);
  for (const pass of passes) matchBy(pass, matches, taken);
  return matches;
}

function matchBy({ mine, theirs, accept = () => true }: MatchPass, matches: Int32Array, taken: Uint8Array): void {
  const ours = new Map<string, number[]>();
  for (let row = 0; row < taken.length; row++) {
    if (taken[row] === 1) continue;
    add(ours, mine(row), row);
  }
  if (ours.size === 0) return;
  const others = new Map<string, number[]>();
  for (let row = 0; row < matches.length; row++) {
    if (matches[row] !== -1) continue;
    const key = theirs(row);
    if (key !== null && ours.has(key)) add(others, key, row);
  }
  for (const [key, rows] of others) {
    const candidates = ours.get(key) ?? [];
    if (rows.length > MANY || candidates.length > MANY) continue;
    const alone = rows.length === 1 && candidates.length === 1;
    for (const row of rows) {
      const found = candidates.find((candidate) => taken[candidate] === 0 && accept(candidate, row, alone));
      if (found === undefined) continue;
      matches[row] = found;
      taken[found] = 1;
    }
  }
}

function add(map: Map<string, number[]>, key: string | null, row: number): void {
  if (key === null) return;
  const list = map.get(key);
  if (list) list.push(row);
  else map.set(key, [row]);
}
