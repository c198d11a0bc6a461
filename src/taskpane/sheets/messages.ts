import type { SheetsPlan } from '../../worker/sheets-plan';
import { count } from '../messages';

export const findingsSheetButton = '把问题清单写成工作表';
export const sheetsTitle = '新建工作表';
export const planning = '正在整理……';
export const writeButton = '写入';
export const writing = '正在写入……';
export const planText = ({ sheets }: SheetsPlan): string =>
  `将在最后新建${sheets.map(({ name, rows }) => `“${name}”（${count(rows)}行）`).join('、')}，原来的表不动，写完可以还原。`;
