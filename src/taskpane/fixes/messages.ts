import { UNTOUCHED_ZH, type Untouched } from '../../core/rules/fixable';
import type { FixPreview, FixTarget, FixText } from '../../worker/fix-answers';
import { count } from '../messages';

/** Every word about mending, in Chinese. */

export const fixesButton = '一键修改';
export const fixesTitle = '一键修改';
export const fixesIntro = '先看要改什么，再按“修改”。不想改的去掉勾。改完可以还原。';
export const cannotWrite = '这里不能修改表格。请用工作台打开文件，或者在 Excel 中使用本加载项。';
export const noTarget = '没有可以代您修改的问题，请逐条核对。';
export const targetLabel = '改哪些';
export function targetName({ rule, title, count: n, safe }: FixTarget): string {
  if (rule === null) return `全部安全修改（${count(n)}处）`;
  return `${title ?? ''}（${count(n)}处${safe ? '' : '，请核对'}）`;
}
export const whyLabel = '为什么改（可不填，记在修改记录里）';
export const notReplayedText = (what: string, why: string): string => `${what}：不适用，${why}。`;
export const planning = '正在核算……';
export const outdatedPlan = '表格刚有改动，要重新体检后再修改。';
export const recheckButton = '重新体检并核算';
export const writeButton = (cells: number | undefined): string => (cells ? `修改${count(cells)}处` : '修改');
export const writing = '正在修改……';

/** How much will be changed, and what stays and why. */
export function previewText({ cells, rows, groups, stayed }: FixPreview): string {
  const all = groups.reduce((n, group) => n + group.count, 0);
  const some = all > cells ? `（共${count(all)}处，去掉了${count(all - cells)}处）` : '';
  const will = cells === 0 ? `没有要改的${some}。` : `将改${count(cells)}处，涉及${count(rows)}行${some}。`;
  const reasons = stayed.map(({ why, cells: n }) => `${UNTOUCHED_ZH[why]}${count(n)}处`);
  return reasons.length === 0 ? will : `${will}不改：${reasons.join('、')}。`;
}
export const groupCount = (n: number): string => `${count(n)}处`;
export const previewLabel = '要修改的单元格，按问题种类分组';
export const loading = '……';

/** What nobody would see: blanks at the ends, and line breaks. */
export function visibleText(text: string): string {
  const edge = (blank: string): string => '␣'.repeat(blank.length);
  const shown = text.replace(/^\s+|\s+$/gu, edge).replace(/\r?\n/gu, '↵');
  return shown === '' ? '（空）' : shown;
}
export const becomes = '→';
export const afterText = ({ after, isDate }: FixText): string => (isDate ? `日期${after}` : visibleText(after));
export function rowLabel(text: FixText): string {
  const { cell, sheet, matter, before } = text;
  return [`${sheet} ${cell}`, matter, `${visibleText(before)}改为${afterText(text)}`].filter(Boolean).join('，');
}

// One finding

export const actionsLabel = '修改这一格';
export const takeButton = (value: string | number): string => `改成“${visibleText(String(value))}”`;
export const otherLabel = '改成其他内容';
export const otherButton = '改';
export const rejectButton = '不改';
export const rejectedNote = '已定不改，一键修改时跳过。';
export const untouchedTerm = '不能改';
export const untouchedText = (why: Untouched): string => `${UNTOUCHED_ZH[why]}，请在表格中处理。`;
export const outdatedNote = '表格有改动，请重新体检后再改。';
