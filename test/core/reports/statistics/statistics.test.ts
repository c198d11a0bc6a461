import * as fc from 'fast-check';
import { DEFAULT_PROFILE } from '../../../../src/core/profile/default-profile';
import type { MadeReport } from '../../../../src/core/reports/report';
import type { StatisticsMetrics } from '../../../../src/core/reports/statistics/metrics';
import { organLevel } from '../../../../src/core/reports/statistics/organ-level';
import { chartData, valuesOf } from '../../../../src/core/sheets/chart-data';
import { ledgerOfMatters, type Matter } from '../../deadlines/support';
import { brokenChecks, made, textsOf, type Asked } from '../support';

const of = (matters: readonly Matter[], asked?: Asked): MadeReport =>
  made('statistics', [ledgerOfMatters(matters)], asked);
const metricsOf = (report: MadeReport): StatisticsMetrics => report.counted.metrics as StatisticsMetrics;
const figures = (matters: readonly Matter[], asked?: Asked): StatisticsMetrics => metricsOf(of(matters, asked));

/** A matter by its day and form; the rest as most are. */
const matter = (registeredDate: string | null, form: string | null, more: Matter = {}): Matter => ({
  registeredDate,
  petitionDate: null,
  form,
  peopleCount: 1,
  isGroup: null,
  isRepeat: '否',
  purpose: '求决',
  category: '城乡建设',
  place: '东四街道',
  responsibleUnit: '区住建委',
  registeringUnit: null,
  content: '反映楼道灯不亮',
  status: null,
  satisfactionUnit: null,
  ...more,
});

/**
 * Worked out by hand.
 *
 * 2021-07 (本期), eight matters:
 *   a 07-01 来信 1人                b 07-02 书信(=来信) blank=1人, 重复
 *   c 07-05 来访 5人 (集体访)        d 07-06 走访(=来访) 3人, 是否集体访 是 (集体访)
 *   e 07-07 来访 2人                f 07-08 网信(=网上信访) 1人
 *   g 07-09 来信 12人 (联名信)       h blank, 信访日期 07-31, 来电 1人
 *   件次 8; 人次 1+1+5+3+2+1+12+1 = 26; 集体 c,d,g = 3, of them visits c,d = 2, letters g = 1; 重复 b = 1.
 * 2021-06 (上期): i, j, two matters of 1 and 4 people; nothing in groups.
 * 2020-07 (上年同期): k, l, m, n: four matters of 1+6+1+1 = 9 people; l is a visit of 6: one group; n repeated.
 * 2021-08: o, after the period. p has no day at all.
 */
const OFFICE: readonly Matter[] = [
  matter('2021-07-01', '来信', { place: '东四', responsibleUnit: '区住建委、区教委' }),
  matter('2021-07-02', '书信', { peopleCount: null, isRepeat: '是', category: '劳动和社会保障_工资福利' }),
  matter('2021-07-05', '来访', { peopleCount: 5, responsibleUnit: '区人社局', content: '反映某P2P平台爆雷' }),
  matter('2021-07-06', '走访', { peopleCount: 3, isGroup: '是', responsibleUnit: '区人力社保局' }),
  matter('2021-07-07', '来访', { peopleCount: 2, place: '景山街道', purpose: '检举控告' }),
  matter('2021-07-08', '网信', { place: null, purpose: '建议' }),
  matter('2021-07-09', '来信', { peopleCount: 12, place: '某某新区' }),
  matter(null, '来电', { petitionDate: '2021-07-31', responsibleUnit: null }),
  matter('2021-06-03', '来信'),
  matter('2021-06-30', '来访', { peopleCount: 4 }),
  matter('2020-07-01', '来信'),
  matter('2020-07-15', '来访', { peopleCount: 6 }),
  matter('2020-07-30', '网上信访'),
  matter('2020-07-31', '来信', { isRepeat: '是' }),
  matter('2021-08-01', '来信'),
  matter(null, '来信'),
];
const JULY = { period: '2021-07' };

