import type { MadeReport } from '../../src/core/reports/report';
import { brokenChecks, editedSheet, made, textsOf } from '../core/reports/support';
import { openOfficeYear } from './office-year-file';

/**
 * The figures of the sample office's year, worked out by hand from the lines in `src/sample/office-year`
 * and not by any program. Behind each stands how it comes about; numbers alone are the last part of a
 * 信访件编号 of 2021.
 */
type Figure = readonly [text: string, value: number | '—' | '【待填写】', unit: string, working: string];

const CASES: readonly Figure[] = [
  ['登记信访事项', 40, '件次', '001–040；2020年2件、2022年1件不在本年，041的登记日期写作“年底”'],
  [
    '涉及',
    89,
    '人次',
    '来信15（006有8人）+来访51（2+6+3+1+12+2+5+1+4+2+9+1+3）+网上18（012有5人）+来电5；005、037空着按1人',
  ],
  ['其中集体访', 4, '批次', '004（6人）、014（12人）、020（5人）、033（9人）'],
  ['其中联名信', 2, '件次', '来信006（8人）、网上012（5人）'],
  ['其中重复信访', 3, '件次', '009、020、032'],
  ['来信', 8, '件次', '001、006、010、013、019、025、031、035'],
  ['来访', 13, '件次', '12件来访+008写作“走访”'],
  ['网上信访', 14, '件次', '13件网上信访+018写作“网信”'],
  ['来电', 5, '件次', '005、015、022、029、038'],
];

const TRANSFER: readonly Figure[] = [
  ['转送期限应办', 39, '件', '001–039去掉存件019=38，加2020-131（期限1月6日）；040的期限在2022年'],
  ['转送期限按期', 35, '件', '39−3−1；自办的017、038按受理日期算按期，013靠五一顺延按期'],
  ['转送期限超期完成', 3, '件', '008、024、037各在第21天转送'],
  ['转送期限超期未办', 1, '件', '030没有转送'],
  ['转送期限按期率', 35 / 39, '', '35÷39'],
];

/** Others have two or one: of equals all are named or none. */
const COMPLAINED: readonly Figure[] = [
  ['区住建委', 5, '件次', '003、004、014、026、036'],
  ['区教委', 3, '件次', '002、009、033'],
];

const HANDLING: readonly Figure[] = [
  ['告知期限应办', 35, '件', '有转送日期的36件，去掉039、040（期限在2022年）和匿名的010=33，加2020-131、041'],
  ['告知期限按期', 32, '件', '35−2−1'],
  ['告知期限超期完成', 2, '件', '009（第23天）、025（第27天）'],
  ['告知期限超期未办', 1, '件', '028没有告知'],
  ['告知期限按期率', 32 / 35, '', '32÷35'],
  ['办理期限应办', 34, '件', '11月1日以前受理的001–035去掉存件019、没有受理日期的028和030=32，加2020-118、2020-131'],
  ['办理期限按期', 29, '件', '34−3−2；016延长30日以后按期'],
  ['办理期限超期完成', 3, '件', '004（期限4月10日）、018（8月2日）、032（12月11日）'],
  ['办理期限超期未办', 2, '件', '027（10月15日）、033（12月21日）'],
  ['办理期限按期率', 29 / 34, '', '29÷34'],
  ['交办期限应办', 2, '件', '021、026'],
  ['交办期限按期', 1, '件', '021：8月6日反馈，限8月10日'],
  ['交办期限超期完成', 1, '件', '026：9月28日反馈，限9月20日'],
  ['交办期限超期未办', 0, '件', ''],
  ['交办期限按期率', 1 / 2, '', '1÷2'],
];

const REVIEWS: readonly Figure[] = [
  ['复查期限应办', 3, '件', '002、004、018；014的期限在2022年'],
  ['复查期限按期', 1, '件', '002：5月18日，限5月20日'],
  ['复查期限超期完成', 1, '件', '004：6月30日，限6月21日（顺延）'],
  ['复查期限超期未办', 1, '件', '018：限10月11日（顺延）'],
  ['复查期限按期率', 1 / 3, '', '1÷3'],
  ['复核期限应办', 1, '件', '002'],
  ['复核期限按期', 1, '件', '002：7月8日，限7月10日'],
  ['复核期限超期完成', 0, '件', ''],
  ['复核期限超期未办', 0, '件', ''],
  ['复核期限按期率', 1, '', '1÷1'],
];

const MEETINGS: readonly Figure[] = [
  ['召开联席会议', 4, '次', '3月16日、4月22日、6月10日、11月9日；去年一次、“年底前”一次不计'],
  ['联席会议研究事项', 10, '件', '3+1+2+4'],
  ['召开联席会议的单位', 3, '个', '1街道（“东四”也是东四街道）+2部门；建国门街道没有开会'],
  ['联席会议议定事项', 4, '件', '3月1+4月1+6月1+11月1'],
  ['议定事项已销号', 2, '件', '供水、周转房'],
];

