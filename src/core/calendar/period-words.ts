/** A year, a month or a day, as far as somebody wrote it out. */
interface Parts {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

const NAMED = /^(\d{4})年(?:([上下])半年|第?([一二三四1-4])季度)$/u;
const FIRST = /^(\d{4})年(?:(\d{1,2})(?:月(?:(\d{1,2})日?)?)?)?$/u;
const LAST = /^(?:(\d{4})年)?(?:(\d{1,2})月)?(?:(\d{1,2})日)?$/u;
const ALONE = /^(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?$/u;
const TO = /[—–~～至-]+/u;
const QUARTERS = '一二三四';

/**
 * A period as people write it, and as titles have it (2021年第三季度, 2021年1—5月, 2021年7月28日—8月3日), in
 * the form that the command line takes; `null` for anything else. Whether there is such a day is not asked.
 *
 * @example
 * periodInSigns('2021年1—5月') //=> '2021-01..2021-05'
 */
export function periodInSigns(text: string): string | null {
  const written = text.replace(/\s/gu, '');
  const named = NAMED.exec(written);
  if (named) {
    const [, year = '', half, quarter = ''] = named;
    if (half !== undefined) return `${year}H${half === '上' ? 1 : 2}`;
    return `${year}Q${QUARTERS.includes(quarter) ? QUARTERS.indexOf(quarter) + 1 : quarter}`;
  }
  const [begin = '', end, ...more] = written.split(TO);
  if (more.length > 0) return null;
  const from = partsOf((end === undefined ? ALONE : FIRST).exec(begin));
  if (!from || end === undefined) return from && inSigns(from);
  const last = LAST.exec(end);
  if (!last) return null;
  const [, year = from.year, month, day] = last;
  // 7月5日—11日: what the end leaves out is as at the beginning.
  const to = { year, month: month ?? (day === undefined ? undefined : from.month), day };
  return depth(from) === depth(to) ? `${inSigns(from)}..${inSigns(to)}` : null;
}

function partsOf(found: RegExpExecArray | null): Parts | null {
  if (!found) return null;
  const [, year = '', month, day] = found;
  return { year, month, day };
}

const depth = ({ month, day }: Parts): number => (month === undefined ? 0 : 1) + (day === undefined ? 0 : 1);

const inSigns = ({ year, month, day }: Parts): string =>
  [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