describe('信访情况统计表', () => {
  it('counts a route under the office’s name for it, by number, by words, or by both', () => {
    const routes = ['（二）仲裁', '(二)仲裁', '2', '劳动仲裁', '仲裁', '（六）', '待定（另定）'];
    const { byRoute } = figures(routes.map((statutoryRoute) => matter('2021-07-01', '来信', { statutoryRoute })));
    expect(byRoute).toMatchObject({ 仲裁: { cases: 5 }, 信访程序: { cases: 1 } });
    expect(Object.keys(byRoute).join('')).not.toContain('(二)');
  });

  it('counts a month as worked out by hand, with the month a year before and the one just before', () => {
    const { total, previous, sequential, change, changeSequential } = figures(OFFICE, JULY);
    expect(total).toEqual({
      cases: 8,
      people: 26,
      groupCases: 3,
      groupVisits: 2,
      jointLetters: 1,
      repeatCases: 1,
    });
    expect(previous).toEqual({
      cases: 4,
      people: 9,
      groupCases: 1,
      groupVisits: 1,
      jointLetters: 0,
      repeatCases: 1,
    });
    expect(sequential).toMatchObject({ cases: 2, people: 5, groupCases: 0, repeatCases: 0 });
    // (8-4)/4, (26-9)/9, (3-1)/1, (2-1)/1, nothing to compare 1 with, (1-1)/1
    expect(change).toEqual({
      cases: 1,
      people: 17 / 9,
      groupCases: 2,
      groupVisits: 1,
      jointLetters: null,
      repeatCases: 0,
    });
    expect(changeSequential).toMatchObject({ cases: 3, people: 21 / 5, groupCases: null, repeatCases: null });
  });

  it('puts each matter under one name, aliases under their standard name, blanks apart', () => {
    const july = figures(OFFICE, JULY);
    expect(july.byForm).toEqual({
      来信: { cases: 3, people: 14 },
      来访: { cases: 3, people: 10 },
      网上信访: { cases: 1, people: 1 },
      来电: { cases: 1, people: 1 },
    });
    expect(july.byPurpose).toEqual({
      求决: { cases: 6, people: 23 },
      意见建议: { cases: 1, people: 1 },
      揭发控告: { cases: 1, people: 2 },
    });
    expect(july.byCategory).toEqual({
      城乡建设: { cases: 7, people: 25 },
      劳动和社会保障: { cases: 1, people: 1 },
    });
    expect(july.byPlace).toEqual({
      东四街道: { cases: 5, people: 11 },
      景山街道: { cases: 1, people: 2 },
      某某新区: { cases: 1, people: 12 },
      '（空）': { cases: 1, people: 1 },
    });
    expect(july.byUnit).toEqual({
      区住建委: { cases: 4, people: 16 },
      区人力社保局: { cases: 2, people: 8 },
      '区住建委、区教委': { cases: 1, people: 1 },
      '（空）': { cases: 1, people: 1 },
    });
    expect(july.byMonth).toEqual({ '2021-07': { cases: 8, people: 26 } });
    expect(july.onlineShare).toBe(1 / 8);
  });

  it('keeps the order of the office’s lists, months in theirs, and the blank ones last', () => {
    const { byForm, byPlace, byMonth } = figures(OFFICE);
    expect(Object.keys(byForm)).toEqual(['来信', '来访', '网上信访', '来电']);
    expect(Object.keys(byPlace).at(-1)).toBe('（空）');
    expect(Object.keys(byMonth)).toEqual(['2020-07', '2021-06', '2021-07', '2021-08', '（空）']);
  });

  it('counts everything without a period, days or not, and compares with nothing', () => {
    const all = figures(OFFICE);
    expect(all.total.cases).toBe(16);
    expect(all).not.toHaveProperty('previous');
    expect(all).not.toHaveProperty('change');
  });

  it('compares with nothing that the ledgers do not reach back to', () => {
    const metrics = figures(OFFICE, { period: '2020-07' });
    expect(metrics).not.toHaveProperty('previous');
    expect(metrics).not.toHaveProperty('sequential');
    // A month without a matter after the first one is nought, not unknown.
    expect(figures(OFFICE, { period: '2020-09' }).sequential?.cases).toBe(0);
  });

  it('leaves 揭发控告 out of the units complained of, and of the total nothing', () => {
    const { complained, byUnit } = figures(OFFICE, JULY);
    expect([complained['区住建委']?.cases, byUnit['区住建委']?.cases]).toEqual([3, 4]);
  });

  it('finds the topics that the office watches in the texts, a matter once', () => {
    expect(figures(OFFICE, JULY).byTopic).toEqual({ 涉众型金融: { cases: 1, people: 5 } });
    const topics = [{ name: '照明', aliases: ['楼道灯', '路灯(坏)'] }];
    const profile = { ...DEFAULT_PROFILE, topics };
    const ledger = ledgerOfMatters(OFFICE, { topics });
    expect(metricsOf(made('statistics', [ledger], { ...JULY, profile })).byTopic).toEqual({
      照明: { cases: 7, people: 21 },
    });
  });

  it('counts silence as neither satisfied nor an answer; the open, the repeated and 揭发控告 are not asked', () => {
    const rated = (satisfactionUnit: string | null, more: Matter = {}): Matter =>
      matter('2021-07-01', '来信', { satisfactionUnit, status: '已办结', ...more });
    const { opinions } = figures([
      rated('满意'),
      rated('基本满意'),
      rated('不满意'),
      rated(null),
      rated('未评价'),
      rated(null, { status: '办理中' }),
      rated('满意', { isRepeat: '是' }),
      rated('满意', { purpose: '揭发控告' }),
    ]);
    // asked: 满意, 基本满意, 不满意 and two silent ones
    expect(opinions.satisfactionUnit).toEqual({
      asked: 5,
      rated: 3,
      satisfied: 2,
      ratedShare: 3 / 5,
      satisfiedShare: 2 / 3,
    });
    expect(opinions.satisfactionOffice).toEqual({
      asked: 0,
      rated: 0,
      satisfied: 0,
      ratedShare: null,
      satisfiedShare: null,
    });
  });

  it('follows a figure to its rows', () => {
    const { counted } = of(OFFICE, JULY);
    const rows = (key: string) => counted.trace?.(key).map(({ record }) => record);
    expect(rows('current/mark/groupVisits')).toEqual([2, 3]);
    expect(rows('current/mark/jointLetters')).toEqual([6]);
    expect(rows('current/form/来信')).toEqual([0, 1, 6]);
    expect(rows('previous/mark/all')).toEqual([10, 11, 12, 13]);
    expect(rows('current/topic/涉众型金融')).toEqual([2]);
    expect([rows('current/mark/toString'), rows('never/mark/all'), rows('')]).toEqual([[], [], []]);
  });

  it.each([
    ['国家信访局', '国家级'],
    ['河北省信访局', '省级'],
    ['北京市信访办', '市级'],
    ['市信访办', '市级'],
    ['北京市东城区信访办', '区县级'],
    ['新疆维吾尔自治区信访局', '省级'],
    ['东四街道', '乡镇街道级'],
    ['东城区东四街道办事处', '乡镇街道级'],
    ['窗口', '其他'],
  ])('knows %s as %s', (name, level) => expect(organLevel(name)).toBe(level));
});

