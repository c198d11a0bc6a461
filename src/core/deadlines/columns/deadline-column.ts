import type { OwnColumn } from '../../fields/own-columns';
import type { ClockId } from '../clock-id';

/** What a written column tells of its clock: the strict end, the rolled end, the days left, how it stands. */
export type ColumnContent = 'due' | 'end' | 'left' | 'state';

/** A column that can be written beside a ledger. */
export interface DeadlineColumn {
  readonly id: string;
  /** The header without its mark. */
  readonly name: OwnColumn;
  readonly clock: ClockId;
  readonly content: ColumnContent;
  /** Written unless the clerk says otherwise. */
  readonly byDefault: boolean;
}

const column = (
  id: string,
  name: OwnColumn,
  clock: ClockId,
  content: ColumnContent,
  byDefault = false,
): DeadlineColumn => ({ id, name, clock, content, byDefault });

/**
 * The columns of 写入期限列, in the order in which they are written. A clock of the law has an `end`
 * wherever it has `left` or `state`, because those two count on it.
 */
export const DEADLINE_COLUMNS: readonly DeadlineColumn[] = [
  column('transfer-due', '应转送日期', 'transfer', 'due', true),
  column('notice-due', '应告知日期', 'notice', 'due', true),
  column('handle-due', '应办结日期', 'handle', 'due', true),
  column('handle-end', '办结顺延至', 'handle', 'end', true),
  column('handle-left', '办结剩余天数', 'handle', 'left', true),
  column('handle-state', '办结期限状态', 'handle', 'state', true),
  column('review-request-end', '可请求复查至', 'review-request', 'end'),
  column('review-due', '应复查日期', 'review', 'due'),
  column('review-end', '复查顺延至', 'review', 'end'),
  column('review-left', '复查剩余天数', 'review', 'left'),
  column('review-state', '复查期限状态', 'review', 'state'),
  column('reexam-request-end', '可请求复核至', 'reexam-request', 'end'),
  column('reexam-due', '应复核日期', 'reexam', 'due'),
  column('reexam-end', '复核顺延至', 'reexam', 'end'),
  column('reexam-left', '复核剩余天数', 'reexam', 'left'),
  column('reexam-state', '复核期限状态', 'reexam', 'state'),
  column('assigned-left', '交办剩余天数', 'assigned', 'left'),
  column('assigned-state', '交办期限状态', 'assigned', 'state'),
  column('hotline-left', '工单剩余天数', 'hotline', 'left'),
  column('hotline-state', '工单期限状态', 'hotline', 'state'),
  column('resolve-left', '化解剩余天数', 'resolve', 'left', true),
  column('resolve-state', '化解期限状态', 'resolve', 'state', true),
];
