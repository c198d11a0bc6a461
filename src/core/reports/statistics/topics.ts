import type { ListItem } from '../../profile/profile';
import type { CaseTable } from './case-table';
import type { CaseCount, Names } from './count-period';
import { TopicWords } from './topic-words';

/** Where a matter says what it is about. */
const TEXTS = ['title', 'content', 'demand'] as const;

/** No topic, and the first of all sets. */
const NONE = 0;

/** 热点问题: how many matters speak of each topic that the office watches. */
export class Topics {
  /** By matter the number of its set of topics; a matter may have several. */
  private readonly codes: Int32Array;
  private readonly sets: (readonly number[])[] = [[]];
  /** Of each set the one that a topic more makes of it. */
  private readonly grown = [new Map<number, number>()];

  constructor(
    table: CaseTable,
    private readonly topics: readonly ListItem[],
  ) {
    this.codes = new Int32Array(table.size).fill(NONE);
    const words = new TopicWords(topics);
    if (words.isEmpty) return;
    let at = 0;
    const meet = (topic: number): void => {
      this.codes[at] = this.with(this.codes[at]!, topic);
    };
    for (const ledger of table.ledgers) {
      const columns = TEXTS.map((field) => ledger.cells(field)?.values).filter((values) => values !== undefined);
      for (let i = 0; i < ledger.size; i++, at++) {
        for (const values of columns) {
          const text = values[i];
          if (typeof text === 'string') words.find(text, meet);
        }
      }
    }
  }

  /** The set with a topic more. */
  private with(set: number, topic: number): number {
    const own = this.sets[set]!;
    if (own.includes(topic)) return set;
    let grown = this.grown[set]!.get(topic);
    if (grown === undefined) {
      grown = this.sets.push([...own, topic]) - 1;
      this.grown.push(new Map<number, number>());
      this.grown[set]!.set(topic, grown);
    }
    return grown;
  }

  has(index: number, topic: string): boolean {
    return this.sets[this.codes[index]!]?.some((t) => this.topics[t]?.name === topic) ?? false;
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
    const counts = this.topics.map(({ name }, topic): [string, CaseCount] => {
      const sum = { cases: 0, people: 0 };
      this.sets.forEach((set, k) => {
        if (!set.includes(topic)) return;
        sum.cases += cases[k]!;
        sum.people += persons[k]!;
      });
      return [name, sum];
    });
    return Object.fromEntries(counts.filter(([, { cases: n }]) => n > 0));
  }
}
