import type { CivilDay } from '../../calendar/civil-day';
import { isCellError } from '../../grid/grid';
import type { FieldId } from '../../fields/catalog';
import type { Ledger } from '../../ledger/ledger';
import type { Profile } from '../../profile/profile';
import { matchKey } from '../../values/text';
import { overdueMatters } from './overdue';
import { isGroupForm, statedPeople } from '../../matters/people-said';

/** What a criterion may need beside the ledger. */
export interface CriterionContext {
  readonly asOf: CivilDay;
  readonly profile: Profile;
  /** Standard names or words that the clerk chose. */
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  /** Matters that the clerk picked by hand. */
  readonly picked: (ledger: Ledger, record: number) => boolean;
}

/** By what a matter comes into 排查整治台账. */
export interface Criterion {
  readonly id: CriterionId;
  /** As it stands in 列入原因. */
  readonly name: string;
  /** What it means, for the clerk who ticks it. */
  readonly text: string;
  /** Whether it is ticked before the clerk says anything. */
  readonly byDefault: boolean;
  /** Looks up the columns once a table; `null` where the table has nothing to judge by. */
  bind(ledger: Ledger, context: CriterionContext): ((record: number) => boolean) | null;
}

export type CriterionId =
  | 'open'
  | 'group'
  | 'repeat'
  | 'backlog'
  | 'high-risk'
  | 'overdue'
  | 'public-safety'
  | 'category'
  | 'keyword'
  | 'picked';

/** Five people make a group (集体). */
const GROUP = 5;
const TOLD_IN: readonly FieldId[] = ['title', 'content', 'demand'];

/**
 * No criterion goes by a person: not by who petitions, and not by how often (信访次数).
 */
export const CRITERIA: readonly Criterion[] = [
  {
    id: 'open',
    name: '未办结',
    text: '没有办结、没有销号的全部列入。',
    byDefault: false,
    bind: () => () => true,
  },
  {
    id: 'group',
    name: '集体',
    text: '人数5人以上，或者标明是集体访、联名信。',
    byDefault: true,
    bind(ledger) {
      const flags = ledger.flags('isGroup')?.flags;
      // A rectification ledger knows of no visits, only of how many people the problem concerns.
      const counts = (ledger.counts('peopleCount') ?? ledger.counts('involvedCount'))?.counts;
      const forms = ledger.texts('form');
      const names = ledger.texts('petitioner');
      if (!flags && !counts && !forms && !names) return null;
      return (i) => {
        if (flags?.[i] === 1 || isGroupForm(forms?.[i] ?? null)) return true;
        const counted = counts?.[i] ?? 0;
        return (counted > 0 ? counted : (statedPeople(names?.[i] ?? null) ?? 0)) >= GROUP;
      };
    },
  },
  {
    id: 'repeat',
    name: '重复',
    text: '台账标明是重复信访。',
    byDefault: true,
    bind: (ledger) => flagReader(ledger, 'isRepeat'),
  },
  {
    id: 'backlog',
    name: '积案',
    text: '台账标明是信访积案。',
    byDefault: true,
    bind: (ledger) => flagReader(ledger, 'isBacklog'),
  },
  {
    id: 'high-risk',
    name: '高风险',
    text: '台账里这件事项的风险等级（紧急程度）写着单位设置的“高风险用语”。',
    byDefault: true,
    bind: (ledger, { profile }) => isHighRisk(ledger, profile),
  },
  {
    id: 'overdue',
    name: '超期',
    text: '办理、复查、复核、交办、工单或者化解的期限已过，还没有办结。期限算不准的不算超期。',
    byDefault: true,
    bind: (ledger, { asOf }) => overdueMatters(ledger, asOf),
  },
  {
    id: 'public-safety',
    name: '公共安全',
    text: '信访内容里有单位设置的“公共安全用语”，例如危房、燃气。',
    byDefault: false,
    bind: (ledger, { profile }) => mentions(ledger, profile.safetyWords),
  },
  {
    id: 'category',
    name: '指定类别',
    text: '内容分类是您选的几类。',
    byDefault: false,
    bind(ledger, { categories, profile }) {
      const read = categoryReader(ledger, profile);
      if (!read || categories.length === 0) return null;
      const wanted = new Set(categories.map(matchKey));
      return (i) => wanted.has(matchKey(read(i) ?? ''));
    },
  },
  {
    id: 'keyword',
    name: '关键词',
    text: '标题、内容或者诉求里有您写的词。',
    byDefault: false,
    bind: (ledger, { keywords }) => mentions(ledger, keywords),
  },
  {
    id: 'picked',
    name: '人工选定',
    text: '您逐件选定的事项，不论是不是在统计期间内、有没有办结。',
    byDefault: false,
    bind:
      (ledger, { picked }) =>
      (i) =>
        picked(ledger, i),
  },
];

/** The standard name of a matter's category, or what the ledger calls it. */
export function categoryReader(ledger: Ledger, { categories }: Profile): ((record: number) => string | null) | null {
  const cells = ledger.choices('category', categories);
  const texts = ledger.texts('category');
  return cells && texts && ((i) => categories[cells.codes[i]!]?.name ?? texts[i] ?? null);
}

/** Whether the ledger's own word for the matter's risk is one of the office's high ones. */
export function isHighRisk(ledger: Ledger, profile: Profile): ((record: number) => boolean) | null {
  const cells = ledger.cells('riskLevel');
  if (!cells) return null;
  const words = new Set(profile.highRiskWords.map(matchKey));
  return (i) => {
    const v = cells.values[i];
    return v !== null && v !== undefined && !isCellError(v) && words.has(matchKey(String(v)));
  };
}

/** Whether the texts that tell a matter hold one of some words. */
export function mentions(ledger: Ledger, words: readonly string[]): ((record: number) => boolean) | null {
  const keys = words.map(matchKey).filter((word) => word !== '');
  const texts = TOLD_IN.map((field) => ledger.texts(field)).filter((column) => column !== null);
  if (keys.length === 0 || texts.length === 0) return null;
  return (i) =>
    texts.some((column) => {
      const text = column[i] ?? null;
      if (text === null) return false;
      const key = matchKey(text);
      return keys.some((word) => key.includes(word));
    });
}

function flagReader(ledger: Ledger, field: FieldId): ((record: number) => boolean) | null {
  const flags = ledger.flags(field)?.flags;
  return flags ? (i) => flags[i] === 1 : null;
}
