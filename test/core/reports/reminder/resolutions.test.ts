import { problemKey } from '../../../../src/core/reports/reminder/problem-keys';
import type { MadeReport } from '../../../../src/core/reports/report';
import { ledgerOfMatters } from '../../deadlines/support';
import { filledSheet, ledgersOf, type Filled } from '../../office-ledgers/support';
import { brokenChecks, made, textsOf } from '../support';

/** As of 2021-12-31: the first is 61 days past its limit, the second 30; the others are none of that. */
const DECIDED: readonly Filled[] = [
  { date: '2021-05-10', item: '供暖管网改造', caseNo: 'XF1', unit: '区住建委、区教委', limit: '2021-10-31' },
  { date: '2021-05-10', item: '增设学位', unit: '区教委；区教委', limit: '2021-12-01', progress: '正在招标' },
  { date: '2021-05-10', item: '路灯维修', unit: '东四', limit: '2021-06-05', done: '是', closed: '2021-05-30' },
  { date: '2021-05-10', item: '道路排水', unit: '东四', limit: '2022-06-05' },
];
const of = (lines: readonly Filled[]) => made('reminder', ledgersOf(filledSheet('resolution', lines)));
const sheetText = (report: MadeReport, name: string): string =>
  report
    .sheets()
    .filter((sheet) => sheet.name === name)
    .flatMap(textsOf)
    .flat()
    .join('\n');

describe('提醒通报 of what the joint meeting decided', () => {
  it('reminds every unit that a cell names, and counts the matter once', () => {
    const report = of(DECIDED);
    expect(report.counted.metrics).toEqual({
      units: {
        区住建委: { error: 0, warning: 0, near: 0, overdue: 1 },
        区教委: { error: 0, warning: 0, near: 0, overdue: 2 },
      },
    });
    expect(report.counted.rows.map(({ unit, caseNo, daysOver }) => [unit, caseNo, daysOver])).toEqual([
      ['区住建委、区教委', 'XF1', 61],
      ['区教委', null, 30],
    ]);
    expect(brokenChecks(report)).toEqual([]);
    expect(report.counted.checks).toMatchObject([{ left: 2, right: 2 }]);
    const sheets = report.sheets();
    expect(sheets.map(({ name }) => name)).toEqual(['提醒通报总览', '区教委', '区住建委']);
    const overview = textsOf(sheets[0]!);
    expect(overview.find((line) => line[0] === '合计')).toContain('2');
    expect(overview.flat().join('')).toContain('需要提醒的单位2个：超期2件次');
    expect(report.counted.trace?.(problemKey('overdue', '区教委'))).toHaveLength(2);
    expect(report.counted.trace?.(problemKey('overdue', null))).toHaveLength(2);
  });

  it('says what was decided and that it is to be carried out; nobody is asked to reconcile it', () => {
    const report = of(DECIDED);
    expect(report.counted.rows[0]).toMatchObject({
      reason: '“供暖管网改造”：议定事项完成时限2021年10月31日已过，超期61天，还没有落实销号。',
      requirement: '抓紧落实销号，并填写日期。',
      situation: null,
    });
    expect(JSON.stringify(report.counted.rows)).not.toContain('化解');
    expect(sheetText(report, '区住建委')).toContain('供暖管网改造');
    expect(sheetText(report, '区住建委')).not.toContain('增设学位');
  });

  it('still speaks of 化解 where a screening set the limit', () => {
    const found = { screeningDate: '2021-05-10', resolveDeadline: '2021-10-31', resolvedDate: null };
    const report = made('reminder', [ledgerOfMatters([{ ...found, responsibleUnit: '区教委' }])]);
    expect(report.counted.rows.find(({ clock }) => clock === 'resolve')?.reason).toBe(
      '化解时限2021年10月31日已过，超期61天，还没有化解或者销号。',
    );
  });

  it('tells of none either where a decision names it among others', () => {
    const petitions = ledgerOfMatters([{ caseNo: 'XF2021009', purpose: '揭发控告', responsibleUnit: '区住建委' }]);
    const [first, ...others] = DECIDED;
    const decided = [{ ...first, caseNo: 'XF2021001、XF2021009' }, ...others] as Filled[];
    const report = made('reminder', [petitions, ...ledgersOf(filledSheet('resolution', decided))]);
    expect(JSON.stringify(report.counted.rows)).not.toContain('供暖管网改造');
    expect(report.counted.rows.map(({ unit }) => unit)).toContain('区教委');
  });

  it('tells no unit what was decided about a matter of 揭发控告', () => {
    const petitions = ledgerOfMatters([{ caseNo: 'xf1', purpose: '揭发控告', responsibleUnit: '区住建委' }]);
    const report = made('reminder', [petitions, ...ledgersOf(filledSheet('resolution', DECIDED))]);
    expect(report.counted.rows.flatMap(({ clock, unit }) => (clock === 'resolve' ? [unit] : []))).toEqual(['区教委']);
    expect(report.sheets().flatMap(textsOf).flat().join('\n')).not.toContain('供暖管网改造');
  });
});
