import { matchIdentities } from '../kept-list/match-identities';
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

/** For each problem the line that it is, or -1. */
export function matchLines(lines: readonly EditionLine[], problems: readonly Problem[]): Int32Array {
  return matchIdentities(
    lines,
    problems.map(({ members }) => members.map(identityOf)),
  );
}
