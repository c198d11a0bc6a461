import { CLOCKS, clockOf } from '../../deadlines/clocks/index';
import { RULES } from '../../rules/index';
import { SEVERITY_ZH, type Rule, type Severity } from '../../rules/rule';
import { nearest } from '../../values/choice';
import { DEFAULT_PROFILE } from '../default-profile';
import { textOf, wholeNumber, wordOf } from './cells';
import type { Section } from './section';

type Level = Severity | 'off';

const LEVEL_ZH: Readonly<Record<Level, string>> = { ...SEVERITY_ZH, off: '不检查' };
const LEVELS = Object.keys(LEVEL_ZH) as Level[];
/** Stands where the office leaves it to the rule, which may hold some of its findings to be milder than others. */
const DEFAULT_ZH = '默认';
const CHOICES = [DEFAULT_ZH, ...LEVELS.map((l) => LEVEL_ZH[l])];

const titleKey = (text: string): string => text.normalize('NFKC').replace(/[\s“”"'‘’]/gu, '');

/** By its Chinese title or its id. */
function ruleNamed(text: string): Rule | null {
  return RULES.find((rule) => rule.id === text.toLowerCase() || titleKey(rule.title) === titleKey(text)) ?? null;
}

/** 规则级别: one rule a row, by its Chinese title. */
export const RULE_SECTION: Section = {
  title: '检查规则',
  note: '“级别”从下拉列表里选；选“不检查”就不再提示这一类问题。',
  columns: [
    { name: '规则', kind: 'fixed' },
    { name: '级别', kind: 'choice', choices: CHOICES, hint: '默认、错误、提醒、建议或不检查' },
    { name: '说明', kind: 'note' },
  ],
  spare: 0,
  lines: ({ severities }) =>
    RULES.map((rule) => {
      const level = severities[rule.id];
      return [
        rule.title,
        level === undefined ? DEFAULT_ZH : LEVEL_ZH[level],
        `默认“${SEVERITY_ZH[rule.severity]}”。${rule.text}`,
      ];
    }),
  read(lines, tell, profile) {
    const severities: Record<string, Level> = {};
    const seen = new Set<string>();
    for (const { cells } of lines) {
      const [title, level] = cells;
      if (!title || !level) continue;
      const rule = ruleNamed(textOf(title));
      if (!rule) {
        const like = nearest(
          RULES.map((r) => ({ name: r.title, aliases: [] })),
          textOf(title),
          1,
        )[0];
        const guess = like ? `，是不是“${like.name}”` : '';
        tell(title, `没有“${textOf(title)}”这条检查规则${guess}？请照原来的名称改正，或删去这一行`);
        continue;
      }
      if (seen.has(rule.id)) {
        tell(title, `“${rule.title}”写了两行，请只留一行`);
        continue;
      }
      seen.add(rule.id);
      const word = wordOf(level);
      if (word === '' || word === DEFAULT_ZH) continue;
      const found = LEVELS.find((l) => LEVEL_ZH[l] === word || l === word.toLowerCase());
      if (found) severities[rule.id] = found;
      else tell(level, `“${textOf(level)}”不是级别，请写${CHOICES.join('、')}`);
    }
    return { ...profile, severities };
  },
};

/** 期限提醒: how many days before its end a clock is near. */
export const CLOCK_SECTION: Section = {
  title: '期限提醒',
  note: '到期前多少天开始算“临期”。空着的用默认天数。',
  columns: [
    { name: '期限', kind: 'fixed' },
    { name: '提前天数', kind: 'number', hint: '0 或者正整数' },
    { name: '说明', kind: 'note' },
  ],
  spare: 0,
  lines: ({ warningDays }) =>
    CLOCKS.filter(({ id }) => warningDays[id] !== undefined).map(({ id, title, text }) => {
      const standard = DEFAULT_PROFILE.warningDays[id];
      return [title, warningDays[id] ?? null, `${standard === undefined ? '' : `默认${standard}天。`}${text}`];
    }),
  read(lines, tell, profile) {
    const days: Record<string, number> = {};
    for (const { cells } of lines) {
      const [title, number] = cells;
      if (!title || !number) continue;
      const clock = clockOf(wordOf(title)) ?? clockOf(textOf(title));
      if (!clock) {
        const known = CLOCKS.map((c) => c.title).join('、');
        tell(title, `没有“${textOf(title)}”这项期限，可以写的有：${known}`);
      } else if (days[clock.id] !== undefined) tell(title, `“${clock.title}”写了两行，请只留一行`);
      else if (wordOf(number) !== '') {
        const n = wholeNumber(number, tell);
        if (n !== null) days[clock.id] = n;
      }
    }
    return { ...profile, warningDays: { ...DEFAULT_PROFILE.warningDays, ...days } };
  },
};
