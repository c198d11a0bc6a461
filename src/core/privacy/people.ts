import type { FieldId } from '../fields/catalog';
import type { Ledger } from '../ledger/ledger';
import type { Profile } from '../profile/profile';
import type { MatterPlace } from '../rules/matter-pairs';
import { nameLikeness } from '../values/name-shape';
import { maskPerson, personsIn } from './person-cells';

/** Columns of those who brought a matter or are complained of; who works on it is named on purpose. */
const PETITIONERS: readonly FieldId[] = ['petitioner', 'coPetitioners', 'accused'];

/** Whose names go from a text. */
export interface People {
  hide(text: string): string;
}

export const NOBODY: People = { hide: (text) => text };

/** What a matter's columns of persons say, one text for all of them. */
export function peopleCell({ ledger, record }: MatterPlace): string {
  let cells = '';
  for (const field of PETITIONERS) {
    const cell = ledger.texts(field)?.[record] ?? '';
    if (cell !== '') cells = cells === '' ? cell : `${cells}、${cell}`;
  }
  return cells;
}

/** 和平 in 和平里, 赵宁 not in 赵宁路过: a name of two characters may begin the name of a place. */
const PLACE_AFTER =
  /^(?:里(?:$|[街小社区\d一二三四五六七八九十东西南北中])|[路街巷桥村镇乡庄苑](?![头上边过遇民亲坊里])|大街|胡同|小区|社区|街道|医院|公司|[小中大]学|派出所|门[内外])/u;
/** Between these a name of two characters is a person's, whoever brought the matter. */
const BEFORE_PERSON = /[与和同对向由约找访给将跟替劝为叫知系\P{Script=Han}]$/u;
const AFTER_PERSON =
  /^(?:[\P{Script=Han}等]|反映|来电|来访|来信|称|要求|投诉|电话|身份证|本人|沟通|见面|面谈|联系|解释|说明|答复|协商|核实|表示|的)/u;
const LATIN = /[A-Za-z]/u;
const CAPITAL = /[A-Z]/u;
const GAP = /[\s\u200b-\u200f\u2060]/u;

/**
 * Everybody whom the ledgers of a report name. The names of a matter's own people go from its texts wherever
 * they stand; of all others a text may speak too (反映与张甲一是同一件事), so that theirs go where three
 * characters or what stands around them show that they are names. One pass over the text, however many
 * people there are.
 */
export class LedgerPeople {
  /** Names of a length that say by themselves that they are names. */
  private readonly byLength = new Map<number, Set<string>>();
  private readonly pairs = new Set<string>();
  /** 1 for every code unit that begins a name. */
  private readonly begins = new Uint8Array(0x10000);
  private lengths: readonly number[] = [];

  /** The people of some ledgers; each ledger is read once. */
  static of(ledgers: readonly Ledger[]): readonly LedgerPeople[] {
    return ledgers.map((ledger) => ledger.once('privacy:people', () => new LedgerPeople(ledger)));
  }

  private constructor(ledger: Ledger) {
    const places = shinglesOf(ledger.profile);
    for (const field of PETITIONERS) {
      const texts = ledger.texts(field);
      if (texts) for (const text of new Set(texts)) if (text !== null) this.read(text, places);
    }
    this.lengths = [...this.byLength.keys()].sort((a, b) => b - a);
  }

  private read(cell: string, places: ReadonlySet<string>): void {
    for (const name of personsIn(cell)) {
      const isWhole = LATIN.test(name) ? /\s/u.test(name) : name.includes('·') || nameLikeness(name) === 2;
      if (!isWhole || places.has(name)) continue;
      const key = keyOf(name);
      this.begins[key.charCodeAt(0)] = 1;
      if (key.length === 2) this.pairs.add(key);
      else this.named(key.length).add(key);
    }
  }

  private named(length: number): Set<string> {
    let names = this.byLength.get(length);
    if (!names) this.byLength.set(length, (names = new Set()));
    return names;
  }

  /** The length of the name that begins at a place of a text, 0 where none does. */
  lengthAt(text: string, at: number): number {
    if (this.begins[text.charCodeAt(at)] === 0) return 0;
    for (const length of this.lengths)
      if (this.byLength.get(length)?.has(text.slice(at, at + length)) === true && isWord(text, at, length))
        return length;
    const isPerson =
      this.pairs.has(text.slice(at, at + 2)) &&
      (at === 0 || BEFORE_PERSON.test(text.slice(at - 1, at))) &&
      (at + 2 === text.length || AFTER_PERSON.test(text.slice(at + 2, at + 5)));
    return isPerson ? 2 : 0;
  }
}

