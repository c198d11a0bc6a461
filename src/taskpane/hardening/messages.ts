import type { HardenedColumn, StayedCell } from '../../core/harden/plan-hardening';
import { UNTOUCHED_ZH } from '../../core/rules/fixable';
import type { HardeningPreview } from '../../worker/structure-answers';
import { count } from '../messages';

/** Every word about 原表加固, in Chinese. */

export const hardeningButton = '原表加固';
export const hardeningTitle = '原表加固';
export const hardeningIntro =
  '在您自己的表上，把身份证号、电话两种列设成文本格式，日期列设成日期格式，信访形式、属地、责任单位等有名单的列加上下拉列表和填写提示，以后录入不再丢位、变样、写法不一。内容的意思不变，不在名单里的也能填，可以还原。名单改了以后再做一次，本工具加的下拉列表就更新，您自己设的不动。';
export const planning = '正在核算……';
export const writing = '正在设置……';
export const nothingToDo = '没有列需要设置：身份证号、电话、日期列和有名单的列都已设好，或者都要保持原样。';
export const outdatedPlan = '表格刚有改动，要重新核算。';
export const replanButton = '重新核算';
export const writeButton = (cells: number | undefined): string => (cells ? `设置${count(cells)}格` : '设置');
export const listLabel = '将要设置的列';

const FORMAT: Readonly<Record<HardenedColumn['as'], string>> = {
  text: '文本格式',
  date: '日期格式',
  choices: '下拉列表和填写提示',
};
const STAYED: Readonly<Record<StayedCell, string>> = {
  ...UNTOUCHED_ZH,
  current: '下拉列表与名单一致，不用更新',
  validated: '已有下拉列表或输入限制，保留原来的',
  unlisted: '多数内容不在名单里，不加下拉列表',
  'digits-lost': '数字末位已经丢失，请对照证件重填',
  'shown-otherwise': '显示的样子与内容不同',
  'no-date': '不是真正的日期，请用“一键修改”或者逐条核对',
};

export function columnText({ sheet, column, header, as, cells, converted, renewed, stayed }: HardenedColumn): string {
  const made = converted > 0 ? `，其中${count(converted)}个数字存成文本` : renewed ? renewedText(renewed) : '';
  const left = stayed.map(({ why, cells: n }) => `${count(n)}格不动：${STAYED[why]}`);
  return [`“${sheet}”${column}列“${header}”：${FORMAT[as]}，${count(cells)}格${made}`, ...left].join('；');
}

export const planText = ({ columns, cells }: HardeningPreview): string =>
  cells === 0
    ? nothingToDo
    : `共${count(columns.filter((c) => c.cells > 0).length)}列、${count(cells)}格（含空格和表下面的200行）。`;

/** What becomes of a drop-down that was made from an earlier list. */
function renewedText({ come, gone }: NonNullable<HardenedColumn['renewed']>): string {
  const added = come.length > 0 ? `，加上${nameList(come)}` : '';
  const dropped = gone.length > 0 ? `，去掉${nameList(gone)}` : '';
  return `，按现在的名单更新${added}${dropped}`;
}

const nameList = (names: readonly string[]): string =>
  `${names
    .slice(0, 5)
    .map((name) => `“${name}”`)
    .join('')}${names.length > 5 ? `等${names.length}个` : ''}`;
