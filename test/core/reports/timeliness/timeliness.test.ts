import * as fc from 'fast-check';
import { REPORTS } from '../../../../src/core/reports/index';
import type { MadeReport } from '../../../../src/core/reports/report';
import { FIGURES, traceKey, type Figure } from '../../../../src/core/reports/timeliness/figure-keys';
import { JUDGED_CLOCKS, type TimelinessMetrics } from '../../../../src/core/reports/timeliness/metrics';
import { placesOf } from '../../../../src/core/reports/timeliness/ranking';
import type { Timeliness } from '../../../../src/core/reports/timeliness/tally';
import { ledgerOfMatters, type Matter } from '../../deadlines/support';
import { examplesOf } from '../../examples';
import { brokenChecks, made, textsOf, type Asked } from '../support';

const metricsOf = (report: MadeReport): TimelinessMetrics => report.counted.metrics as TimelinessMetrics;
const of = (matters: readonly Matter[], asked?: Asked) => made('timeliness', [ledgerOfMatters(matters)], asked);
const figures = (matters: readonly Matter[], asked?: Asked) => metricsOf(of(matters, asked));

/** Only the figures that are not nought. */
function filled(t: Timeliness | undefined): Partial<Timeliness> {
  return Object.fromEntries(Object.entries(t ?? {}).filter(([, n]) => n !== 0));
}

const COMMON: Matter = { purpose: '求决', petitioner: '张试', address: '东四北大街1号' };

/** Handling matters of 2021; 60 days from acceptance. */
const handled = (unit: string | null, acceptedDate: string, replyDate: string | null): Matter => ({
  ...COMMON,
  responsibleUnit: unit,
  acceptedDate,
  replyDate,
});

/**
 * Worked out by hand, as of 2021-12-31:
 * 东四: 05-10 → due 07-09, done 07-09: in time. 08-03 → due 10-02 (Sat, 国庆) rolled 10-08, done 10-08: by the roll.
 * 东四街道办: an alias of it; 05-10 → due 07-09, done 07-10: late.
 * 区教委: 05-10, no reply: overdue. 12-01 → due 2022-01-30: not yet due.
 * blank: 06-01 → due 07-31 (Sat) rolled 08-02; done 07-30: in time.
 */
const OFFICE: readonly Matter[] = [
  handled('东四街道', '2021-05-10', '2021-07-09'),
  handled('东四', '2021-08-03', '2021-10-08'),
  handled('东四街道办', '2021-05-10', '2021-07-10'),
  handled('区教委', '2021-05-10', null),
  handled('区教委', '2021-12-01', null),
  handled(null, '2021-06-01', '2021-07-30'),
];

