import { partsOfDay, type DayParts } from '../core/calendar/civil-day';
import type { FieldId } from '../core/fields/catalog';
import { isSampleDay } from './cell';
import type { PlantSite } from './planters/planter';

const FIELDS: readonly FieldId[] = ['registeredDate', 'closedDate', 'petitionDate', 'acceptedDate', 'screeningDate'];

const two = (n: number): string => String(n).padStart(2, '0');

/** One date of a column of true dates, typed as text in one of the common manners. */
export function writeDateAsText(site: PlantSite): boolean {
  return rewrite(site, ({ year, month, day }) =>
    site.random.pick([
      `${year}.${month}.${day}`,
      `${year}/${month}/${day}`,
      `${year}年${two(month)}月${two(day)}日`,
      `${year}-${month}-${day}`,
      `${year}${two(month)}${two(day)}`,
    ]),
  );
}

/** The manners one meets once a year: wide digits, numerals, 元月, padding, a machine's time stamp. */
export function writeOddDate(site: PlantSite): boolean {
  let wide = false;
  const done = rewrite(site, (parts) => {
    const { year, month, day } = parts;
    wide = site.random.chance(0.2);
    if (wide) return wideDigits(`${year}.${month}.${day}`);
    return site.random.pick([
      `${year % 100}.${month}.${day}`,
      `${year}年 ${month}月 ${day}日`,
      `${year}-${two(month)}-${two(day)}T00:00:00`,
      `${year}年${month === 1 ? '元' : month}月${day}日`,
      `${year}年${month}月${day}日上午`,
      inNumerals(parts),
    ]);
  });
  if (done && wide) site.found('text-spaces', rewritten(site));
  return done;
}

const wideDigits = (s: string): string => s.replace(/\d/gu, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

const NUMERALS = '〇一二三四五六七八九';

/** 二〇二一年十月十一日. */
function inNumerals({ year, month, day }: DayParts): string {
  const small = (n: number): string => {
    const tens = Math.floor(n / 10);
    const ten = tens === 0 ? '' : `${tens === 1 ? '' : NUMERALS.charAt(tens)}十`;
    return ten + (n % 10 === 0 ? '' : NUMERALS.charAt(n % 10));
  };
  const digits = [...String(year)].map((d) => NUMERALS.charAt(Number(d))).join('');
  return `${digits}年${small(month)}月${small(day)}日`;
}

function rewrite(site: PlantSite, write: (parts: DayParts) => string): boolean {
  const fields = FIELDS.filter((f) => site.own(f) && isSampleDay(site.matter.cells[f]));
  if (fields.length === 0) return false;
  const field = site.random.pick(fields);
  const value = site.matter.cells[field];
  if (!isSampleDay(value)) return false;
  site.matter.cells[field] = { day: value.day, text: write(partsOfDay(value.day)) };
  return true;
}

/** The field whose date was given a text of its own. */
function rewritten(site: PlantSite): FieldId | null {
  return (
    FIELDS.find((f) => {
      const v = site.matter.cells[f];
      return isSampleDay(v) && v.text !== undefined;
    }) ?? null
  );
}
