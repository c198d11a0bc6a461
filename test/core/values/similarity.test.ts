import fc from 'fast-check';
import { bigramsOf, contentKey, diceBigrams, diceOfSorted, nearEqual } from '../../../src/core/values/similarity';

describe('the key of a content', () => {
  it.each([
    ['反映：东四街道“某小区”，物业\n收费（高）！', '反映东四街道某小区物业收费高'],
    ['ＡＢＣ １２３', 'abc123'],
    ['　', ''],
    ['1、停水；2、停电。', '1停水2停电'],
  ])('%j → %j', (s, key) => expect(contentKey(s)).toBe(key));
});

describe('the quick way', () => {
  const unit = fc.constantFrom(...'反映，。！“”、（）《》—…·×　 \n\tAbz09０９Ａｚ～￥①é\u00a0\u0301\u200b㎡𬭚');
  it('gives the same key as NFKC and Unicode classes do', () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (s) => {
        expect(contentKey(s)).toBe(
          s
            .normalize('NFKC')
            .replace(/[^\p{L}\p{N}]+/gu, '')
            .toLowerCase(),
        );
      }),
      { numRuns: 3000 },
    );
    const long = '反映某小区，停水。'.repeat(500);
    expect(contentKey(long)).toBe('反映某小区停水'.repeat(500));
  });
});

describe("Dice's coefficient of pairs of characters", () => {
  it.each([
    ['', '', 0],
    ['a', 'a', 1],
    ['a', 'b', 0],
    ['abc', 'abc', 1],
    ['night', 'nacht', 0.25],
    ['abcd', 'cdab', 2 / 3],
    ['aaaa', 'aa', 0.5],
  ])('of %j and %j is %d', (a, b, dice) => expect(diceBigrams(a, b)).toBeCloseTo(dice, 10));

  it('is the same both ways, and never outside 0…1', () => {
    const text = fc.string({ unit: fc.constantFrom(...'反映物业收费高停水电') });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const d = diceBigrams(a, b);
        expect(d).toBe(diceBigrams(b, a));
        expect(d >= 0 && d <= 1).toBe(true);
        expect(nearEqual(a, b)).toBe(nearEqual(b, a));
      }),
    );
  });

  it('agrees with counting the pairs in a map', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const counts = new Map<string, number>();
        for (let i = 0; i + 1 < a.length; i++) counts.set(a.slice(i, i + 2), (counts.get(a.slice(i, i + 2)) ?? 0) + 1);
        let shared = 0;
        for (let i = 0; i + 1 < b.length; i++) {
          const p = b.slice(i, i + 2);
          const n = counts.get(p) ?? 0;
          if (n > 0) {
            shared++;
            counts.set(p, n - 1);
          }
        }
        expect(diceOfSorted(bigramsOf(a), bigramsOf(b))).toBeCloseTo((2 * shared) / (a.length + b.length - 2), 10);
      }),
    );
  });
});

describe('near-equal contents', () => {
  const text = '反映某小区物业公司违规收取停车费要求退还';
  it('are the same, or differ by a word, or one holds the other', () => {
    expect(nearEqual(text, text)).toBe(true);
    expect(nearEqual(text, text.replace('要求退还', '请求退还'))).toBe(true);
    expect(nearEqual(text, `再次来信${text}并附证据材料若干页请求尽快处理`)).toBe(true);
    expect(nearEqual('停车费高啊', '停车费高啊太贵了请管管吧谢谢你们了')).toBe(false);
  });
  it('are not two complaints about two things', () => {
    expect(nearEqual(text, '反映某路施工扰民夜间噪声大要求停止施工')).toBe(false);
    expect(nearEqual('', '')).toBe(false);
    expect(nearEqual('a', 'b')).toBe(false);
  });
});
