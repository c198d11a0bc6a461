import type { Rule } from './rule';

/** Every rule, in the alphabetic order of their ids. A new rule is a file of its own and a line here. */
export const RULES: readonly Rule[] = [];

/** The rule of an id, `null` where there is none. */
export function ruleOf(id: string): Rule | null {
  return RULES.find((rule) => rule.id === id) ?? null;
}