const SCREENING: readonly Figure[] = [
  ['排查突出问题', 6, '件', '第1–6行；第7行是去年，第8行写作“国庆前”'],
  ['突出问题涉及', 312, '人', '40+120+86+5+60，空着的按1'],
  ['其中已整改到位（含已销号）', 3, '件', '第1、2、6行'],
  ['其中已销号', 2, '件', '第1、6行'],
  ['其中超时限未整改到位', 1, '件', '第3行限12月20日；第4行限明年，第5行“长期”没有期限'],
  ['重大活动期间值守', 5, '天', '3月4、5、6日，10月1、2日；10月1日两班算1天'],
  ['重大活动期间来访', 7, '批', '2+1+0+3+1'],
  ['重大活动期间来访', 16, '人次', '5+6+0+4+1'],
];

const RECEIVED: readonly Figure[] = [
  ['窗口接待来访', 7, '批', '9行去掉去年1行、“上半年”1行'],
  ['窗口接待来访', 40, '人次', '2+6+3+12+5+9+3'],
  ['当日接待完毕', 5, '批', '7−2（4月20日“否”、10月8日“未完毕”）'],
  ['领导接访下访', 4, '次', '3、6、9、12月各一次；2022年一次不计'],
  ['领导接访接待', 7, '批', '2+1+1+3'],
  ['领导接访接待', 14, '人次', '7+3+4，12月空着'],
  ['参加接访下访的领导', 3, '人', '窦、平、和'],
];

const PUBLICITY: readonly Figure[] = [
  ['开展信访宣传', 6, '场次', '办公室4+街道2；去年1场不计'],
  ['参加宣传', 455, '人次', '120+45+200+60+30，“60人”读作60'],
  ['发放宣传材料', 1030, '份', '300+500+150+80'],
  ['其中宣传月活动', 5, '场次', '3+2；9月的不是'],
  ['媒体报道', 5, '篇', '5月2、8月1、10月1、12月1'],
  ['其中市级以上媒体', 3, '篇', '中央1+市级2'],
];

const RESEARCH: readonly Figure[] = [
  ['完成课题研究', 2, '项', '8月、11月完成；一项没有完成，一项去年完成'],
  ['课题成果被采用', 1, '项', '区委办采用；内刊的是去年'],
];

const TRAINING: readonly Figure[] = [
  ['举办业务培训', 4, '次', '5行去掉去年1行；合计行不算'],
  ['业务培训', 7, '批次', '2+1+1+3'],
  ['培训', 239, '人次', '60+45+38+96'],
];

const SUPERVISED: readonly Figure[] = [
  ['开展督查', 4, '次', '4月2、10月2'],
  ['督查单位', 3, '个', '区住建委（两种写法）、朝阳门街道、区教委'],
  ['督查问题已整改', 1, '次', '4月15日的'],
  ['发出督办、提醒', 3, '件', '督2021-1、2、3'],
  ['督办已反馈', 1, '件', '督2021-1'],
  ['其中重点督办', 2, '件', '督2021-1、3'],
  ['提出三项建议', 3, '件', '1+1+1'],
  ['改进工作建议', 1, '件', '1号'],
  ['完善政策建议', 1, '件', '2号'],
  ['追究责任建议', 1, '件', '3号'],
  ['建议被采纳', 2, '件', '1号采纳、2号部分采纳'],
  ['专题汇报', 3, '次', '1、7、10月'],
  ['领导批示', 2, '件', '7、10月'],
];

const ONLINE: readonly Figure[] = [
  ['网上信访占比', 14 / 40, '', '14÷40'],
  ['网上信访代理', 4, '件', '去年1件不计'],
  ['参加代理的代理员', 2, '人', '戎、祖'],
  ['代理事项已反馈', 2, '件', '4月20日、7月15日'],
  ['12345工单', 4, '件', '2022年1件不计'],
  ['工单已响应', 3, '件', '12月的没有响应'],
  ['工单已解决', 2, '件', '4月、8月'],
  ['工单满意', 1, '件', '4月'],
];

const FIGURES = [
  ...CASES,
  ...TRANSFER,
  ...COMPLAINED,
  ...HANDLING,
  ...REVIEWS,
  ...MEETINGS,
  ...SCREENING,
  ...RECEIVED,
  ...PUBLICITY,
  ...RESEARCH,
  ...TRAINING,
  ...SUPERVISED,
  ...ONLINE,
];

