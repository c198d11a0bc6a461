import { matchKey } from '../../values/text';
import { listClashes, type ListClash } from '../list-clashes';
import type { ListItem } from '../profile';
import { joined, parted, textOf, wordOf } from './cells';
import type { Section, SheetLine, Tell } from './section';

/** The keys of a profile that hold lists of names. */
type ListKey =
  | 'streets'
  | 'units'
  | 'forms'
  | 'purposes'
  | 'categories'
  | 'satisfaction'
  | 'handlingMethods'
  | 'statutoryRoutes'
  | 'topics';

const NAME_HINT = '台账里应当写的名称，一行一个';
const CODE_HINT = '没有代码可以空着';
const ALIAS_HINT = '台账里常见的其他写法，读成左边的标准名称；多个之间用“、”隔开';

/** A list of names with codes and aliases. `beside` is a list that was read before and is looked up together with it. */
function listSection(key: ListKey, title: string, note: string, beside?: ListKey): Section {
  return {
    title,
    note,
    columns: [
      { name: '标准名称', kind: 'text', hint: NAME_HINT },
      { name: '代码', kind: 'code', hint: CODE_HINT },
      { name: '别名', kind: 'text', hint: ALIAS_HINT },
    ],
    spare: 2,
    lines: (profile) => profile[key].map(({ name, code, aliases }) => [name, code ?? null, joined(aliases)]),
    read(lines, tell, profile) {
      const items: ListItem[] = [];
      const from: SheetLine[] = [];
      for (const line of lines) {
        const [name, code, aliases] = line.cells;
        if (!name || !code || !aliases) continue;
        if (textOf(name) === '') {
          tell(name, '缺少标准名称，请补上，或者清空这一行');
          continue;
        }
        const item = { name: textOf(name), aliases: parted(aliases) };
        items.push(wordOf(code) === '' ? item : { ...item, code: wordOf(code) });
        from.push(line);
      }
      const before = beside ? profile[beside] : [];
      const clashes = listClashes([before, items]);
      for (const clash of clashes) {
        if (clash.list === 1) tellClash(clash, from[clash.item], tell);
        else tellHidden(clash, before, from[items.findIndex(({ name }) => name === clash.owner)], tell);
      }
      const own = clashes.filter(({ list }) => list === 1);
      return { ...profile, [key]: withoutClashes(items, own) };
    },
  };
}

function tellClash({ part, text, owner }: ListClash, line: SheetLine | undefined, tell: Tell): void {
  const cell = line?.cells[part === 'name' ? 0 : part === 'code' ? 1 : 2];
  if (!cell) return;
  if (part === 'name' && text === owner) tell(cell, `标准名称“${text}”写了两行，请合并成一行`);
  else if (part === 'name') tell(cell, `标准名称“${text}”与“${owner}”的名称或别名相同，请改正一处`);
  else if (part === 'code') tell(cell, `代码“${text}”已经是“${owner}”的，请改正一处`);
  else tell(cell, `别名“${text}”同时属于“${owner}”，请只在一处保留`);
}

/** A name goes before an alias of the list beside it, which then reads nothing. */
function tellHidden(
  { item, text }: ListClash,
  before: readonly ListItem[],
  line: SheetLine | undefined,
  tell: Tell,
): void {
  const cell = line?.cells[0];
  if (cell) tell(cell, `“${text}”又是“${before[item]?.name ?? ''}”的别名，请删去那个别名`, 'doubt');
}

/** What is claimed twice stays with whom it was first. */
function withoutClashes(items: readonly ListItem[], clashes: readonly ListClash[]): ListItem[] {
  const parts = new Map<number, ListClash[]>();
  for (const clash of clashes) parts.set(clash.item, [...(parts.get(clash.item) ?? []), clash]);
  return items.flatMap((item, i): ListItem[] => {
    const own = parts.get(i);
    if (!own) return [item];
    if (own.some((c) => c.part === 'name')) return [];
    const { code, aliases, name } = item;
    const kept = { name, aliases: aliases.filter((_, k) => own.every((c) => c.part !== k)) };
    return [code === undefined || own.some((c) => c.part === 'code') ? kept : { ...kept, code }];
  });
}

/** Words, one a row. */
function wordsSection(
  key: 'closedWords' | 'highRiskWords' | 'safetyWords' | 'leaders',
  title: string,
  note: string,
): Section {
  const name = key === 'leaders' ? '姓名' : '用语';
  return {
    title,
    note,
    columns: [{ name, kind: 'text' }],
    spare: key === 'leaders' ? 6 : 2,
    lines: (profile) => profile[key].map((word) => [word]),
    read(lines, tell, profile) {
      const seen = new Set<string>();
      const words: string[] = [];
      for (const { cells } of lines) {
        const cell = cells[0];
        const word = cell ? textOf(cell) : '';
        if (!cell || word === '') continue;
        if (seen.has(matchKey(word))) tell(cell, `“${word}”写了两行，请删去一行`);
        else words.push(word);
        seen.add(matchKey(word));
      }
      return { ...profile, [key]: words };
    },
  };
}

/** The lists of units, before everything that the office has from others. */
export const UNIT_SECTIONS: readonly Section[] = [
  listSection('streets', '街道', '属地。街道也可以是责任单位，不用在“责任单位”里再写一遍。'),
  listSection('units', '责任单位', '街道以外的责任单位（委办局等）。', 'streets'),
];

export const CHOICE_SECTIONS: readonly Section[] = [
  listSection('forms', '信访形式', '台账“信访形式”一列可以写的内容。'),
  listSection('purposes', '信访目的', '台账“信访目的”一列可以写的内容。'),
  listSection('categories', '内容分类', '只写第一级；台账里“城乡建设_住房保障”按第一级判断。'),
  listSection('satisfaction', '满意度评价', '台账“满意度”一列可以写的内容。'),
  listSection('handlingMethods', '办理方式', '转送、交办、自办等；期限怎样算与它有关。'),
  listSection('statutoryRoutes', '依法分类处理途径', '《信访工作条例》第三十一条所列的途径。'),
  listSection('topics', '热点问题', '统计表按这些问题分别计数：标题、内容、诉求里有名称或别名的，就算在内。'),
  wordsSection('closedWords', '办结用语', '“办理状态”写着这些话的，算作已经办结。一行一个。'),
  wordsSection('highRiskWords', '高风险用语', '“风险等级”写着这些话的，算作高风险事项。一行一个。'),
  wordsSection('safetyWords', '公共安全用语', '信访内容里有这些话的，排查整治台账把风险等级记为高。一行一个。'),
];

export const LEADER_SECTION: Section = wordsSection('leaders', '领导名单', '可以包案、督办的领导。一行一个。');
