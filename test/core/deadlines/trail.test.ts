import { clockColumn } from '../../../src/core/deadlines/run-clock';
import * as trail from '../../../src/core/deadlines/trail';
import { examplesOf } from '../examples';
import { day } from '../rules/support';
import { clock, ledgerOfMatters, trailText, type Matter } from './support';

const ACCEPTED: Matter = { acceptedDate: '2021-05-10', replyDate: null };

describe('how a clock came about', () => {
  it('is told step by step: the law, the count, and how it stands', () => {
    expect(clock('handle', ACCEPTED, { asOf: '2021-08-01' })?.trail).toEqual([
      '《信访条例》第三十三条：有权处理的行政机关自受理之日起60日内办结并书面答复信访人。',
      '2021年5月10日受理，次日起算60日，2021年7月9日届满。',
      '截至2021年8月1日没有办结，已超过期限23日。',
    ]);
  });

  it('says by which rule a free day rolls, and over what', () => {
    const text = trailText('handle', { ...ACCEPTED, extensionDays: 30, extensionApprovedDate: '2021-07-01' });
    expect(text).toContain('加上批准延长的30日，2021年8月8日届满。');
    expect(text).toContain('延长依据《信访条例》第三十三条，经本行政机关负责人批准，最多30日。');
    expect(text).toContain(
      '2021年8月8日（星期日）是休息日，参照《民法典》第二百零三条，顺延至2021年8月9日（星期一）。',
    );
  });

  it('does not speak of rolling where nothing rolls', () => {
    expect(trailText('handle', ACCEPTED)).not.toContain('民法典');
    expect(trailText('objection', { unitReceivedDate: '2022-05-06', objectionDate: '2022-05-09' })).not.toContain(
      '民法典',
    );
  });

  it('counts a delay from the rolled end, so that a holiday is nobody’s delay', () => {
    const rolled: Matter = { acceptedDate: '2021-08-03', replyDate: '2021-10-11' };
    expect(trailText('handle', rolled)).toContain('2021年10月11日答复，超过期限3日。');
    expect(trailText('handle', { ...rolled, replyDate: '2021-10-08' })).toContain('在顺延后的期限内，按期。');
  });

  it('between the end and the rolled end nobody is late', () => {
    expect(trailText('handle', { ...ACCEPTED, acceptedDate: '2021-08-03' }, { asOf: '2021-10-04' })).toContain(
      '期满日是休息日，至2021年10月8日为止都不算超期。',
    );
  });

  it('counts working days as working days', () => {
    const signed: Matter = { unitReceivedDate: '2022-05-06', objectionDate: null };
    expect(trailText('objection', signed, { asOf: '2022-05-10' })).toContain('次日起算5个工作日，2022年5月12日届满。');
    expect(trailText('objection', signed, { asOf: '2022-05-10' })).toContain('距期满还有2个工作日。');
    expect(trailText('objection', { ...signed, objectionDate: '2022-05-16' })).toContain('超过期限2个工作日。');
  });

  it('names the days of a hearing that were taken off', () => {
    const heard: Matter = {
      reexamRequestedDate: '2025-03-03',
      reexamClosedDate: null,
      hearingStart: '2025-03-10',
      hearingEnd: '2025-03-21',
    };
    expect(trailText('reexam', heard)).toContain('扣除听证的12日，2025年4月14日届满。');
  });

  it('accuses nobody on an estimated start or unpublished holidays', () => {
    const estimated = trailText('handle', { acceptedDate: null, registeredDate: '2021-05-10', replyDate: null });
    expect(estimated).toContain('没有受理日期，暂从登记日期估算，只供参考，不据此认定超期。');
    expect(estimated).toContain('期限只供参考，请核实。');
    expect(estimated).not.toContain('已超过');
    const late = { acceptedDate: '2020-05-10', replyDate: '2020-08-01' };
    expect(trailText('handle', late)).toContain('节假日安排没有公布或者没有收录');
    expect(trailText('handle', late)).toContain('晚于这个日期，但期限只供参考，请核实。');
  });

  it('says why a clock does not apply', () => {
    expect(clock('handle', { acceptedDate: '2022-05-01', purpose: '意见建议' })?.trail).toEqual([
      '2022年5月1日受理。',
      '不适用：建议意见类事项没有60日的办理期限（《信访工作条例》第二十九条）。',
    ]);
  });

  it.each([
    [{ acceptedDate: '2021-05-10' }, '台账没有“答复日期”一列，是否按期待核。'],
    [{ ...ACCEPTED, status: '已办结' }, '台账别处说已经办完，但答复日期是空的，是否按期待核。'],
    [{ ...ACCEPTED, replyDate: '见附件' }, '答复日期填的不是确切的一天，是否按期待核。'],
  ] as [Matter, string][])('says what is missing in %j', (matter, sentence) =>
    expect(clock('handle', matter)?.trail.at(-1)).toBe(sentence),
  );

  it('of a date that the ledger states says whose it is', () => {
    const found: Matter = { screeningDate: '2021-05-10', resolveDeadline: '2021-06-30', resolvedDate: '2021-06-01' };
    expect(clock('resolve', found)?.trail).toEqual([
      '台账的化解时限是2021年6月30日，按此计算，不顺延。',
      '2021年6月1日化解，按期。',
    ]);
  });

  it('names the event that stands in the place of the one asked for', () => {
    const told = trailText('notice', { transferredDate: '2021-05-10', noticeDate: null, acceptedDate: '2021-06-10' });
    expect(told).toContain('没有可用的受理告知日期，按受理日期2021年6月10日判断，超过期限16日。');
  });

  it('says of a weekend that is worked why nothing is rolled', () => {
    const told = trailText('handle', { acceptedDate: '2022-08-09', replyDate: null });
    expect(told).toContain('2022年10月8日（星期六）调休上班，是工作日，不顺延。');
  });

  it('quotes a purpose that decides nothing', () => {
    const asking: Matter = { acceptedDate: '2022-08-09', replyDate: null, purpose: '咨询' };
    expect(trailText('handle', asking)).toContain('信访目的是“咨询”，按申诉求决类事项计算。');
  });

  it('is as the example beside the code shows it', () => {
    const ledger = ledgerOfMatters([ACCEPTED]);
    const column = clockColumn(ledger, 'handle', day('2021-08-01'));
    const examples = examplesOf('core/deadlines/trail.ts', { ...trail, column, ledger });
    expect(examples).toHaveLength(1);
    for (const { value, promised } of examples) expect(value).toEqual(promised);
  });
});
