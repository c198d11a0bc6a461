import * as fc from 'fast-check';
import type { MadeReport } from '../../../../src/core/reports/report';
import type { ReviewsMetrics } from '../../../../src/core/reports/reviews/reviews';
import type { Timeliness } from '../../../../src/core/reports/timeliness/tally';
import { ledgerOfMatters, type Matter } from '../../deadlines/support';
import { ledgerOf } from '../../rules/support';
import { brokenChecks, made, textsOf, type Asked } from '../support';

const metricsOf = (report: MadeReport): ReviewsMetrics => report.counted.metrics as ReviewsMetrics;
const of = (matters: readonly Matter[], asked?: Asked) => made('reviews', [ledgerOfMatters(matters)], asked);
const leadOf = (report: MadeReport): string => textsOf(report.sheets()[0]!)[2]?.[0] ?? '';

function filled(t: Timeliness | undefined): Partial<Timeliness> {
  return Object.fromEntries(Object.entries(t ?? {}).filter(([, n]) => n !== 0));
}

const asked = (caseNo: string, organ: string | null, requested: string | null, closed: string | null): Matter => ({
  caseNo,
  petitioner: '李试验',
  purpose: '求决',
  reviewUnit: organ,
  reviewRequestedDate: requested,
  reviewClosedDate: closed,
  reviewResult: null,
  reexamUnit: null,
  reexamRequestedDate: null,
  reexamClosedDate: null,
  hearingStart: null,
  hearingEnd: null,
});

/**
 * Worked out by hand, as of 2021-12-31; 30 days from the request, the day itself not counted:
 * 1 区住建委 05-10 → 06-09 Wed, done that day: in time; its re-examination by 市政府: 07-01 → 07-31,
 *   a hearing of 5 days (07-05…07-09) → 08-05 Thu, done that day: in time.
 * 2 住建委, an alias: 05-20 → 06-19 Sat, rolled 06-21, done 06-21: by the roll.
 * 3 区住建委 06-01 → 07-01 Thu, done 07-05: 4 days late.
 * 4 区教委 10-08 → 11-07 Sun, rolled 11-08, nothing: overdue by 22 (November) + 31 = 53 days.
 * 5 区教委 12-15 → 2022-01-14: not yet due.
 * 6 区教委 03-01, 维持 without a day: nobody can say.
 * 7 no organ: 06-05 → 07-05 Mon, done 06-30: in time.
 * 8 an opinion without a request: no clock.
 */
const LEDGER: readonly Matter[] = [
  {
    ...asked('XF1', '区住建委', '2021-05-10', '2021-06-09'),
    reexamUnit: '市政府',
    reexamRequestedDate: '2021-07-01',
    reexamClosedDate: '2021-08-05',
    hearingStart: '2021-07-05',
    hearingEnd: '2021-07-09',
  },
  asked('XF2', '区住房城乡建设委', '2021-05-20', '2021-06-21'),
  asked('XF3', '区住建委', '2021-06-01', '2021-07-05'),
  asked('XF4', '区教委', '2021-10-08', null),
  asked('XF5', '区教委', '2021-12-15', null),
  { ...asked('XF6', '区教委', '2021-03-01', null), reviewResult: '维持' },
  asked('XF7', null, '2021-06-05', '2021-06-30'),
  asked('XF8', '区教委', null, '2021-04-01'),
];

