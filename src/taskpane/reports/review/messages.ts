import type { ReviewLine } from '../../../core/reports/rectification/review';
import type { ReviewSheet } from '../../../worker/report-answers';
import { dayText } from '../../deadlines/messages';
import { count } from '../../messages';
import type { ReviewGroup } from './review-groups';

export const reviewTitle = '领导审阅';
export const reviewAbout = '按单位、按领导看排查整治台账，超时限的在前；在这里写批示，直接写进表里。';
export const reviewIntro = '只有“领导批示”“批示日期”两格会写进表里，别的内容在这里改不了；写错了可以还原。';
export const reading = '正在读取排查整治台账……';
export const noSheet = '工作簿里还没有排查整治台账，请先生成，写成工作表。';
export const noTextColumn = '这张表没有“领导批示”列，不能写批示；请在“设置”里选上这一列，再更新这张表。';
export const sheetLabel = '看哪一张表';
/** 排查整治台账2（“国庆”专项）. */
export const sheetText = ({ name, campaign }: ReviewSheet): string =>
  campaign === null ? name : `${name}（“${campaign}”专项）`;
export const groupedByLabel = '分组';
export const groupedByText = { unit: '按单位', leader: '按领导' } as const;
export const nobodyLeads = '没有写明领导';
export const instructionLabel = '领导批示';
export const dayLabel = '批示日期';
export const writeInstruction = '写入批示';
export const writeLabel = (number: string): string => `写入批示，问题编号${number}`;
export const unknownLine = '这一行没有问题编号，或者编号与别的行重复，请先在表上写好编号，才能写批示。';
export const groupIntro = ({ lines, overdue }: ReviewGroup): string =>
  overdue > 0 ? `${count(lines.length)}件，超时限${count(overdue)}件。` : `${count(lines.length)}件。`;
export const nameText = ({ number, petitioner }: ReviewLine): string =>
  [number, petitioner].filter((part) => part !== '').join(' ');
/** 超时限26日 · 时限2021年12月5日 · 东四街道. */
export const standingText = ({ standing, isOverdue, overdueDays, limit, unit }: ReviewLine): string =>
  [
    isOverdue && overdueDays > 0 ? `${standing}${count(overdueDays)}日` : standing,
    ...(limit === '' ? [] : [`时限${dayText(limit)}`]),
    unit,
  ].join(' · ');
export const progressText = (progress: string): string => `进展：${progress}`;
export const leadersText = (leaders: readonly string[]): string => `领导：${leaders.join('、')}`;
export const standsText = ({ instruction, instructionDate }: ReviewLine): string =>
  `表上的批示：${instruction}${instructionDate === '' ? '' : `（${dayText(instructionDate)}）`}`;
