import * as fc from 'fast-check';
import type { CellValue } from '../../../../src/core/grid/grid';
import { DEFAULT_PROFILE } from '../../../../src/core/profile/default-profile';
import type { MadeReport } from '../../../../src/core/reports/report';
import { nextStep } from '../../../../src/core/reports/supervision/ladder';
import type { SupervisionMetrics } from '../../../../src/core/reports/supervision/supervision';
import { ledgerOfMatters, type Matter } from '../../deadlines/support';
import { examplesOf } from '../../examples';
import { ledgerOf, serial } from '../../rules/support';
import { brokenChecks, editedSheet, made, textsOf, type Asked } from '../support';

const of = (matters: readonly Matter[], asked?: Asked): MadeReport =>
  made('supervision', [ledgerOfMatters(matters)], asked);
const metricsOf = (report: MadeReport): SupervisionMetrics => report.counted.metrics as SupervisionMetrics;
const told = (
  report: MadeReport,
  ...keys: readonly ('caseNo' | 'state' | 'step' | 'clock' | 'daysOver' | 'due' | 'reason')[]
) => report.counted.rows.map((row) => keys.map((key) => row[key]));

const COMMON: Matter = {
  purpose: '求决',
  petitioner: '张试验',
  address: '东四北大街1号',
  content: '反映楼道照明损坏，要求修理',
  status: null,
  handlingMethod: null,
  noticeDate: null,
  replyDate: null,
  reportedDate: null,
  dueDate: null,
  acceptedDate: null,
  transferredDate: null,
  supervision: null,
};

/**
 * Worked out by hand, as of 2021-12-31:
 * 1 accepted 05-10 → due 07-09, no reply: 175 days over (07-09 to 12-31).
 * 2 accepted 05-10, replied 07-20: late but done, nothing to supervise.
 * 3 accepted 12-01 → 2022-01-30: still running.
 * 4 no acceptance, transferred 03-01: estimated handle → to be verified; notice due 03-16, never told: 290 days over.
 * 5 assigned (交办) with 10-31 as its date, nothing reported: 61 days over; accepted 12-20, told the same day.
 * 6 as 1, but 揭发控告: a leader does not see it.
 */
const OFFICE: readonly Matter[] = [
  { ...COMMON, caseNo: 'XF1', responsibleUnit: '东四', acceptedDate: '2021-05-10', noticeDate: '2021-05-10' },
  {
    ...COMMON,
    caseNo: 'XF2',
    responsibleUnit: '东四街道',
    acceptedDate: '2021-05-10',
    noticeDate: '2021-05-10',
    replyDate: '2021-07-20',
  },
  { ...COMMON, caseNo: 'XF3', responsibleUnit: '东四街道', acceptedDate: '2021-12-01', noticeDate: '2021-12-01' },
  { ...COMMON, caseNo: 'XF4', responsibleUnit: '区教委', transferredDate: '2021-03-01' },
  {
    ...COMMON,
    caseNo: 'XF5',
    responsibleUnit: '区住建委',
    handlingMethod: '交办',
    transferredDate: '2021-12-10',
    acceptedDate: '2021-12-20',
    noticeDate: '2021-12-20',
    dueDate: '2021-10-31',
  },
  { ...COMMON, caseNo: 'XF6', purpose: '揭发控告', responsibleUnit: '区国资委', acceptedDate: '2021-05-10' },
];

/** Puts a word into a column of the first line of a sheet. */
function write(rows: CellValue[][], header: string, value: CellValue, line = 1): void {
  const at = rows.findIndex((row) => row.includes('有无正当理由'));
  const row = rows[at + line];
  if (row) row[rows[at]!.indexOf(header)] = value;
}