describe('按期办结情况通报表', () => {
  it('counts each unit by its standard name, as worked out by hand', () => {
    const { total, units } = figures(OFFICE);
    expect(filled(total.handle)).toEqual({
      due: 5,
      onTime: 3,
      rolled: 1,
      late: 1,
      overdue: 1,
      notYetDue: 1,
      rate: 0.6,
    });
    expect(Object.keys(units)).toEqual(['东四街道', '区教委', '（空）']);
    expect(filled(units['东四街道']?.handle)).toEqual({ due: 3, onTime: 2, rolled: 1, late: 1, rate: 2 / 3 });
    expect(filled(units['区教委']?.handle)).toEqual({ due: 1, overdue: 1, notYetDue: 1 });
    expect(units['区教委']?.handle?.rate).toBe(0);
    expect(filled(units['（空）']?.handle)).toEqual({ due: 1, onTime: 1, rate: 1 });
  });

  it('counts a clock in the period of its last day, however early it was done', () => {
    expect(filled(figures(OFFICE, { period: '2021-07' }).total.handle)).toEqual({
      due: 4,
      onTime: 2,
      late: 1,
      overdue: 1,
      rate: 0.5,
    });
    expect(filled(figures(OFFICE, { period: '2021-10' }).total.handle)).toEqual({
      due: 1,
      onTime: 1,
      rolled: 1,
      rate: 1,
    });
    expect(filled(figures(OFFICE, { period: '2022-01' }).total.handle)).toEqual({ notYetDue: 1, rate: null });
  });

  it('puts each clock under the one it binds', () => {
    const { offices, units, reviewers, total } = figures([
      {
        ...COMMON,
        registeringUnit: '东四街道',
        responsibleUnit: '区教委',
        registeredDate: '2021-03-01',
        transferredDate: '2021-03-10',
        noticeDate: '2021-03-20',
        acceptedDate: '2021-03-20',
        replyDate: '2021-05-01',
        deliveredDate: '2021-05-06',
        reviewRequestedDate: '2021-05-20',
        reviewClosedDate: '2021-06-30',
        reviewUnit: '区人民政府',
      },
    ]);
    expect(Object.keys(offices['东四街道'] ?? {})).toEqual(['transfer']);
    expect(Object.keys(units['区教委'] ?? {})).toEqual(['notice', 'handle']);
    expect(Object.keys(reviewers['区人民政府'] ?? {})).toEqual(['review']);
    expect(filled(total.review)).toEqual({ due: 1, late: 1 });
    expect(Object.keys(total)).toEqual([...JUDGED_CLOCKS]);
  });

  it('calls nobody late on a start that is estimated, on holidays not published, or without a word of the end', () => {
    const estimated = { ...COMMON, registeredDate: '2021-03-01', acceptedDate: null, replyDate: null };
    expect(filled(figures([estimated]).total.handle)).toEqual({ estimated: 1, rate: null });

    const noColumn: Matter = { ...COMMON, acceptedDate: '2021-03-01' };
    expect(filled(figures([noColumn]).total.handle)).toEqual({ undetermined: 1, rate: null });

    const provisional = [handled('区教委', '2026-12-01', null)];
    expect(filled(figures(provisional, { asOf: '2027-03-01' }).total.handle)).toEqual({ provisional: 1, rate: null });
    expect(filled(figures(provisional, { asOf: '2026-12-20' }).total.handle)).toEqual({ notYetDue: 1, rate: null });
  });

  it('says why the law gives a matter no such clock', () => {
    const report = of([{ ...COMMON, purpose: '意见建议', acceptedDate: '2022-06-01', replyDate: null }], {
      asOf: '2022-12-31',
    });
    expect(filled(metricsOf(report).total.handle)).toEqual({ notApplicable: 1, rate: null });
    expect(report.counted.notes.join('')).toContain('办理期限不适用的：建议意见类事项没有60日的办理期限');
  });

  it('says in one sentence what is missing, and never nought or all per cent of nothing', () => {
    const nothing = made('timeliness', []);
    expect(nothing.counted.notes[0]).toMatch(/没有找到可以计算期限的信访台账/u);
    expect(metricsOf(nothing).total.handle.rate).toBeNull();
    expect(textsOf(nothing.sheets()[0]!).flat()).toContain('—');

    const noUnit = of([{ acceptedDate: '2021-03-01', replyDate: '2021-03-02' }]);
    expect(noUnit.counted.notes.join('')).toContain('没有责任单位一列');

    expect(of(OFFICE, { period: '2010' }).counted.notes[0]).toContain('统计期间内没有期限届满的事项');
  });

  it('says which limits have no first day or only an estimated one, and which are counted', () => {
    const notes = (matter: Matter, period?: string): string =>
      of(
        [{ caseNo: 'XF1', responsibleUnit: '区教委', ...matter }],
        period === undefined ? {} : { period },
      ).counted.notes.join('');
    const accepted = notes({ acceptedDate: '2021-03-01', replyDate: '2021-03-02' });
    expect(accepted).toMatch(/没有[^；。]*登记日期[^；。]*的列，转送期限没有起算日，不能计算；只计算办理期限/u);
    expect(accepted).toMatch(/没有[^；。]*转送日期[^；。]*的列，告知期限没有起算日，不能计算；只计算办理期限/u);
    expect(accepted).not.toContain('估算');
    expect(notes({ registeredDate: '2021-03-01' })).toMatch(/没有受理日期的列，办理期限暂按登记日期估算，列为待核/u);
    const whole = { registeredDate: '2021-03-01', transferredDate: '2021-03-02', acceptedDate: '2021-03-03' };
    expect(notes(whole)).not.toMatch(/没有起算日|估算/u);
    // No period is to blame where there is no date at all.
    expect(notes({}, '2021')).toContain('没有可以计算期限的日期');
    expect(notes({}, '2021')).not.toContain('统计期间内没有');
  });

  it('ranks by rate, shares a place, and does not rank who had few', () => {
    for (const e of examplesOf('core/reports/timeliness/ranking.ts', { placesOf })) expect(e.value).toEqual(e.promised);
    // Of whom nobody says who they are, nobody is the best.
    const [nobody, one] = ['（空）', '甲'].map((name) => ({ name, due: 9, rate: 0.5 }));
    expect(placesOf([nobody!, one!])).toEqual([null, 1]);
    const many = (unit: string, late: number) =>
      Array.from({ length: 6 }, (_, k) => handled(unit, '2021-05-10', k < late ? '2021-07-20' : '2021-07-01'));
    const [sheet] = of([
      ...many('区教委', 1),
      ...many('东四街道', 0),
      ...many('景山街道', 1),
      ...OFFICE.slice(5),
    ]).sheets();
    const lines = textsOf(sheet!).filter(([, unit]) => /教委|东四|景山|空/u.test(unit ?? ''));
    expect(lines.map((line) => [line[1], line.at(-1)])).toEqual([
      ['东四街道', '1'],
      ['区教委', '2'],
      ['景山街道', '2'],
      ['（空）', '件数较少，不排名'],
    ]);
  });

  const someday = fc
    .tuple(fc.constantFrom(2020, 2021, 2022), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
  const matter = fc.record({
    responsibleUnit: fc.constantFrom('东四', '东四街道', '区教委', '某公司', null),
    registeredDate: fc.option(someday, { nil: null }),
    transferredDate: fc.option(someday, { nil: null }),
    acceptedDate: fc.option(someday, { nil: null }),
    replyDate: fc.option(someday, { nil: null }),
    status: fc.constantFrom('办理中', '已办结', '不予受理', null),
  });

  it('adds up for any ledger: the owners come to the total, months to the year, and aliases split no unit', () => {
    fc.assert(
      fc.property(fc.array(matter, { minLength: 1, maxLength: 30 }), (matters) => {
        const report = of(matters);
        expect(brokenChecks(report)).toEqual([]);
        const { total, units } = metricsOf(report);
        expect(Object.keys(units)).not.toContain('东四');
        const sum = (key: Exclude<keyof Timeliness, 'rate'>) =>
          Object.values(units).reduce((n, unit) => n + (unit.handle?.[key] ?? 0), 0);
        for (const key of [
          'due',
          'onTime',
          'late',
          'overdue',
          'notYetDue',
          'estimated',
          'undetermined',
          'notApplicable',
        ] as const)
          expect(sum(key)).toBe(total.handle[key]);
        expect(total.handle.due).toBe(total.handle.onTime + total.handle.late + total.handle.overdue);
        const months = Array.from({ length: 12 }, (_, m) => `2021-${String(m + 1).padStart(2, '0')}`);
        const dueOf = (period: string) => figures(matters, { period }).total.handle.due;
        expect(months.reduce((n, month) => n + dueOf(month), 0)).toBe(dueOf('2021'));
      }),
      { numRuns: 60 },
    );
  });

  it('leads from each figure to exactly as many rows', () => {
    fc.assert(
      fc.property(fc.array(matter, { minLength: 1, maxLength: 20 }), (matters) => {
        const report = of(matters);
        const { total, units } = metricsOf(report);
        for (const figure of Object.keys(FIGURES) as Figure[]) {
          const count = (t: Timeliness | undefined) =>
            !t
              ? 0
              : figure === 'due' || figure === 'onTime'
                ? t[figure]
                : FIGURES[figure].reduce((n, outcome) => n + t[outcome], 0);
          const rows = (owner: string | null) => report.counted.trace?.(traceKey('handle', figure, owner)).length;
          expect(rows(null)).toBe(count(total.handle));
          for (const [name, unit] of Object.entries(units)) expect(rows(name)).toBe(count(unit.handle));
        }
        expect(report.counted.trace?.('nonsense')).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('stands in the list of reports', () => {
    expect(REPORTS.map(({ id }) => id)).toContain('timeliness');
  });
});
