import { bigramsOf } from '../values/similarity';

/** A text of which near ones are sought. */
interface Candidate {
  readonly id: number;
  readonly key: string;
}

/**
 * Of near-equal texts the longer lacks at most 15 % of the shorter's pairs of characters. So it holds
 * at least one of any 15 % and one more, and a text need be listed under its rarest pairs only.
 */
const LACKING = 0.15;
/** Texts compared with one text, and texts met on the way. With more alike than this, some are as good as all. */
const COMPARED = 40;
const MET = 400;

/**
 * Calls `visit` with the pairs of texts that may be near-equal, in a group too large to compare each
 * with each: one name on 50,000 rows must not mean a thousand million comparisons. Each text is looked
 * up by its pairs of characters, the rarest first, among the shorter texts before it. The work grows
 * with the number of texts, not with its square.
 *
 * @param visit compares two texts, and says whether it had to
 */
export function visitCandidates(
  texts: readonly Candidate[],
  visit: (shorter: number, longer: number) => boolean,
): void {
  const sorted = [...texts].sort((x, y) => x.key.length - y.key.length);
  const pairs = sorted.map((text) => bigramsOf(text.key));
  const frequency = new Map<number, number>();
  for (const list of pairs) for (const p of list) frequency.set(p, (frequency.get(p) ?? 0) + 1);
  const listed = new Map<number, number[]>();
  const seen = new Int32Array(sorted.length).fill(-1);
  for (let t = 0; t < sorted.length; t++) {
    const own = [...new Set(pairs[t])].sort((p, q) => frequency.get(p)! - frequency.get(q)!);
    lookUp(t, own);
    const enough = Math.ceil((pairs[t]?.length ?? 0) * LACKING) + 1;
    for (const p of own.slice(0, enough)) {
      const list = listed.get(p);
      if (list) list.push(t);
      else listed.set(p, [t]);
    }
  }

  function lookUp(t: number, own: readonly number[]): void {
    let met = 0;
    let compared = 0;
    for (const p of own) {
      const list = listed.get(p) ?? [];
      for (let k = list.length - 1; k >= 0; k--) {
        const other = list[k]!;
        if (seen[other] === t) continue;
        seen[other] = t;
        if (visit(sorted[other]!.id, sorted[t]!.id)) compared++;
        if (compared >= COMPARED || ++met >= MET) return;
      }
    }
  }
}