/** What stands in the office's own lists is the name of a place or of a unit, whoever is called so too. */
function shinglesOf({ streets, units }: Profile): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { name, aliases } of [...streets, ...units])
    for (const text of [name, ...aliases])
      for (const length of [2, 3, 4])
        for (let i = 0; i + length <= text.length; i++) found.add(text.slice(i, i + length));
  return found;
}

/** Those whom a matter's own cells name, and everybody of some ledgers. */
export function peopleOf(cells: string, others: readonly LedgerPeople[] = []): People {
  const own = new Map<number, string[]>();
  for (const name of personsIn(cells)) {
    const key = keyOf(name);
    const same = own.get(key.charCodeAt(0));
    if (same) same.push(key);
    else own.set(key.charCodeAt(0), [key]);
  }
  for (const same of own.values()) same.sort((a, b) => b.length - a.length);
  if (own.size === 0 && others.length === 0) return NOBODY;
  return { hide: (text) => hide(text, own, others) };
}

/** Names by their first code unit, the longest first. */
type OwnNames = ReadonlyMap<number, readonly string[]>;

function hide(text: string, own: OwnNames, others: readonly LedgerPeople[]): string {
  if (text.length < 2) return text;
  const { key, places } = compacted(text);
  // Most texts name none of them, which a search of the whole text tells sooner than one at every character.
  const isOwnNamed = [...own.values()].some((names) => names.some((name) => key.includes(name)));
  let out = '';
  let done = 0;
  for (let i = 0; i < key.length; i++) {
    const length = (isOwnNamed ? ownLength(key, i, own) : 0) || lengthAmong(others, key, i);
    if (length === 0) continue;
    const from = places?.[i] ?? i;
    const to = (places?.[i + length - 1] ?? i + length - 1) + 1;
    out += text.slice(done, from) + maskPerson(places ? withoutGaps(text.slice(from, to)) : text.slice(from, to));
    done = to;
    i += length - 1;
  }
  return done === 0 ? text : out + text.slice(done);
}

function lengthAmong(others: readonly LedgerPeople[], text: string, at: number): number {
  for (const people of others) {
    const length = people.lengthAt(text, at);
    if (length > 0) return length;
  }
  return 0;
}

function ownLength(text: string, at: number, own: OwnNames): number {
  const names = own.get(text.charCodeAt(at));
  if (!names) return 0;
  for (const name of names) {
    if (!text.startsWith(name, at) || !isWord(text, at, name.length)) continue;
    if (name.length > 2 || LATIN.test(name) || !PLACE_AFTER.test(text.slice(at + 2, at + 5))) return name.length;
  }
  return 0;
}

/** Ann is nobody in Annual. */
function isWord(text: string, at: number, length: number): boolean {
  if (!LATIN.test(text.charAt(at))) return true;
  return !LATIN.test(text.charAt(at - 1)) && !LATIN.test(text.charAt(at + length));
}

/** ANN SMITH is Ann Smith. */
const keyOf = (text: string): string => withoutGaps(text).replace(/[A-Z]/gu, (c) => c.toLowerCase());

const withoutGaps = (text: string): string =>
  text.replace(/(?<![A-Za-z])\s+|\s+(?![A-Za-z])|[\u200b-\u200f\u2060\ufeff]/gu, '');

/** A text as names are looked for in it, without the gaps of 张 甲 一; where its characters stand, where any was left out. */
function compacted(text: string): { readonly key: string; readonly places: readonly number[] | null } {
  if (!GAP.test(text)) return { key: CAPITAL.test(text) ? keyOf(text) : text, places: null };
  let key = '';
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    // A space between two Latin words is part of the name.
    const isGap = GAP.test(c);
    if (isGap && !(LATIN.test(key.slice(-1)) && LATIN.test(text.charAt(i + 1)))) continue;
    key += isGap ? ' ' : c >= 'A' && c <= 'Z' ? c.toLowerCase() : c;
    places.push(i);
  }
  return { key, places };
}
