import type { WhyLeft, WriteBackDoubt } from '../../../core/reports/rectification/write-back';
import { UNTOUCHED_ZH } from '../../../core/rules/fixable';
import type { WriteBackAnswer, WriteBackCell, WriteBackLine, WriteBackRest } from '../../../worker/write-back-answers';
import { count } from '../../messages';

export const writeBackButton = '写回台账';
export const writeBackTitle = '写回台账';
export const writeBackIntro =
  '表里填写的进展、措施、责任领导、责任人、包案领导和领导批示，可以写回信访台账。只写打勾的格，写完可以还原。';
export const noSheet = '工作簿里还没有排查整治台账，请先写成工作表；在表里填写以后，再来写回。';
export const nothingTyped = '没有要写回的：表里填写的内容，台账里都有了。';
export const linesTitle = ({ lines }: WriteBackAnswer): string => `可以写回的${count(lines.length)}件`;
export const linesIntro = '领导批示要逐条打勾；有疑问的先不勾，核对以后再勾。';
export const tickSure = '勾上没有疑问的';
export const tickNone = '全部不勾';
export const writeCells = (n: number): string => (n === 0 ? '写回' : `写回${count(n)}格`);
export const writing = '正在写回……';
export const lineName = ({ number, matter }: WriteBackLine): string =>
  [number, matter].filter((part) => part !== '').join('　');
export const fromText = (sheet: string, { row }: WriteBackLine): string => `填写在“${sheet}”第${row + 1}行`;
export const targetText = ({ header, sheet, cell }: WriteBackCell): string => `${header}，写到“${sheet}”${cell}`;
export const beforeText = ({ before }: WriteBackCell): string => `原来：${before.trim() === '' ? '（空）' : before}`;
export const afterText = ({ after }: WriteBackCell): string => `改为：${after}`;
export const doubtText: Readonly<Record<WriteBackDoubt, string>> = {
  instruction: '领导批示，请核对后打勾。',
  'ledger-changed': '台账也改过，打勾就以填写的为准。',
  masked: '内容已脱敏，写回会盖住台账里的原文。',
};

const whyLeft = (why: WhyLeft): string => {
  if (why === 'no-column') return '台账没有这一列';
  return why === 'shared' ? '这一格还管着别的内容' : UNTOUCHED_ZH[why];
};
const NAMED = 5;

/** 包案领导3处不能写回：台账没有这一列（PC20210001、PC20210002等）。 */
export function restText({ header, why, numbers }: WriteBackRest): string {
  const named = numbers.slice(0, NAMED).filter((number) => number !== '');
  const more = numbers.length > NAMED ? '等' : '';
  const which = named.length === 0 ? '' : `（${named.join('、')}${more}）`;
  return `${header}${count(numbers.length)}处不能写回：${whyLeft(why)}${which}。`;
}
