import { beijingTimeZh } from '../../../src/core/calendar/beijing-time';

it.each([
  ['2026-11-23T06:05:00Z', '11月23日 14:05'],
  ['2026-11-23T15:59:59.999Z', '11月23日 23:59'],
  ['2026-11-23T16:00:00Z', '11月24日 00:00'],
  ['2020-12-31T16:30:00Z', '1月1日 00:30'],
  ['1969-12-31T15:00:00Z', '12月31日 23:00'],
])('shows the instant %s as %s', (instant, shown) => {
  expect(beijingTimeZh(Date.parse(instant))).toBe(shown);
});
