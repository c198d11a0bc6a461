import type { SheetsPlan } from '../../worker/sheets-plan';
import { cellsWritten } from '../../core/changes/change';
import { count } from '../messages';

export const findingsSheetButton = '把问题清单写成工作表';
export const sheetsTitle = '新建工作表';
export const planning = '正在整理……';
export const writeButton = '写入';
export const writing = '正在写入……';
/** The most cells that are named one by one. */
const MOST_NAMED = 12;

export function planText(plan: SheetsPlan): string {
  const { sheets, updated = [], change } = plan;
  if (sheets.length === 0 && updated.length === 0) return updateText(plan);
  const parts: string[] = [];
  if (updated.length > 0) {
    parts.push(
      change.operations.length === 0
        ? `${named(updated.map(({ sheet }) => sheet))}与现在的数字相比没有变化，不用写。`
        : `将更新${named(updated.map(({ sheet }) => sheet))}里变化了的数字，版式和其他内容不动，写完可以还原。`,
    );
    for (const { sheet, kept } of updated) if (kept.length > 0) parts.push(keptText(sheet, kept));
  }
  if (sheets.length > 0) parts.push(newSheetsText(plan));
  return parts.join('');
}

const named = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

function keptText(sheet: string, kept: readonly string[]): string {
  const more = kept.length > MOST_NAMED ? '等' : '';
  return `“${sheet}”里有${count(kept.length)}格是填写、改动过的，保留原样，不更新：${kept.slice(0, MOST_NAMED).join('、')}${more}。`;
}

function newSheetsText({ sheets, untouched = [] }: SheetsPlan): string {
  const list = sheets.map(({ name, rows }) => `“${name}”（${count(rows)}行）`).join('、');
  const why = untouched.length > 0 ? `原来的${named(untouched)}期间、行数不同或者分不清改动，保留不动；` : '';
  return `${why}将在最后新建${list}，原来的表不动，写完可以还原。`;
}

function updateText({ change }: SheetsPlan): string {
  const cells = cellsWritten(change);
  return cells === 0
    ? '与现有的表相比没有变化，不用写。'
    : `将${change.title}，写${count(cells)}格；填写的内容都保留，写完可以还原。`;
}
