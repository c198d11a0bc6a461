import type { Rule } from '../rules/rule';
import type { UnfoundMend } from './unfound-mend';

/**
 * What 一键修改 does about each rule, or why it does nothing, as Markdown made from what the rules say
 * about themselves. It is written to `docs/fixes.md`.
 */
export function fixReference(rules: readonly Rule[], mends: readonly UnfoundMend[]): string {
  const [can, cannot] = [rules.filter((rule) => rule.fix), rules.filter((rule) => !rule.fix)];
  return [
    '# 哪些问题可以一键修改',
    '',
    '<!-- 本页由规则自身生成，请勿手工修改；规则变更后运行 npm run docs。 -->',
    '',
    '公式、合并单元格下藏有内容的、脱敏的内容、受保护的表，一律不改。改之前都先列出改前改后，改完可以还原。',
    '',
    `## 可以改的（${can.length} 条规则）`,
    '',
    '| 规则 | 名称 | 改成什么 |',
    '| --- | --- | --- |',
    ...can.map((rule) => `| ${linkTo(rule)} | ${rule.title} | ${rule.fixText ?? ''} |`),
    '',
    '## 规则不管、也可以改的',
    '',
    '| 名称 | 改成什么 |',
    '| --- | --- |',
    ...mends.map(({ title, text }) => `| ${title} | ${text} |`),
    '',
    `## 不替您改的（${cannot.length} 条规则）`,
    '',
    '| 规则 | 名称 | 为什么 |',
    '| --- | --- | --- |',
    ...cannot.map((rule) => `| ${linkTo(rule)} | ${rule.title} | ${rule.noFix ?? ''} |`),
    '',
  ].join('\n');
}

const linkTo = ({ id }: Rule): string => `[\`${id}\`](rules.md#${id})`;
