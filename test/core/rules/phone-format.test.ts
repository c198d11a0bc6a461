import { phoneFormat } from '../../../src/core/rules/phone-format';
import { cellsOf, findingsOf, ledgerOf } from './support';

const phones = (...list: (string | number | null)[]) =>
  ledgerOf(
    ['phone'],
    list.map((v) => [v]),
  );

describe('a cell without a phone number', () => {
  it.each(['1380000000', '138000000000', '12000000000', '010', '99', 1380000000, '1380000000/1390000000'])(
    'is found: %j',
    (phone) => {
      expect(cellsOf(phoneFormat, phones(phone))).toEqual(['A2']);
    },
  );

  it('is a warning and does not repeat the number', () => {
    const [found] = findingsOf(phoneFormat, phones('1380000000'));
    expect(found).toMatchObject({ severity: 'warning', field: 'phone', fix: null });
    expect(found?.message).not.toContain('1380000000');
  });

  it.each([
    13800000000,
    '13800000000',
    '138-0000-0000',
    '138 0000 0000',
    '+86 13800000000',
    '8613800000000',
    '１３８００００００００',
    '010-64000000',
    '01064000000',
    '(010)64000000',
    '64000000',
    '0371-6400000',
    '010-64000000-8001',
    '400-000-0000',
    '8000000000',
    '12345',
    '96156',
    '95588',
    '13800000000、010-64000000',
    '13800000000/13900000000',
    '13800000000；1380',
    '张三13800000000',
    '138****0000',
    '无',
    '—',
    '   ',
    null,
  ])('is not %j', (phone) => {
    expect(cellsOf(phoneFormat, phones(phone))).toEqual([]);
  });

  it('is judged by the first filled of two phone columns', () => {
    const ledger = ledgerOf(
      ['phone', { header: '固定电话', fields: ['phone'] }],
      [
        [null, '1380'],
        ['13800000000', '1380'],
      ],
    );
    expect(cellsOf(phoneFormat, ledger)).toEqual(['B2']);
  });
});
