import { parsePeriod, periodName } from '../../core/calendar/period';
import type { EditionAnswer, RowsBehind, ShownSheet } from '../../worker/report-answers';
import { count } from '../messages';

export const reportsIntro = '点一下就生成；先在这里看，满意了再写成工作表。每个数字都能点开看是哪几件。';
export const listing = '正在读取报表目录……';
export const backButton = '全部报表';
export const backToReport = (title: string): string => `回到${title}`;
export const making = '正在统计……';
export const makeAgain = '重新生成';
export const writeReport = '写成工作表';
export const periodLabel = '统计期间';
export const allRows = '全部';
export const ownPeriod = '自定……';
export const ownPeriodLabel = '自定期间';
export const ownPeriodHint =
  '例如 2021年、2021年上半年、2021年第三季度、2021年7月、2021年1—5月、2021年7月5日—11日；也可以写 2021Q3、2021-07';
export const badPeriod = '期间写得不对，请照下面的例子写。';
export const previousLabel = '上一期的文件';
export const pickFile = '选择文件……';
export const neededEdition = '请选择上一期的文件，选好就对比。';
export const editionText = ({ name, records }: EditionAnswer): string => `${name}（${count(records)}件）`;
export const brokenText = (broken: readonly string[]): string =>
  `自检没有通过：${broken.join('；')}。请先核对台账，不要报送这张表。`;
export const questionsTitle = {
  conflict: (n: number): string => `您和台账都改过的${count(n)}格`,
  join: (n: number): string => `可能是同一件事的${count(n)}对`,
  settled: (n: number): string => `上次已经定了的${count(n)}对`,
} as const;
export const questionsIntro = {
  conflict: '没有选的保留填写的内容。',
  join: '没有选的分开列。',
  settled: '照上次定的办；要改就在这里改。',
} as const;
export const returnedLabel = '返回的表（可选）';
export const returnedHint =
  '返回的表里填写的内容、手写的行、自己加的列会带进新写成的工作表；颜色、列宽、批注不带。要都留着，请直接打开返回的文件来做。';
export const returnedPartHint =
  '这是发出去又返回的一份：工作簿里有整治台账的，填写的内容按问题编号并进去，编号不变，别的行不动；与台账上填写的不一样的，由您定。';
export const tableLabel = (name: string): string => `${name}，可以左右滚动`;
export const moreRows = ({ rowCount, rows }: ShownSheet): string =>
  `这里只显示前${count(rows.length)}行，共${count(rowCount)}行；写成工作表可以看全部。`;
export const behindTitle = (value: string): string => `“${value}”是这些事项`;
export const closeBehind = '收起';
export const findingRows = '正在查找……';
export const nothingBehind = '没有对应的事项。';
export const behindMore = ({ total, rows }: RowsBehind): string =>
  `共${count(total)}件，这里显示前${count(rows.length)}件。`;
export const rowText = (sheet: string, row: number): string => `“${sheet}”第${row + 1}行`;
export const followLabel = (value: string, header: string): string => `${header}${value}，查看是哪几件`;

/** 2021年第三季度 for a period as it is written; the text itself where it is none. */
export function periodText(written: string): string {
  const period = parsePeriod(written);
  return period ? periodName(period) : written;
}
