import type { Choice, ChoiceCounts } from '../../../core/reports/rectification/choice';
import { CRITERIA, type Criterion } from '../../../core/reports/rectification/criteria';
import type { PickAnswer, PickRow } from '../../../worker/pick-answers';
import { count } from '../../messages';
import type { AddedRows } from '../reports-state';

export const choiceLabel = '列入条件';
/** 列入条件：集体、重复、逐件选定. */
export function choiceSummary({ criteria }: Choice): string {
  const names = CRITERIA.filter(({ id }) => criteria.includes(id)).map(({ name }) => name);
  return `${choiceLabel}：${names.join('、') || '没有选'}`;
}
export const choiceIntro = '没有办结、没有销号的，符合打勾的任何一条就列入。件数按登记的行数，同一件事项合并以前。';
export const campaignIntro = '专项排查列入期间内的全部事项，不看列入条件；逐件选定的另外列入。';
/** @param n null where the ledgers have nothing to judge by; left out where there is nothing to say yet */
export function criterionName({ name }: Criterion, n?: number | null): string {
  if (n === undefined) return name;
  return n === null ? `${name}　台账没有这一列` : `${name}　${count(n)}件`;
}
export const categoriesLabel = '选哪几类';
export const noCategories = '台账没有“内容分类”列，或者都没有填写。';
export const chosenCategories = (names: readonly string[]): string => (names.length === 0 ? '请选' : names.join('、'));
export const categoryText = ({ name, count: n }: ChoiceCounts['categories'][number]): string =>
  `${name}（${count(n)}件）`;
export const keywordsLabel = '写哪些词';
export const keywordsHint = '几个词用顿号隔开，例如：供暖、拖欠工资。请不要写人名。';
/** The words of a text that the clerk wrote. */
export const keywordsIn = (text: string): string[] => [
  ...new Set(text.split(/[、，,;；\s]+/u).filter((word) => word !== '')),
];
export const keywordsText = (words: readonly string[]): string => words.join('、');
export const resetButton = '恢复默认条件';

// Picking by hand

export const pickButton = (n: number): string => (n === 0 ? '逐件选定……' : `逐件选定（已选${count(n)}件）……`);
export const addSelectedButton = '加入所选行';
/** 已加入3件。另有2行不是事项，没有加入。 */
export function addedText({ fresh, known, others }: AddedRows): string {
  const again = known > 0 ? `有${count(known)}件原来就选定了。` : '';
  const rest = others > 0 ? `有${count(others)}行不是事项，没有加入。` : '';
  return `已加入${count(fresh)}件。${again}${rest}`;
}
export const noMatterSelected = (sheet: string): string =>
  `“${sheet}”里选中的行没有信访事项，请先在台账里选中要加入的行（可以按住 Ctrl 选几处），再按“加入所选行”。`;
export const pickTitle = '逐件选定';
export const pickIntro = '打勾的事项列入排查整治台账，不论是不是在统计期间内、有没有办结。';
export const pickSearch = '按编号、姓名、单位、内容查找';
export const onlyPicked = '只看选定的';
export const finding = '正在查找……';
export const noneFound = '没有找到，请换几个字再找。';
export const nonePicked = '还没有选定的事项。';
export const listLabel = '可以选定的事项';
export const foundText = ({ total, rows }: PickAnswer): string =>
  total > rows.length
    ? `找到${count(total)}件，这里列出前${count(rows.length)}件，请多写几个字。`
    : `找到${count(total)}件。`;
export const pickedText = (n: number): string => `已选定${count(n)}件。`;
export const clearPicks = '全部取消选定';
export const matterText = ({ matter, sheet, row }: PickRow): string => matter || `“${sheet}”第${row + 1}行`;
export const placeText = ({ sheet, row, isOpen }: PickRow): string =>
  `“${sheet}”第${row + 1}行${isOpen ? '' : '，已办结'}`;

// Periodic or campaign

export const kindLabel = '排查类型';
export const kindText = { periodic: '定期', campaign: '专项' } as const;
export const campaignLabel = '专项名称';
export const campaignHint = '例如：建党100周年';
export const fromLabel = '从';
export const toLabel = '到';
export const wrongDays = '结束日期早于开始日期，请改正。';
export const campaignNeeds = '请写好专项名称和起止日期，写好就生成。';
