import { isCellError, type CellValue } from '../grid/grid';
import { readCount } from '../values/count';
import { readQuantity } from '../values/numerals';
import { cleanText, isNullToken } from '../values/text';

/** A number as a cell of the office's ledgers gives it. */
export interface CountSaid {
  /** `null` where there is none. */
  readonly count: number | null;
  /** 200余份: the number is not the exact one. */
  readonly about: boolean;
  /** Something stands there that is no number. */
  readonly unclear: boolean;
}

const NONE: CountSaid = { count: null, about: false, unclear: false };
const UNCLEAR: CountSaid = { count: null, about: false, unclear: true };
const NAUGHT: CountSaid = { count: 0, about: false, unclear: false };

/** 约200余份（含折页）: a number, what makes it vague, and what is counted. */
const WORDED =
  /^(约|大约|近|共计?|合计)? ?(\d[\d,]{0,9}|[零〇一二两三四五六七八九十百千]{1,7}) ?(余|多)? ?([^\d\s余多左上(]{0,4}) ?(余|多|左右|上下|以上)? ?(?:\([^()]*\))?$/u;
/** Of these a number says nothing about how many people there were: 3户, 2批. */
const NO_PEOPLE = /户|批|件|起|场|期/u;

/** A whole number, 0 among them, with the words people put around it. */
export function countSaid(value: CellValue, ofPeople: boolean): CountSaid {
  if (value === null || isCellError(value) || value === '') return value === null || value === '' ? NONE : UNCLEAR;
  if (value === 0) return NAUGHT;
  if (typeof value !== 'string') {
    const { count } = readCount(value);
    return count === null ? UNCLEAR : { count, about: false, unclear: false };
  }
  if (isNullToken(value)) return NONE;
  const said = WORDED.exec(cleanText(value));
  if (!said || (ofPeople && NO_PEOPLE.test(said[4] ?? ''))) return UNCLEAR;
  const digits = said[2] ?? '';
  const count = /^\d/u.test(digits)
    ? Number(digits.replace(/,/gu, ''))
    : /^[零〇]$/u.test(digits)
      ? 0
      : readQuantity(digits);
  if (count === null) return UNCLEAR;
  return { count, about: /^(?:约|大约|近)$/u.test(said[1] ?? '') || Boolean(said[3] ?? said[5]), unclear: false };
}