describe('复查复核台账', () => {
  it('counts as the table of who was in time does, by organ under its standard name', () => {
    const report = of(LEDGER);
    const { review, reexam, reviewers } = metricsOf(report);
    expect(filled(review)).toEqual({
      due: 5,
      onTime: 3,
      rolled: 1,
      late: 1,
      overdue: 1,
      notYetDue: 1,
      undetermined: 1,
      rate: 0.6,
    });
    expect(filled(reexam)).toEqual({ due: 1, onTime: 1, rate: 1 });
    expect(Object.keys(reviewers)).toEqual(['区住建委', '区教委', '（空）', '市政府']);
    expect(filled(reviewers['区住建委']?.review)).toEqual({ due: 3, onTime: 2, rolled: 1, late: 1, rate: 2 / 3 });
    const { total } = made('timeliness', [ledgerOfMatters(LEDGER)]).counted.metrics as { total: ReviewsMetrics };
    expect({ review: total.review, reexam: total.reexam }).toEqual({ review, reexam });
  });

  it('has a line for every request, with its days, and says how late by the rolled day', () => {
    const { rows } = of(LEDGER).counted;
    expect(rows.map(({ caseNo, clock, state, daysOver }) => [caseNo, clock, state, daysOver])).toEqual([
      ['XF1', 'review', 'on-time', null],
      ['XF2', 'review', 'on-time-rolled', null],
      ['XF3', 'review', 'late', 4],
      ['XF4', 'review', 'overdue', 53],
      ['XF5', 'review', 'running', null],
      ['XF6', 'review', 'undetermined', null],
      ['XF7', 'review', 'on-time', null],
      ['XF1', 'reexam', 'on-time', null],
    ]);
    expect(rows[3]).toMatchObject({
      petitioner: '李某某',
      reviewUnit: '区教委',
      reviewRequestedDate: '2021-10-08',
      due: '2021-11-07',
      dueRolled: '2021-11-08',
      done: null,
    });
  });

  it('says the exceptions where there are some, and the denominator', () => {
    expect(leadOf(of(LEDGER))).toBe(
      '应办结复查、复核申请6件（复查5件、复核1件），按期4件（其中1件靠节假日顺延），按期率66.67%；例外2件：超期完成1件，超期未办1件，逐件列在下面。另有未到期1件，待核1件（查清以前不能说全部按期），未计入。',
    );
  });

  it('says that all were in time only where nothing is in doubt', () => {
    expect(leadOf(of(LEDGER.slice(0, 2)))).toBe(
      '应办结复查、复核申请3件（复查2件、复核1件），全部按期办结（其中1件靠节假日顺延）。',
    );
    expect(leadOf(of([LEDGER[0]!, LEDGER[5]!]))).toMatch(/能够判断的都按期办结.*待核1件/u);
    expect(leadOf(of([LEDGER[4]!]))).toBe('没有应办结的复查、复核申请。另有未到期1件，未计入。');
  });

  it('takes what falls due in the period, however early it was done', () => {
    expect(filled(metricsOf(of(LEDGER, { period: '2021-07' })).review)).toEqual({
      due: 2,
      onTime: 1,
      late: 1,
      rate: 0.5,
    });
    expect(of(LEDGER, { period: '2021-07' }).counted.rows.map(({ caseNo }) => caseNo)).toEqual(['XF3', 'XF7']);
  });

  it('names nobody in a line of 揭发控告', () => {
    const [row] = of([{ ...LEDGER[0]!, purpose: '检举控告' }]).counted.rows;
    expect(row).toMatchObject({ caseNo: 'XF1', petitioner: null });
  });

  it('says in one sentence what is missing, and what it could not count', () => {
    expect(made('reviews', []).counted.notes).toEqual([expect.stringContaining('没有找到可以计算期限的信访台账')]);
    expect(metricsOf(made('reviews', [])).review.rate).toBeNull();
    expect(of([{ caseNo: 'XF1', acceptedDate: '2021-03-01' }]).counted.notes).toEqual([
      expect.stringContaining('没有复查申请日期、复核申请日期两列'),
    ]);
    expect(of([{ caseNo: 'XF1', reviewRequestedDate: '2021-03-01' }]).counted.notes).toEqual([
      expect.stringContaining('没有复查机关一列'),
      '台账没有复核申请日期一列，无法统计复核；请补上，或者在窗格里指定。',
    ]);
    expect(of(LEDGER).counted.notes).toEqual([
      '有1件已经提出复查意见而没有申请日期，算不出期限，没有列入；请补填申请日期。',
    ]);
    const empty = of(LEDGER, { period: '2010' });
    expect(empty.counted.notes[0]).toContain('统计期间内没有期限届满的复查、复核');
    expect(leadOf(empty)).toBe('没有应办结的复查、复核申请。');
    expect(textsOf(empty.sheets()[0]!).flat()).toContain('—');
  });

  const someday = fc
    .tuple(fc.constantFrom(2020, 2021, 2022), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
  const matter = fc.record({
    reviewUnit: fc.constantFrom('东四', '东四街道', '区教委', null),
    reviewRequestedDate: fc.option(someday, { nil: null }),
    reviewClosedDate: fc.option(someday, { nil: null }),
    reexamUnit: fc.constantFrom('市政府', null),
    reexamRequestedDate: fc.option(someday, { nil: null }),
    reexamClosedDate: fc.option(someday, { nil: null }),
    status: fc.constantFrom('办理中', '已办结', '不予受理', null),
  });
  const COUNTED = ['due', 'notYetDue', 'estimated', 'undetermined', 'provisional', 'notApplicable'] as const;

  it('adds up for any ledger: organs to the total, lines to the figures, quarters to the year', () => {
    fc.assert(
      fc.property(fc.array(matter, { minLength: 1, maxLength: 20 }), (matters) => {
        const ledger = [ledgerOfMatters(matters)];
        const report = made('reviews', ledger);
        expect(brokenChecks(report)).toEqual([]);
        const { review, reexam, reviewers } = metricsOf(report);
        expect(Object.keys(reviewers)).not.toContain('东四');
        for (const [clock, total] of Object.entries({ review, reexam })) {
          const lines = report.counted.rows.filter((row) => row.clock === clock);
          expect(lines.length).toBe(COUNTED.reduce((n, key) => n + total[key], 0));
          expect(lines.filter(({ daysOver }) => daysOver !== null).length).toBe(total.late + total.overdue);
          for (const { daysOver } of lines) expect(daysOver ?? 1).toBeGreaterThan(0);
        }
        const due = (period: string) => metricsOf(made('reviews', ledger, { period })).review.due;
        expect(['2021Q1', '2021Q2', '2021Q3', '2021Q4'].reduce((n, q) => n + due(q), 0)).toBe(due('2021'));
      }),
      { numRuns: 40 },
    );
  });

  it('leaves no cell of a day as text, and reads the same from two tables as from one', () => {
    const [a, b] = [ledgerOfMatters(LEDGER.slice(0, 4)), ledgerOfMatters(LEDGER.slice(4))];
    expect(metricsOf(made('reviews', [a, b])).review).toEqual(metricsOf(of(LEDGER)).review);
    expect(made('reviews', [ledgerOf(['caseNo'], [])]).counted.rows).toEqual([]);
    const [sheet] = of(LEDGER).sheets();
    const days = sheet!.rows.flat().filter((cell) => cell?.style === 'day' && cell.value !== null);
    expect(days.length).toBeGreaterThan(20);
    for (const cell of days) expect(typeof cell!.value).toBe('number');
  });
});
