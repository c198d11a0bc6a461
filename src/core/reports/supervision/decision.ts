import { MATTER_HEADERS, type LineHeaders, type WrittenLine } from '../sheet/written-lines';

/** Headers of what only people fill in; what they wrote is carried into every later edition. */
export const DECISION = {
  excuse: '有无正当理由',
  why: '理由说明',
  approver: '批准人',
  approved: '批准日期',
  also: '人工认定的情形',
  method: '督办方式',
  sent: '发出日期',
  answerBy: '要求反馈日期',
  answered: '反馈日期',
  answer: '反馈内容',
  outcome: '督办结论',
  number: '督办编号',
  remark: '备注',
} as const;

export const EXCUSES = ['无正当理由', '有正当理由'] as const;

/** How a line stands. 拟督办 until a person has said that there was no good reason, and who approved it. */
export const LINE_STATES = ['拟督办', '督办', '不督办', '待核'] as const;
export type LineState = (typeof LINE_STATES)[number];

/** By what 督办台账 is known among the sheets of an earlier edition, and its lines in it. */
export const DECIDED_LINES: LineHeaders = {
  knownBy: [MATTER_HEADERS.caseNo, DECISION.excuse, DECISION.approver],
  unit: '被督办单位',
  people: Object.values(DECISION),
};

/** How a line stands after what people wrote: a word for a good reason ends it, its absence must be approved. */
export function stateOf(written: WrittenLine | null, isDoubtful: boolean): LineState {
  if (isDoubtful) return '待核';
  const excuse = written?.text(DECISION.excuse) ?? '';
  if (excuse.startsWith('有')) return '不督办';
  return excuse.startsWith('无') && (written?.text(DECISION.approver) ?? '') !== '' ? '督办' : '拟督办';
}