describe('its sheet', () => {
  const [sheet] = of(OFFICE, { ...JULY, asOf: '2021-08-02' }).sheets();
  if (!sheet) throw new Error('no sheet');
  const lines = textsOf(sheet);
  const line = (...start: string[]) => lines.find((texts) => start.every((text, i) => texts[i] === text));

  it('shows this period, the year before with the base, the period before, and the year so far', () => {
    // 本年累计: 07 + 06 = 10 of 31 people; 上年累计: 4 of 9.
    expect(line('信访总量', '件次')).toEqual([
      ...['信访总量', '件次', '8', '4', '4', '↑100.00%', '2', '↑300.00%'],
      ...['10', '4', '6', '↑150.00%'],
    ]);
    expect(line('　其中：集体访', '批')?.slice(2, 6)).toEqual(['2', '1', '1', '↑100.00%']);
    expect(line('联名信等')?.slice(2, 6)).toEqual(['1', '0', '1', '—']);
    expect(line('来访', '人次')?.slice(2, 4)).toEqual(['10', '6']);
    expect(line('来电')?.slice(2, 8)).toEqual(['1', '0', '1', '—', '0', '—']);
  });

  it('compares rates by percentage points, never by a rate of rates', () => {
    // 1/8 = 12.5 % against 1/4 = 25 %
    expect(line('网信占比')?.slice(2, 6)).toEqual(['0.125', '0.25', '↓12.50个百分点', '—']);
  });

  it('draws the forms, the months beside the year before, and the places, from its own cells', () => {
    const charts = (sheet.charts ?? []).map((chart) => [chart.title, chartData(chart, valuesOf(sheet))] as const);
    expect(charts.map(([title]) => title)).toEqual([
      '信访形式构成',
      '各月件次',
      '件次较多的内容分类',
      '件次较多的属地',
    ]);
    const [form, month] = charts.map(([, data]) => data);
    expect(form).toEqual({
      categories: ['来信', '来访', '网上信访', '来电'],
      series: [{ name: '件次', values: [3, 3, 1, 1] }],
    });
    expect(month?.categories).toEqual(['1月', '2月', '3月', '4月', '5月', '6月', '7月']);
    expect(month?.series.map(({ values }) => values)).toEqual([
      [0, 0, 0, 0, 0, 2, 8],
      [0, 0, 0, 0, 0, 0, 4],
    ]);
    // Nothing stands in the cells that they cover.
    for (const { place } of sheet.charts ?? [])
      for (let row = place.top; row <= place.bottom; row++)
        for (let c = place.left; c <= place.right; c++) expect(sheet.rows[row]?.[c] ?? null).toBeNull();
  });

  it('says how it counted and that its parts come to the whole', () => {
    const text = lines.flat().join('\n');
    expect(text).toMatch(/口径说明：\n1\.按登记日期/u);
    expect(text).toContain('各信访形式件次之和=合计 ✓');
    expect(text).not.toContain('✗');
    expect(text).toContain('另有1件没有可用的登记日期，未计入。');
  });
});

