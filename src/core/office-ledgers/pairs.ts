import { NO_DAY } from '../calendar/civil-day';
import type { Ledger } from '../ledger/ledger';
import { caseDays } from '../matters/case-days';
import { firstText, STORY } from '../matters/record-text';
import { namesNobody } from '../matters/unnamed';
import { unitNames, unitsIn } from '../matters/unit-names';
import { maskName } from '../privacy/person-cells';
import { contentKey, diceBigrams } from '../values/similarity';
import { matchKey } from '../values/text';
import { OfficeTable } from './office-table';
import { matterTables, roleOf, sideLedgerOf } from './table-role';

/** What may be said for one matter standing in two ledgers. */
export interface PairCandidate {
  /** 信访件编号 of the petition. */
  readonly number: string;
  /** In a few words, without naming anybody: 工单号相同. */
  readonly why: string;
}

/** The kinds of ledger whose lines may be registered as petitions too, and the columns that tell so. */
const KEYS = {
  hotline: { person: 'person', order: 'order', what: '诉求人' },
  proxy: { person: 'principal', order: 'order', what: '委托人' },
} as const;

type Paired = keyof typeof KEYS;

/** Days between two registrations of one matter, where somebody or only a unit speaks for it too. */
const NEAR_OF_PERSON = 30;
const NEAR_OF_UNIT = 7;
/** Two short texts of one matter share at least so much. */
const ALIKE = 0.3;
const VERY_ALIKE = 0.5;
const LEAST_CONTAINED = 4;
/** More are looked at in the ledger itself. */
const MOST_OFFERED = 3;
/** A name, a telephone, or a unit on one day that more petitions have tells none of them apart. */
const MOST_ALIKE = 100;

/** A line that may have a petition, by what it says. */
interface Line {
  readonly names: readonly string[];
  readonly phone: string;
  readonly order: string;
  readonly units: readonly string[];
  readonly day: number;
  readonly story: string;
}

interface Matter extends Omit<Line, 'names'> {
  readonly number: string;
}

/** The table as one whose lines may be petitions too; `null` for every other. */
export function pairedTable(ledger: Ledger): OfficeTable | null {
  const type = sideLedgerOf(ledger);
  return type !== null && type.id in KEYS ? new OfficeTable(type, ledger) : null;
}

/**
 * Petitions that lines of 12345工单 and of 网上信访代理 may be. It goes through the petitions once, for
 * what the lines ask: their order numbers, phones, names, and units with days near theirs.
 */
export class PairIndex {
  private readonly matters = new Map<string, Matter[]>();

  constructor(ledgers: readonly Ledger[]) {
    const wanted = new Set<string>();
    for (const table of ledgers.flatMap((ledger) => pairedTable(ledger) ?? []))
      for (let record = 0; record < table.size; record++)
        for (const key of keysOfLine(lineOf(table, record))) wanted.add(key);
    if (wanted.size === 0) return;
    for (const ledger of matterTables(ledgers)) if (roleOf(ledger) === 'petition') this.read(ledger, wanted);
  }

  /** What may be the petition of a line without a number, the likeliest first. */
  of(table: OfficeTable, record: number): PairCandidate[] {
    if (table.text('caseNo', record) !== '') return [];
    const line = lineOf(table, record);
    const { what } = KEYS[table.type.id as Paired];
    const found = new Map<string, { readonly why: string; readonly score: number }>();
    for (const key of keysOfLine(line)) {
      const same = this.matters.get(key) ?? [];
      if (same.length > MOST_ALIKE && !key.startsWith('o')) continue;
      for (const matter of same) {
        const judged = judge(line, matter, key, what);
        if (judged && judged.score > (found.get(matter.number)?.score ?? 0)) found.set(matter.number, judged);
      }
    }
    return [...found]
      .sort(([, a], [, b]) => b.score - a.score)
      .slice(0, MOST_OFFERED)
      .map(([number, { why }]) => ({ number, why }));
  }

