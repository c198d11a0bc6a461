import * as fc from 'fast-check';
import type { AnnualMetrics } from '../../../../src/core/reports/annual/metrics';
import { formulaText } from '../../../../src/core/sheets/cell-formula';
import type { SheetModel } from '../../../../src/core/sheets/sheet-model';
import type { MadeReport } from '../../../../src/core/reports/report';
import { ledgerOfMatters, type Matter } from '../../deadlines/support';
import { filledSheet, ledgersOf } from '../../office-ledgers/support';
import { brokenChecks, made, textsOf } from '../support';

const metricsOf = (report: MadeReport): AnnualMetrics => report.counted.metrics as AnnualMetrics;

const matter = (form: string, more: Matter = {}): Matter => ({
  caseNo: `X${form}`,
  form,
  purpose: '求决',
  petitioner: '张试验',
  address: '某街1号',
  registeredDate: '2021-05-06',
  transferredDate: '2021-05-10',
  peopleCount: 1,
  acceptedDate: '2021-05-12',
  replyDate: '2021-06-30',
  responsibleUnit: '东四街道',
  ...more,
});

/** Three matters of 2021 (8 people, one group visit; one reply late by 60 days from 05-12 = 07-11), one of 2020. */
const MATTERS: readonly Matter[] = [
  matter('来信'),
  matter('来访', { peopleCount: 6, replyDate: '2021-09-30' }),
  matter('网上信访'),
  matter('来电', {
    registeredDate: '2020-05-06',
    transferredDate: '2020-05-10',
    acceptedDate: '2020-05-12',
    replyDate: '2020-06-01',
  }),
];

const office = () => [
  ledgerOfMatters(MATTERS),
  ...ledgersOf(
    filledSheet('training', [
      { date: '2021-04-08', subject: '登记录入', teacher: '赵老师', batches: 2, people: 60 },
      { date: '2021-11-08', subject: '复查复核', teacher: '赵老师', batches: 1, people: 25 },
      { date: '2020-11-08', subject: '去年的', people: 500 },
    ]),
  ),
  ...ledgersOf(filledSheet('meeting', [{ unit: '东四街道', convener: '李召集', date: '2021-06-01', items: 2 }])),
];

