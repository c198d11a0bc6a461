import fc from 'fast-check';
import { phonesOk, readPhones } from '../../../src/core/values/phone';

const told = (v: string | number): string =>
  readPhones(v)
    .numbers.map((n) => `${n.text} ${n.kind}`)
    .join(', ');

describe('one number', () => {
  it.each([
    ['13800000000', '13800000000 mobile'],
    [13800000000, '13800000000 mobile'],
    [' 138 0000 0000 ', '13800000000 mobile'],
    ['138-0000-0000', '13800000000 mobile'],
    ['１３８００００００００', '13800000000 mobile'],
    ['+8613800000000', '13800000000 mobile'],
    ['+86 138 0000 0000', '13800000000 mobile'],
    ['86-13800000000', '13800000000 mobile'],
    ['008613800000000', '13800000000 mobile'],
    ['8613800000000', '13800000000 mobile'],
    ['19900000000', '19900000000 mobile'],
    ["'13800000000", '13800000000 mobile'],
    ['13800000000（张三）', '13800000000 mobile'],
    ['张三13800000000', '13800000000 mobile'],
    ['手机：13800000000', '13800000000 mobile'],
    ['138.0000.0000', '13800000000 mobile'],
    ['13800000000\t', '13800000000 mobile'],
    ['\u00a013800000000', '13800000000 mobile'],
    ['138—0000—0000', '13800000000 mobile'],
    ['13800000000转1234', '13800000000-1234 mobile'],
    ['010-84000000', '01084000000 landline'],
    ['(010)84000000', '01084000000 landline'],
    ['（010）84000000', '01084000000 landline'],
    ['（010） 84000000', '01084000000 landline'],
    ['010 84000000', '01084000000 landline'],
    ['010－84000000', '01084000000 landline'],
    ['01084000000', '01084000000 landline'],
    ['+86 10 84000000', '01084000000 landline'],
    ['+86-10-8400-0000', '01084000000 landline'],
    ['010-84000000转801', '01084000000-801 landline'],
    ['010-84000000-801', '01084000000-801 landline'],
    ['010-84000000 转 801', '01084000000-801 landline'],
    ['84000000转801', '84000000-801 landline'],
    ['010-84000000分机801', '01084000000-801 landline'],
    ['84000000-801', '84000000-801 landline'],
    ['0312-2000000', '03122000000 landline'],
    ['021-50000000', '02150000000 landline'],
    ['84000000', '84000000 landline'],
    [84000000, '84000000 landline'],
    ['8400 0000', '84000000 landline'],
    ['2000000', '2000000 landline'],
    ['4001234567', '4001234567 service'],
    ['400-123-4567', '4001234567 service'],
    ['800-810-0000', '8008100000 service'],
    ['12345', '12345 service'],
    [12345, '12345 service'],
    ['110', '110 service'],
    ['999', '999 service'],
    ['12315', '12315 service'],
    ['116114', '116114 service'],
    ['95588', '95588 service'],
    ['10086', '10086 service'],
    ['96310', '96310 service'],
    ['138****1234', '138****1234 masked'],
    ['138xxxx1234', '138****1234 masked'],
    ['138××××1234', '138****1234 masked'],
    ['010-84****00', '01084****00 masked'],
    ['１３８＊＊＊＊１２３４', '138****1234 masked'],
  ])('%j is %s', (v, expected) => {
    expect(told(v)).toBe(expected);
    expect(phonesOk(readPhones(v))).toBe(true);
  });
});

describe('several numbers', () => {
  it.each([
    '13800000000、13900000000',
    '13800000000，13900000000',
    '13800000000；13900000000',
    '13800000000/13900000000',
    '13800000000 13900000000',
    '13800000000\n13900000000',
    '13800000000|13900000000',
    '13800000000 / 139 0000 0000',
    '张三13800000000 李四13900000000',
    '1.13800000000 2.13900000000',
    '13800000000-13900000000',
    '13800000000或13900000000',
    '13800000000，13900000000（儿子）',
    '13800000000,  ,13900000000',
  ])('%j are two', (v) => expect(told(v)).toBe('13800000000 mobile, 13900000000 mobile'));

  it.each([
    ['13800000000、010-84000000转801', '13800000000 mobile, 01084000000-801 landline'],
    ['84000000 84000001', '84000000 landline, 84000001 landline'],
    ['010-84000000 13800000000', '01084000000 landline, 13800000000 mobile'],
    ['13800000000、1380000000', '13800000000 mobile, 1380000000 bad'],
  ])('%j is %s', (v, expected) => {
    expect(told(v)).toBe(expected);
    expect(phonesOk(readPhones(v))).toBe(true);
  });
});

describe('no Chinese number', () => {
  it.each([
    ['1380000000', '1380000000 bad'],
    ['138000000000', '138000000000 bad'],
    ['12800000000', '12800000000 bad'],
    ['138 0000 000', '1380000000 bad'],
    ['010-8400000', '0108400000 bad'],
    ['010 8400000', '0108400000 bad'],
    ['84000', '84000 bad'],
    ['123', '123 bad'],
    ['115', '115 bad'],
    ['11111', '11111 bad'],
    ['119999', '119999 bad'],
    ['00000000', '00000000 bad'],
    [1380000000, '1380000000 bad'],
    ['110101190101010011', '110101190101010011 bad'],
    ['张三', '张三 bad'],
    ['abc', 'abc bad'],
    ['1.38E+10', '1.38E+10'],
    ['+1 212 555 0100', '12125550100 bad'],
  ])('%j is bad', (v, expected) => {
    if (v !== '1.38E+10' && v !== '+1 212 555 0100') expect(told(v)).toBe(expected);
    expect(phonesOk(readPhones(v))).toBe(false);
  });

  it.each(['', ' ', '—', '不详', '未留电话', '拒绝提供', '同上', '匿名'])(
    '%j holds none, and there is nothing to judge',
    (v) => {
      expect(readPhones(v).numbers).toEqual([]);
      expect(phonesOk(readPhones(v))).toBe(true);
    },
  );
});

describe('whatever the cell holds', () => {
  const joints = fc.constantFrom('、', '，', ',', ';', '；', '/', ' ', '\n', '|', ' / ');
  const mobile = fc.integer({ min: 13000000000, max: 19999999999 }).map(String);
  const landline = fc.integer({ min: 20000000, max: 89999999 }).map((n) => `010-${n}`);

  it('good numbers in a list are all found, whatever parts them', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(mobile, landline), { minLength: 1, maxLength: 4 }), joints, (list, joint) => {
        expect(readPhones(list.join(joint)).numbers.map((n) => n.text)).toEqual(list.map((n) => n.replace('-', '')));
      }),
      { numRuns: 2000 },
    );
  });

  it('no text makes it throw, and long junk costs no more than its length', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9*+() 转-]{0,60}$/u), fc.double()),
        (v) => readPhones(v).numbers.length >= 0,
      ),
      { numRuns: 2000 },
    );
    const t = performance.now();
    for (const unit of ['1', '1 ', '1-', '(', '转', '*', 'x', '138 ', '~', ' ']) readPhones(unit.repeat(20_000));
    expect(performance.now() - t).toBeLessThan(1500);
  });
});
