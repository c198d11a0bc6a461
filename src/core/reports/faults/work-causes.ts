import type { ClockId } from '../../deadlines/clock-id';
import type { Rule } from '../../rules/rule';

/** 工作原因: the eight kinds of shortcomings in an office's own work, in the order of a matter's life. */
export const WORK_CAUSES = [
  '未及时规范登记',
  '未及时规范受理',
  '未及时准确转送、交办',
  '未及时规范办理',
  '未及时跟踪督办',
  '未及时规范复查（复核）',
  '未落实处理（复查、复核）意见',
  '未及时规范导入相应程序或依法办理',
] as const;

export type WorkCause = (typeof WORK_CAUSES)[number];

/** 督办情形 with the type that each belongs to. Most of them only a person who reads the file can tell. */
export const SITUATIONS = [
  { type: '处理意见明显不当或不执行处理意见', name: '政策法规适用错误' },
  { type: '处理意见明显不当或不执行处理意见', name: '未全面回应群众诉求' },
  { type: '处理意见明显不当或不执行处理意见', name: '以处理意见代替结果性意见' },
  { type: '处理意见明显不当或不执行处理意见', name: '不执行处理意见' },
  { type: '其他未落实“三到位一处理”', name: '未落实“三到位一处理”' },
  { type: '其他未落实“三到位一处理”', name: '需进一步关注大规模聚集隐患或负面舆论风险' },
  { type: '未按规定受理办理', name: '未按规定受理办理' },
] as const;

export type Situation = (typeof SITUATIONS)[number]['name'];

/** What a rule's or a clock's shortcoming is called in a notice. */
export interface CauseOf {
  readonly cause: WorkCause;
  /** `null` where no situation fits: a slip of the pen is none. */
  readonly situation: Situation | null;
}

const NOT_BY_RULE: Situation = '未按规定受理办理';
const NOT_IN_PLACE: Situation = '未落实“三到位一处理”';

/** The rules that are about another stage than their owner's usual one, and those that show a situation. */
const BY_RULE: Readonly<Record<string, CauseOf>> = {
  'accepted-date-missing': { cause: '未及时规范受理', situation: NOT_BY_RULE },
  'notice-missing': { cause: '未及时规范受理', situation: NOT_BY_RULE },
  'accused-handles': { cause: '未及时准确转送、交办', situation: NOT_BY_RULE },
  'deadline-mismatch': { cause: '未及时准确转送、交办', situation: NOT_BY_RULE },
  'extension-days': { cause: '未及时规范办理', situation: NOT_BY_RULE },
  'extension-late': { cause: '未及时规范办理', situation: NOT_BY_RULE },
  'delivery-missing': { cause: '未及时规范办理', situation: NOT_BY_RULE },
  'leader-missing': { cause: '未及时跟踪督办', situation: null },
  'limit-missing': { cause: '未及时跟踪督办', situation: null },
  'owner-missing': { cause: '未及时跟踪督办', situation: null },
  'responsible-leader-missing': { cause: '未及时跟踪督办', situation: null },
  'disposition-missing': { cause: '未落实处理（复查、复核）意见', situation: NOT_IN_PLACE },
  'write-off-conflict': { cause: '未落实处理（复查、复核）意见', situation: null },
  'write-off-early': { cause: '未落实处理（复查、复核）意见', situation: NOT_IN_PLACE },
  'write-off-unverified': { cause: '未落实处理（复查、复核）意见', situation: NOT_IN_PLACE },
  'route-missing': { cause: '未及时规范导入相应程序或依法办理', situation: null },
};

const BY_OWNER: Readonly<Record<Rule['owner'], WorkCause>> = {
  registrar: '未及时规范登记',
  handler: '未及时规范办理',
  reviewer: '未及时规范复查（复核）',
};

/** What a rule's findings are called in a notice. */
export function causeOfRule({ id, owner }: Pick<Rule, 'id' | 'owner'>): CauseOf {
  return BY_RULE[id] ?? { cause: BY_OWNER[owner], situation: null };
}

const BY_CLOCK: Partial<Readonly<Record<ClockId, WorkCause>>> = {
  transfer: '未及时准确转送、交办',
  notice: '未及时规范受理',
  review: '未及时规范复查（复核）',
  reexam: '未及时规范复查（复核）',
  resolve: '未及时跟踪督办',
};

/** What it is called in a notice that a clock has run out. */
export function causeOfClock(clock: ClockId): CauseOf {
  // 化解时限 and what the meeting set are the office's own limits: no rule of law was broken.
  return { cause: BY_CLOCK[clock] ?? '未及时规范办理', situation: clock === 'resolve' ? null : NOT_BY_RULE };
}

/** Rules named above, for a test that each of them exists. */
export const RULES_WITH_CAUSE: readonly string[] = Object.keys(BY_RULE);
