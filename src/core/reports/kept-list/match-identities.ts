import type { ListLine } from './list-edition';

/** What tells one thing apart, as fingerprints. */
export interface Identity {
  /** What is surely its own. */
  readonly sure: readonly number[];
  /** Where it stands: rows move, and others come to stand there. */
  readonly place: number;
}

/** However many rows only stand where others stood, one that is surely the same outweighs them. */
const SURE = 10_000;

/**
 * For each thing the line that it is, or -1: the one that shares most of what it is made of. A line is one
 * thing at most, so that where two lines have become one the other stays as it is.
 */
export function matchIdentities(
  lines: readonly Pick<ListLine, 'identity'>[],
  things: readonly (readonly Identity[])[],
): Int32Array {
  const linesOf = new Map<number, number[]>();
  lines.forEach(({ identity }, line) => {
    for (const fingerprint of new Set(identity)) {
      const list = linesOf.get(fingerprint);
      if (list) list.push(line);
      else linesOf.set(fingerprint, [line]);
    }
  });
  const pairs: { readonly thing: number; readonly line: number; readonly shared: number }[] = [];
  things.forEach((members, thing) => {
    const shared = new Map<number, number>();
    const count = (fingerprint: number, weight: number): void => {
      for (const line of linesOf.get(fingerprint) ?? []) shared.set(line, (shared.get(line) ?? 0) + weight);
    };
    for (const { sure, place } of members) {
      for (const fingerprint of sure) count(fingerprint, SURE);
      count(place, 1);
    }
    for (const [line, n] of shared) pairs.push({ thing, line, shared: n });
  });
  pairs.sort((a, b) => b.shared - a.shared || a.line - b.line || a.thing - b.thing);
  const matches = new Int32Array(things.length).fill(-1);
  const taken = new Uint8Array(lines.length);
  for (const { thing, line } of pairs) {
    if (matches[thing] !== -1 || taken[line] === 1) continue;
    matches[thing] = line;
    taken[line] = 1;
  }
  return matches;
}
