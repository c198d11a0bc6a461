import { gridOfRows, type CellValue } from '../../../src/core/grid/grid';
import type { Ledger } from '../../../src/core/ledger/ledger';
import { answerOf } from '../../../src/core/office-ledgers/answers';
import { countSaid } from '../../../src/core/office-ledgers/count-said';
import type { AnnualMetrics } from '../../../src/core/reports/annual/metrics';
import { made } from '../reports/support';
import { ledgersOf } from './support';

type Row = readonly CellValue[];

const sheet = (name: string, title: string, head: Row, ...rows: readonly Row[]): Ledger[] =>
  ledgersOf(
    gridOfRows([[title], ['序号', ...head], ...rows.map((row, k) => [k + 1, ...row]), ['合计'], ['填报人：某某']], {
      name,
    }),
  );

const annualOf = (ledgers: readonly Ledger[], asOf = '2022-01-31') => {
  const { counted } = made('annual', ledgers, { period: '2021', asOf });
  return { work: (counted.metrics as AnnualMetrics).work, notes: counted.notes.join('\n') };
};

describe('a yes or no in an office’s own words', () => {
  it.each([
    ['', false],
    ['—', false],
    ['无', false],
    ['未采用', false],
    ['不满意', false],
    ['√', true],
    ['基本满意', true],
    ['×', false],
    ['区委办采用', true],
    ['大概吧', null],
  ])('%s → %s', (text, held) => {
    expect(answerOf(text, { yes: /采用|满意/u })).toBe(held);
  });
});

describe('a number in an office’s own words', () => {
  it.each<[CellValue, number | null, boolean, boolean]>([
    ['200余份', 200, true, false],
    ['约60人', 60, true, false],
    ['2期', 2, false, false],
    ['1,200份（含折页）', 1200, false, false],
    ['三场', 3, false, false],
    [0, 0, false, false],
    ['0批', 0, false, false],
    ['—', null, false, false],
    ['若干', null, false, true],
    [1.5, null, false, true],
  ])('%s', (value, count, about, unclear) => {
    expect(countSaid(value, false)).toEqual({ count, about, unclear });
  });

  it('of people is no number of households', () => {
    expect(countSaid('3户', true)).toEqual({ count: null, about: false, unclear: true });
  });
});

