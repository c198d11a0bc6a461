import { gridOfRows, type CellValue } from '../../../src/core/grid/grid';
import type { Ledger } from '../../../src/core/ledger/ledger';
import { matterTables, registersOf, roleOf, sideLedgerOf } from '../../../src/core/office-ledgers/table-role';
import { checkLedgers } from '../../../src/core/rules/check';
import { describeFinding } from '../../../src/core/rules/describe';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import type { StatisticsMetrics } from '../../../src/core/reports/statistics/metrics';
import { day } from '../rules/support';
import { made } from '../reports/support';
import { ledgersOf } from './support';

type Row = readonly CellValue[];

const sheet = (name: string, title: string, head: Row, ...rows: readonly Row[]): Ledger[] =>
  ledgersOf(gridOfRows([[title], ['序号', ...head], ...rows.map((row, k) => [k + 1, ...row])], { name }));

const LEDGER = sheet(
  '2022年台账',
  '2022年信访台账',
  ['信访件编号', '登记日期', '信访形式', '姓名', '联系电话', '信访内容', '信访目的', '人数', '责任单位'],
  ['DC1', '2022-01-10', '来访', '张甲一', '13800138001', '反映拖欠工资问题', '求决', 3, '区人力社保局'],
  ['DC2', '2022-02-15', '来访', '王丙三', '13800138003', '某平台跑路', '求决', 7, '东四街道'],
);
const HOTLINE = sheet(
  '12345',
  '12345热线工单处理台账',
  ['工单号', '派单时间', '办理时限', '承办单位', '诉求人', '联系方式', '诉求', '响应', '解决', '满意', '办结时间'],
  [
    'GD1',
    '2022-01-05',
    '2022-01-12',
    '区人社局',
    '张甲一',
    '13800138001',
    '反映拖欠工资',
    '是',
    '是',
    '是',
    '2022-01-10',
  ],
);
const RECEPTION = sheet(
  '接待',
  '信访接待登记台账',
  ['来访日期', '来访人', '联系电话', '来访人数', '反映事由', '接访人', '当日办毕'],
  ['2022-02-15', '王丙三', '13800138003', '7', '某平台跑路', '王某', '是'],
  ['2022-03-02', '某人', '', '5', '反映', '王某', '是'],
);
const LEADER = sheet(
  '领导接访',
  '区领导接访下访台账',
  ['接访时间', '接访领导', '职务', '来访人', '人次', '反映问题摘要', '承办单位', '办理结果'],
  ['2022-03-10', '窦某', '副区长', '王丙三', '7', '某平台跑路', '东四', '推进'],
);
const SUPERVISION = sheet(
  '督办',
  '2022年督办台账',
  ['督办编号', '信访件编号', '信访人', '承办单位', '督办原因', '督办方式', '督办日期', '反馈时限', '反馈日期'],
  ['D1', 'DC2', '王丙三', '东四', '超期', '督办函', '2022-06-20', '2022-06-27', ''],
);
const RESOLUTIONS = sheet(
  '议定事项',
  '联席会议议定事项落实表',
  ['会议日期', '议定事项', '责任单位', '完成时限', '落实情况', '是否销号', '销号时间'],
  ['2021-03-16', '供水改造', '区住建委', '2021-06-30', '已完成', '是', '2021-06-20'],
);
const INSPECTIONS = sheet(
  '督查',
  '信访督查情况',
  ['检查时间', '被检查单位', '检查方式', '存在问题', '整改意见', '整改期限', '整改完成时间'],
  ['2021-04-15', '区住建委', '实地督查', '登记不规范', '补登记', '2021-05-01', '2021-04-28'],
);

const totalOf = (ledgers: readonly Ledger[]) => {
  const { counted } = made('statistics', ledgers, { period: '2022H1' });
  return { ...(counted.metrics as StatisticsMetrics).total, notes: counted.notes.join('') };
};
const names = (ledgers: readonly Ledger[]) => ledgers.map(({ place }) => place.sheet);
const rulesOn = (ledgers: readonly Ledger[]) => {
  const result = checkLedgers(ledgers, { asOf: day('2022-07-01'), profile: DEFAULT_PROFILE });
  return Array.from({ length: result.findings.size }, (_, k) => describeFinding(result, k).rule);
};

describe('what a table is counted as', () => {
  it('an office’s own lists of orders, visits, supervisions beside its register are not registered matters', () => {
    const all = [...LEDGER, ...HOTLINE, ...RECEPTION, ...LEADER, ...SUPERVISION];
    expect(totalOf(all)).toMatchObject({ cases: 2, people: 10, groupCases: 1 });
    expect(totalOf(all).notes).toContain(
      '《12345》《接待》《领导接访》是12345工单、接待日志、领导接访下访，里面的事项在信访登记台账里统计',
    );
    expect(names(matterTables(all))).toEqual(['2022年台账']);
    expect(made('rectification', all, { asOf: '2022-12-01' }).counted.metrics).toMatchObject({ matters: 1, people: 7 });
  });

  it('接待登记 is the register where an office keeps no other, and the report says so', () => {
    const total = totalOf([...RECEPTION, ...LEADER, ...HOTLINE]);
    expect(total).toMatchObject({ cases: 2, people: 12 });
    expect(total.notes).toContain('没有其他信访登记台账，《接待》按信访登记台账统计。');
    expect(names(registersOf([...LEADER]).standIns)).toEqual(['领导接访']);
  });

  it('orders alone are no register', () => {
    expect(registersOf(HOTLINE).registrations).toEqual([]);
    expect(totalOf(HOTLINE)).toMatchObject({ cases: 0 });
  });

  it('a register of visits with numbers and days of registration of its own counts beside the others', () => {
    const visits = sheet(
      '来访',
      '来访接待登记台账',
      ['信访件编号', '登记日期', '接待日期', '来访人', '人数', '信访内容', '接待人'],
      ['LF1', '2022-03-01', '2022-03-01', '赵丁四', 1, '反映供暖', '王某'],
    );
    expect(totalOf([...LEDGER, ...visits])).toMatchObject({ cases: 3 });
  });

  it('议定事项 and 督查 are no 排查整治台账: neither listed, nor counted, nor scolded as one', () => {
    expect([...RESOLUTIONS, ...INSPECTIONS].map(({ table }) => table.kind)).toEqual(['rectification', 'rectification']);
    expect([...RESOLUTIONS, ...INSPECTIONS].map(roleOf)).toEqual(['other', 'other']);
    expect(made('rectification', [...RESOLUTIONS, ...INSPECTIONS], {}).counted.metrics).toMatchObject({ matters: 0 });
    const { counted } = made('annual', [...RESOLUTIONS, ...INSPECTIONS], { period: '2021' });
    expect((counted.metrics as { work: Record<string, unknown> }).work['排查']).toMatchObject({ problems: null });
    const wrong = ['owner-missing', 'write-off-early', 'responsible-leader-missing', 'disposition-missing'];
    expect(rulesOn([...RESOLUTIONS, ...INSPECTIONS]).filter((rule) => wrong.includes(rule))).toEqual([]);
  });

  it('an order of the office’s own list is offered the petition of the same person and matter', () => {
    expect(sideLedgerOf(HOTLINE[0]!)?.id).toBe('hotline');
    expect(rulesOn([...LEDGER, ...HOTLINE])).toContain('possible-pair');
    expect(rulesOn([...LEDGER, ...HOTLINE])).not.toContain('column-missing');
  });
});
