import { quoted } from '../../../src/core/rules/quote';

describe('a cell quoted in a sentence', () => {
  it('is cut to its first words', () => {
    expect(quoted('已办结，信访人张三表示满意')).toBe('“已办结…”');
    expect(quoted('经街道多次入户走访并召开协调会议后反馈')).toBe('“经街道多次入户走访并召开协调会议…”');
    expect(quoted(' 东四 街道\n')).toBe('“东四 街道”');
  });

  it('is left out where it may say who somebody is', () => {
    for (const text of ['张三', ' 王小明 ', '13800001111', '联系13800001111', '']) expect(quoted(text)).toBe('');
  });
});
