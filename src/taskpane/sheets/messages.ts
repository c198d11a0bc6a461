import type { SheetsPlan } from '../../worker/sheets-plan';
import { cellsWritten } from '../../core/changes/change';
import { count } from '../messages';

export const findingsSheetButton = '把问题清单写成工作表';
export const sheetsTitle = '新建工作表';
export const planning = '正在整理……';
export const writeButton = '写入';
export const writing = '正在写入……';
export const planText = (plan: SheetsPlan): string => (plan.sheets.length > 0 ? newSheetsText(plan) : updateText(plan));

const newSheetsText = ({ sheets }: SheetsPlan): string =>
  `将在最后新建${sheets.map(({ name, rows }) => `“${name}”（${count(rows)}行）`).join('、')}，原来的表不动，写完可以还原。`;

function updateText({ change }: SheetsPlan): string {
  const cells = cellsWritten(change);
  return cells === 0
    ? '与现有的表相比没有变化，不用写。'
    : `将${change.title}，写${count(cells)}格；填写的内容都保留，写完可以还原。`;
}
