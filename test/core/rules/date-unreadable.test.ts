import { dateUnreadable } from '../../../src/core/rules/date-unreadable';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const dates = (field: string, ...list: (string | number | boolean | null)[]) =>
  ledgerOf(
    [field],
    list.map((v) => [v]),
  );

describe('a date cell that holds no date', () => {
  it.each([
    '待定',
    '已办结',
    '2021-13-01',
    '2021.2.30',
    '2021-06-31',
    '13800000000',
    '张三',
    '2O21-05-03',
    '同上次',
    true,
  ])('is found: %j', (v) => {
    expect(cellsOf(dateUnreadable, dates('registeredDate', v))).toEqual(['A2']);
  });

  it('quotes no name and no phone number that stands in the wrong column', () => {
    for (const v of ['张三', '13800000000']) {
      expect(findingsOf(dateUnreadable, dates('closedDate', v)).map((f) => f.message)).toEqual([
        '第2行：办结日期认不出是哪一天，请改成“2021-05-03”这样的日期。',
      ]);
    }
  });

  it('is an error that quotes a slip in a date', () => {
    expect(findingsOf(dateUnreadable, dates('closedDate', '2021.2.30'))).toMatchObject([
      {
        severity: 'error',
        field: 'closedDate',
        value: '2021.2.30',
        message: '第2行：办结日期“2021.2.30”认不出是哪一天，请改成“2021-05-03”这样的日期。',
      },
    ]);
  });

  it.each([
    serial('2021-05-03'),
    serial('2021-05-03') + 0.6,
    20210503,
    '20210503',
    '2021-05-03',
    '2021/5/3 9:32:09',
    '2021.5.3',
    '21.5.3',
    '2021年5月3日',
    '二〇二一年五月三日',
    '２０２１．５．３',
    '2021年元月5日',
    '2021-05-03T00:00:00',
    '2021年5月',
    '2021.3.1/2021.5.6',
    '5月3日',
    '—',
    '无',
    '  ',
    null,
  ])('is not %j', (v) => {
    expect(cellsOf(dateUnreadable, dates('registeredDate', v))).toEqual([]);
  });

  it('may hold a limit in words where the column is a limit, and nowhere else', () => {
    for (const limit of ['长期', '一周内', '6月底前']) {
      expect(cellsOf(dateUnreadable, dates('dueDate', limit))).toEqual([]);
      expect(cellsOf(dateUnreadable, dates('resolveDeadline', limit))).toEqual([]);
      expect(cellsOf(dateUnreadable, dates('closedDate', limit))).toEqual(['A2']);
    }
  });

  it('is not told of a cell that shows an error, which another rule tells', () => {
    expect(cellsOf(dateUnreadable, ledgerOf(['closedDate'], [[{ error: '#VALUE!' }]]))).toEqual([]);
  });

  it('is found in any date column, mapped once', () => {
    expect(
      cellsOf(dateUnreadable, ledgerOf(['birthDate', 'hotlineDue', 'content'], [['某日', '某日', '某日']])),
    ).toEqual(['A2', 'B2']);
  });
});