describe('what is missing is said in one sentence', () => {
  const notes = (matters: readonly Matter[], asked?: Asked) => of(matters, asked).counted.notes.join('');

  it('where there is no ledger at all', () => {
    const report = made('statistics', []);
    expect(report.counted.notes).toEqual([expect.stringMatching(/^没有找到信访台账；/u)]);
    expect(metricsOf(report)).toMatchObject({ total: { cases: 0, people: 0 }, onlineShare: null, byForm: {} });
    expect(textsOf(report.sheets()[0]!).flat().join('')).toContain('没有找到信访台账');
  });

  it('where there is no column of dates, with what can be counted all the same', () => {
    const undated: Matter[] = [
      { caseNo: '1', petitioner: '张试', form: '来信', content: '一', purpose: '求决' },
      { caseNo: '2', petitioner: '李试', form: '来访', content: '二', purpose: '求决' },
    ];
    expect(notes(undated, JULY)).toMatch(/没有登记日期、信访日期的列.*可以统计全部2件/u);
    expect(figures(undated).total.cases).toBe(2);
  });

  it('where there is no column of units or people', () => {
    const bare: Matter[] = [
      { caseNo: '1', petitioner: '张试', form: '来信', content: '一', registeredDate: '2021-07-01' },
    ];
    expect(notes(bare)).toMatch(/没有信访目的、内容分类、问题属地、责任单位、处理途径的列/u);
    expect(notes(bare)).toContain('人次按每件1人计算');
    expect(figures(bare).byUnit).toEqual({ '（空）': { cases: 1, people: 1 } });
  });

  it('where the period is empty, with what the ledger covers', () => {
    expect(notes(OFFICE, { period: '2023' })).toMatch(
      /统计期间内没有登记的事项；台账从2020年7月1日到2021年8月1日，请核对/u,
    );
    expect(figures(OFFICE, { period: '2023' }).onlineShare).toBeNull();
  });

  it('where the year before is there in part', () => {
    expect(notes(OFFICE, { period: '2021' })).toContain('上年同期可能不全');
  });
});

