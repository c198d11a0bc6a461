import type { Profile } from '../../profile/profile';
import { matchKey } from '../../values/text';

/** What the risk of a matter is judged by. Nothing here is about a person. */
export interface RiskFacts {
  readonly people: number;
  readonly overdueDays: number;
  /** 风险等级 or 紧急程度 as the ledgers have it. */
  readonly stated: readonly string[];
  readonly publicSafety: boolean;
}

export type Risk = '高' | '中' | '低';

interface RiskCriterion {
  readonly level: '高' | '中';
  readonly text: string;
  meets(facts: RiskFacts, profile: Profile): boolean;
}

const MANY = 30;
const GROUP = 5;
const LONG_OVERDUE = 30;
const MIDDLING = /^(?:中|中风险|中等|较大|二级|黄|橙|急)$/u;

/**
 * By these a matter's risk is judged, the first that holds decides. They stand in the 口径 of the sheet,
 * so that everybody can check a level. Never the person, never the number of visits.
 */
export const RISK_CRITERIA: readonly RiskCriterion[] = [
  {
    level: '高',
    text: '台账标为高风险或特急',
    meets: ({ stated }, { highRiskWords }) => {
      const words = new Set(highRiskWords.map(matchKey));
      return stated.some((word) => words.has(matchKey(word)));
    },
  },
  { level: '高', text: '涉及公共安全', meets: ({ publicSafety }) => publicSafety },
  { level: '高', text: `涉及${MANY}人以上`, meets: ({ people }) => people >= MANY },
  { level: '高', text: `超期${LONG_OVERDUE}天以上`, meets: ({ overdueDays }) => overdueDays > LONG_OVERDUE },
  {
    level: '中',
    text: '台账标为中风险',
    meets: ({ stated }) => stated.some((word) => MIDDLING.test(matchKey(word))),
  },
  { level: '中', text: `涉及${GROUP}人以上`, meets: ({ people }) => people >= GROUP },
  { level: '中', text: '已经超期', meets: ({ overdueDays }) => overdueDays > 0 },
];

/** The risk of a matter by {@link RISK_CRITERIA}. */
export function riskOf(facts: RiskFacts, profile: Profile): Risk {
  return RISK_CRITERIA.find((criterion) => criterion.meets(facts, profile))?.level ?? '低';
}

/** The criteria as one sentence for the 口径. */
export function riskBasis(): string {
  const of = (level: Risk): string =>
    RISK_CRITERIA.filter((c) => c.level === level)
      .map((c) => c.text)
      .join('、');
  return `风险等级按事项判断：${of('高')}的为高，${of('中')}的为中，其余为低，不看信访人和信访次数`;
}
