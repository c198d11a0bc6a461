import { personDataInText } from '../../../src/core/rules/person-data-in-text';
import { cellsOf, findingsOf, ledgerOf } from './support';

const found = (v: string | number) => findingsOf(personDataInText, ledgerOf(['content'], [[v]])).map((f) => f.message);

describe('data of a person inside free text', () => {
  it.each([
    ['张某（身份证110199199001010010）反映', '身份证号'],
    ['身份证号：11010119010101002x，反映', '身份证号'],
    ['老证110103900101001的持有人', '身份证号'],
    ['联系电话13800000000，要求答复', '手机号码'],
    ['13800000000', '手机号码'],
    ['电话+8613800000000', '手机号码'],
    ['张某110199199001010010，电话13800000000', '身份证号和手机号码'],
    ['电话138 0000 0000', '手机号码'],
    ['电话138-0000-0000', '手机号码'],
    ['电话138—0000—0000', '手机号码'],
    ['电话138　0000　0000', '手机号码'],
    ['电话１３８００００００００', '手机号码'],
    ['电话+86 138 0000 0000', '手机号码'],
    ['身份证１１０１９９１９９００１０１００１０', '身份证号'],
    ['联系电话：010-84000000', '电话号码'],
    ['女儿电话(010)84000000', '电话号码'],
    ['座机0311 86000000，手机13800000000', '手机号码'],
    ['号码写在很长很长很长很长很长的一段话的最后13800000000', '手机号码'],
  ])('is found: %s', (text, what) => {
    expect(found(text)).toEqual([`第2行：信访内容里写有${what}，报送或转出时请隐去。`]);
  });

  it('is information and quotes nothing', () => {
    const [first] = findingsOf(personDataInText, ledgerOf(['remark'], [['电话13800000000']]));
    expect(first).toMatchObject({ severity: 'info', cell: 'A2', field: 'remark', fix: null });
    expect(first?.message).not.toContain('138');
  });

  it.each([
    '已拨打12345热线反映',
    '拨打96156或010-64000000咨询',
    '编号XF20210138000000000',
    '工单号20210503138000000001',
    '账号6222020200012345678',
    '订单号138000000001234',
    '金额12345678901元',
    '金额13800000000元',
    '咨询电话：010-84000000',
    '拨打单位电话010-84000000无人接听',
    '客服热线电话 010-84000000',
    '转账至6222 0138 0000 0000 123',
    '2021-05-03 13:80:00',
    '2021-05-03 2021-05-06',
    '楼号1-2-3-4-5-6-7-8-9-10-11',
    '电话138****0000',
    '身份证110199********0010',
    '2021年5月3日13时80分',
    '电话1380000000',
  ])('is not seen in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is looked for in every column of prose, and not in those made for it', () => {
    const header = ['content', 'progress', 'result', 'remark', 'phone', 'idNumber', 'address', 'petitioner', '自编'];
    const row = [
      ...Array<string>(5).fill('13800000000'),
      '110199199001010010',
      '13800000000',
      '张三13800000000',
      '13800000000',
    ];
    expect(cellsOf(personDataInText, ledgerOf(header, [row]))).toEqual(['A2', 'B2', 'C2', 'D2']);
  });

  it('costs no more than the length of a text made to confuse it', () => {
    const started = performance.now();
    for (const unit of ['1', '138 ', '1-', '电话', '电话0', '138-0000-', '86 ', '1 1380000'])
      found(unit.repeat(30_000 / unit.length));
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('finds a row of eleven digits wherever it begins', () => {
    for (let before = 0; before < 30; before++) {
      expect(found(`${'字'.repeat(before)}13800000000字`)).toHaveLength(1);
      expect(found(`${'1字'.repeat(before)}13800000000`)).toHaveLength(1);
      expect(found(`${'字'.repeat(before)}138 0000-0000字`)).toHaveLength(1);
    }
  });
});
