import { beijingTimeZh } from '../../core/calendar/beijing-time';
import type { AppliedChange } from '../../hosts/workbook-host';
import { count } from '../messages';

/** Every word of the list of changes. */
export const showHistory = '修改记录';
export const historyTitle = '修改记录';
export const historyIntro = '最新的在上面。还原较早的一条，会把它之后的也依次还原。';
export const noHistory = '还没有修改记录。';
export const whatText = ({ title, cells }: AppliedChange): string => `${title}（${count(cells)}格）`;
export const whenText = ({ when, by }: AppliedChange): string =>
  by === undefined ? beijingTimeZh(when) : `${beijingTimeZh(when)}，${by}`;
export const whyText = (why: string): string => `原因：${why}`;
export const restoreLabel = ({ title, when }: AppliedChange): string => `还原${beijingTimeZh(when)}做的“${title}”`;
export const restoreButton = (after: number): string => (after === 0 ? '还原' : `还原（连同之后${count(after)}条）`);
export const undoneText = '已还原，可以重做';
