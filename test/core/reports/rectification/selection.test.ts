import { DEFAULT_PROFILE } from '../../../../src/core/profile/default-profile';
import { CRITERIA } from '../../../../src/core/reports/rectification/criteria';
import { parsePeriod } from '../../../../src/core/calendar/period';
import { ledgerOf } from '../../rules/support';
import { column, HEADER, petitions, PLAIN, rectified, type Asked, type Row } from './support';

/** Why a single matter comes in; `[]` where it does not. */
const why = (row: Row, asked: Asked = {}): unknown[] =>
  column(rectified([petitions({ caseNo: 'XF1001', ...row })], asked), 'why');

describe('the criteria of 排查整治台账', () => {
  it.each<[string, Row, Row]>([
    ['集体', { peopleCount: 5 }, { peopleCount: 4 }],
    ['集体', { isGroup: '是', peopleCount: 3 }, { isGroup: '否' }],
    ['重复', { isRepeat: '重复' }, { isRepeat: '否' }],
    ['积案', { isBacklog: '√' }, { isBacklog: null }],
    ['高风险', { riskLevel: '特急' }, { riskLevel: '中' }],
    ['超期', { acceptedDate: '2021-05-10' }, { acceptedDate: '2021-12-01' }],
  ])('%s', (name, meets, misses) => {
    expect(why(meets)).toEqual([name]);
    expect(why(misses)).toEqual([]);
  });

  it('know a group by the form, and by the names where nobody is counted', () => {
    const came = (form: string, petitioner: string, peopleCount: number | null = null): unknown[] => {
      const ledger = ledgerOf(
        ['caseNo', 'petitioner', 'form', 'content', 'responsibleUnit', 'registeredDate', 'peopleCount'],
        [['XF1001', petitioner, form, '市场关停补偿标准不一', '东四街道', '2021-12-20', peopleCount]],
      );
      const made = rectified([ledger]);
      return [...column(made, 'nature'), ...column(made, 'petitioner'), ...column(made, 'involvedCount')];
    };
    expect(came('集体来访', '张试验')).toEqual(['初、集体', '张某某', 1]);
    expect(came('来访', '商户代表约三十人')).toEqual(['初、集体', '商户代表等30人', 30]);
    expect(came('来访', '张试验等12人')).toEqual(['初、集体', '张某某等12人', 12]);
    expect(came('来访', '张试验等12人', 3)).toEqual([]);
    expect(came('来访', '张试验')).toEqual([]);
  });

  it('take a matter for several reasons at once and name them all', () => {
    expect(why({ peopleCount: '12人', isRepeat: '是', acceptedDate: '2021/5/10' })).toEqual(['集体、重复、超期']);
  });

  it.each<[string, Row]>([
    ['closed', { closedDate: '2021-12-28' }],
    ['not taken up', { progress: null }],
  ])('leave out what is %s', (what, row) => {
    const header = [...HEADER, 'status'];
    const cells = HEADER.map((field) => ({ ...PLAIN, peopleCount: 9, ...row })[field] ?? null);
    const ledger = ledgerOf(header, [[...cells, what === 'closed' ? null : '不予受理']]);
    expect(column(rectified([ledger]), 'why')).toEqual([]);
  });

  it('take a matter that was closed only after the day of asking', () => {
    expect(why({ peopleCount: 9, closedDate: '2021-12-28' }, { asOf: '2021-12-27' })).toEqual(['集体']);
  });

  it('leave out a matter that came in only after the day of asking', () => {
    expect(why({ peopleCount: 9, registeredDate: '2021-12-28' }, { asOf: '2021-12-27' })).toEqual([]);
    expect(why({ peopleCount: 9, registeredDate: '2021-12-27' }, { asOf: '2021-12-27' })).toEqual(['集体']);
  });

  it('name nobody in the words of a matter, nor let a digit of a number stay where masks are strict', () => {
    const row: Row = {
      caseNo: 'XF1001',
      peopleCount: 9,
      petitioner: '张小试',
      content: '张小试电话16400000730，反映停水',
    };
    const content = (mask: 'standard' | 'strict') => column(rectified([petitions(row)], { mask }), 'content');
    expect(content('standard')).toEqual(['张某某电话164****0730，反映停水']);
    expect(content('strict')).toEqual(['张某某电话（已隐去），反映停水']);
  });

  it('never look at who petitions or how often', () => {
    const ledger = ledgerOf([...HEADER, 'visitTimes'], [[...HEADER.map((f) => PLAIN[f] ?? null), 99]]);
    const all = CRITERIA.map(({ id }) => id).filter((id) => id !== 'picked' && id !== 'open');
    expect(column(rectified([ledger], { criteria: all }), 'why')).toEqual([]);
  });

  it('take by category, keyword, public safety and hand where the clerk asks', () => {
    const row: Row = { caseNo: 'XF1001', content: '反映楼道消防通道堵塞' };
    expect(why(row, { criteria: ['public-safety'] })).toEqual(['公共安全']);
    expect(why(row, { criteria: ['keyword'], keywords: ['消防 通道'] })).toEqual(['关键词']);
    expect(why(row, { criteria: ['keyword'], keywords: [' '] })).toEqual([]);
    expect(why(row, { criteria: ['picked'], picked: (_, record) => record === 0 })).toEqual(['人工选定']);
    const ledger = ledgerOf(
      ['caseNo', 'content', 'category'],
      [
        ['XF1', '反映停水', '城建'],
        ['XF2', '反映学区', '教育文体'],
      ],
    );
    const categories = [DEFAULT_PROFILE.categories[0]?.name ?? ''];
    expect(rectified([ledger], { criteria: ['category'], categories }).counted.length).toBeLessThanOrEqual(1);
    expect(column(rectified([ledger], { criteria: ['category'], categories: ['教育文体'] }), 'caseNo')).toEqual([
      'XF2',
    ]);
  });

  it('take the cases of the period, and a campaign what was screened in it', () => {
    const asked = { period: parsePeriod('2021-11') };
    expect(why({ peopleCount: 9, registeredDate: '2021-11-30' }, asked)).toEqual(['集体']);
    expect(why({ peopleCount: 9, registeredDate: '2021-12-01' }, asked)).toEqual([]);
    const found = ledgerOf(
      ['petitioner', 'content', 'screeningDate', 'resolveMeasure', 'isWrittenOff'],
      [
        ['张试验', '反映停水', '2021-11-05', null, null],
        ['李样例', '反映道路', '2021-11-06', null, '是'],
        ['王范本', '反映供暖', '2021-10-06', null, null],
        ['赵例子', '反映噪声', null, null, null],
      ],
      { kind: 'rectification' },
    );
    const campaign = rectified([found], { ...asked, campaign: '建党100周年' });
    expect(column(campaign, 'content')).toEqual(['反映停水', '反映道路']);
    expect(column(campaign, 'screeningType')).toEqual(['专项（建党100周年）', '专项（建党100周年）']);
    expect(campaign.counted.map(({ standing }) => standing)).toEqual(['noLimit', 'writtenOff']);
  });

  it('take for a campaign the open matters of its days from a ledger that knows no 排查日期', () => {
    const asked = { period: parsePeriod('2021-11'), campaign: '两会' };
    expect(why({ registeredDate: '2021-11-30' }, asked)).toEqual(['专项排查']);
    expect(why({ registeredDate: '2021-11-30', closedDate: '2021-12-02' }, asked)).toEqual([]);
  });
});
