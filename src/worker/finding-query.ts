import {
  FACETS,
  type FacetName,
  type FacetOption,
  type FindingFilter,
  type FindingGroup,
  type FindingList,
} from './answers';
import { byCount, facetOptions, passFacets, type FacetIndex, type TextTest } from './facets';
import type { FindingFacets, RuleGroup } from './finding-index';

/** Answers a filter: which findings pass, rule by rule, and what else could be chosen. */
export async function queryFindings(
  index: FindingFacets,
  filter: FindingFilter,
  test: TextTest | null,
  rest: () => Promise<void>,
): Promise<FindingList> {
  // A filter takes its time, and an edit may come in between: it goes by what stands now.
  const { facets: byName, groups: ranked, groupOfRule } = index;
  const facets = FACETS.map((name) => byName[name]);
  const chosen = FACETS.map((name) => filter[name]);
  const all = filter.ignored ? index.hidden : index.order;
  const { items, counts } = await passFacets(all, facets, chosen, test, rest);
  const rules = byName.rules.codes;
  const groupCounts = new Uint32Array(ranked.length);
  for (const k of items) groupCounts[groupOfRule[rules[k]!]!]!++;
  return {
    total: all.length,
    ignored: filter.ignored ? all.length : index.hidden.length,
    order: ordered((k) => groupOfRule[rules[k]!]!, items, groupCounts),
    groups: groupsOf(ranked, groupCounts),
    facets: Object.fromEntries(
      FACETS.map((name, f) => [name, optionsOf(name, byName[name], counts[f]!, filter[name])]),
    ) as unknown as FindingList['facets'],
  };
}

function groupsOf(groups: readonly RuleGroup[], counts: Uint32Array): FindingGroup[] {
  const out: FindingGroup[] = [];
  let start = 0;
  groups.forEach((group, g) => {
    const count = counts[g] ?? 0;
    if (count > 0) out.push({ ...group, start, count });
    start += count;
  });
  return out;
}

/** The passing findings group by group, within a group in the order of the sheet. */
function ordered(groupOf: (finding: number) => number, passing: Uint32Array, counts: Uint32Array): Uint32Array {
  const next = new Uint32Array(counts.length);
  for (let g = 1; g < counts.length; g++) next[g] = next[g - 1]! + counts[g - 1]!;
  const out = new Uint32Array(passing.length);
  for (const k of passing) out[next[groupOf(k)]!++] = k;
  return out;
}

function optionsOf(name: FacetName, facet: FacetIndex, counts: Uint32Array, chosen: readonly string[]): FacetOption[] {
  const shown = facetOptions(facet, counts, chosen, name === 'severities');
  return name === 'severities' || name === 'sheets' ? shown : byCount(shown);
}
