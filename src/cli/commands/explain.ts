import { clockOf } from '../../core/deadlines/clocks/index';
import { basisOfClock } from '../../core/deadlines/basis';
import { ruleOf } from '../../core/rules/index';
import { SEVERITY_ZH } from '../../core/rules/rule';
import { MESSAGES } from '../messages';
import type { Output } from '../output';
import { UsageError } from '../usage-error';

/** `explain`: what a rule looks for or a clock counts, what it rests on and how to mend it. */
export async function explain(id: string, json: boolean, out: Output): Promise<void> {
  const rule = ruleOf(id);
  if (!rule) return explainClock(id, json, out);
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

async function explainClock(id: string, json: boolean, out: Output): Promise<void> {
  const clock = clockOf(id);
  if (!clock) throw new UsageError(MESSAGES.noRule(id));
  const { title, text, mend } = clock;
  const basis = basisOfClock(clock.id);
  if (json) {
    await out.write(`${JSON.stringify({ id: clock.id, title, text, basis, mend })}\n`);
    return;
  }
  const lines = [
    `${title}（${clock.id}）`,
    `${MESSAGES.explainClock}${text}`,
    `${MESSAGES.explainBasis}${basis ?? MESSAGES.explainStated}`,
    `${MESSAGES.explainClockMend}${mend}`,
  ];
  await out.write(`${lines.join('\n')}\n`);
}
