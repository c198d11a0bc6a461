import { candidatesOf } from './header-likeness';
import { closed, exactly, type HeaderMatch } from './header-match-result';
import { withoutBrackets } from './header-text';
import { PARENT_RULES } from './parent-rules';

/** What the first rule that knows the parent makes of a leaf; `null` where it leaves it to its own text. */
export function matchUnderParent(parent: string, key: string): HeaderMatch | null {
  const leaf = withoutBrackets(key) || key;
  for (const rule of PARENT_RULES) {
    if (!rule.parent.test(parent)) continue;
    for (const [child, field] of rule.children) {
      if (child.test(leaf)) return field === null ? closed() : exactly(field, 'parent', 0.95);
    }
    return rule.others === 'none' ? closed(candidatesOf(leaf)) : null;
  }
  return null;
}
