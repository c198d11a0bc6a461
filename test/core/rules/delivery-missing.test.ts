import { deliveryMissing } from '../../../src/core/rules/delivery-missing';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const DAY = serial('2021-06-01');
const HEADER = ['petitioner', 'purpose', 'status', 'closedDate', 'deliveredDate', 'handlingMethod'];

describe('a missing delivery date', () => {
  it('is found on closed appeals', () => {
    const rows = [
      ['张三', '求决', null, DAY, '—'],
      ['李四', '申诉', '已办结，信访人满意', null, null],
      ['王五', ' 求决 ', '办理中', '2021.6.1', ' '],
    ];
    expect(findingsOf(deliveryMissing, ledgerOf(HEADER, rows))).toMatchObject([
      { cell: 'E2', severity: 'warning', message: '第2行（张某）：申诉、求决事项已经办结，却没有填送达日期。' },
      { cell: 'E3' },
      { cell: 'E4' },
    ]);
  });

  it('is no matter where nothing has to be delivered', () => {
    const rows = [
      ['张三', '求决', '办理中', null, null],
      ['张三', '意见建议', '已办结', DAY, null],
      ['张三', '揭发控告', '已办结', DAY, null],
      ['张三', null, '已办结', DAY, null],
      ['匿名', '求决', '已办结', DAY, null],
      ['张三', '求决', '不予受理', DAY, null],
      ['张三', '求决', '已办结', DAY, null, '存'],
      ['张三', '求决', '撤回', DAY, null],
      ['张三', '求决', '已办结', DAY, DAY],
      ['张三', '求决', '未办结', null, null],
    ];
    expect(cellsOf(deliveryMissing, ledgerOf(HEADER, rows))).toEqual([]);
  });

  it('is not asked for where the table has no such column', () => {
    expect(cellsOf(deliveryMissing, ledgerOf(['purpose', 'closedDate'], [['求决', DAY]]))).toEqual([]);
  });
});