/** The figures of the sheet 年度报告数据: what comes from a ledger, not what a person writes. */
function figuresOf(report: MadeReport): (string | number)[][] {
  const [sheet] = report.sheets();
  return (sheet?.rows ?? []).flatMap((row) => {
    const [text, value, unit, source] = row.map((cell) => cell?.value ?? '');
    const isTitle = typeof text === 'string' && text.startsWith('填报单位');
    const isFigure = typeof source === 'string' && !['', '来源', '由人填写'].includes(source) && !isTitle;
    return isFigure ? [[text, value, unit] as (string | number)[]] : [];
  });
}

const year = openOfficeYear();
const annual = async (period = '2021'): Promise<MadeReport> => made('annual', (await year).ledgers, { period });

describe('the annual report of an office whose whole year is in one workbook', () => {
  it('has every figure as it was worked out by hand', async () => {
    const report = await annual();
    expect(figuresOf(report)).toEqual(FIGURES.map(([text, value, unit]) => [text, value, unit]));
    expect(brokenChecks(report)).toEqual([]);
  });

  it('has those of half a year and of a quarter alike', async () => {
    const half = figuresOf(await annual('2021H1'));
    // 001–022; 来信12人+来访31人+网上11人+来电3人.
    expect(half).toContainEqual(['登记信访事项', 22, '件次']);
    expect(half).toContainEqual(['涉及', 57, '人次']);
    // 3月16日、4月22日、6月10日.
    expect(half).toContainEqual(['召开联席会议', 3, '次']);
    expect(half).toContainEqual(['培训', 105, '人次']);
    expect(half).toContainEqual(['排查突出问题', 4, '件']);
    // 办公室5月的三场，街道5月的两场.
    const quarter = figuresOf(await annual('2021Q2'));
    expect(quarter).toContainEqual(['登记信访事项', 12, '件次']);
    expect(quarter).toContainEqual(['开展信访宣传', 5, '场次']);
  });

  it('says what could not be counted and what is to be looked at', async () => {
    const notes = (await annual()).counted.notes.join('\n');
    expect(notes).toContain('另有1件没有可用的登记日期');
    expect(notes).toContain('排查整治台账有1件没有可用的排查日期');
    expect(notes).not.toContain('没有找到的台账');
    for (const sheet of [
      '议定事项',
      '接待日志',
      '领导接访下访',
      '督查记录',
      '三项建议',
      '重大活动日报',
      '督办工作台账',
      '汇报记录',
    ])
      expect(notes).toContain(`《${sheet}》有`);
  });

  it('leads from each figure to its rows', async () => {
    const report = await annual();
    const traced = report.sheets()[0]?.rows.flatMap((row) => row.filter((cell) => cell?.trace !== undefined)) ?? [];
    expect(traced.length).toBeGreaterThan(60);
    for (const cell of traced) expect(report.counted.trace?.(cell?.trace ?? '').length).toBeGreaterThan(0);
    expect(report.counted.trace?.('screening:writtenOff').map(({ record }) => record)).toEqual([0, 5]);
  });

  it('marks blank what a missing ledger would have given, and changes nothing else', async () => {
    const gone = ['课题研究', '专项排查', '网上信访代理'];
    const { ledgers } = await openOfficeYear(gone);
    const report = made('annual', ledgers, { period: '2021' });
    const blank = new Set([...RESEARCH, ...SCREENING.slice(0, 5), ...ONLINE.slice(1, 4)].map(([text]) => text));
    expect(figuresOf(report)).toEqual(
      FIGURES.map(([text, value, unit]) => [text, blank.has(text) ? '【待填写】' : value, unit]),
    );
    expect(report.counted.notes.join('')).toContain('没有找到的台账：课题研究、网上信访代理');
    expect(textsOf(report.sheets()[1]!).flat().join('\n')).toContain('完成课题研究【待填写】');
  });

  it('counts 排查整治台账 that the product made and people went on with, and a problem in both tables once', async () => {
    const { ledgers } = await year;
    const order = { period: '2021', campaign: '年度' };
    const rectification = made('rectification', ledgers, order).sheets();
    const beside = rectification.map((model) => editedSheet(model));
    const both = made('annual', ledgers, { period: '2021', beside });
    const alone = made(
      'annual',
      ledgers.filter(({ table }) => table.kind === 'petition'),
      { period: '2021', beside },
    );
    const problems = (report: MadeReport): unknown => figuresOf(report).find(([text]) => text === '排查突出问题')?.[1];
    expect(problems(alone)).toBeGreaterThan(6);
    // Nothing of the office's own table is left that the product's sheet does not list, but for what it leaves out.
    expect(problems(both)).toBe(problems(alone));
  });
});
