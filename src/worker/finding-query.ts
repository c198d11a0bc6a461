import {
  FACETS,
  type FacetName,
  type FacetOption,
  type FindingFilter,
  type FindingGroup,
  type FindingList,
} from './answers';
import type { FacetIndex, FindingIndex } from './finding-index';

/** Findings between two pauses. */
const STEP = 8192;

/** Whether a finding holds the words looked for. */
export type TextTest = (finding: number) => boolean;

/**
 * Answers a filter. Within a facet the choices add up, between facets they cut down; the count beside
 * a choice tells what choosing it would show, so it heeds every facet but its own.
 */
export async function queryFindings(
  index: FindingIndex,
  filter: FindingFilter,
  test: TextTest | null,
  rest: () => Promise<void>,
): Promise<FindingList> {
  const facets = FACETS.map((name) => ({
    name,
    ...index.facets[name],
    chosen: chosenCodes(index.facets[name], filter[name]),
  }));
  const counts = facets.map((facet) => new Uint32Array(facet.keys.length));
  const groupCounts = new Uint32Array(index.groups.length);
  const passing = new Uint32Array(index.size);
  const rules = index.facets.rules.codes;
  let passed = 0;

  for (let k = 0; k < index.size; k++) {
    if (k % STEP === 0) await rest();
    let missed = -1;
    let misses = 0;
    for (let f = 0; f < facets.length; f++) {
      const { chosen, codes } = facets[f]!;
      if (chosen?.[codes[k]!] === 0) {
        missed = f;
        if (++misses > 1) break;
      }
    }
    if (misses > 1 || (test && !test(k))) continue;
    if (misses === 1) {
      counts[missed]![facets[missed]!.codes[k]!]!++;
      continue;
    }
    for (let f = 0; f < facets.length; f++) counts[f]![facets[f]!.codes[k]!]!++;
    groupCounts[index.groupOfRule[rules[k]!]!]!++;
    passing[passed++] = k;
  }

  const groups = groupsOf(index, groupCounts);
  return {
    total: index.size,
    order: ordered(index, passing.subarray(0, passed), groupCounts),
    groups,
    facets: Object.fromEntries(
      facets.map((facet, f) => [facet.name, optionsOf(facet.name, facet, counts[f]!, filter[facet.name])]),
    ) as unknown as FindingList['facets'],
  };
}

/** 1 for each code that was chosen; null where nothing was, which lets all through. */
function chosenCodes(facet: FacetIndex, keys: readonly string[]): Uint8Array | null {
  if (keys.length === 0) return null;
  const chosen = new Uint8Array(facet.keys.length);
  facet.keys.forEach((key, code) => (chosen[code] = keys.includes(key) ? 1 : 0));
  return chosen;
}

function groupsOf(index: FindingIndex, counts: Uint32Array): FindingGroup[] {
  const out: FindingGroup[] = [];
  let start = 0;
  index.groups.forEach((group, g) => {
    const count = counts[g] ?? 0;
    if (count > 0) out.push({ ...group, start, count });
    start += count;
  });
  return out;
}

/** The passing findings group by group, within a group in the order of the sheet. */
function ordered(index: FindingIndex, passing: Uint32Array, counts: Uint32Array): Uint32Array {
  const next = new Uint32Array(counts.length);
  for (let g = 1; g < counts.length; g++) next[g] = next[g - 1]! + counts[g - 1]!;
  const rules = index.facets.rules.codes;
  const out = new Uint32Array(passing.length);
  for (const k of passing) out[next[index.groupOfRule[rules[k]!]!]!++] = k;
  return out;
}

function optionsOf(name: FacetName, facet: FacetIndex, counts: Uint32Array, chosen: readonly string[]): FacetOption[] {
  const options = facet.keys.map((key, code) => ({ key, label: facet.labels[code] ?? null, count: counts[code] ?? 0 }));
  const shown = options.filter((o) => o.count > 0 || chosen.includes(o.key) || name === 'severities');
  if (name === 'severities' || name === 'sheets') return shown;
  return shown.sort((a, b) => b.count - a.count);
}
