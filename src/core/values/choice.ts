import type { ListItem } from '../profile/profile';
import { diceBigrams } from './similarity';
import { cleanText, matchKey } from './text';

/** Where a value stands on a list. */
export interface ChoiceMatch {
  /** Index into the list, -1 where the value is on it neither by name nor by alias. */
  readonly index: number;
  /** The value is not written as the standard name. */
  readonly byAlias: boolean;
}

export interface ChoiceOptions {
  /** Judge 城乡建设_住房保障 by 城乡建设. */
  readonly firstLevelOnly: boolean;
}

const UNLISTED: ChoiceMatch = Object.freeze({ index: -1, byAlias: false });

/** Joins the levels of a category. `_` is the usual one; the others are met in ledgers typed by hand. */
const LEVEL_JOINT = /[_\-—/>›→、|]/u;

/** No first level is longer; prose in a category column is not searched to its end. */
const LONGEST_LEVEL = 40;

/** Texts remembered a reader; a free-text column must not fill the memory. */
const MEMO_LIMIT = 20_000;

/**
 * A reader of one list. A list has a few dozen names and a column has a few dozen spellings, so each
 * distinct spelling is matched once and remembered.
 *
 * @example
 * const read = choiceReader(profile.streets, { firstLevelOnly: false });
 * read('东四街道') //=> { index: 5, byAlias: false }
 * read('东四') //=> { index: 5, byAlias: true }
 */
export function choiceReader(
  list: readonly ListItem[],
  options: ChoiceOptions,
): (v: string | number | boolean) => ChoiceMatch {
  const kind = options.firstLevelOnly ? 'firstLevel' : 'whole';
  let own = readers.get(list);
  if (!own) readers.set(list, (own = {}));
  return (own[kind] ??= newReader(list, options));
}

type ChoiceReader = (v: string | number | boolean) => ChoiceMatch;
const readers = new WeakMap<readonly ListItem[], { firstLevel?: ChoiceReader; whole?: ChoiceReader }>();

function newReader(list: readonly ListItem[], options: ChoiceOptions): ChoiceReader {
  const keys = keysOf(list);
  const memo = new Map<string | number | boolean, ChoiceMatch>();
  return (v) => {
    let m = memo.get(v);
    if (m === undefined) {
      m = match(list, keys, cleanText(v), options);
      if (memo.size < MEMO_LIMIT) memo.set(v, m);
    }
    return m;
  };
}

/** Match key → index. Names go first: an alias never hides another item's name. */
function keysOf(list: readonly ListItem[]): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  const add = (text: string, index: number): void => {
    const key = matchKey(text);
    if (key !== '' && !keys.has(key)) keys.set(key, index);
  };
  list.forEach((item, i) => add(item.name, i));
  list.forEach((item, i) => {
    for (const alias of item.aliases) add(alias, i);
    if (item.code !== undefined) add(item.code, i);
  });
  return keys;
}

function match(
  list: readonly ListItem[],
  keys: ReadonlyMap<string, number>,
  text: string,
  options: ChoiceOptions,
): ChoiceMatch {
  const whole = matchOne(list, keys, text);
  if (whole.index >= 0 || !options.firstLevelOnly) return whole;
  // the longest head first, so that a profile may have names with a joint in them
  for (let end = Math.min(text.length - 1, LONGEST_LEVEL); end > 0; end--) {
    if (!LEVEL_JOINT.test(text.charAt(end))) continue;
    const head = matchOne(list, keys, text.slice(0, end).trim());
    if (head.index >= 0) return head;
  }
  return UNLISTED;
}

function matchOne(list: readonly ListItem[], keys: ReadonlyMap<string, number>, text: string): ChoiceMatch {
  const index = keys.get(matchKey(text));
  if (index === undefined) return UNLISTED;
  return { index, byAlias: cleanText(list[index]?.name ?? '') !== text };
}

/** The first level of a category and what follows it, joint included: for mending the one and keeping the other. */
export function splitLevels(text: string): { readonly first: string; readonly rest: string } {
  const at = text.search(LEVEL_JOINT);
  return at <= 0 ? { first: text, rest: '' } : { first: text.slice(0, at), rest: text.slice(at) };
}

/** A suggestion with how like it is, 0…1. */
export interface Nearest {
  readonly name: string;
  /** The name or alias that the text is like. */
  readonly by: string;
  readonly score: number;
}

/** Below this a suggestion would puzzle more than help. */
const LEAST_SCORE = 0.5;

/** The items whose name or alias is most like a text, the likeliest first; those not like it enough are left out. */
export function nearest(list: readonly ListItem[], text: string, most: number): readonly Nearest[] {
  const key = matchKey(text);
  if (key === '') return [];
  const found: Nearest[] = [];
  for (const item of list) {
    let best: Nearest | null = null;
    for (const by of [item.name, ...item.aliases]) {
      const score = likeness(key, matchKey(by));
      if (score >= LEAST_SCORE && (best === null || score > best.score)) best = { name: item.name, by, score };
    }
    if (best !== null) found.push(best);
  }
  return found.sort((a, b) => b.score - a.score).slice(0, most);
}

/** Shared pairs of characters catch words in another order, edits catch slips in short words. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  const allowed = Math.floor(longest / 2);
  const edits = Math.abs(a.length - b.length) > allowed ? allowed + 1 : editDistance(a, b, allowed);
  return Math.max(diceBigrams(a, b), edits > allowed ? 0 : 1 - edits / longest);
}

/** Levenshtein distance, given up (`limit + 1`) once it must exceed the limit. */
function editDistance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const n = Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(n);
      if (n < least) least = n;
    }
    if (least > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}
