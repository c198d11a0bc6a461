import { formatDay } from '../../src/core/calendar/civil-day';
import { todayInShanghai } from '../../src/hosts/today';

test.each([
  ['2021-12-31T15:59:59Z', '2021-12-31'],
  ['2021-12-31T16:00:00Z', '2022-01-01'],
  ['2024-02-28T16:30:00Z', '2024-02-29'],
  ['2024-03-01T00:00:00+08:00', '2024-03-01'],
])('at %s it is %s in the office, wherever the computer stands', (instant, day) => {
  expect(formatDay(todayInShanghai(new Date(instant)))).toBe(day);
});

test('a clock that is a century off is told, not believed', () => {
  expect(() => todayInShanghai(new Date('1899-01-01T00:00:00Z'))).toThrow('系统日期');
});