describe('年度报告', () => {
  it('has every section’s figures, as worked out by hand', () => {
    const report = made('annual', office(), { period: '2021' });
    const { total, work, onlineShare } = metricsOf(report);
    expect(total).toMatchObject({ cases: 3, people: 8, groupVisits: 1 });
    expect(total.handle).toMatchObject({ due: 3, onTime: 2, late: 1 });
    expect(onlineShare).toBeCloseTo(1 / 3);
    expect(work['培训']).toEqual({ trainings: 2, batches: 3, people: 85 });
    expect(work['会议']).toEqual({ meetings: 1, items: 2, units: 1 });
    expect(work['课题']).toEqual({ finished: null, used: null });
    expect(brokenChecks(report)).toEqual([]);
    expect(metricsOf(made('annual', office(), { period: '2021H1' })).work['培训']).toMatchObject({ people: 60 });
  });

  it('writes the figures into the draft, and marks what no ledger knows', () => {
    const [figures, draft] = made('annual', office(), { period: '2021' }).sheets();
    expect(textsOf(figures!)).toContainEqual(['培训', '85', '人次', '业务培训台账', '业务培训', '第3–4行']);
    const text = textsOf(draft!).flat().join('\n');
    expect(text).toContain('举办业务培训2次，业务培训3批次，培训85人次。');
    expect(text).toContain('完成课题研究【待填写】');
    expect(text).toMatch(/第一责任人履职情况\n【待填写】/u);
  });

  it('leads from each figure to its rows', () => {
    const report = made('annual', office(), { period: '2021' });
    const traced = report.sheets()[0]!.rows.flatMap((row) => row.filter((cell) => cell?.trace !== undefined));
    expect(traced.length).toBeGreaterThan(8);
    for (const cell of traced) expect(report.counted.trace?.(cell!.trace!).length).toBeGreaterThan(0);
    expect(report.counted.trace?.('work:training/people').map(({ record }) => record)).toEqual([0, 1]);
    expect(report.counted.trace?.('nothing')).toEqual([]);
  });

  it('looks each figure of the draft up in the sheet of figures, and each rate is worked out there', () => {
    const [figures, draft] = made('annual', office(), { period: '2021' }).sheets();
    const formulaOf = (sheet: SheetModel, text: string): string => {
      const cell = sheet.rows.flat().find((one) => one?.formula && String(one.value).includes(text));
      return cell?.formula ? formulaText(cell.formula) : '';
    };
    const cellOf = (text: string, letter: string): string =>
      `${letter}${figures!.rows.findIndex((row) => row[0]?.value === text) + 1}`;
    const people = `'年度报告数据'!${cellOf('培训', 'B')}`;
    expect(formulaOf(draft!, '举办业务培训2次')).toContain(`&"，培训"&${people}&"人次"&"。"`);
    expect(figures!.rows.flat().find((cell) => cell?.name === 'value handle/rate')?.formula).toMatchObject({
      kind: 'share',
    });
    expect(formulaOf(figures!, '第3–4行')).toContain('CELL("address",\'业务培训\'!');
    // Every figure of a paragraph is a reference: our words hold none.
    for (const cell of draft!.rows.flat()) {
      const words = cell?.formula?.kind === 'text' ? formulaText(cell.formula).match(/"(?:[^"]|"")*"/gu) : null;
      for (const word of words ?? []) expect(word.replace(/2021年|0\.00%|12345/u, '')).not.toMatch(/\d/u);
    }
  });

  it('leads from a nought to the header of what was counted, and from a rate to what it is worked out of', () => {
    const [figures] = made('annual', office(), { period: '2020' }).sheets();
    const lineOf = (text: string) => figures!.rows.find((row) => row[0]?.value === text) ?? [];
    const linkOf = (text: string) => lineOf(text).find((cell) => cell?.formula?.kind === 'link')?.formula;
    expect(textsOf(figures!)).toContainEqual([
      '召开联席会议',
      '0',
      '次',
      '联席会议台账',
      '联席会议',
      '表头第2行（没有这样的行）',
    ]);
    expect(linkOf('召开联席会议')).toMatchObject({ to: { sheet: '联席会议', row: 1, column: 4 } });
    // What no ledger keeps leads nowhere.
    expect(linkOf('完成课题研究')).toBeUndefined();
    expect(lineOf('其中集体访')[1]?.value).toBe(0);
    expect(linkOf('其中集体访')).toMatchObject({ to: { sheet: '台账', row: 0 } });
    const row = figures!.rows.findIndex((cells) => cells[0]?.value === '办理期限按期');
    expect(linkOf('办理期限按期率')).toMatchObject({ to: { row, column: 1 } });
  });

  it('lets no text of the ledgers into a formula', () => {
    const evil = ['=CMD()', '"&CMD()&"', "'!ZZ1", '来”信"', '+9999'];
    const ledgers = [ledgerOfMatters(evil.map((form, k) => matter(form, { caseNo: `E${k}` })))];
    const sheets = made('annual', ledgers, { period: '2021' }).sheets();
    const formulas = sheets.flatMap(({ rows }) =>
      rows.flat().flatMap((cell) => (cell?.formula ? [formulaText(cell.formula)] : [])),
    );
    expect(formulas.length).toBeGreaterThan(10);
    for (const text of evil) expect(formulas.some((formula) => formula.includes(text))).toBe(false);
    expect(textsOf(sheets[1]!).flat().join('')).toContain('=CMD()1件次');
  });

  it('goes on in another paragraph where the office has more names for forms than a formula holds', () => {
    const ledgers = [ledgerOfMatters(Array.from({ length: 400 }, (_, k) => matter(`形式${k}`, { caseNo: `F${k}` })))];
    const [, draft] = made('annual', ledgers, { period: '2021' }).sheets();
    const lengths = draft!.rows.flat().flatMap((cell) => (cell?.formula ? [formulaText(cell.formula).length] : []));
    expect(Math.max(...lengths)).toBeLessThan(8_192);
    const text = textsOf(draft!).flat().join('');
    for (const k of [0, 199, 399]) expect(text).toContain(`形式${k}1件次`);
  });

  it('names the file of each sheet where the report goes into a file of its own, and leads to nothing outside it', () => {
    const [figures] = made('annual', office(), { period: '2021', apart: true }).sheets();
    expect(textsOf(figures!)).toContainEqual(
      expect.arrayContaining(['培训', '85', '业务培训台账', 'a.xlsx《业务培训》', '第3–4行']),
    );
    const links = figures!.rows.flat().flatMap((cell) => (cell?.formula?.kind === 'link' ? [cell.formula.to] : []));
    expect(links.filter(({ sheet }) => sheet !== undefined)).toEqual([]);
  });

  it('says which ledgers are missing, and what in the others is to be looked at', () => {
    const notes = made('annual', office(), { period: '2021' }).counted.notes.join('\n');
    expect(notes).toContain('没有找到的台账：');
    expect(notes).not.toMatch(/没有找到的台账：[^；]*业务培训/u);
  });

  it('writes no nought for what no ledger tells: without registrations, or without days where a period is asked', () => {
    const lone = made('annual', office().slice(1), { period: '2021' }).counted;
    expect(lone.notes.join('')).toContain('没有可以统计的');
    const [figures, draft] = made('annual', office().slice(1), { period: '2021' }).sheets();
    expect(textsOf(figures!).find(([text]) => text === '登记信访事项')?.[1]).toBe('【待填写】');
    expect(textsOf(figures!).find(([text]) => text === '转送期限应办')?.[1]).toBe('【待填写】');
    expect(textsOf(figures!).find(([text]) => text === '举办业务培训')?.[1]).toBe('2');
    expect(textsOf(draft!).flat().join('')).not.toMatch(/登记信访事项0|应办0/u);
    const single = made('statistics', office().slice(1), { period: '2021' });
    expect(single.counted.checks).toEqual([]);
    expect(textsOf(single.sheets()[0]!).find(([text]) => text === '信访总量')?.[2]).toBe('—');
  });

  const any = fc.record({
    form: fc.constantFrom('来信', '来访', '网上信访', null),
    peopleCount: fc.constantFrom(1, 7, null),
    responsibleUnit: fc.constantFrom('东四', '区教委', null),
    registeredDate: fc.constantFrom('2021-02-03', '2021-08-09', '2020-02-03', null),
    acceptedDate: fc.constantFrom('2021-02-04', '2021-08-10', null),
    replyDate: fc.constantFrom('2021-03-01', '2021-12-01', null),
  });

  it('equals the single reports, whatever the ledger and the period', () => {
    fc.assert(
      fc.property(
        fc.array(any, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('2021', '2021H1', '2021Q3'),
        (matters, period) => {
          const ledgers = [ledgerOfMatters(matters)];
          const { total, work: _, ...rest } = metricsOf(made('annual', ledgers, { period }));
          const { total: cases, ...statistics } = made('statistics', ledgers, { period }).counted
            .metrics as AnnualMetrics;
          const { total: clocks, ...timeliness } = made('timeliness', ledgers, { period }).counted
            .metrics as AnnualMetrics;
          expect(rest).toEqual({ ...timeliness, ...statistics });
          expect(total).toEqual({ ...cases, ...clocks });
          expect(Object.keys(statistics).filter((key) => key in timeliness)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
