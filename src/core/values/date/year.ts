import { numeralsToDigits } from '../numerals';
import { fullYear } from './reading';

/** Titles name years of this office's own time, and a bare 1234 is a number. */
const FIRST = 1949;
const LAST = 2100;

/** A run of digits with what stands around it. */
const DIGIT_RUN = /\d+/gu;
/** What is counted is no year: 2018人, 2021件, 2008号楼. */
const COUNTER = /^\s*(?:人|名|件|批|户|元|万|号|条|次|个|起|栋|室|%|‰|平|米|天|日)/u;
const HAN_YEAR = /[零〇○一二三四五六七八九]{4}(?=年)/gu;

/**
 * The one year named in a title, a period line, a footer, a sheet or file name; `null` where none
 * is named or several are.
 *
 * @example
 * readYear('2021年信访台账') //=> 2021
 * readYear('2021.1-6') //=> 2021
 * readYear('2020—2021年') //=> null
 */
export function readYear(text: string): number | null {
  const s = text.normalize('NFKC').replace(HAN_YEAR, (run) => numeralsToDigits(run));
  const named = new Set<number>();
  for (const m of s.matchAll(DIGIT_RUN)) {
    const year = fourDigitYear(m[0], s.slice(m.index + m[0].length));
    if (year !== null) named.add(year);
  }
  if (named.size === 0) {
    for (const m of s.matchAll(/(?<!\d)(\d{2})(?=年)/gu)) named.add(fullYear(Number(m[1])));
  }
  const [year = null] = named;
  return named.size === 1 ? year : null;
}

/** The year in a run of digits: 2021, 202105, 20210503. */
function fourDigitYear(run: string, after: string): number | null {
  const y = Number(run.slice(0, 4));
  if (y < FIRST || y > LAST) return null;
  if (run.length === 4) return COUNTER.test(after) ? null : y;
  const month = Number(run.slice(4, 6));
  if (month < 1 || month > 12) return null;
  if (run.length === 6) return y;
  const day = Number(run.slice(6, 8));
  return (run.length === 8 || run.length === 14) && day >= 1 && day <= 31 ? y : null;
}
