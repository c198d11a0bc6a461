import { maskName, maskText } from '../../privacy/mask';
import { WrittenIndex, writtenLines, type WrittenLine } from '../sheet/written-lines';
import type { ReportOrder, ReportRow } from '../report';

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

/** The headers by which 督办台账 is known among the sheets of an earlier edition. */
const KNOWN_BY = ['信访件编号', DECISION.excuse, DECISION.approver] as const;
const WRITTEN = Object.values(DECISION);

/** What people wrote into the earlier edition, by line. */
export class Decisions {
  private readonly index: WrittenIndex;

  constructor({ previous }: Pick<ReportOrder, 'previous'>) {
    this.index = new WrittenIndex(writtenLines(previous?.grids ?? [], KNOWN_BY), (line) =>
      keyOf(line.text('信访件编号'), line.text('信访人'), line.text('信访事项'), line.text('被督办单位')),
    );
  }

  of(row: ReportRow): WrittenLine | null {
    return this.index.take(
      keyOf(textOf(row.caseNo), textOf(row.petitioner), textOf(row.content), textOf(row.responsibleUnit)),
    );
  }

  /** Lines that nothing shows any more, but in which somebody wrote. */
  rest(): WrittenLine[] {
    return this.index.rest().filter((line) => WRITTEN.some((header) => line.text(header) !== ''));
  }
}

/** By the matter's number and the unit; without a number by who came about what, masked as a sheet may have it. */
function keyOf(caseNo: string, petitioner: string, matter: string, unit: string): string {
  return caseNo === '' ? `${maskName(petitioner)}|${maskText(matter)}|${unit}` : `${caseNo}|${unit}`;
}

const textOf = (value: ReportRow[keyof ReportRow] | undefined): string => (value == null ? '' : String(value));

/** How a line stands after what people wrote: a word for a good reason ends it, its absence must be approved. */
export function stateOf(written: WrittenLine | null, isDoubtful: boolean): LineState {
  if (isDoubtful) return '待核';
  const excuse = written?.text(DECISION.excuse) ?? '';
  if (excuse.startsWith('有')) return '不督办';
  return excuse.startsWith('无') && (written?.text(DECISION.approver) ?? '') !== '' ? '督办' : '拟督办';
}
