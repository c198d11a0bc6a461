import fc from 'fast-check';
import { cellError, gridOfRows } from '../../../src/core/grid/grid';
import {
  cellText,
  cleanText,
  halfWidthDigits,
  hasFullWidthDigit,
  isNullToken,
  matchKey,
  numberText,
  trimEdges,
  trimmedEdges,
} from '../../../src/core/values/text';

describe('clean text', () => {
  it.each([
    ['　王\u00a0强\n', '王 强'],
    ['\t\t反映\r\n  物业\u3000\u3000问题 ', '反映 物业 问题'],
    ['２０２１．５．３', '2021.5.3'],
    ['ＸＦ２０２１（京）', 'XF2021(京)'],
    ['\ufeff张\u200b三', '张三'],
    ['洋  县人民政府', '洋 县人民政府'],
    ['①', '1'],
    ['', ''],
    ['   ', ''],
    ['已办结。', '已办结。'],
    ['a b', 'a b'],
    [' a', 'a'],
    ['a ', 'a'],
    ['a\u2028b', 'a b'],
  ])('%j becomes %j', (raw, clean) => expect(cleanText(raw)).toBe(clean));

  it('numbers are written out: an 18-digit number keeps its length, a sum loses its binary dust', () => {
    expect(cleanText(110101190101010000)).toBe('110101190101010000');
    expect(cleanText(1e21)).toBe('1000000000000000000000');
    expect(cleanText(0.1 + 0.2)).toBe('0.3');
    expect(cleanText(-3)).toBe('-3');
    expect(cleanText(true)).toBe('TRUE');
    expect(numberText(Number.NaN)).toBe('NaN');
  });

  it('is one line, trimmed, and clean already the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (s) => {
        const once = cleanText(s);
        expect(once).toBe(cleanText(once));
        expect(once).not.toMatch(/^\s|\s$|[\n\r\t\u00a0\u3000]/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the quick way', () => {
  const unit = fc.constantFrom(...'反映，。！“”、（）《》—…·×　 \n\tAbz09０９Ａｚ～￥①é\u00a0\u0301\u200b㎡𬭚');
  it('gives the same text as NFKC and trimming do', () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (s) => {
        expect(cleanText(s)).toBe(
          s
            .normalize('NFKC')
            .replace(/\u200b/gu, '')
            .replace(/\s+/gu, ' ')
            .trim(),
        );
      }),
      { numRuns: 3000 },
    );
    expect(cleanText(' 长，'.repeat(3000))).toBe(' 长,'.repeat(3000).trim());
  });
});

describe('words for nothing', () => {
  it.each([
    '',
    ' ',
    '　',
    '\n\t',
    '\u00a0',
    '空',
    '无',
    ' 无 ',
    '—',
    '——',
    '–',
    '-',
    '--',
    '－',
    '−',
    '/',
    '／',
    '//',
    '\\',
    '＼',
    'N/A',
    'n/a',
    '#N/A',
    'null',
    '暂无',
    '（无）',
    '(空)',
    '─',
    '\u200b',
  ])('%j stands for nothing', (s) => expect(isNullToken(s)).toBe(true));
  it.each([
    '〃',
    '同上',
    '0',
    '无锡',
    '空港',
    '无名氏',
    '-1',
    '/a',
    'a',
    '一',
    '.',
    '不详',
    'N/A?',
    '无无',
    '√',
    '长期',
  ])('%j stands for something', (s) => expect(isNullToken(s)).toBe(false));
});

describe('the text a person sees in a cell', () => {
  const grid = gridOfRows(
    [[44319, 44319.669, 44319.5, 110101190101010000, true, cellError('#REF!'), '  原样 ', null, 3.5, 44319, 0]],
    {
      formatCodes: ['General', 'yyyy/m/d', 'm/d/yy h:mm', '0.00'],
      formats: [[1], [2], [2], [0], [0], [0], [0], [0], [3], [0], [1]].map((f) => Uint16Array.from(f)),
    },
  );
  it.each([
    [0, '2021-05-03'],
    [1, '2021-05-03 16:03:22'],
    [2, '2021-05-03 12:00'],
    [3, '110101190101010000'],
    [4, 'TRUE'],
    [5, '#REF!'],
    [6, '  原样 '],
    [7, ''],
    [8, '3.5'],
    [9, '44319'],
    [10, '0'],
    [99, ''],
  ])('column %d', (column, text) => expect(cellText(grid, 0, column)).toBe(text));

  it('counts serial numbers from 1904 where the workbook does', () => {
    const mac = gridOfRows([[42857]], {
      date1904: true,
      formatCodes: ['General', 'yyyy-mm-dd'],
      formats: [Uint16Array.from([1])],
    });
    expect(cellText(mac, 0, 0)).toBe('2021-05-03');
  });
});

describe('keys for comparing names', () => {
  it.each([
    [' 东四 街道（办事处）', '东四街道办事处'],
    ['“三到位一处理”落实情况', '三到位一处理落实情况'],
    ['（六）', '六'],
    ['ABC', 'abc'],
    ['１２３４５ 热线', '12345热线'],
    ['区住建委\n', '区住建委'],
  ])('%j → %j', (s, key) => expect(matchKey(s)).toBe(key));
});

describe('edges and widths', () => {
  it('sees white space of every kind at either end, and only there', () => {
    for (const s of [' a', 'a ', '　a', 'a\u00a0', '\ta', 'a\n', '\u200ba']) expect(trimmedEdges(s)).toBe(true);
    for (const s of ['a', '', '王 强', 'a　b']) expect(trimmedEdges(s)).toBe(false);
    expect(trimEdges('\u00a0　 王　强\n')).toBe('王　强');
  });

  it('sees and mends full-width digits and touches nothing else', () => {
    expect(hasFullWidthDigit('ＸＦ2021')).toBe(false);
    expect(hasFullWidthDigit('XF２021')).toBe(true);
    expect(halfWidthDigits('（０１０）ＸＦ２021')).toBe('（010）ＸＦ2021');
  });
});
