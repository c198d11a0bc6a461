import * as fc from 'fast-check';
import { DEFAULT_PROFILE } from '../../../../src/core/profile/default-profile';
import type { MadeReport } from '../../../../src/core/reports/report';
import type { ReminderMetrics } from '../../../../src/core/reports/reminder/reminder';
import { PROBLEM_KINDS } from '../../../../src/core/reports/reminder/problems';
import { problemKey } from '../../../../src/core/reports/reminder/problem-keys';
import { ledgerOfMatters, type Matter } from '../../deadlines/support';
import { brokenChecks, made, textsOf, type Asked } from '../support';

const OFFICE = DEFAULT_PROFILE.office;
const unitsOf = (report: MadeReport): ReminderMetrics['units'] => (report.counted.metrics as ReminderMetrics).units;
const of = (matters: readonly Matter[], asked?: Asked) => made('reminder', [ledgerOfMatters(matters)], asked);
const textOf = (report: MadeReport): string => report.sheets().flatMap(textsOf).flat().join('\n');

const matter = (n: number, unit: string | null, rest: Matter = {}): Matter => ({
  caseNo: `XF2021000${n}`,
  petitioner: ['张试一', '王测二', '李验三', '赵样四', '钱例五', '孙演六', '周试七'][n - 1] ?? '周',
  idNumber: '110199199001010010',
  purpose: '求决',
  responsibleUnit: unit,
  registeredDate: '2021-05-05',
  transferredDate: '2021-05-07',
  form: '来访',
  content: ['供暖不热', '电梯停运', '工资未发', '噪声扰民', '学位不足', '井盖缺失', '路灯不亮'][n - 1] ?? '其他',
  noticeDate: '2021-05-10',
  acceptedDate: '2021-05-10',
  replyDate: '2021-06-10',
  satisfaction: '满意',
  ...rest,
});

/**
 * Worked out by hand, as of 2021-12-31; 60 days from acceptance:
 * 1 区教委: nothing.
 * 2 区教委: no reply; due 2021-07-09 Fri: overdue by 22 + 31 + 30 + 31 + 30 + 31 = 175 days. And nobody was told
 *   (a warning); the notice clock itself was met by the acceptance.
 * 3 东四 (an alias): 11-10 → 2022-01-09 Sun, rolled 01-10; 9 days to go: near. Not satisfied: never named.
 * 4 区教委: no acceptance but a notice of 05-10: estimated start, past its end: 待核. And the acceptance is missing (an error).
 * 5 区教委: the check digit: the registrar's, and with no column for it the office's.
 * 6 东四街道, 揭发控告 without an accused, no reply: told to nobody.
 * 7 区住建委: 11-01 → 12-31 Fri, the day of asking: near, not late.
 */
const LEDGER: readonly Matter[] = [
  matter(1, '区教委'),
  matter(2, '区教委', { noticeDate: null, replyDate: null }),
  matter(3, '东四', { noticeDate: '2021-05-12', acceptedDate: '2021-11-10', replyDate: null, satisfaction: '不满意' }),
  matter(4, '区教委', { acceptedDate: null, replyDate: null }),
  matter(5, '区教委', { idNumber: '110199199001010011' }),
  matter(6, '东四街道', { purpose: '揭发控告', noticeDate: null, replyDate: null }),
  matter(7, '区住建委', { acceptedDate: '2021-11-01', replyDate: null }),
];

