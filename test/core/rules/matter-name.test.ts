import { maskedName, matterName } from '../../../src/core/rules/matter-name';
import { ledgerOf } from './support';

describe('the name of a matter in a sentence', () => {
  it.each([
    ['张三', '张某'],
    ['王　强', '王某'],
    ['李小明', '李某某'],
    ['欧阳小明', '欧阳某某'],
    ['张某等7人', '张某等7人'],
    ['张三等7人', '张某等7人'],
    ['赵六;钱七;孙八', '赵某等'],
    ['陈样等十五人', '陈某等15人'],
    [' 陈样 等 二十三 人', '陈某等23人'],
    ['陈样、李例等１５名业主', '陈某等15人'],
    ['陈样等十余人', '陈某等'],
    ['陈样等人', '陈某等'],
    ['王*', '王*'],
    ['匿名', '匿名'],
  ])('shows %s as %s', (name, masked) => {
    expect(maskedName(name)).toBe(masked);
  });

  it.each(['周边居民代表约20人', 'G、F', 'zhang', '13800000000'])('leaves out what is no plain name: %s', (name) => {
    expect(maskedName(name)).toBeNull();
  });

  it('has the number and the name, or the one there is, or nothing', () => {
    const ledger = ledgerOf(
      ['caseNo', 'petitioner'],
      [
        ['XF1', '张三'],
        ['XF2', '—'],
        [null, '李四'],
        [null, null],
      ],
    );
    expect([0, 1, 2, 3].map((i) => matterName(ledger, i))).toEqual(['XF1，张某', 'XF2', '李某', '']);
  });

  it('says nothing where the table has neither column', () => {
    expect(matterName(ledgerOf(['phone'], [['1']]), 0)).toBe('');
  });
});
