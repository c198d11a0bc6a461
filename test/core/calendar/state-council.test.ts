import { isHoliday, isInLieu, isWorkday } from 'chinese-days';
import {
  addDays,
  compareDays,
  formatDay,
  parseIsoDay,
  weekdayOf,
  type CivilDay,
} from '../../../src/core/calendar/civil-day';
import { STATE_COUNCIL } from '../../../src/core/calendar/state-council';
import { workCalendar } from '../../../src/core/calendar/work-calendar';

const day = (text: string): CivilDay => parseIsoDay(text) as CivilDay;

function daysOf(year: number): CivilDay[] {
  const out: CivilDay[] = [];
  const last = day(`${year}-12-31`);
  for (let d = day(`${year}-01-01`); compareDays(d, last) <= 0; d = addDays(d, 1)) out.push(d);
  return out;
}

describe('the announced holidays', () => {
  const calendar = workCalendar({});

  it('are those of 2021 to 2026, each with the notice they were taken from', () => {
    expect(STATE_COUNCIL.map((y) => y.year)).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
    for (const { source } of STATE_COUNCIL) expect(source).toMatch(/^https?:\/\/www\.gov\.cn\//u);
  });

  it.each(STATE_COUNCIL.map((y) => y.year))('of %i agree on every day with a table that others keep', (year) => {
    const ours = daysOf(year).filter((d) => calendar.isWorkday(d));
    const theirs = daysOf(year).filter((d) => isWorkday(formatDay(d)));
    expect(ours.map(formatDay)).toEqual(theirs.map(formatDay));
    expect(daysOf(year).filter((d) => isHoliday(formatDay(d)) === calendar.isWorkday(d))).toEqual([]);
  });

  it('move work to weekends only, and name no day twice', () => {
    for (const year of STATE_COUNCIL) {
      const moved = year.work.split(' ').map((md) => isoOf(year.year, md));
      expect(moved.filter((d) => ![0, 6].includes(weekdayOf(day(d))))).toEqual([]);
      expect(new Set(moved).size).toBe(moved.length);
      expect(moved.every((d) => calendar.isWorkday(day(d)))).toBe(true);
    }
  });

  it('are off on every day that others know as given for a worked weekend', () => {
    const inLieu = STATE_COUNCIL.flatMap((y) => daysOf(y.year)).filter((d) => isInLieu(formatDay(d)));
    expect(inLieu.length).toBeGreaterThan(20);
    expect(inLieu.filter((d) => calendar.isWorkday(d))).toEqual([]);
  });

  it.each([
    ['2022-12-31', 'the notice for 2023 gave it', false],
    ['2024-02-09', 'New Year’s Eve was no day off that year', true],
    ['2025-01-28', 'it is one since 2025', false],
    ['2022-10-08', 'a Saturday worked for the holidays before it', true],
    ['2022-10-09', 'and the Sunday after it', true],
    ['2026-09-20', 'a Sunday worked', true],
  ])('%s: %s', (text, _why, worked) => expect(calendar.isWorkday(day(text))).toBe(worked));
});

function isoOf(year: number, monthDay: string): string {
  const [month = '', date = ''] = monthDay.split('/');
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}