describe('提醒通报', () => {
  it('counts for each unit what it is to mend and what runs out, as worked out by hand', () => {
    const report = of(LEDGER);
    expect(unitsOf(report)).toEqual({
      区教委: { error: 1, warning: 1, near: 0, overdue: 1 },
      东四街道: { error: 0, warning: 0, near: 1, overdue: 0 },
      区住建委: { error: 0, warning: 0, near: 1, overdue: 0 },
      [OFFICE]: { error: 1, warning: 0, near: 0, overdue: 0 },
    });
    expect(brokenChecks(report)).toEqual([]);
    expect(
      report.counted.rows.map(({ unit, caseNo, severity, daysOver }) => [unit, caseNo, severity, daysOver]),
    ).toEqual([
      ['区教委', 'XF20210002', 'warning', undefined],
      ['区教委', 'XF20210004', 'error', undefined],
      [OFFICE, 'XF20210005', 'error', undefined],
      ['区教委', 'XF20210002', 'overdue', 175],
      ['东四街道', 'XF20210003', 'near', null],
      ['区教委', 'XF20210004', 'doubtful', null],
      ['区住建委', 'XF20210007', 'near', null],
    ]);
  });

  it('says what is wrong, what is asked, the strict day beside the rolled one, and by when to answer', () => {
    const { rows } = of(LEDGER).counted;
    expect(rows[4]).toMatchObject({
      due: '2022-01-09',
      dueRolled: '2022-01-10',
      state: 'near',
      requirement: '在2022年1月10日前办结，并填写日期。',
      // five working days after New Year's Eve, over the holiday of three days
      answerBy: '2022-01-10',
    });
    expect(rows[3]).toMatchObject({
      reason: '办理期限2021年7月9日已过，超期175天，还没有办结。',
      cause: '未及时规范办理',
    });
    expect(rows[5]).toMatchObject({ state: 'undetermined', situation: null });
    const ten = of(LEDGER, { profile: { ...DEFAULT_PROFILE, answerDays: 10 } });
    expect(ten.counted.rows[0]?.answerBy).toBe('2022-01-17');
  });

  it('calls nobody late before the rolled day has passed', () => {
    // due 2021-10-02 Sat, in the holiday, rolled 10-08
    const rolled = [matter(1, '区教委', { acceptedDate: '2021-08-03', noticeDate: '2021-05-10', replyDate: null })];
    expect(unitsOf(of(rolled, { asOf: '2021-10-08' }))['区教委']).toMatchObject({ near: 1, overdue: 0 });
    expect(unitsOf(of(rolled, { asOf: '2021-10-09' }))['区教委']).toMatchObject({ near: 0, overdue: 1 });
  });

  it('gives each unit a sheet with its own matters only, and the overview to the office', () => {
    const sheets = of(LEDGER).sheets();
    expect(sheets.map(({ name }) => name)).toEqual(['提醒通报总览', '区教委', OFFICE, '东四街道', '区住建委']);
    for (const { name, rows } of sheets.slice(1)) {
      const own = of(LEDGER).counted.rows.filter(({ unit }) => unit === name);
      const numbers = rows
        .flat()
        .flatMap((cell) => (cell?.style === 'code' && cell.value !== null ? [cell.value] : []));
      expect([...numbers].sort()).toEqual(own.map(({ caseNo }) => caseNo).sort());
    }
  });

  it('tells of no 揭发控告, whether or not the table says who is accused, and gives none away', () => {
    expect(textOf(of(LEDGER))).not.toContain('XF20210006');
    // the same person brought a second, near-equal matter that is 揭发控告: the finding of the pair would say so
    const pair = [matter(1, '区教委', { content: '反映某单位长期不供暖的问题请求处理' })];
    const twice: readonly Matter[] = [
      ...pair,
      { ...pair[0], caseNo: 'XF20210009', purpose: '求决' },
      matter(2, '区教委'),
    ];
    expect(of(twice).counted.rows.map(({ rule }) => rule)).toEqual(['duplicate-matter', 'duplicate-matter']);
    expect(textOf(of(twice))).not.toMatch(/第\d行是同一/u);
    const hidden = twice.map((m) => (m.caseNo === 'XF20210009' ? { ...m, purpose: '检举控告' } : m));
    expect(of(hidden).counted.rows).toEqual([]);
  });

  it('names nobody who was dissatisfied, and masks everybody else', () => {
    const { rows } = of(LEDGER).counted;
    expect(rows.find(({ caseNo }) => caseNo === 'XF20210003')?.petitioner).toBeNull();
    expect(rows.find(({ caseNo }) => caseNo === 'XF20210002')?.petitioner).toBe('王某某');
    const text = textOf(of(LEDGER));
    expect(text).not.toMatch(/李某|李验/u);
    expect(textOf(of(LEDGER, { mask: 'none' }))).not.toMatch(/李某|李验/u);
  });

  it('takes the period by registration for findings, by the last day for clocks', () => {
    expect(unitsOf(of(LEDGER, { period: '2021-05' }))).toEqual({
      区教委: { error: 1, warning: 1, near: 0, overdue: 0 },
      [OFFICE]: { error: 1, warning: 0, near: 0, overdue: 0 },
    });
    expect(unitsOf(of(LEDGER, { period: '2021-07' }))['区教委']).toEqual({ error: 0, warning: 0, near: 0, overdue: 1 });
  });

  it('says in one sentence what is missing, and what it listed all the same', () => {
    expect(made('reminder', []).counted.notes).toEqual([expect.stringContaining('没有找到信访台账')]);
    expect(made('reminder', []).sheets()).toHaveLength(1);
    expect(of(LEDGER, { period: '2010' }).counted.notes).toContain(
      '统计期间内没有要提醒的问题；请核对统计期间是否选对。',
    );
    const bare = LEDGER.map(({ caseNo, petitioner, acceptedDate }): Matter => ({
      caseNo: caseNo!,
      petitioner: petitioner!,
      acceptedDate: acceptedDate ?? null,
    }));
    const notes = of(bare).counted.notes.join('\n');
    expect(notes).toContain('分不出揭发控告');
    expect(notes).toContain('没有责任单位一列');
    expect(notes).toContain('这些期限没有列出：办理期限');
  });

  it('makes sheet names that Excel takes, each once', () => {
    const odd = [
      '甲/乙:丙',
      '甲?乙*丙',
      `${'很长的单位名称'.repeat(6)}一`,
      `${'很长的单位名称'.repeat(6)}二`,
      'History',
      null,
    ];
    const names = of(odd.map((unit, k) => matter(k + 1, unit, { replyDate: null })))
      .sheets()
      .map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]/u);
    }
    expect(names).toContain('未写明单位');
  });

  const unit = fc.constantFrom('东四', '东四街道', '区教委', '某公司', '某公司、东四', null);
  const date = fc.constantFrom('2021-02-03', '2021-07-09', '2021-11-20', null);
  const anyMatter = fc.record({
    caseNo: fc.constantFrom('XF1', 'XF2', 'XF3', null),
    petitioner: fc.constantFrom('张试', '王测', null),
    purpose: fc.constantFrom('求决', '揭发控告', '其他', null),
    registeringUnit: unit,
    responsibleUnit: unit,
    registeredDate: date,
    acceptedDate: date,
    replyDate: date,
    status: fc.constantFrom('已办结', '办理中', null),
  });

  it('adds up for any ledger: sheets and rows to the figures, figures to their rows, halves to the year', () => {
    fc.assert(
      fc.property(fc.array(anyMatter, { minLength: 1, maxLength: 12 }), (all) => {
        const report = of(all);
        expect(brokenChecks(report)).toEqual([]);
        const { rows } = report.counted;
        const units = unitsOf(report);
        expect(Object.keys(units)).not.toContain('东四');
        for (const [name, figures] of Object.entries(units)) {
          for (const kind of PROBLEM_KINDS) {
            const own = rows.filter((row) => String(row.unit).split('、').includes(name) && row.severity === kind);
            if (kind !== 'doubtful') expect(own.length).toBe(figures[kind]);
            const places = report.counted.trace?.(problemKey(kind, name)) ?? [];
            expect(places.length).toBe(own.filter(({ row }) => row !== undefined).length);
          }
        }
        expect(report.sheets().length).toBe(Object.keys(units).length + 1);
        const accused = all.flatMap(({ purpose, caseNo }) =>
          purpose === '揭发控告' && caseNo !== null ? [caseNo] : [],
        );
        const told = new Set(all.flatMap(({ purpose, caseNo }) => (purpose === '揭发控告' ? [] : [caseNo])));
        for (const number of accused) if (!told.has(number)) expect(textOf(report)).not.toContain(number);
        const sum = (period: string) =>
          Object.values(unitsOf(of(all, { period }))).reduce((n, own) => n + own.error + own.warning + own.overdue, 0);
        expect(sum('2021H1') + sum('2021H2')).toBe(sum('2021'));
      }),
      { numRuns: 30 },
    );
  });
});
