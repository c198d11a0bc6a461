import { SEVERITY_ZH, type Owner, type Rule } from './rule';

const OWNER: Record<Owner, string> = { registrar: '登记单位', handler: '责任单位', reviewer: '复查复核机关' };

/**
 * The reference of all rules as Markdown, made from what each rule says about itself, so that the
 * page and the product cannot differ. It is written to `docs/rules.md`.
 */
export function ruleReference(rules: readonly Rule[]): string {
  return [
    '# 体检规则',
    '',
    '<!-- 本页由规则自身生成，请勿手工修改；规则变更后运行 npm run docs。 -->',
    '',
    `共 ${rules.length} 条。级别是默认值，可在单位配置（profile）的 \`severities\` 中修改或设为 \`off\`。“由谁改”指出错的环节，不指个人。`,
    '',
    '| 规则 | 名称 | 级别 | 由谁改 |',
    '| --- | --- | --- | --- |',
    ...rules.map((r) => `| [\`${r.id}\`](#${r.id}) | ${r.title} | ${SEVERITY_ZH[r.severity]} | ${OWNER[r.owner]} |`),
    '',
    ...rules.flatMap(section),
  ].join('\n');
}

function section(rule: Rule): string[] {
  return [
    `## ${rule.id}`,
    '',
    `**${rule.title}**（${SEVERITY_ZH[rule.severity]}，${OWNER[rule.owner]}）`,
    '',
    `- 何时提示：${rule.text}`,
    `- 依据：${rule.basis ?? '台账填报的一般要求'}`,
    `- 怎样改：${rule.mend}`,
    `- 一键修改：${rule.fixText ?? `没有。${rule.noFix ?? ''}`}。`,
    '',
  ];
}
