import * as fc from 'fast-check';
import {
  causeOfClock,
  causeOfRule,
  RULES_WITH_CAUSE,
  SITUATIONS,
  WORK_CAUSES,
} from '../../../../src/core/reports/faults/work-causes';
import type { MadeReport } from '../../../../src/core/reports/report';
import type { UnitQuality } from '../../../../src/core/reports/quality/count-quality';
import type { QualityMetrics } from '../../../../src/core/reports/quality/quality';
import { faultKey } from '../../../../src/core/reports/quality/trace';
import { DEFAULT_PROFILE } from '../../../../src/core/profile/default-profile';
import { checkLedgers } from '../../../../src/core/rules/check';
import { RULES } from '../../../../src/core/rules/index';
import { ledgerOfMatters, type Matter } from '../../deadlines/support';
import { day } from '../../rules/support';
import { brokenChecks, made, textsOf, type Asked } from '../support';

const OFFICE = DEFAULT_PROFILE.office;
const metricsOf = (report: MadeReport): QualityMetrics => report.counted.metrics as QualityMetrics;
const of = (matters: readonly Matter[], asked?: Asked) => made('quality', [ledgerOfMatters(matters)], asked);
const previousOf = (matters: readonly Matter[]) => ({ previous: { ledgers: [ledgerOfMatters(matters)], grids: [] } });

const matter = (n: number, registered: string | null, responsible: string | null, rest: Matter = {}): Matter => ({
  caseNo: `XF2021000${n}`,
  petitioner: ['张试一', '王测二', '李验三', '赵样四', '钱例五', '孙演六'][n - 1] ?? '周',
  idNumber: '110199199001010010',
  registeringUnit: registered,
  responsibleUnit: responsible,
  registeredDate: `2021-0${n}-10`,
  form: '来访',
  content: ['供暖不热', '电梯停运', '工资未发', '噪声扰民', '学位不足', '井盖缺失'][n - 1] ?? '其他',
  noticeDate: `2021-0${n}-12`,
  acceptedDate: `2021-0${n}-12`,
  closedDate: `2021-0${n}-20`,
  status: '已办结',
  ...rest,
});

/**
 * Worked out by hand:
 * 1 registered by 东四 (an alias), handled by 区教委: nothing wrong.
 * 2 the check digit of the ID number: the registrar's, 东四街道.
 * 3 closed without a day: the handler's, 区教委. Registered by nobody named: the office's matter.
 * 4 told, and no day of acceptance: the handler's, 东四街道, which registered it too (one matter, not two).
 * 5 accepted, and nobody told: a warning of the handler's, 区教委.
 * 6 no responsible unit: the registrar's, 景山街道.
 */
const LEDGER: readonly Matter[] = [
  matter(1, '东四', '区教委'),
  matter(2, '东四街道', '区教委', { idNumber: '110199199001010011' }),
  matter(3, null, '区教委', { closedDate: null }),
  matter(4, '东四街道', '东四街道办', { acceptedDate: null, closedDate: null, status: '办理中' }),
  matter(5, '东四街道', '区教委', { noticeDate: null }),
  matter(6, '景山街道', null),
];

const EXPECTED: Readonly<Record<string, UnitQuality>> = {
  东四街道: { records: 4, error: 2, warning: 0, score: 0.5 },
  区教委: { records: 4, error: 1, warning: 1, score: 0.75 },
  [OFFICE]: { records: 1, error: 0, warning: 0, score: 1 },
  景山街道: { records: 1, error: 1, warning: 0, score: 0 },
  '（空）': { records: 1, error: 0, warning: 0, score: 1 },
};