  private read(ledger: Ledger, wanted: ReadonlySet<string>): void {
    const texts = (field: Parameters<Ledger['texts']>[0]): readonly (string | null)[] => ledger.texts(field) ?? [];
    const [numbers, people, phones, orders] = [
      texts('caseNo'),
      texts('petitioner'),
      texts('phone'),
      texts('hotlineNo'),
    ];
    const unitOf = unitNames(ledger, 'responsibleUnit');
    const days = caseDays(ledger);
    const storyOf = firstText(ledger, STORY);
    for (let i = 0; i < ledger.size; i++) {
      const number = numbers[i] ?? null;
      if (number === null) continue;
      const keys: string[] = [];
      const ask = (key: string): void => {
        if (wanted.has(key)) keys.push(key);
      };
      const order = matchKey(orders[i] ?? '');
      const phone = digits(phones[i] ?? '');
      const unit = unitOf(i);
      if (order !== '') ask(`o${order}`);
      if (phone !== '') ask(`p${phone}`);
      for (const name of namesIn(people[i] ?? '')) ask(`n${name}`);
      if (unit !== null) ask(`u${unit}|${days[i]!}`);
      if (keys.length === 0) continue;
      const story = contentKey(storyOf(i) ?? '');
      const matter = { number, order, phone, day: days[i]!, units: unit === null ? [] : [unit], story };
      for (const key of keys) {
        const same = this.matters.get(key);
        if (same) same.push(matter);
        else this.matters.set(key, [matter]);
      }
    }
  }
}

function lineOf(table: OfficeTable, record: number): Line {
  const { person, order } = KEYS[table.type.id as Paired];
  const names = namesIn(table.text(person, record));
  return {
    // The petition's ledger may show its people masked.
    names: [...new Set(names.flatMap((name) => [name, matchKey(maskName(name))]))],
    phone: digits(table.text('phone', record)),
    order: matchKey(table.text(order, record)),
    units: unitsIn(table.text('unit', record), table.profile),
    day: table.day('date', record),
    story: contentKey(table.text('matter', record)),
  };
}

function keysOfLine({ names, phone, order, units, day }: Line): string[] {
  const keys = names.map((name) => `n${name}`);
  if (order !== '') keys.push(`o${order}`);
  if (phone !== '') keys.push(`p${phone}`);
  if (day === NO_DAY) return keys;
  for (const unit of units) for (let d = -NEAR_OF_UNIT; d <= NEAR_OF_UNIT; d++) keys.push(`u${unit}|${day + d}`);
  return keys;
}

/** Why a matter that shares a key may be that of a line, and how much speaks for it; `null` where too little does. */
function judge(line: Line, matter: Matter, key: string, what: string): { why: string; score: number } | null {
  if (key.startsWith('o')) return { why: '信访台账写着这个工单号', score: 8 };
  const likeness = likenessOf(line.story, matter.story);
  const gap = line.day === NO_DAY || matter.day === NO_DAY ? null : Math.abs(line.day - matter.day);
  const isPerson = !key.startsWith('u');
  const near = gap !== null && gap <= (isPerson ? NEAR_OF_PERSON : NEAR_OF_UNIT);
  if (!near || likeness < (isPerson ? ALIKE : VERY_ALIKE)) return null;
  const who = key.startsWith('p') ? '电话相同' : isPerson ? `${what}与信访人姓名相同` : '责任单位相同';
  const when = gap === 0 ? '同一天' : `相差${gap}天`;
  return { why: `${who}，内容相近，${when}`, score: (isPerson ? 4 : 2) + likeness - gap / 100 };
}

function likenessOf(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= LEAST_CONTAINED && long.includes(short) ? 1 : diceBigrams(a, b);
}

const digits = (text: string): string => {
  const found = text.replace(/\D+/gu, '');
  return found.length >= 7 ? found : '';
};

const namesIn = (text: string): string[] =>
  text
    .split(/[、，,;；\s]+/u)
    .map(matchKey)
    // Two letters of nobody are not from the same person.
    .filter((name) => name.length > 1 && !namesNobody(name));
