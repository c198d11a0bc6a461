import {
  FACETS,
  type FacetName,
  type FacetOption,
  type FindingFilter,
  type FindingGroup,
  type FindingList,
} from './answers';
import { byCount, facetOptions, passFacets, type FacetIndex, type TextTest } from './facets';
import type { FindingIndex } from './finding-index';

/** Answers a filter: which findings pass, rule by rule, and what else could be chosen. */
export async function queryFindings(
  index: FindingIndex,
  filter: FindingFilter,
  test: TextTest | null,
  rest: () => Promise<void>,
): Promise<FindingList> {
  const facets = FACETS.map((name) => index.facets[name]);
  const chosen = FACETS.map((name) => filter[name]);
  const { items, counts } = await passFacets(index.size, facets, chosen, test, rest);
  const rules = index.facets.rules.codes;
  const groupCounts = new Uint32Array(index.groups.length);
  for (const k of items) groupCounts[index.groupOfRule[rules[k]!]!]!++;
  const groups = groupsOf(index, groupCounts);
  return {
    total: index.size,
    order: ordered(index, items, groupCounts),
    groups,
    facets: Object.fromEntries(
      FACETS.map((name, f) => [name, optionsOf(name, index.facets[name], counts[f]!, filter[name])]),
    ) as unknown as FindingList['facets'],
  };
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
  const shown = facetOptions(facet, counts, chosen, name === 'severities');
  return name === 'severities' || name === 'sheets' ? shown : byCount(shown);
}