describe('督办台账', () => {
  it('lists what the clocks show, the longest over first, as worked out by hand', () => {
    const report = of(OFFICE);
    expect(told(report, 'caseNo', 'state', 'clock', 'daysOver', 'due')).toEqual([
      ['XF4', '拟督办', 'notice', 290, '2021-03-16'],
      ['XF1', '拟督办', 'handle', 175, '2021-07-09'],
      ['XF5', '拟督办', 'assigned', 61, '2021-10-31'],
    ]);
    expect(metricsOf(report).byUnit).toEqual({
      区教委: { proposed: 1, decided: 0, excused: 0, doubtful: 0 },
      东四街道: { proposed: 1, decided: 0, excused: 0, doubtful: 0 },
      区住建委: { proposed: 1, decided: 0, excused: 0, doubtful: 0 },
    });
    expect(brokenChecks(report)).toEqual([]);
  });

  it('names the situation and its article by the law of the clock’s own start', () => {
    const [first, second, third] = of(OFFICE).counted.rows;
    expect(second).toMatchObject({
      reason: '未按规定的办理期限办结（有无正当理由待认定）',
      basis: '《信访条例》第三十六条第一项、《北京市信访条例》第五十二条',
      fact: '办理期限2021年7月9日届满，未办结，超期175天',
    });
    expect(first).toMatchObject({ reason: '未按规定程序办理（有无正当理由待认定）' });
    expect(third).toMatchObject({ reason: '未按规定反馈办理结果（有无正当理由待认定）' });

    const later = of([{ ...COMMON, caseNo: 'XF9', responsibleUnit: '东四', acceptedDate: '2022-05-10' }], {
      asOf: '2022-12-31',
    });
    expect(later.counted.rows[0]).toMatchObject({
      reason: '违反信访工作规定受理、办理（有无正当理由待认定）',
      basis: '《信访工作条例》第四十条',
    });
    const packs = { beijing: null };
    const national = of(OFFICE.slice(0, 1), { profile: { ...DEFAULT_PROFILE, packs } });
    expect(national.counted.rows[0]).toMatchObject({ basis: '《信访条例》第三十六条第一项' });
  });

  it('calls nobody late whose clock is estimated, provisional or not told of: these stand apart as 待核', () => {
    const doubtful: readonly Matter[] = [
      { ...COMMON, caseNo: 'A', registeredDate: '2021-03-01', noticeDate: '2021-03-02', acceptedDate: null },
      { ...COMMON, caseNo: 'B', acceptedDate: '2021-03-01', noticeDate: '2021-03-01', status: '已办结' },
    ];
    const report = of(doubtful);
    expect(told(report, 'caseNo', 'state', 'daysOver')).toEqual([
      ['A', '待核', null],
      ['B', '待核', null],
    ]);
    expect(report.counted.rows.map((row) => row.fact)).toEqual([
      '办理期限待核：起算日期是估算的，请补填起算日期',
      '办理期限待核：台账写明已经办结，没有填办结日期',
    ]);
    expect(metricsOf(report).total).toEqual({ proposed: 0, decided: 0, excused: 0, doubtful: 2 });
    expect(textsOf(report.sheets()[0]!).flat()).toContain('二、待核的2件（不认定超期）');
    const unknownYear = of([{ ...COMMON, caseNo: 'C', acceptedDate: '2026-12-01', noticeDate: '2026-12-01' }], {
      asOf: '2027-03-01',
    });
    expect(told(unknownYear, 'caseNo', 'state')).toEqual([['C', '待核']]);
  });

  it('lets no count, name or number of 揭发控告 through', () => {
    expect(JSON.stringify([of(OFFICE).counted, of(OFFICE).sheets()])).not.toContain('XF6');
    expect(of(OFFICE.slice(5)).counted.rows).toEqual([]);
    const { purpose: _, ...rest } = OFFICE[0]!;
    expect(of([rest]).counted.notes.join('')).toContain('没有“信访目的”一列');
  });

  it('says which limits it could not look at because their first day has no column', () => {
    const matter: Matter = { caseNo: 'XF1', purpose: '求决', acceptedDate: '2021-03-01' };
    expect(of([matter]).counted.notes.join('')).toMatch(/转送日期的列，告知期限没有起算日，不能计算；只计算办理期限/u);
    expect(of(OFFICE).counted.notes.join('')).not.toContain('没有起算日');
  });

  it('stays 拟督办 until a person says that there was no good reason and who approved it', () => {
    const [sheet] = of(OFFICE).sheets();
    const next = (edit: (rows: CellValue[][]) => void) =>
      of(OFFICE, { previous: { ledgers: [], grids: [editedSheet(sheet!, edit)] } });
    const states = (report: MadeReport) => told(report, 'state').flat();

    expect(states(next(() => undefined))).toEqual(['拟督办', '拟督办', '拟督办']);
    expect(states(next((rows) => write(rows, '有无正当理由', '无正当理由')))).toEqual(['拟督办', '拟督办', '拟督办']);
    const decided = next((rows) => {
      write(rows, '有无正当理由', '无正当理由');
      write(rows, '批准人', '李领导');
      write(rows, '有无正当理由', '有正当理由', 2);
    });
    expect(states(decided)).toEqual(['督办', '不督办', '拟督办']);
    expect(metricsOf(decided).total).toEqual({ proposed: 1, decided: 1, excused: 1, doubtful: 0 });
  });

  it('says 无正当理由 of no line that nobody has judged so, on the sheet and in its rows', () => {
    const late = OFFICE.slice(0, 1);
    const doubtful = { ...COMMON, caseNo: 'B', acceptedDate: '2021-03-01', noticeDate: '2021-03-01', status: '已办结' };
    const [sheet] = of(late).sheets();
    const judged = (...words: (readonly [string, string])[]): MadeReport => {
      const edited = editedSheet(sheet!, (rows) => words.forEach(([header, word]) => write(rows, header, word)));
      return of(late, { previous: { ledgers: [], grids: [edited] } });
    };
    const reasons = (report: MadeReport) => told(report, 'state', 'reason');
    const blame = '无正当理由未按规定的办理期限办结';

    expect(reasons(of([...late, doubtful]))).toEqual([
      ['拟督办', '未按规定的办理期限办结（有无正当理由待认定）'],
      ['待核', '未按规定的办理期限办结（待核）'],
    ]);
    for (const report of [
      of([...late, doubtful]),
      judged(['批准人', '李领导']),
      judged(['有无正当理由', '有正当理由']),
    ])
      expect(report.sheets().flatMap(textsOf).flat().join('\n')).not.toContain(blame);
    expect(reasons(judged(['有无正当理由', '有正当理由']))).toEqual([
      ['不督办', '未按规定的办理期限办结（有正当理由）'],
    ]);
    expect(reasons(judged(['有无正当理由', '无正当理由'], ['批准人', '李领导']))).toEqual([['督办', blame]]);
  });

  it('takes a matter of 2022 up the ladder under Art. 40, from 通报 on in the joint meeting’s name', () => {
    const of2022 = (supervision: string | null) =>
      of(
        [
          { ...COMMON, caseNo: 'A', responsibleUnit: '东四', acceptedDate: '2022-04-30', noticeDate: '2022-04-30' },
          { ...COMMON, caseNo: 'B', responsibleUnit: '东四', acceptedDate: '2022-05-01', noticeDate: '2022-05-01' },
        ].map((matter) => ({ ...matter, supervision })),
        { asOf: '2022-12-31' },
      );
    // 60 days from 04-30 and from 05-01; only the first began under the regulation of 2005.
    expect(of2022(null).counted.rows.map(({ due, basis }) => [due, basis])).toEqual([
      ['2022-06-29', '《信访条例》第三十六条第一项、《北京市信访条例》第五十二条'],
      ['2022-06-30', '《信访工作条例》第四十条'],
    ]);
    const steps = ['催办', '已督办', '8月通报', '9月约谈', '10月挂牌督办'].map(
      (noted) => told(of2022(noted), 'step')[1],
    );
    expect(steps).toEqual([
      ['督办'],
      ['提请联席会议通报'],
      ['提请联席会议约谈'],
      ['提请联席会议挂牌督办'],
      ['提请联席会议挂牌督办'],
    ]);
  });

  it('keeps every word that people wrote, also of matters that are done since, their days and their place', () => {
    const [sheet] = of(OFFICE).sheets();
    const edited = editedSheet(sheet!, (rows) => {
      write(rows, '反馈内容', '已约信访人面谈，电话 010-65001234', 1);
      write(rows, '反馈日期', serial('2021-12-28'), 1);
      write(rows, '督办结论', '限5日内答复', 2);
    });
    const answered = OFFICE.map((matter) =>
      matter.caseNo === 'XF1' ? { ...matter, replyDate: '2021-12-30' } : matter,
    );
    const [again] = of(answered, { previous: { ledgers: [], grids: [edited] } }).sheets();
    const texts = textsOf(again!);
    expect(texts.find((line) => line.includes('XF4'))).toEqual(
      expect.arrayContaining(['已约信访人面谈，电话 010-65001234', String(serial('2021-12-28'))]),
    );
    expect(texts.flat()).toContain('三、上次列入、现在不再列入的（保留填写的内容）');
    expect(texts.find((line) => line.includes('XF1'))).toEqual(expect.arrayContaining(['限5日内答复', '东四街道']));

    const [third] = of(answered, { previous: { ledgers: [], grids: [editedSheet(again!)] } }).sheets();
    expect(textsOf(third!)).toEqual(texts);
  });

  it('finds a line without a number again by who came about what, whatever the mask', () => {
    const bare = OFFICE.slice(0, 1).map(({ caseNo: _, ...matter }) => matter);
    for (const mask of ['none', 'standard'] as const) {
      const [sheet] = of(bare, { mask }).sheets();
      const edited = editedSheet(sheet!, (rows) => {
        write(rows, '有无正当理由', '无正当理由');
        write(rows, '批准人', '李领导');
      });
      expect(told(of(bare, { mask, previous: { ledgers: [], grids: [edited] } }), 'state')).toEqual([['督办']]);
    }
  });

  it('proposes the step by the days and by what was done already, and leaves the last three to the meeting', () => {
    for (const e of examplesOf('core/reports/supervision/ladder.ts', { nextStep })) expect(e.value).toEqual(e.promised);
    const { steps } = DEFAULT_PROFILE.supervision;
    expect([1, 7, 8, 15, 16, 400].map((days) => nextStep(days, null, steps))).toEqual([
      '催办',
      '催办',
      '提醒函',
      '提醒函',
      '督办',
      '督办',
    ]);
    expect(nextStep(2, '未督办', steps)).toBe('催办');
    expect(nextStep(2, '建议约谈', steps)).toBe('催办');
    expect(nextStep(2, '11月挂牌督办', steps)).toBe('挂牌督办');
    const noted = OFFICE.slice(0, 1).map((matter) => ({ ...matter, supervision: '9月已发督办函' }));
    expect(told(of(noted), 'step')).toEqual([['提请联席会议通报']]);
  });

  it('does not propose what the office switched off, and offers what it added', () => {
    const supervision = { ...DEFAULT_PROFILE.supervision, situations: ['以转代办'] };
    const off = ['2005-procedure', 'beijing-procedure'] as const;
    const report = of(OFFICE, { profile: { ...DEFAULT_PROFILE, supervision: { ...supervision, off } } });
    expect(told(report, 'caseNo', 'state')).toEqual([
      ['XF1', '拟督办'],
      ['XF5', '拟督办'],
      ['XF4', '待核'],
    ]);
    const offered = report
      .sheets()[0]
      ?.validations?.flatMap(({ list }) => (list && 'choices' in list ? list.choices : []));
    expect(offered).toEqual(expect.arrayContaining(['以转代办', '推诿、敷衍、拖延', '挂牌督办', '无正当理由']));
  });

  it('tells of a matter once, though the rectification ledger lists it again', () => {
    const again = ledgerOf(
      ['信访件编号', '责任单位', '排查日期', '化解措施', '信访目的', '受理日期'],
      [['XF1', '东四街道', '2021-06-01', '约谈', '求决', '2021-05-10']],
      { kind: 'rectification', sheet: '整治' },
    );
    const report = made('supervision', [again, ledgerOfMatters(OFFICE.slice(0, 1))]);
    expect(told(report, 'caseNo', 'clock')).toEqual([['XF1', 'handle']]);
    expect(report.counted.rows[0]).toMatchObject({ sheet: '台账' });
  });

  it('says in one sentence what is missing', () => {
    expect(made('supervision', []).counted.notes[0]).toMatch(/没有找到可以计算期限的信访台账/u);
    const sheet = of(OFFICE.slice(1, 2)).sheets()[0];
    expect(textsOf(sheet!).flat()).toContain('没有期限已过还没有完成的事项。');
  });

  const someday = fc
    .tuple(fc.constantFrom(2020, 2021, 2022), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
  const matter = fc.record({
    responsibleUnit: fc.constantFrom('东四', '区教委', null),
    purpose: fc.constantFrom('求决', '揭发控告', '意见建议', null),
    registeredDate: fc.option(someday, { nil: null }),
    transferredDate: fc.option(someday, { nil: null }),
    acceptedDate: fc.option(someday, { nil: null }),
    replyDate: fc.option(someday, { nil: null }),
    status: fc.constantFrom('办理中', '已办结', '不予受理', null),
  });

  it('adds up for any ledger, agrees with 按期办结 on who is overdue, and leads from each line to its row', () => {
    fc.assert(
      fc.property(fc.array(matter, { maxLength: 25 }), (matters) => {
        const ledger = ledgerOfMatters(matters);
        const report = made('supervision', [ledger], { asOf: '2022-12-31' });
        expect(brokenChecks(report)).toEqual([]);
        const seen = matters.filter(({ purpose }) => purpose !== '揭发控告');
        const timely = made('timeliness', [ledgerOfMatters(seen)], { asOf: '2022-12-31' });
        const { total } = timely.counted.metrics as { total: { handle: { overdue: number } } };
        const late = report.counted.rows.filter(
          ({ clock, state }) => state !== '待核' && String(clock).includes('handle'),
        );
        expect(late.length).toBe(total.handle.overdue);
        report.counted.rows.forEach((row, k) => {
          const [place] = report.counted.trace?.(String(k)) ?? [];
          expect(place && ledger.rowOf(place.record) + 1).toBe(row.row);
        });
      }),
      { numRuns: 60 },
    );
  });
});

it('does not press for what was done, although its start is estimated', () => {
  const done = { ...COMMON, caseNo: 'XF1', transferredDate: '2021-03-01', noticeDate: '2021-03-02' };
  const late = of([{ ...done, replyDate: '2021-09-09' }]);
  expect(told(late, 'caseNo', 'clock', 'state')).toEqual([]);
  const open = of([done]);
  expect(told(open, 'caseNo', 'clock', 'state')).toEqual([['XF1', 'handle', '待核']]);
});
