import type { SheetsPlan } from '../../worker/sheets-plan';
import { KEPT_TITLE } from '../../core/reports/sheet/rows-below';
import type { Obstacle } from '../../core/reports/sheet/made-anew';
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
  const { sheets, updated = [], lists = [], replaced = [], change } = plan;
  if ([sheets, updated, lists, replaced].every(({ length }) => length === 0)) return updateText(plan);
  const parts: string[] = [];
  const isAsItWas = (sheet: string): boolean => change.operations.every((operation) => operation.sheet !== sheet);
  if (lists.length > 0) {
    parts.push(
      lists.every(isAsItWas)
        ? `${named(lists)}没有变化，不用写。`
        : `将更新${named(lists)}里变化了的格，新的事项加在最后，填写的内容都保留，写完可以还原。`,
    );
  }
  if (updated.length > 0) {
    parts.push(
      updated.every(({ sheet }) => isAsItWas(sheet))
        ? `${named(updated.map(({ sheet }) => sheet))}与现在的数字相比没有变化，不用写。`
        : `将更新${named(updated.map(({ sheet }) => sheet))}里变化了的数字，版式和其他内容不动，写完可以还原。`,
    );
    for (const { sheet, kept } of updated) if (kept.length > 0) parts.push(keptText(sheet, kept));
  }
  if (replaced.length > 0)
    parts.push(
      `${named(replaced.map(({ sheet }) => sheet))}的行或版式变了，将在原处整张更新，原表上手工改的版式不带过来，写完可以还原。`,
    );
  for (const one of replaced) parts.push(takenOverText(one));
  if (sheets.length > 0) parts.push(newSheetsText(plan));
  return parts.join('');
}

const named = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

function keptText(sheet: string, kept: readonly string[]): string {
  return `“${sheet}”里有${count(kept.length)}格是填写、改动过的，保留原样，不更新：${listed(kept)}。`;
}

function takenOverText({ sheet, kept, below }: NonNullable<SheetsPlan['replaced']>[number]): string {
  if (kept.length + below === 0) return '';
  const parts = [
    ...(kept.length > 0 ? [`${count(kept.length)}格跟着原来的行走，新位置是${listed(kept)}`] : []),
    ...(below > 0 ? [`${count(below)}格的行已不在本表，列在表格下方“${KEPT_TITLE}”`] : []),
  ];
  return `“${sheet}”里填写、改动过的内容都保留：${parts.join('；')}。`;
}

const listed = (cells: readonly string[]): string =>
  `${cells.slice(0, MOST_NAMED).join('、')}${cells.length > MOST_NAMED ? '等' : ''}`;

/** Why a sheet is not made again where it stands. */
const OBSTACLE_ZH: Readonly<Record<Obstacle, string>> = {
  other: '是另一期间的，或者行列动过、认不出原来的行',
  formulas: '里有您写的公式，换了行就算错',
  objects: '上有批注、图片或者自己加的图表，换了行就不知道该放在哪里',
  merges: '的合并单元格改过，分不清哪些是填写的',
  errors: '里有显示错误值的单元格，带不过来',
  follows: '要跟着同一张报表的另一张工作表，那张的行变了',
  long: '行太多，没有记下哪些是填写的',
  linked: '被别的工作表的公式引用，换了行那里就算错',
};

function newSheetsText({ sheets, untouched = [] }: SheetsPlan): string {
  const list = sheets.map(({ name, rows }) => `“${name}”（${count(rows)}行）`).join('、');
  const why = untouched
    .map(({ sheet, why: obstacle }) => `原来的“${sheet}”${OBSTACLE_ZH[obstacle]}，保留不动；`)
    .join('');
  return `${why}将在最后新建${list}，原来的表不动，写完可以还原。`;
}

function updateText({ change }: SheetsPlan): string {
  const cells = cellsWritten(change);
  return cells === 0
    ? '与现有的表相比没有变化，不用写。'
    : `将${change.title}，写${count(cells)}格；填写的内容都保留，写完可以还原。`;
}