const UNITS = DEFAULT_PROFILE.units.concat(DEFAULT_PROFILE.streets);
const anyMatter = fc
  .record({
    registeredDate: fc.option(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2021-12-31'), noInvalidDate: true }),
    ),
    form: fc.constantFrom('来信', '走访', '网信', '电话', '传真', '怪', null),
    peopleCount: fc.constantFrom(1, 2, 5, 30, '3人', '许多', null),
    isGroup: fc.constantFrom('是', '否', null),
    isRepeat: fc.constantFrom('是', '否', null),
    purpose: fc.constantFrom('求决', '检举控告', '', '别的'),
    category: fc.constantFrom('城乡建设_物业', '政法', '无此类', null),
    place: fc.constantFrom('东四', '东四街道办', '外地', null),
    unit: fc.constantFrom(...UNITS),
  })
  .map(({ registeredDate, unit, ...rest }): Matter => ({
    ...matter(registeredDate ? registeredDate.toISOString().slice(0, 10) : null, null),
    ...rest,
    responsibleUnit: unit.name,
  }));
const anyLedger = fc.array(anyMatter, { minLength: 1, maxLength: 30 });

describe('for any ledger', () => {
  it('the parts come to the total, and no rate is made of nothing', () => {
    fc.assert(
      fc.property(anyLedger, fc.constantFrom(undefined, '2021', '2021Q2', '2020-02'), (matters, period) => {
        const report = of(matters, period === undefined ? {} : { period });
        expect(brokenChecks(report)).toEqual([]);
        const { total, onlineShare, opinions } = metricsOf(report);
        if (total.cases === 0) expect(onlineShare).toBeNull();
        for (const { asked, ratedShare } of Object.values(opinions)) expect(ratedShare === null).toBe(asked === 0);
      }),
      { numRuns: 60 },
    );
  });

  it('the months of a year come to the year: a period takes nothing from another', () => {
    fc.assert(
      fc.property(anyLedger, (matters) => {
        const year = figures(matters, { period: '2021' }).total;
        const months = Array.from({ length: 12 }, (_, k) =>
          figures(matters, { period: `2021-${String(k + 1).padStart(2, '0')}` }),
        );
        for (const key of Object.keys(year) as (keyof typeof year)[])
          expect(months.reduce((n, { total }) => n + total[key], 0)).toBe(year[key]);
      }),
      { numRuns: 15 },
    );
  });

  it('an alias never splits a unit', () => {
    fc.assert(
      fc.property(anyLedger, fc.nat(), (matters, seed) => {
        const disguised = matters.map((one, i): Matter => {
          const { name, aliases } = UNITS.find((unit) => unit.name === one.responsibleUnit) ?? UNITS[0]!;
          const names = [name, ...aliases];
          return { ...one, responsibleUnit: names[(seed + i) % names.length] ?? name };
        });
        expect(figures(disguised).byUnit).toEqual(figures(matters).byUnit);
      }),
      { numRuns: 40 },
    );
  });
});
