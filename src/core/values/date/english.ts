const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** 3-May-2021, 03 May 21, Mon, 3 May 2021 14:20. */
const DAY_FIRST =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s\-./]{1,3}([a-z]{3,9})\.?,?[\s\-./]{1,3}(\d{4}|\d{2})(?!\d)(.*)$/iu;
/** May 3, 2021; Mon May 03 2021 00:00:00 GMT+0800. */
const MONTH_FIRST = /^(?:[a-z]{3,9}\.?,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)(.*)$/iu;
/** May-21, May 2021: Excel's mmm-yy. */
const MONTH_ONLY = /^([a-z]{3,9})\.?[\s\-./]{1,3}(\d{4}|\d{2})$/iu;

/** A date with an English month, rewritten in digits for the one reader of dates; `null` for anything else. */
export function englishToDigits(text: string): string | null {
  let m = DAY_FIRST.exec(text);
  if (m) return rewrite(m[3], m[2], m[1], m[4]);
  m = MONTH_FIRST.exec(text);
  if (m) return rewrite(m[3], m[1], m[2], m[4]);
  m = MONTH_ONLY.exec(text);
  return m ? rewrite(m[2], m[1], undefined, '') : null;
}

function rewrite(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  rest: string | undefined,
): string | null {
  const n = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase() as (typeof MONTHS)[number]) + 1;
  if (n === 0 || year === undefined) return null;
  // what follows GMT repeats the zone of a clock that stood in this office
  const time = (rest ?? '').replace(/\s*(?:GMT|UTC|CST).*$/u, '');
  return `${year}年${n}月${day === undefined ? '' : `${Number(day)}日`}${time}`;
}
