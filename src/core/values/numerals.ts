/** Chinese numerals: 三, 十五, 二十三, 廿三, 一百二十, 二〇二一, 三万. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/**
 * The number a Chinese numeral names, `null` where the text is anything else. Numerals without a
 * unit are read digit by digit, as years are: 二〇二一 is 2021.
 *
 * @example
 * readNumeral('二十三') //=> 23
 * readNumeral('二〇二一') //=> 2021
 */
export function readNumeral(s: string): number | null {
  if (s.length === 0 || s.length > 15) return null;
  let byDigits = 0;
  let plain = true;
  let total = 0; // finished 万 and 亿 groups
  let group = 0; // below 10,000
  let digit = -1;
  for (const ch of s) {
    const d = DIGITS[ch];
    if (d !== undefined) {
      byDigits = byDigits * 10 + d;
      if (digit > 0 && !plain) return null;
      digit = d;
      continue;
    }
    const tens = TENS[ch];
    const unit = UNITS[ch];
    const myriad = MYRIADS[ch];
    if (plain && byDigits > 9) return null; // 二一十 is no number
    if (tens !== undefined) {
      if (digit > 0) return null;
      group += tens;
    } else if (unit !== undefined) {
      group += (digit <= 0 ? 1 : digit) * unit;
    } else if (myriad !== undefined) {
      const n = group + Math.max(digit, 0);
      if (n === 0) return null;
      total += n * myriad;
      group = 0;
    } else return null;
    plain = false;
    digit = -1;
  }
  return plain ? byDigits : total + group + Math.max(digit, 0);
}

/**
 * {@link readNumeral} for quantities: numerals in a row without a unit are no number (三五 is three to
 * five), except beside a nought (一〇五).
 */
export function readQuantity(s: string): number | null {
  return /^[一二两三四五六七八九]{2,}$/u.test(s) ? null : readNumeral(s);
}

const NUMERAL_RUN = /[零〇○一二两三四五六七八九十廿卅百]+/gu;

/**
 * The text with every Chinese numeral written in digits, so that dates need one reader only.
 *
 * @example
 * numeralsToDigits('二〇二一年五月三日') //=> '2021年5月3日'
 */
export function numeralsToDigits(s: string): string {
  return s.replace(NUMERAL_RUN, (run) => {
    const n = readNumeral(run);
    return n === null ? run : String(n);
  });
}
