import { partsOfDay, type DayParts } from '../core/calendar/civil-day';
import type { FieldId } from '../core/fields/catalog';
import { isSampleDay } from './cell';
import type { PlantSite } from './planters/planter';

const FIELDS: readonly FieldId[] = ['registeredDate', 'closedDate', 'petitionDate', 'acceptedDate', 'screeningDate'];

const two = (n: number): string => String(n).padStart(2, '0');

/** One date of a column of true dates, typed as text in one of the common manners. */
export function writeDateAsText(site: PlantSite): boolean {
  const field = rewrite(site, ({ year, month, day }) =>
    site.random.pick([
      `${year}.${month}.${day}`,
      `${year}/${month}/${day}`,
      `${year}年${two(month)}月${two(day)}日`,
      `${year}-${month}-${day}`,
      `${year}${two(month)}${two(day)}`,
    ]),
  );
  return field !== null;
}

/** The manners one meets once a year: wide digits, numerals, 元月, padding, a machine's time stamp. */
export function writeOddDate(site: PlantSite): boolean {
  if (!site.random.chance(0.2)) return rewrite(site, (parts) => oddly(parts, site)) !== null;
  const field = rewrite(site, ({ year, month, day }) => wideDigits(`${year}.${month}.${day}`));
  if (field !== null) site.found('text-spaces', field);
  return field !== null;
}

function oddly(parts: DayParts, site: PlantSite): string {
  const { year, month, day } = parts;
  return site.random.pick([
    `${year % 100}.${month}.${day}`,
    `${year}年 ${month}月 ${day}日`,
    `${year}-${two(month)}-${two(day)}T00:00:00`,
    `${year}年${month === 1 ? '元' : month}月${day}日`,
    `${year}年${month}月${day}日上午`,
    inNumerals(parts),
  ]);
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
  const digits = String(year).replace(/\d/gu, (d) => NUMERALS.charAt(Number(d)));
  return `${digits}年${small(month)}月${small(day)}日`;
}

/** Gives one date a text of its own; the field, or null where the layout shows no date. */
function rewrite(site: PlantSite, write: (parts: DayParts) => string): FieldId | null {
  const fields = FIELDS.filter((f) => site.own(f) && isSampleDay(site.matter.cells[f]));
  if (fields.length === 0) return null;
  const field = site.random.pick(fields);
  const value = site.matter.cells[field];
  if (!isSampleDay(value)) return null;
  site.matter.cells[field] = { day: value.day, text: write(partsOfDay(value.day)) };
  return field;
}
