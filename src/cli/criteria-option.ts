import type { Ledger } from '../core/ledger/ledger';
import { matterKey } from '../core/ignored/finding-key';
import { numberKey, numbersIn } from '../core/reports/rectification/case-numbers';
import type { Choice } from '../core/reports/rectification/choice';
import { CRITERIA, type CriterionId } from '../core/reports/rectification/criteria';
import { matterTables } from '../core/office-ledgers/table-role';
import { MESSAGES, PLAIN_CRITERIA } from './messages';
import { UsageError } from './usage-error';

/** What `--criteria` says, before the ledgers are known that its numbers are looked for in. */
export interface CriteriaQuestion extends Omit<Choice, 'picked'> {
  readonly cases: readonly string[];
}

const ITEMS = /[,，]/u;
const VALUES = /[、+]/u;
/** Criteria that are followed by values, by the word that they have here. */
const WITH_VALUES = { category: 'category', keyword: 'keyword', cases: 'picked' } as const satisfies Record<
  string,
  CriterionId
>;
type ValueWord = keyof typeof WITH_VALUES;
const isValueWord = (word: string): word is ValueWord => word in WITH_VALUES;

/**
 * Reads `group,overdue,keyword=供暖、燃气,cases=XF1、XF2`.
 *
 * @throws UsageError naming the part that is wrong
 */
export function readCriteria(texts: readonly string[]): CriteriaQuestion {
  const wanted = new Set<string>();
  const values: Record<ValueWord, string[]> = { category: [], keyword: [], cases: [] };
  for (const item of texts.flatMap((text) => text.split(ITEMS)).map((part) => part.trim())) {
    if (item === '') continue;
    const [word = '', ...rest] = item.split('=');
    const name = word.trim().toLowerCase();
    if (!isValueWord(name)) {
      if (rest.length > 0 || !PLAIN_CRITERIA.includes(name)) throw new UsageError(MESSAGES.badCriterion(item));
      wanted.add(name);
      continue;
    }
    const listed = rest
      .join('=')
      .split(VALUES)
      .map((value) => value.trim())
      .filter((value) => value !== '');
    if (listed.length === 0) throw new UsageError(MESSAGES.emptyCriterion(name));
    wanted.add(WITH_VALUES[name]);
    values[name].push(...listed);
  }
  if (wanted.size === 0) throw new UsageError(MESSAGES.noCriteria);
  return {
    criteria: CRITERIA.flatMap(({ id }) => (wanted.has(id) ? [id] : [])),
    categories: values.category,
    keywords: values.keyword,
    cases: values.cases,
  };
}

/** The choice among these ledgers, and the numbers that stand in none of them. */
export function choiceOf(
  { cases, ...choice }: CriteriaQuestion,
  ledgers: readonly Ledger[],
): { readonly choice: Choice; readonly unknown: readonly string[] } {
  const picked = new Set<string>();
  const left = new Map(cases.map((number) => [numberKey(number), number]));
  const wanted = new Set(left.keys());
  for (const ledger of wanted.size > 0 ? matterTables(ledgers) : []) {
    const texts = ledger.texts('caseNo');
    if (!texts) continue;
    const numbers = numbersIn(ledger, 'caseNo');
    for (let i = 0; i < ledger.size; i++) {
      // A number too short to join matters by still names its own.
      const found = [numberKey(texts[i] ?? ''), ...numbers(i)].filter((number) => wanted.has(number));
      if (found.length > 0) picked.add(matterKey(ledger, ledger.rowOf(i)));
      for (const number of found) left.delete(number);
    }
  }
  return { choice: { ...choice, picked: [...picked] }, unknown: [...left.values()] };
}
