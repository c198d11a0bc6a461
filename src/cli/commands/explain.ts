import { RULES } from '../../core/rules/index';
import { SEVERITY_ZH } from '../../core/rules/rule';
import { MESSAGES } from '../messages';
import type { Output } from '../output';
import { UsageError } from '../usage-error';

/** `explain`: what a rule looks for, what it rests on and how to mend it. */
export async function explain(id: string, json: boolean, out: Output): Promise<void> {
  const rule = RULES.find((r) => r.id === id);
  if (!rule) throw new UsageError(MESSAGES.noRule(id));
  if (json) {
    const { title, text, basis, mend } = rule;
    await out.write(`${JSON.stringify({ id, title, text, basis, mend })}\n`);
    return;
  }
  const lines = [
    `${rule.title}（${rule.id}）`,
    `${MESSAGES.explainLevel}${SEVERITY_ZH[rule.severity]}`,
    `${MESSAGES.explainWhen}${rule.text}`,
    `${MESSAGES.explainBasis}${rule.basis ?? MESSAGES.explainNoBasis}`,
    `${MESSAGES.explainMend}${rule.mend}`,
  ];
  await out.write(`${lines.join('\n')}\n`);
}
