import type { FacetOption } from './answers';

/** The choices of one facet, and the choice of every item as a code into them. */
export interface FacetIndex {
  readonly keys: readonly string[];
  readonly labels: readonly (string | null)[];
  readonly codes: Uint32Array;
}

/** Sorts items into the choices of one facet. */
export class FacetBuilder {
  private readonly codeByKey = new Map<string, number>();
  private readonly labels: (string | null)[] = [];
  private codes: Uint32Array;

  constructor(size: number) {
    this.codes = new Uint32Array(size);
  }

  codeOf(key: string, label: string | null): number {
    let code = this.codeByKey.get(key);
    if (code === undefined) {
      code = this.labels.length;
      this.codeByKey.set(key, code);
      this.labels.push(label);
    }
    return code;
  }

  set(item: number, key: string, label: string | null): number {
    if (item >= this.codes.length) {
      const grown = new Uint32Array(Math.max(64, item * 2));
      grown.set(this.codes);
      this.codes = grown;
    }
    return (this.codes[item] = this.codeOf(key, label));
  }

  finish(): FacetIndex {
    return { keys: [...this.codeByKey.keys()], labels: this.labels, codes: this.codes };
  }
}

/** Whether an item holds the words looked for. */
export type TextTest = (item: number) => boolean;

/** Items between two pauses. */
const STEP = 8192;

/** What passes a filter, and by facet and code how many items choosing it would show. */
interface Passed {
  readonly items: Uint32Array;
  readonly counts: readonly Uint32Array[];
}

/**
 * One pass over all items. Within a facet the choices add up, between facets they cut down; the count
 * beside a choice tells what choosing it would show, so it heeds every facet but its own.
 *
 * @param among the items, or how many there are where it is all of them
 * @param chosen by facet the keys that were chosen; none lets everything through
 */
export async function passFacets(
  among: number | Uint32Array,
  facets: readonly FacetIndex[],
  chosen: readonly (readonly string[])[],
  test: TextTest | null,
  rest: () => Promise<void>,
): Promise<Passed> {
  const sets = facets.map((facet, f) => ({ codes: facet.codes, chosen: chosenCodes(facet, chosen[f] ?? []) }));
  const counts = facets.map((facet) => new Uint32Array(facet.keys.length));
  const size = typeof among === 'number' ? among : among.length;
  const passing = new Uint32Array(size);
  let passed = 0;
  for (let i = 0; i < size; i++) {
    if (i % STEP === 0) await rest();
    const k = typeof among === 'number' ? i : among[i]!;
    let missed = -1;
    let misses = 0;
    for (let f = 0; f < sets.length; f++) {
      const set = sets[f]!;
      if (set.chosen?.[set.codes[k]!] === 0) {
        missed = f;
        if (++misses > 1) break;
      }
    }
    if (misses > 1 || (test && !test(k))) continue;
    if (misses === 1) {
      counts[missed]![sets[missed]!.codes[k]!]!++;
      continue;
    }
    for (let f = 0; f < sets.length; f++) counts[f]![sets[f]!.codes[k]!]!++;
    passing[passed++] = k;
  }
  return { items: passing.subarray(0, passed), counts };
}

/** 1 for each code that was chosen; null where nothing was, which lets all through. */
function chosenCodes(facet: FacetIndex, keys: readonly string[]): Uint8Array | null {
  if (keys.length === 0) return null;
  const chosen = new Uint8Array(facet.keys.length);
  facet.keys.forEach((key, code) => (chosen[code] = keys.includes(key) ? 1 : 0));
  return chosen;
}

/** The choices of a facet that would show something or were chosen; `keepAll` keeps those that would not too. */
export function facetOptions(
  facet: FacetIndex,
  counts: Uint32Array,
  chosen: readonly string[],
  keepAll: boolean,
): FacetOption[] {
  const options = facet.keys.map((key, code) => ({ key, label: facet.labels[code] ?? null, count: counts[code] ?? 0 }));
  return keepAll ? options : options.filter((o) => o.count > 0 || chosen.includes(o.key));
}

export function byCount(options: readonly FacetOption[]): FacetOption[] {
  return [...options].sort((a, b) => b.count - a.count);
}
