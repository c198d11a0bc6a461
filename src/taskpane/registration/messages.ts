import type { RegistrationAnswer, RegistrationTarget, TypedFinding } from '../../worker/registration-answers';

export const registrationTitle = '登记一件';
export const registrationIntro = '按台账自己的栏目填，边填边核对；按“登记”才写进表里，写完可以还原。';
export const registerHere = '登记一件';
export const targetLabel = '登记到哪张表';
export const targetName = ({ sheet, title }: RegistrationTarget): string =>
  title === null ? sheet : `${sheet} · ${title}`;
const MOVES = {
  totals: '下面的合计下移一行，公式把新的一行算进去。',
  'typed-totals': '下面的合计下移一行；合计是填写的数，不会自己变，登记以后请改一下。',
  rows: '下面的内容下移一行。',
} as const;
export const placeText = (sheet: string, row: number, moves: RegistrationAnswer['moves']): string =>
  `将写在“${sheet}”第${row + 1}行${moves === null ? '' : `，${MOVES[moves]}`}`;
export const leftOutText = (headers: readonly string[]): string => `不在表单里的栏：${headers.join('、')}。`;
export const clocksHeading = '按填写的日期，期限是';
export const registerButton = '登记';
export const registerAnyway = (errors: number): string => `仍要登记（还有${errors}处错误）`;
export const registering = '正在登记……';
export const closeForm = '关闭';
export const discardText = '填了的内容还没有登记，关闭就没有了。';
export const discardButton = '不登记，关闭';
export const keepButton = '继续填写';
export const registeredText = (n: number): string => `已登记${n}件，可以接着填下一件。`;
export const noTable = '没有可以登记的台账：请在“表与列”里看看台账认出来没有。';
export const findingText = ({ sentence, mend }: TypedFinding): string =>
  sentence.includes('请') ? sentence : `${sentence}${mend}`;
/** For screen readers: how the matter stands now. */
export const judgedText = (errors: number, others: number): string =>
  errors + others === 0 ? '没有发现问题。' : `有${errors}处错误、${others}处提醒。`;
