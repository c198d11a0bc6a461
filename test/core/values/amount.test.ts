import { readAmount } from '../../../src/core/values/amount';

describe('an amount of money in yuan', () => {
  it.each([
    [1200, 1200],
    ['1200', 1200],
    ['1,200元', 1200],
    ['3.5万元', 35000],
    ['3.3万', 33000],
    ['约3.5万元', 35000],
    ['¥1200', 1200],
    ['￥1,200.50', 1200.5],
    ['2亿元', 2e8],
    ['三万元', 30000],
    ['1200元整', 1200],
    ['10余万元', 100000],
    ['０．５万', 5000],
    ['共计 300 元', 300],
  ])('%j is %d', (v, yuan) => expect(readAmount(v)).toBe(yuan));

  it('a bare number counts in the unit of its header', () => {
    expect(readAmount(3.3, 10_000)).toBe(33000);
    expect(readAmount('3.3', 10_000)).toBe(33000);
    expect(readAmount('500元', 10_000)).toBe(500);
  });

  it.each(['', '若干', '3-5万元', '不详', '-3', -3, true, Number.NaN, '3万2千'])('%j is none', (v) =>
    expect(readAmount(v)).toBeNull(),
  );
});
