import { GENERIC } from './header-composite';
import { matchGrammar } from './header-grammar';
import { exactly, NONE, type HeaderMatch } from './header-match-result';
import { HEADED_COMPOUND, matchText } from './header-steps';
import { headerKey, lookUp, swapTime } from './header-text';
import { matchUnderParent } from './header-under-parent';
import { fieldByWords } from './header-words';

/** 复查结论 says itself what it is, whatever it stands under. */
const SAYS_ITSELF = /^原?复[查核]\S/u;
/** What a parent adds that only heads its group: 问题清单, 受理环节. */
const HEADING = /(?:清单|台账|情况|信息|事项|内容|部分|环节|阶段|一览)$/u;

/**
 * Matches a header path, parent first and as it stands in the cells.
 *
 * @param topic what the whole table is about where its title says so (复查): it explains leaves like 结论
 */
export function matchHeader(rawPath: readonly string[], topic: string | null = null): HeaderMatch {
  const raw = rawPath[rawPath.length - 1];
  if (raw === undefined) return NONE;
  const leaf = headerKey(raw);
  const parents = rawPath.slice(0, -1).map(headerKey).reverse();
  return (
    byParents(parents, leaf) ??
    (GENERIC.test(leaf) ? underGeneric(parents, leaf) : null) ??
    byTopic(topic, leaf) ??
    byOwnText(parents, raw, leaf)
  );
}

/** What the nearest parent with a rule, or parent and leaf read together, make of a leaf. */
function byParents(parents: readonly string[], leaf: string): HeaderMatch | null {
  if (SAYS_ITSELF.test(leaf) && lookUp(leaf)) return null;
  for (const parent of parents) {
    const stem = parent.replace(HEADING, '');
    const joined = lookUp(parent + leaf) ?? lookUp(stem + leaf) ?? lookUp(swapTime(stem + leaf));
    if (joined) return exactly(joined.field, 'parent', 0.97);
    const byRule = matchUnderParent(parent, leaf);
    if (byRule) return byRule;
  }
  return null;
}

function underGeneric(parents: readonly string[], leaf: string): HeaderMatch | null {
  for (const parent of parents) {
    for (const joined of [parent + leaf, parent.replace(HEADING, '') + leaf]) {
      const field = lookUp(joined)?.field ?? matchGrammar(joined) ?? fieldByWords(joined);
      if (field) return exactly(field, 'parent', 0.9);
    }
  }
  return null;
}

function byTopic(topic: string | null, leaf: string): HeaderMatch | null {
  const m = topic === null ? null : matchUnderParent(topic, leaf);
  return m && m.fields.length > 0 ? m : null;
}

function byOwnText(parents: readonly string[], raw: string, leaf: string): HeaderMatch {
  const own = matchText(raw, leaf);
  if (own.fields.length > 0 || own.closed || fieldByWords(leaf) === null) return own;
  // A leaf that says little (姓名, 日期) under a parent that says more than a heading.
  for (const parent of [...parents].reverse()) {
    const joined = matchText(parent + leaf, parent + leaf);
    if (joined.fields.length > 0 && joined.confidence >= HEADED_COMPOUND) return { ...joined, how: 'parent' };
  }
  return own;
}
