import { isCrowdWord } from './name-shape';
import { readQuantity } from './numerals';
import { cleanText } from './text';

/** A count as a cell gives it. */
export interface CountReading {
  /** A positive whole number, `null` where the cell holds none. */
  readonly count: number | null;
  /** The cell says more than the bare number ("3人", "三", "３"), so it cannot be summed as it stands. */
  readonly loose: boolean;
  /** The number is not exact or a note would be lost ("约20人", "3人（含儿童1人）"): rewriting it is not safe. */
  readonly about: boolean;
}

const UNREADABLE: CountReading = Object.freeze({ count: null, loose: false, about: false });
/** A row number has at most seven digits; more is a phone or an ID number in the wrong column. */
const LARGEST = 9_999_999;

const exact: CountReading[] = [];

/** Small counts are nearly all there are: one shared object each. */
function exactly(n: number): CountReading {
  if (n > 999) return { count: n, loose: false, about: false };
  return (exact[n] ??= Object.freeze({ count: n, loose: false, about: false }));
}

/** 约20余人（含儿童3人）: a number between words that make it vague and units that only name what is counted. */
const WORDED =
  /^(约|大约|近|共|计|共计|合计|第)? ?(\d[\d,]*(?:\.0+)?|[零〇一二两三四五六七八九十百千]+) ?(?:(余|多) ?)?(个人|人次|人|名|位|个工作日|工作日|个|户|次|天|日|件次|件|批次|批|起|岁|周岁)? ?(?:(余|左右|上下) ?)?(\([^()]*\))?$/u;
/** Of these a number says nothing about how many people there are: 3户, 2批. */
const NO_PEOPLE = /户|次|天|日|件|批|起|岁/u;

/** 周边居民约120人: who they are before how many they are. 其中, 另 and the like count some of them only. */
const CROWDED =
  /^(?!其中|另|每|含|包括|人均)(\p{Script=Han}{2,12}?) ?(?=[约近共\d一二两三四五六七八九十百千])(.+[人名位](?:左右|上下)?)$/u;

/**
 * A positive whole number, with the words people put around it.
 *
 * @param ofPeople the column counts people: 3户 is then no count
 *
 * @example
 * readCount('３人') //=> { count: 3, loose: true, about: false }
 * readCount(1.5) //=> { count: null, loose: false, about: false }
 */
export function readCount(v: string | number | boolean, ofPeople = false): CountReading {
  if (typeof v === 'number') return Number.isInteger(v) && v > 0 && v <= LARGEST ? exactly(v) : UNREADABLE;
  if (typeof v === 'boolean') return UNREADABLE;
  const bare = bareDigits(v);
  if (bare > 0) return exactly(bare);
  const text = cleanText(v);
  const m = WORDED.exec(text);
  if (!m) return ofPeople ? readCrowd(text) : UNREADABLE;
  const unit = m[4] ?? '';
  if (ofPeople && unit !== '人次' && (NO_PEOPLE.test(unit) || m[1] === '第')) return UNREADABLE;
  const digits = m[2] ?? '';
  const n = /^\d/u.test(digits) ? Number(digits.replace(/,/gu, '')) : readQuantity(digits);
  if (n === null || n <= 0 || n > LARGEST) return UNREADABLE;
  const about = /^(?:约|大约|近)$/u.test(m[1] ?? '') || m[3] !== undefined || m[5] !== undefined || m[6] !== undefined;
  return { count: n, loose: true, about };
}

function readCrowd(text: string): CountReading {
  const [, who = '', howMany = ''] = CROWDED.exec(text) ?? [];
  if (!isCrowdWord(who)) return UNREADABLE;
  const { count } = readCount(howMany, true);
  return count === null ? UNREADABLE : { count, loose: true, about: true };
}

/** The number of a text made of ordinary digits only, with spaces at its ends; 0 where it is anything else. */
function bareDigits(s: string): number {
  const t = s.trim();
  if (t.length === 0 || t.length > 7) return 0;
  let n = 0;
  for (let i = 0; i < t.length; i++) {
    const d = t.charCodeAt(i) - 0x30;
    if (d < 0 || d > 9) return 0;
    n = n * 10 + d;
  }
  return n;
}
