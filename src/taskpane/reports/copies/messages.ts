import type { CopyKind } from '../../../core/reports/report';
import type { CopyAnswer } from '../../../worker/copy-answers';
import { count } from '../../messages';

export const copiesButton = '分发……';
export const copiesTitle = '分单位、分领导';
export const kindLabel = '给谁';
export const kindText: Readonly<Record<CopyKind, string>> = {
  units: '分单位交办单',
  leaders: '每位领导一份',
};
export const kindIntro: Readonly<Record<CopyKind, string>> = {
  units: '每个主办单位一个文件，只有它自己的行；揭发控告件只给纪检监察。没有隐藏的列和上次的记录，可以直接发出。',
  leaders:
    '每位责任领导、包案领导一个文件，只有写着他的行；揭发控告件不在里面。没有隐藏的列和上次的记录，可以直接打印。',
};
export const listingCopies = '正在分……';
export const noCopies: Readonly<Record<CopyKind, string>> = {
  units: '没有可以分发的行，请先核对“主办单位”一列。',
  leaders: '没有可以分发的行，请先核对“责任领导”“包案领导”两列。',
};
export const copiesLabel = '各份';
export const saveAll = (n: number): string => `全部存成一个压缩包（${count(n)}份）`;
export const giveText = { save: '保存', open: '打开' } as const;
/** 保存东四街道的一份. */
export const giveLabel = (give: keyof typeof giveText, { recipient }: CopyAnswer): string =>
  `${giveText[give]}${recipient}的一份`;
export const openIntro = '每一份打开成一个新工作簿，请另存以后再发出。';
export const matters = ({ matters: n }: CopyAnswer): string => `${count(n)}件`;
export const givenText = { save: (name: string) => `已存为“${name}”。`, open: (name: string) => `已打开“${name}”。` };
