import fc from 'fast-check';
import { readCount } from '../../../src/core/values/count';

const told = (v: string | number | boolean): string => {
  const { count, loose, about } = readCount(v);
  return `${count ?? '-'}${loose ? ' loose' : ''}${about ? ' about' : ''}`;
};

describe('a count', () => {
  it.each([
    [3, '3'],
    [1, '1'],
    [1200, '1200'],
    ['3', '3'],
    [' 3 ', '3'],
    ['007', '7'],
    ['3人', '3 loose'],
    ['３人', '3 loose'],
    ['３', '3 loose'],
    ['3 人次', '3 loose'],
    ['3名', '3 loose'],
    ['3个人', '3 loose'],
    ['三人', '3 loose'],
    ['三', '3 loose'],
    ['十五人', '15 loose'],
    ['1,200人', '1200 loose'],
    ['3.0', '3 loose'],
    ['共5人', '5 loose'],
    ['30日', '30 loose'],
    ['15个工作日', '15 loose'],
    ['3户', '3 loose'],
    ['第2次', '2 loose'],
    ['\u00a03人\n', '3 loose'],
    ['约20人', '20 loose about'],
    ['20余人', '20 loose about'],
    ['20人左右', '20 loose about'],
    ['3人（含儿童1人）', '3 loose about'],
  ])('%j is %s', (v, expected) => expect(told(v)).toBe(expected));

  it.each([
    0,
    -1,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e9,
    13800000000,
    '0',
    '0人',
    '-1',
    '1.5',
    '1.5人',
    '3-5人',
    '3+2',
    '若干',
    '多人',
    '数十人',
    '3人5户',
    '人',
    '',
    'abc',
    '13800000000',
    true,
    '3级',
    '三五人',
    '两三人',
    '五六十人',
    '三五个',
  ])('%j is none', (v) => expect(told(v)).toBe('-'));

  it('of people is none of households, days or batches', () => {
    for (const v of ['3户', '3件', '2批次', '30日', '15个工作日', '第2次', '3岁', '第3名'])
      expect(readCount(v, true).count).toBeNull();
    for (const v of ['3人', '3人次', '三名', '3位', '3个', '3个人', '共3人', '约3人', 3, '3'])
      expect(readCount(v, true).count).toBe(3);
  });

  it('of people stands behind a word for the crowd too, and is never put in its place', () => {
    for (const v of ['周边居民约120人', '小区业主一百二十余人', '居民代表 120人', '全体职工120名左右'])
      expect(readCount(v, true)).toMatchObject({ count: 120, about: true });
    for (const v of ['其中居民代表5人', '居民12户', '业主', '3号楼业主', '张三5人', '居民'])
      expect(readCount(v, true).count).toBeNull();
    expect(readCount('周边居民约120人').count).toBeNull();
  });

  it('is a positive whole number or nothing, whatever the cell holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.double(), fc.stringMatching(/^[约共]?[0-9三十]{0,4}[余多人名 ]{0,3}$/u)),
        (v) => {
          const { count } = readCount(v);
          if (count !== null) expect(Number.isInteger(count) && count > 0).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
