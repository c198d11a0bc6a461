import type { KeepDuplicates } from '../../core/structure/duplicates';
import type { Conflict, DuplicatePlaces, KeepSide, StructureReceipt } from '../../core/structure/receipt';
import { count } from '../messages';

/** Every word about 规范台账, in Chinese. */

export const structureButton = '整理成规范台账';
export const structureTitle = '规范台账';
export const structureIntro =
  '把选定工作表里的台账合成一张：一行一件，标准列名、真正的日期、下拉选项。原来的表不动；已有规范台账的，更新它，您填的内容保留。先看下面，再按“写入”，写完可以还原。';
export const cannotWrite = '这里不能修改表格。请用工作台打开文件，或者在 Excel 中使用本加载项。';
export const planning = '正在核算……';
export const writing = '正在写入……';
export const outdatedPlan = '表格刚有改动，要重新核算。';
export const replanButton = '重新核算';
export const receiptLabel = '将要做的事';
export const nothingToWrite = '没有要写的：规范台账已经是最新的。';

export function writeButton(receipt: StructureReceipt | undefined): string {
  return receipt?.update ? '更新规范台账' : '写入规范台账';
}

export const duplicatesTitle = (n: number): string => `可能登记了两次的（${count(n)}组）`;
export const duplicatesIntro = '由您决定，没有决定的都带入。';
export const allDuplicatesLabel = '全部怎么办';
export const keepName: Readonly<Record<KeepDuplicates, string>> = {
  both: '都带入',
  first: '只带最前一行',
  last: '只带最后一行',
};
export const KEEPS: readonly KeepDuplicates[] = ['both', 'first', 'last'];
export const mixedName = '逐组决定';
export const whyDuplicate: Readonly<Record<DuplicatePlaces['why'], string>> = {
  'case-no': '编号相同',
  'same-matter': '同一信访人、内容几乎一样',
};
export const keepLabel = (sources: string): string => `${sources}怎么办`;

export const conflictsTitle = (n: number): string => `您和台账都改过的（${count(n)}格）`;
export const conflictsIntro = '由您决定，没有决定的保留您填的。';
export const conflictLabel = ({ cell, header }: Conflict): string => `${cell} ${header}`;
export function sideName(side: KeepSide, { typed, ledger }: Conflict): string {
  return side === 'typed' ? `保留填的：${shown(typed)}` : `改用台账的：${shown(ledger)}`;
}
export const SIDES: readonly KeepSide[] = ['typed', 'ledger'];
const shown = (text: string): string => (text === '' ? '（空）' : text);
