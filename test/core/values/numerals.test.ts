import fc from 'fast-check';
import { numeralsToDigits, readNumeral, readQuantity } from '../../../src/core/values/numerals';

describe('Chinese numerals', () => {
  it.each([
    ['三', 3],
    ['〇', 0],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['二十三', 23],
    ['廿三', 23],
    ['卅一', 31],
    ['卅', 30],
    ['一百', 100],
    ['一百零五', 105],
    ['一百二十', 120],
    ['两千', 2000],
    ['三万', 30000],
    ['一万二千', 12000],
    ['二〇二一', 2021],
    ['二零二一', 2021],
    ['一亿', 1e8],
    ['叁拾', 30],
  ])('%s is %d', (s, n) => expect(readNumeral(s)).toBe(n));

  it.each(['', '三人', 'abc', '二一十', '二十一一', '万', '一二三四五六七八九十一二三四五六'])('%j is none', (s) =>
    expect(readNumeral(s)).toBeNull(),
  );

  it('in a row are no quantity', () => {
    expect(['三五', '两三', '七八九', '三五十', '五六百'].map(readQuantity)).toEqual([null, null, null, null, null]);
    expect(['三', '十五', '二〇', '一〇五', '二十三'].map(readQuantity)).toEqual([3, 15, 20, 105, 23]);
  });

  it('are written in digits where they stand', () => {
    expect(numeralsToDigits('二〇二一年五月三日')).toBe('2021年5月3日');
    expect(numeralsToDigits('第三季度')).toBe('第3季度');
    expect(numeralsToDigits('2021年十二月三十一日')).toBe('2021年12月31日');
  });

  it('one to ninety-nine are read back', () => {
    const d = [...'零一二三四五六七八九'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (n) => {
        const tens = Math.floor(n / 10);
        const text = `${tens > 1 ? d[tens] : ''}${tens > 0 ? '十' : ''}${n % 10 ? d[n % 10] : ''}`;
        expect(readNumeral(text)).toBe(n);
      }),
    );
  });
});