/** Each figure was worked out by hand from the lines. */
describe('figures of the annual report from the office’s own layouts', () => {
  it('a meeting that was held counts though the cell lists one that is yet to come', () => {
    const ledgers = sheet(
      '联席会议',
      '联席会议制度建立及召开情况',
      ['单位', '召集人', '会议日期'],
      ['东四街道', '某某', '2021年1月20日、4月15日'],
    );
    const { counted } = made('annual', ledgers, { period: '2021Q1', asOf: '2021-03-31' });
    expect((counted.metrics as AnnualMetrics).work).toMatchObject({ 会议: { meetings: 1 } });
  });

  it('专项排查 of a table without a column for it is left blank, and people are counted wherever it tells of them', () => {
    const screening = (head: Row, row: Row) =>
      annualOf(sheet('排查整治台账', '矛盾纠纷排查整治台账', head, row)).work['排查'];
    expect(
      screening(
        ['排查日期', '问题描述', '责任单位', '化解措施', '化解时限'],
        ['2021-03-01', '供暖不热', '东四街道', '更换锅炉', '2021-06-01'],
      ),
    ).toEqual({ problems: 1, people: null, rectified: null, writtenOff: null, overdue: 1 });
    expect(
      screening(
        ['排查日期', '问题描述', '责任单位', '人数', '化解措施', '是否销号'],
        ['2021-03-01', '供暖不热', '东四街道', 300, '更换锅炉', '是'],
      ),
    ).toEqual({ problems: 1, people: 300, rectified: 1, writtenOff: 1, overdue: null });
    expect(
      screening(
        ['问题描述', '责任单位', '涉及人数', '化解措施', '是否销号'],
        ['供暖不热', '东四街道', 30, '更换锅炉', '是'],
      ),
    ).toEqual({ problems: null, people: null, rectified: null, writtenOff: null, overdue: null });
  });

  it('a part is counted as its whole is: one line of three days of 宣传月 is three of three', () => {
    const { work } = annualOf(
      sheet(
        '宣传',
        '信访宣传活动',
        ['宣传日期', '宣传形式', '单位', '是否宣传月'],
        ['2021年5月6日、5月12日、5月20日', '现场宣传', '东四街道', '宣传月'],
      ),
    );
    expect(work).toMatchObject({ 宣传: { activities: 3, month: 3 } });
  });

  it('未完成, 未反馈, 未采用, 否, 无 and dashes are not done, whatever column they stand in', () => {
    const { work, notes } = annualOf([
      ...sheet(
        '课题',
        '2021年度调研课题情况',
        ['课题名称', '执笔人', '完成时间', '转化情况'],
        ['源头治理研究', '钱某', '2021-08-01', '未采用'],
        ['代理制研究', '孙某', '2021-11-01', '否'],
        ['积案研究', '李某', '2021-10-01', '区委办采用'],
        ['窗口研究', '周某', '2021-12-01', '无'],
        ['网信研究', '吴某', '未完成', ''],
      ),
      ...sheet(
        '汇报',
        '2021年专题汇报情况',
        ['汇报时间', '汇报对象', '汇报内容', '批示'],
        ['2021-01-10', '区委常委会', '年度情况', '无'],
        ['2021-07-10', '区政府常务会', '半年情况', '请抓好落实'],
        ['2021-10-10', '分管领导', '三季度', '—'],
      ),
      ...sheet(
        '督办情况',
        '2021年督办工作情况',
        ['督办单号', '承办单位', '督办事由', '是否重点督办', '发起时间', '反馈时限', '反馈时间'],
        ['DB1', '东四', '超期', '是', '2021-04-01', '2021-04-10', '2021-04-09'],
        ['DB2', '区教委', '超期', '否', '2021-05-01', '2021-05-10', '未反馈'],
        ['DB3', '区教委', '超期', '重点', '2021-06-01', '2021-06-10', '说不准'],
      ),
      ...sheet(
        '督查',
        '信访督查情况',
        ['检查时间', '被检查单位', '存在问题', '整改意见', '整改期限', '整改完成时间'],
        ['2021-04-15', '区住建委', '登记不规范', '补登记', '2021-05-01', '2021-04-28'],
        ['2021-10-10', '区教委', '未告知', '补告知', '2021-11-01', '未完成'],
      ),
      ...sheet(
        '议定事项',
        '联席会议议定事项落实表',
        ['会议日期', '议定事项', '责任单位', '完成时限', '落实情况', '是否销号', '销号时间'],
        ['2021-03-16', '供水改造', '区住建委', '2021-06-30', '已完成', '是', '2021-06-20'],
        ['2021-03-16', '周转房', '区住建委', '2021-07-31', '已完成', '已销号', ''],
        ['2021-06-10', '学位', '区教委', '2021-12-31', '推进中', '未销号', '未完成'],
        ['2021-11-09', '补缴社保', '区人社局', '2021-10-31', '', '否', ''],
      ),
    ]);
    expect(work).toMatchObject({
      课题: { finished: 4, used: 1 },
      汇报: { briefings: 3, instructed: 1 },
      督办: { supervised: 3, answered: 1, key: 2 },
      督查: { inspections: 2, rectified: 1 },
      议定事项: { resolutions: 4, closed: 2 },
    });
    expect(notes).toContain('《督办情况》第5行“说不准”看不出是否已反馈，没有计入。');
    expect(notes).toContain('《课题》第7行“未完成”读不出日期，没有计入。');
  });

  it('已响应, 基本满意, 当日办结, 办毕, 省级, 2期, 200余份 are understood, and what is about a number is told', () => {
    const { work, notes } = annualOf([
      ...sheet(
        '12345',
        '2021年12345热线工单处理台账',
        ['工单号', '派单时间', '办理时限', '承办单位', '诉求', '响应', '解决', '满意'],
        ['GD1', '2021-03-01', '2021-03-08', '东四街道', '路灯不亮', '已响应', '已解决', '满意'],
        ['GD2', '2021-04-01', '2021-04-08', '东四', '井盖缺失', '响应', '解决', '基本满意'],
        ['GD3', '2021-05-01', '2021-05-08', '区教委', '学校噪声', '是', '否', '不满意'],
        ['GD4', '2021-06-01', '2021-06-08', '区教委', '校门拥堵', '未响应', '未解决', '否'],
      ),
      ...sheet(
        '接待',
        '窗口接待登记簿',
        ['来访日期', '来访人数', '反映事由', '接访人', '当日办毕'],
        ['2021-03-01', '2', '咨询', '王某', '√'],
        ['2021-03-02', '5', '反映', '王某', '当日办结'],
        ['2021-03-03', '3', '反映', '王某', '×'],
        ['2021-03-04', '1', '反映', '王某', '办毕'],
      ),
      ...sheet(
        '媒体',
        '2021年新闻宣传稿件刊登情况',
        ['刊登时间', '刊物名称', '标题', '级别'],
        ['2021-05-01', '某报', '题一', '国家级'],
        ['2021-06-01', '某省日报', '题二', '省级'],
        ['2021-07-01', '某市晚报', '题三', '市级'],
        ['2021-08-01', '区报', '题四', '区级'],
      ),
      ...sheet(
        '宣传',
        '宣传月活动统计',
        ['活动时间', '开展单位', '活动形式', '参加人数', '发放材料'],
        ['2021-05-10', '东四街道', '现场咨询', '约60人', '200余份'],
        ['2021-05-12', '建国门街道', '讲座', '45', '100'],
        ['2021-09-01', '信访办', '展板', '30', '若干'],
      ),
      ...sheet(
        '培训',
        '信访业务培训班情况',
        ['培训时间', '课程名称', '主讲人', '班次', '参训人数'],
        ['2021-04-08', '登记办理', '赵某', '2期', '60人'],
        ['2021年5月', '系统操作', '赵某', '1', '45'],
        ['2021-12', '复查复核', '赵某', '1', '38'],
      ),
    ]);
    expect(work).toMatchObject({
      工单: { orders: 4, responded: 3, resolved: 2, satisfied: 2 },
      接待: { batches: 4, sameDay: 3 },
      报道: { reports: 4, city: 3 },
      宣传: { people: 135, material: 300 },
      培训: { trainings: 3, batches: 4, people: 143 },
    });
    expect(notes).toContain('《宣传》第3行“200余份”是约数，按写明的数计入。');
    expect(notes).toContain('《宣传》第5行“若干”不是数，没有计入。');
  });

  it('零报告 of the office’s own layout is its daily report and no table of statistics', () => {
    const { work } = annualOf(
      sheet(
        '日报',
        '建党百年期间信访日报（零报告）',
        ['报告日期', '带班领导', '来访批次', '来访人次', '集体访批次', '重大紧急'],
        ['2021-06-30', '甲', 0, 0, 0, 0],
        ['2021-07-01', '甲', 2, 7, 1, 0],
        ['2021-07-02', '乙', 1, 2, 0, ''],
      ),
    );
    expect(work['日报']).toEqual({ days: 3, batches: 3, people: 9 });
  });

  it('what is dated after the day of asking has not happened yet', () => {
    const trainings = sheet(
      '培训',
      '信访业务培训班情况',
      ['培训时间', '课程名称', '主讲人', '班次', '参训人数'],
      ['2021-04-08', '登记办理', '赵某', 1, 60],
      ['2021-12-08', '复查复核', '赵某', 1, 38],
    );
    const { work, notes } = annualOf(trainings, '2021-06-30');
    expect(work['培训']).toEqual({ trainings: 1, batches: 1, people: 60 });
    expect(notes).toContain('《培训》第4行的日期在2021年6月30日以后，没有计入。');
  });
});
