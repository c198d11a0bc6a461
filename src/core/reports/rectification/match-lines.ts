import type { EditionLine } from './edition';
import type { MatterIndex } from './matter-index';
import type { Problem } from './problems';
import { identityOf } from './identity';

/** The records of the ledgers that an earlier edition lists. */
export interface ListedMatters {
  /** By their numbers in the index. */
  readonly records: readonly number[];
  /** Which of the fingerprints that the edition holds some record still has. */
  readonly present: ReadonlySet<number>;
}

/** Looks through all records for those that the lines of an edition were made of. */
export function listedMatters(index: MatterIndex, lines: readonly EditionLine[]): ListedMatters {
  const wanted = new Set(lines.flatMap(({ identity }) => identity));
  const present = new Set<number>();
  const records: number[] = [];
  if (wanted.size === 0) return { records, present };
  for (let r = 0; r < index.total; r++) {
    const { sure, place } = identityOf(index.member(r));
    const found = sure.filter((fingerprint) => wanted.has(fingerprint));
    if (wanted.has(place)) found.push(place);
    if (found.length > 0) records.push(r);
    for (const fingerprint of found) present.add(fingerprint);
  }
  return { records, present };
}

/** However many rows only stand where others stood, one that is surely the same outweighs them. */
const SURE = 10_000;

/**
 * For each problem the line that it is, or -1: the one that shares most of its matters. A line is one
 * problem at most, so that where two lines have become one problem the other stays as it is.
 */
export function matchLines(lines: readonly EditionLine[], problems: readonly Problem[]): Int32Array {
  const linesOf = new Map<number, number[]>();
  lines.forEach(({ identity }, line) => {
    for (const fingerprint of new Set(identity)) {
      const list = linesOf.get(fingerprint);
      if (list) list.push(line);
      else linesOf.set(fingerprint, [line]);
    }
  });
  const pairs: { readonly problem: number; readonly line: number; readonly shared: number }[] = [];
  problems.forEach(({ members }, problem) => {
    const shared = new Map<number, number>();
    const count = (fingerprint: number, weight: number): void => {
      for (const line of linesOf.get(fingerprint) ?? []) shared.set(line, (shared.get(line) ?? 0) + weight);
    };
    for (const { sure, place } of members.map(identityOf)) {
      for (const fingerprint of sure) count(fingerprint, SURE);
      count(place, 1);
    }
    for (const [line, n] of shared) pairs.push({ problem, line, shared: n });
  });
  pairs.sort((a, b) => b.shared - a.shared || a.line - b.line || a.problem - b.problem);
  const matches = new Int32Array(problems.length).fill(-1);
  const taken = new Uint8Array(lines.length);
  for (const { problem, line } of pairs) {
    if (matches[problem] !== -1 || taken[line] === 1) continue;
    matches[problem] = line;
    taken[line] = 1;
  }
  return matches;
}
