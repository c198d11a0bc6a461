import * as fc from 'fast-check';
import type { HandoverMetrics } from '../../../../src/core/reports/handover/handover';
import type { MadeReport } from '../../../../src/core/reports/report';
import { ledgerOfMatters, type Matter } from '../../deadlines/support';
import { ledgerOf } from '../../rules/support';
import { brokenChecks, made, textsOf, type Asked } from '../support';

const metricsOf = (report: MadeReport): HandoverMetrics => report.counted.metrics as HandoverMetrics;
const of = (now: readonly Matter[], before: readonly Matter[], asked?: Asked) =>
  made('handover', [ledgerOfMatters(now)], { previous: { ledgers: [ledgerOfMatters(before)], grids: [] }, ...asked });

const matter = (caseNo: string | null, rest: Matter = {}): Matter => ({
  seq: 1,
  caseNo,
  petitioner: '张试验',
  purpose: '求决',
  responsibleUnit: '区教委',
  registeredDate: '2021-05-10',
  dueDate: '2021-07-09',
  closedDate: null,
  status: '办理中',
  content: '供暖不热',
  ...rest,
});

const CLOSED: Matter = { closedDate: '2021-07-01', status: '已办结' };

/**
 * Worked out by hand:
 * A1 spelt another way, the unit by an alias, the day as text: nothing changed.
 * A2 closed meanwhile: 办结, and closedDate and status differ.
 * A3 closed before, open now: 重新办理; the day taken away is a change afterwards.
 * A4 the limit was moved from 07-09 to 08-09: a change afterwards.
 * A5 is gone; A6 is new, and closed already: new only.
 * A7 stands on two rows now: said, not compared. Two matters have no number before, one has none now.
 */
const BEFORE: readonly Matter[] = [
  matter('XF〔2021〕1', { registeredDate: '2021年5月10日' }),
  matter('XF〔2021〕2'),
  matter('XF〔2021〕3', CLOSED),
  matter('XF〔2021〕4'),
  matter('XF〔2021〕5'),
  matter('XF〔2021〕7'),
  matter(null),
  matter(null),
];
const NOW: readonly Matter[] = [
  matter('ｘｆ(2021) 1', { seq: 9, responsibleUnit: '东城区教委' }),
  matter('XF〔2021〕2', CLOSED),
  matter('XF〔2021〕3'),
  matter('XF〔2021〕4', { dueDate: '2021-08-09' }),
  matter('XF〔2021〕6', CLOSED),
  matter('XF〔2021〕7', { content: '电梯停运' }),
  matter('XF〔2021〕7', { content: '学位不足' }),
  matter(null),
];

