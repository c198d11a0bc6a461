import { parsePeriod } from '../../../src/core/calendar/period';
import { gridOfRows, type CellValue } from '../../../src/core/grid/grid';
import { countOf, notesOfCounting } from '../../../src/core/office-ledgers/count-lines';
import { officeTables } from '../../../src/core/office-ledgers/office-tables';
import { day } from '../rules/support';
import { ledgersOf } from './support';

const read = (name: string, rows: readonly (readonly CellValue[])[], period = '2021') => {
  const counting = { period: parsePeriod(period), asOf: day('2021-12-31') };
  const [found] = officeTables(ledgersOf(gridOfRows(rows, { name })));
  if (!found) return null;
  const { table } = found;
  return {
    is: table.type.id,
    ...Object.fromEntries(table.type.counts.map((count) => [count.id, countOf([table], count, counting)])),
    notes: notesOfCounting(table, name, counting),
  };
};

describe("an office's own layout in its own words", () => {
  it('counts every meeting of a cell that lists several, and no total', () => {
    const found = read('联席机制', [
      ['全区信访工作联席会议运行情况一览（2021年）'],
      ['序', '单位（街道、部门）', '何时建立', '谁牵头（召集人）', '今年开会日期', '研究了几件'],
      [1, '区级', '2019年3月', '李某', '2021.1.20、2021.4.15、7月8日、10月20日', 12],
      [2, '东四', '2020.5.6', '王书记', '3月2日；9月6日', 3],
      [3, '天坛', '', '', '', ''],
      ['合计', '', '', '', '6次', 15],
    ]);
    expect(found).toMatchObject({ is: 'meeting', meetings: 6, items: 15, units: 2, notes: [] });
  });

  it('counts of a cell of several meetings those of the period, and of its number nothing', () => {
    const rows = [
      ['信访工作联席会议台账（2021年）'],
      ['单位', '召集人', '开会日期', '议题件数'],
      ['东四街道', '王书记', '3月2日、9月6日', 3],
      ['天坛街道', '赵书记', '2月2日', 4],
      ['区教委', '陈主任', '12月30日', 1],
    ];
    expect(read('会议', rows, '2021H1')).toMatchObject({
      meetings: 2,
      items: 4,
      notes: ['《会议》第3行“3”是几次合在一格写的，只有一部分在统计期间内，分不开，没有计入。'],
    });
  });

  it('knows what is called by the name of a ledger by its own words for the columns', () => {
    expect(
      read('宣传', [
        ['信访条例宣传月活动台账（2021年）'],
        ['日期', '哪个街道', '搞了什么活动', '受众', '发材料（份）'],
        ['5月6日', '东四街道', '设点咨询', '200余人', '500份'],
        ['5月10日至12日', '建国门', '进社区宣讲', '三百人', '一千份'],
      ]),
    ).toMatchObject({ is: 'publicity', activities: 2, people: 500, material: 1500 });
    expect(
      read('领导接访', [
        ['区领导接访下访情况统计表（2021）'],
        ['时间', '领导', '方式', '接待批次', '接待人数', '交办给', '结果'],
        ['2月3日', '李副区长', '定点接访', 2, '5人', '区住建委', '已办结'],
        ['5月12日', '王书记', '带案下访', '1批', '约20人', '东四街道', '正在办理'],
        ['8月20日', '张副区长', '约访', 1, 1, '区教委', '化解'],
      ]),
    ).toMatchObject({ is: 'leader-visit', visits: 3, batches: 4, people: 26, leaders: 3 });
    expect(
      read('代理', [
        ['网上信访代理登记'],
        ['受托日期', '委托人', '代办员', '代办事项', '办完日期'],
        ['2021年4月6日', '郭某', '小王', '申请公租房', '2021-05-30'],
        ['7月12日', '马某', '小张', '讨要工资', ''],
      ]),
    ).toMatchObject({ is: 'proxy', proxies: 2, agents: 2, answered: 1 });
  });

  it('leaves a list alone that has such words and is not called so', () => {
    expect(
      read('物资', [
        ['办公用品领用表'],
        ['日期', '哪个街道', '什么活动用', '人数', '份数'],
        ['2021-05-06', '东四街道', '开会', 20, 50],
      ]),
    ).toBeNull();
  });

  it('leaves a list of petitions one that is only called 督办', () => {
    expect(
      read('督办', [
        ['领导督办信访件登记台账（2021年）'],
        ['信访件编号', '登记日期', '信访人', '信访内容', '责任单位', '办理期限', '答复日期'],
        ['XF1', '5月6日', '郭某', '供暖', '区住建委', '7月5日', '6月30日'],
      ]),
    ).toBeNull();
  });

  it('takes the year that all other days of the column or the table name, and makes none up', () => {
    const head = ['三项建议台账'];
    const columns = ['发出日期', '建议类型', '送给哪家', '建议内容', '反馈日期'];
    const line = (date: string, answered: string) => [date, '改进工作', '区住建委', '加强物业监管', answered];
    expect(
      read('建议', [head, columns, line('2021年4月1日', ''), line('6月1日', ''), line('11月20日', '')]),
    ).toMatchObject({ suggestions: 3 });
    expect(read('建议', [head, columns, line('6月1日', '2021-06-20'), line('7月1日', '')])).toMatchObject({
      suggestions: 2,
    });
    // Nobody says which year: nothing is known, which is not nought.
    const unknown = read('建议', [head, columns, line('6月1日', ''), line('7月1日', '')]);
    expect(unknown).toMatchObject({ suggestions: null });
    expect(unknown?.notes).toContain('《建议》第3行“6月1日”、第4行“7月1日”读不出日期，没有计入。');
  });
});
