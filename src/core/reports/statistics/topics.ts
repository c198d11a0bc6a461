import type { Ledger } from '../../ledger/ledger';
import type { ListItem } from '../../profile/profile';
import { cleanText } from '../../values/text';
import type { CaseTable } from './case-table';
import type { CaseCount, Names } from './count-period';

/** Where a matter says what it is about. */
const TEXTS = ['title', 'content', 'demand'] as const;

const NO_TOPICS: readonly string[] = [];

/** Finds the topics that a text speaks of, by the words that the office names. Null where it names none. */
function topicFinder(topics: readonly ListItem[]): ((text: string) => readonly string[]) | null {
  const byWord = new Map<string, string>();
  for (const { name, aliases } of topics)
    for (const word of [name, ...aliases]) {
      const key = cleanText(word).toLowerCase();
      if (key !== '' && !byWord.has(key)) byWord.set(key, name);
    }
  if (byWord.size === 0) return null;
  // Longer words first, so that none is hidden by its own beginning.
  const words = [...byWord.keys()].sort((a, b) => b.length - a.length);
  const any = new RegExp(words.map(anyCase).join('|'), 'gu');
  return (text) => {
    any.lastIndex = 0;
    // Most texts speak of none.
    if (!any.test(text)) return NO_TOPICS;
    return [...new Set((text.match(any) ?? []).flatMap((word) => byWord.get(word.toLowerCase()) ?? []))];
  };
}

/**
 * A word as a pattern, its letters in either case: the flag that says so for the whole pattern would
 * cost the speed of searching for what is Chinese.
 */
const anyCase = (word: string): string =>
  word.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&').replace(/[a-z]/gu, (c) => `[${c}${c.toUpperCase()}]`);

/** The topics of each record; a matter may have several. */
function topicsOf(ledger: Ledger, find: (text: string) => readonly string[]): (record: number) => readonly string[] {
  const cells = TEXTS.flatMap((field) => {
    const found = ledger.cells(field);
    return found ? [found.values] : [];
  });
  if (cells.length === 0) return () => NO_TOPICS;
  return (record) => {
    let all = NO_TOPICS;
    for (const values of cells) {
      const text = values[record];
      if (typeof text !== 'string') continue;
      const found = find(text);
      if (found.length > 0) all = all.length === 0 ? found : [...new Set([...all, ...found])];
    }
    return all;
  };
}

/** 热点问题: how many matters speak of each topic that the office watches. */
export class Topics {
  /** By matter the number of its set of topics. */
  private readonly codes: Int32Array;
  private readonly sets: (readonly string[])[] = [NO_TOPICS];

  constructor(
    table: CaseTable,
    private readonly topics: readonly ListItem[],
  ) {
    this.codes = new Int32Array(table.size);
    const find = topicFinder(topics);
    if (!find) return;
    const known = new Map<string, number>();
    let at = 0;
    for (const ledger of table.ledgers) {
      const of = topicsOf(ledger, find);
      for (let i = 0; i < ledger.size; i++, at++) {
        const set = of(i);
        if (set.length === 0) continue;
        const key = [...set].sort().join('\n');
        let code = known.get(key);
        if (code === undefined) known.set(key, (code = this.sets.push(set) - 1));
        this.codes[at] = code;
      }
    }
  }

  has(index: number, topic: string): boolean {
    return this.sets[this.codes[index]!]?.includes(topic) ?? false;
  }

  /** @param within the matters that count */
  count(within: Int32Array, people: Int32Array): Names {
    const cases = new Int32Array(this.sets.length);
    const persons = new Float64Array(this.sets.length);
    for (const i of within) {
      const code = this.codes[i]!;
      cases[code]!++;
      persons[code]! += people[i]!;
    }
    const counts = this.topics.map(({ name }): [string, CaseCount] => {
      const sum = { cases: 0, people: 0 };
      this.sets.forEach((set, k) => {
        if (!set.includes(name)) return;
        sum.cases += cases[k]!;
        sum.people += persons[k]!;
      });
      return [name, sum];
    });
    return Object.fromEntries(counts.filter(([, { cases: n }]) => n > 0));
  }
}
