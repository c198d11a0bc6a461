import { seqOrder } from '../../../src/core/rules/seq-order';
import { cellsOf, findingsOf, ledgerOf } from './support';

const at = (values: readonly (string | number | null)[], options = {}): (string | null)[] =>
  cellsOf(
    seqOrder,
    ledgerOf(
      ['seq', 'petitioner'],
      values.map((v) => [v, '张三']),
      options,
    ),
  );

describe('the running number', () => {
  it('repeats, jumps or is no number', () => {
    const rows = [1, 2, 2, 4, 7, 'A8', 8].map((v) => [v, '张三']);
    expect(findingsOf(seqOrder, ledgerOf(['seq', 'petitioner'], rows))).toMatchObject([
      { cell: 'A4', severity: 'info', message: '第4行（张某）：序号重复：这里是“2”，应为3。' },
      { cell: 'A6', message: '第6行（张某）：序号不连续：这里是“7”，应为5。' },
      { cell: 'A7', message: '第7行（张某）：序号“A8”不是数字。' },
    ]);
  });

  it('is one break where one number is wrong', () => {
    expect(at([1, 2, 9, 4, 5])).toEqual(['A4']);
    expect(at([1, 2, 3, 3, 4, 5])).toEqual(['A5']);
    expect(at([1, 2, 5, 6, 7])).toEqual(['A4']);
    expect(at([1, 2, 3, 1, 2, 3])).toEqual(['A5']);
  });

  it('may be written in many ways, begin anywhere, and fall', () => {
    expect(at(['1', ' 2 ', '３', '4.', '（5）', '六', '七、', '008', '⑨', '10.0'])).toEqual([]);
    expect(at([501, 502, 503])).toEqual([]);
    expect(at([4, 3, 2, 1])).toEqual([]);
  });

  it('may be blank, counted or not', () => {
    expect(at([1, null, 2, 3])).toEqual([]);
    expect(at([1, null, 3, '—', '无', 6])).toEqual([]);
    expect(at([1, null, 5])).toEqual(['A4']);
    expect(at([1, 1, 2], { inherited: { seq: [1] } })).toEqual([]);
  });

  it('begins anew after a section title, a repeated header or a subtotal, and nowhere else', () => {
    for (const why of ['section-title', 'repeated-header', 'total'] as const) {
      expect(at([1, 2, '二、来信', 1, 2], { skipped: { 2: why } })).toEqual([]);
      expect(at([1, 2, '二、来信', 3, 4], { skipped: { 2: why } })).toEqual([]);
      expect(at([1, 2, '二、来信', 5], { skipped: { 2: why } })).toEqual(['A5']);
    }
    expect(at([1, 2, '注', 1, 2], { skipped: { 2: 'note' } })).toEqual(['A5']);
  });

  it('of texts only is said once', () => {
    expect(at(['甲', '乙', '丙'])).toEqual(['A2']);
    expect(at(['1-1', '1-2', '2-1'])).toEqual(['A2']);
  });
});