describe('与上期对比', () => {
  it('counts by number what came, went, was closed and opened again, as worked out by hand', () => {
    const report = of(NOW, BEFORE);
    expect(metricsOf(report)).toEqual({
      added: 1,
      closed: 1,
      reopened: 1,
      vanished: 1,
      changed: { dueDate: 1, closedDate: 2, status: 2 },
    });
    expect(brokenChecks(report)).toEqual([]);
    expect(report.counted.notes).toEqual([
      '本期有1件没有编号，没有对比。',
      '上期有2件没有编号，没有对比。',
      '有1个编号登记在几行上，只计有没有，内容没有对比；见“编号重复”。',
    ]);
  });

  it('shows each change before and after, as a fact', () => {
    const { rows } = of(NOW, BEFORE).counted;
    expect(rows.map(({ change, caseNo, field, before, after }) => [change, caseNo, field, before, after])).toEqual([
      ['added', 'XF〔2021〕6', undefined, undefined, undefined],
      ['closed', 'XF〔2021〕2', undefined, undefined, undefined],
      ['reopened', 'XF〔2021〕3', undefined, undefined, undefined],
      ['vanished', 'XF〔2021〕5', undefined, undefined, undefined],
      ['repeated', 'XF〔2021〕7', undefined, undefined, undefined],
      ['changed', 'XF〔2021〕4', 'dueDate', '2021-07-09', '2021-08-09'],
      ['changed', 'XF〔2021〕2', 'closedDate', null, '2021-07-01'],
      ['changed', 'XF〔2021〕3', 'closedDate', '2021-07-01', null],
      ['changed', 'XF〔2021〕2', 'status', '办理中', '已办结'],
      ['changed', 'XF〔2021〕3', 'status', '已办结', '办理中'],
    ]);
    const lines = textsOf(of(NOW, BEFORE).sheets()[0]!);
    expect(lines.flat().join('')).toContain(
      '新增1件，办结1件，重新办理1件，消失1件；3件改动过内容，共5处，其中事后改动期限、完成日期2处。',
    );
    const at = (heading: string) => lines.findIndex(([text]) => text?.endsWith(heading));
    const afterwards = lines.slice(at('事后改动') + 2, at('新增'));
    // A day filled in for the first time is how work goes on, and no change afterwards.
    expect(afterwards.map((line) => line.slice(4, 7))).toEqual([
      ['限办日期', '2021-07-09', '2021-08-09'],
      ['办结日期', '2021-07-01', '（空）'],
    ]);
  });

  it('knows running numbers by their sheet where there are several', () => {
    const month = (sheet: string, unit: string) =>
      ledgerOf(
        ['caseNo', 'responsibleUnit'],
        [
          ['1', unit],
          ['2', unit],
        ],
        { sheet },
      );
    const [may, june] = [month('5月', '区教委'), month('6月', '区国资委')];
    const same = made('handover', [may, june], { previous: { ledgers: [may, june], grids: [] } });
    expect(metricsOf(same)).toEqual({ added: 0, closed: 0, reopened: 0, vanished: 0, changed: {} });
    const grown = made('handover', [may, june], { previous: { ledgers: [may], grids: [] } });
    expect(metricsOf(grown)).toMatchObject({ added: 2, vanished: 0 });
    const renamed = made('handover', [june], { previous: { ledgers: [may], grids: [] } });
    expect(metricsOf(renamed)).toMatchObject({ added: 0, vanished: 0, changed: { responsibleUnit: 2 } });
  });

  it('takes rows under one number for one matter, and a second ledger of the same numbers for no second one', () => {
    const merged = () =>
      ledgerOf(
        ['caseNo', 'petitioner'],
        [
          ['XF1', '张试'],
          [null, '王测'],
        ],
        { inherited: { caseNo: [1] } },
      );
    const listed = ledgerOf(['caseNo', 'screeningDate'], [['XF1', null]], { kind: 'rectification' });
    const report = made('handover', [merged(), listed], { previous: { ledgers: [merged()], grids: [] } });
    expect(metricsOf(report)).toMatchObject({ added: 0, vanished: 0, changed: {} });
    expect(report.counted.notes).toEqual([]);
  });

  it('takes the matters of the period by this edition, those that are gone by the earlier one', () => {
    const moved = (days: readonly string[]) => days.map((day, k) => matter(`XF${k}`, { registeredDate: day }));
    const now = moved(['2021-05-01', '2021-06-01']);
    const before = moved(['2021-05-01', '2021-05-09', '2021-06-09']);
    expect(metricsOf(of(now, before, { period: '2021-05' }))).toMatchObject({ vanished: 0, changed: {} });
    expect(metricsOf(of(now, before, { period: '2021-06' }))).toMatchObject({
      vanished: 1,
      changed: { registeredDate: 1 },
    });
  });

  it('masks persons on both sides, and shows no words of 揭发控告', () => {
    const report = of(
      [
        matter('XF1', { petitioner: '李测试' }),
        matter('XF2', { purpose: '揭发控告', content: '乙', status: '已转办' }),
      ],
      [matter('XF1'), matter('XF2', { purpose: '揭发控告', content: '甲' })],
    );
    expect(
      report.counted.rows.map(({ field, petitioner, before, after }) => [field, petitioner, before, after]),
    ).toEqual([
      ['petitioner', '李某某', '张某某', '李某某'],
      ['content', null, '（不列）', '（不列）'],
      ['status', null, '办理中', '已转办'],
    ]);
  });

  it('says in one sentence why it cannot compare, and then counts nothing', () => {
    const nothing: HandoverMetrics = { added: 0, closed: 0, reopened: 0, vanished: 0, changed: {} };
    const cases: readonly (readonly [MadeReport, string])[] = [
      [made('handover', []), '没有找到信访台账'],
      [made('handover', [ledgerOfMatters(NOW)]), '上期文件里没有找到台账'],
      [of([{ petitioner: '张试' }], BEFORE), '台账没有信访件编号一列'],
      [of(NOW, [{ petitioner: '张试' }]), '上期文件里没有同一种台账'],
    ];
    for (const [report, why] of cases) {
      expect(report.counted.notes).toEqual([expect.stringContaining(why)]);
      expect(metricsOf(report)).toEqual(nothing);
      expect(report.counted.rows).toEqual([]);
      expect(report.sheets()).toHaveLength(1);
    }
    expect(of(NOW, BEFORE, { period: '2010' }).counted.notes[0]).toContain('统计期间内没有登记的事项');
    const { notes } = of([matter('XF1')], [{ caseNo: 'XF1', demand: '供暖' }]).counted;
    expect(notes.join('')).toContain('上期台账没有这些列，没有对比：信访人');
    expect(notes.join('')).toContain('本期台账没有这些列，没有对比：诉求');
  });

  const anyMatter = fc.record({
    caseNo: fc.constantFrom('XF1', 'XF2', 'XF3', 'XF4', 'xf 4', null),
    responsibleUnit: fc.constantFrom('东四', '东四街道', '区教委', null),
    registeredDate: fc.constantFrom('2021-02-03', '2021-07-09', null),
    status: fc.constantFrom('已办结', '办理中', null),
    closedDate: fc.constantFrom('2021-08-01', null),
  });
  const edition = fc.array(anyMatter, { minLength: 1, maxLength: 10 });

  it('adds up for any two editions, and turned round what came is what went', () => {
    fc.assert(
      fc.property(edition, edition, (now, before) => {
        const report = of(now, before);
        const there = metricsOf(report);
        const back = metricsOf(of(before, now));
        expect(brokenChecks(report)).toEqual([]);
        expect([back.added, back.vanished, back.closed, back.reopened]).toEqual([
          there.vanished,
          there.added,
          there.reopened,
          there.closed,
        ]);
        expect(back.changed).toEqual(there.changed);
        expect(metricsOf(of(now, now))).toEqual({ added: 0, closed: 0, reopened: 0, vanished: 0, changed: {} });
        for (const change of ['added', 'closed', 'reopened', 'vanished'] as const) {
          expect(report.counted.rows.filter((row) => row.change === change)).toHaveLength(there[change]);
          expect(report.counted.trace?.(change)).toHaveLength(there[change]);
        }
        for (const [field, n] of Object.entries(there.changed))
          expect(report.counted.trace?.(`changed/${field}`)).toHaveLength(n);
        for (const row of report.counted.rows) if (row.field === 'responsibleUnit') expect(row.before).not.toBe('东四');
      }),
      { numRuns: 60 },
    );
  });
});

it('counts a matter as closed from the day of its closing, not before', () => {
  const before = [matter('A1')];
  const now = [matter('A1', { closedDate: '2021-08-15', status: '已办结' })];
  expect(metricsOf(of(now, before, { asOf: '2021-08-01' }))).toMatchObject({ closed: 0 });
  expect(metricsOf(of(now, before, { asOf: '2021-08-15' }))).toMatchObject({ closed: 1 });
});