describe('基础业务规范化情况', () => {
  it('counts each finding for the unit whose fault it is, as worked out by hand', () => {
    const report = of(LEDGER);
    expect(metricsOf(report)).toEqual({
      units: EXPECTED,
      total: { records: 6, error: 4, warning: 1, score: 2 / 6 },
    });
    expect(brokenChecks(report)).toEqual([]);
    expect(report.counted.notes).toEqual([]);
    expect(report.counted.rows.map(({ unit, rule, findings, cause }) => [unit, rule, findings, cause])).toEqual([
      ['东四街道', 'accepted-date-missing', 1, '未及时规范受理'],
      ['东四街道', 'id-checksum', 1, '未及时规范登记'],
      ['景山街道', 'required-missing', 1, '未及时规范登记'],
      ['区教委', 'status-conflict', 1, '未及时规范办理'],
      ['区教委', 'notice-missing', 1, '未及时规范受理'],
    ]);
  });

  it('takes the matters registered in the period, and says nothing of the rest', () => {
    const march = of(LEDGER, { period: '2021-03' });
    expect(metricsOf(march)).toEqual({
      units: {
        区教委: { records: 1, error: 1, warning: 0, score: 0 },
        [OFFICE]: { records: 1, error: 0, warning: 0, score: 1 },
      },
      total: { records: 1, error: 1, warning: 0, score: 0 },
    });
    expect(brokenChecks(march)).toEqual([]);
    const none = of(LEDGER, { period: '2010' });
    expect(metricsOf(none)).toEqual({ units: {}, total: { records: 0, error: 0, warning: 0, score: null } });
    expect(none.counted.notes).toContain('统计期间内没有登记的事项；请核对统计期间是否选对。');
    expect(textsOf(none.sheets()[0]!).flat()).toContain('—');
  });

  it('shows the trend against an earlier edition in points, counted the same way', () => {
    const before = [...LEDGER.slice(0, 4), matter(5, '东四街道', '区教委', { closedDate: null }), LEDGER[5]!];
    const report = of(LEDGER, previousOf(before));
    expect(metricsOf(report).previous?.units['区教委']).toEqual({ records: 4, error: 2, warning: 0, score: 0.5 });
    const lines = textsOf(report.sheets()[0]!);
    expect(lines.find(([, unit]) => unit === '区教委')).toEqual(expect.arrayContaining(['0.75', '0.5', '+25.00']));
    expect(lines.flat().join('')).toContain('比上期上升16.67个百分点');
    expect(of(LEDGER, { previous: { ledgers: [], grids: [] } }).counted.notes).toContain(
      '上期文件里没有可以比较的台账事项，没有列出增减。',
    );
  });

  it('counts what belongs to no matter for the office, and in no period', () => {
    const noContent = LEDGER.map(({ content: _, ...rest }) => rest);
    expect(metricsOf(of(noContent)).units[OFFICE]).toEqual({ records: 1, error: 0, warning: 1, score: 1 });
    expect(metricsOf(of(noContent, { period: '2021' })).total.warning).toBe(1 /* notice-missing alone */);
  });

  it('does not run the rules again where the findings are known', () => {
    const ledgers = [ledgerOfMatters(LEDGER)];
    const checked = checkLedgers(ledgers, {
      asOf: day('2021-12-31'),
      profile: DEFAULT_PROFILE,
      rules: RULES.slice(0, 1),
    });
    expect(metricsOf(made('quality', ledgers, { checked })).total).toMatchObject({ error: 1, warning: 0 });
  });

  it('says in one sentence what is missing, and what it counted all the same', () => {
    expect(made('quality', []).counted.notes).toEqual([expect.stringContaining('没有找到信访台账')]);
    expect(metricsOf(made('quality', [])).total.score).toBeNull();
    const bare = LEDGER.map(({ caseNo, petitioner }): Matter => ({ caseNo: caseNo!, petitioner: petitioner! }));
    expect(of(bare).counted.notes).toEqual([
      expect.stringContaining('没有责任单位一列'),
      expect.stringContaining('没有登记单位一列'),
    ]);
    expect(of(bare, { period: '2021' }).counted.notes[0]).toContain('没有登记日期、信访日期两列');
  });

  it('has a cause for every rule and clock, and every cause and situation is a word of the list', () => {
    const ids = new Set(RULES.map(({ id }) => id));
    for (const id of RULES_WITH_CAUSE) expect(ids).toContain(id);
    const situations = SITUATIONS.map(({ name }) => name);
    for (const { cause, situation } of [...RULES.map(causeOfRule), causeOfClock('handle'), causeOfClock('review')]) {
      expect(WORK_CAUSES).toContain(cause);
      if (situation !== null) expect(situations).toContain(situation);
    }
    expect(WORK_CAUSES).toHaveLength(8);
  });

  const unit = fc.constantFrom('东四', '东四街道', '区教委', '某公司', null);
  const anyMatter = fc.record({
    caseNo: fc.constantFrom('XF1', 'XF2', 'XF3', null),
    registeringUnit: unit,
    responsibleUnit: unit,
    registeredDate: fc.constantFrom('2021-02-03', '2021-07-09', '2021-11-30', '不详', null),
    idNumber: fc.constantFrom('110199199001010010', '110199199001010011', '1101', null),
    acceptedDate: fc.constantFrom('2021-03-01', null),
    status: fc.constantFrom('已办结', '办理中', null),
    closedDate: fc.constantFrom('2021-04-01', null),
  });
  const matters = fc.array(anyMatter, { minLength: 1, maxLength: 15 });

  it('adds up for any ledger: units to the findings of the check, halves to the year, aliases split nothing', () => {
    fc.assert(
      fc.property(matters, (all) => {
        const ledgers = [ledgerOfMatters(all)];
        const report = made('quality', ledgers);
        expect(brokenChecks(report)).toEqual([]);
        const { units, total } = metricsOf(report);
        expect(Object.keys(units)).not.toContain('东四');
        const { counts } = checkLedgers(ledgers, { asOf: day('2021-12-31'), profile: DEFAULT_PROFILE });
        const sum = (key: 'error' | 'warning') => Object.values(units).reduce((n, own) => n + own[key], 0);
        expect([sum('error'), sum('warning')]).toEqual([counts.error, counts.warning]);
        for (const { records, error, score } of [...Object.values(units), total]) {
          if (records === 0) expect(score).toBeNull();
          else expect(score).toBeGreaterThanOrEqual(Math.max(0, 1 - error / records) - 1e-9);
          if (error > 0 && records > 0 && error === total.error && records === total.records)
            expect(score).toBeLessThan(1);
        }
        const errors = (period: string) => metricsOf(made('quality', ledgers, { period })).total;
        const [h1, h2, year] = [errors('2021H1'), errors('2021H2'), errors('2021')];
        for (const key of ['records', 'error', 'warning'] as const) expect(h1[key] + h2[key]).toBe(year[key]);
      }),
      { numRuns: 40 },
    );
  });

  it('leads from each figure to its matters', () => {
    fc.assert(
      fc.property(matters, (all) => {
        const report = of(all);
        for (const [name, { error, records, score }] of Object.entries(metricsOf(report).units)) {
          const places = report.counted.trace?.(faultKey({ severity: 'error', rule: null, unit: name })) ?? [];
          expect(places.length).toBeLessThanOrEqual(error);
          if (score !== null) expect(places.length).toBe(Math.round(records * (1 - score)));
        }
        for (const { unit: name, rule, severity, records } of report.counted.rows) {
          const asked = { severity: severity as 'error' | 'warning', rule: String(rule), unit: String(name) };
          expect(report.counted.trace?.(faultKey(asked))).toHaveLength(Number(records));
        }
        expect(report.counted.trace?.('nonsense')).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
