import * as fc from 'fast-check';
import type { OfficeLedgerId } from '../../../../src/core/office-ledgers/office-ledger';
import { WORK_NAMES, type AnnualMetrics } from '../../../../src/core/reports/annual/metrics';
import { filledSheet, ledgersOf, type Filled } from '../../office-ledgers/support';
import { made } from '../support';

/** Which days a period holds, said a second time. */
const PERIODS: Readonly<Record<string, readonly [string, string]>> = {
  '2021': ['2021-01-01', '2021-12-31'],
  '2021H1': ['2021-01-01', '2021-06-30'],
  '2021Q3': ['2021-07-01', '2021-09-30'],
  '2020': ['2020-01-01', '2020-12-31'],
};

type Line = Readonly<Record<string, string | number | null>>;

const sum = (key: string) => (lines: readonly Line[]) => lines.reduce((n, line) => n + Number(line[key] ?? 0), 0);
const all = (lines: readonly Line[]) => lines.length;
const saidYes = (key: string) => (lines: readonly Line[]) => lines.filter((line) => line[key] === '是').length;
const filledIn = (key: string) => (lines: readonly Line[]) => lines.filter((line) => line[key] !== null).length;
const different = (key: string) => (lines: readonly Line[]) =>
  new Set(lines.flatMap((line) => (line[key] === null ? [] : [line[key]]))).size;

const day = fc.constantFrom('2021-01-01', '2021-06-30', '2021-07-01', '2021-09-30', '2021-12-31', '2020-12-31', null);
const number = fc.constantFrom(0, 1, 2, 17, 300, null);
const yesNo = fc.constantFrom('是', '否', null);
const words = (...choices: string[]) => fc.constantFrom(...choices, null);
const always = (text: string) => fc.constant(text);
const done = fc.constantFrom('2020-12-31', '2021-12-31', null);

/** What a clerk may write into each ledger, and its figures as anybody would count them. */
const LEDGERS: Readonly<
  Partial<
    Record<
      OfficeLedgerId,
      { line: Record<string, fc.Arbitrary<string | number | null>>; figures: Record<string, (lines: Line[]) => number> }
    >
  >
> = {
  reception: {
    line: { date: day, receptionist: always('王接待'), people: number, sameDay: yesNo },
    figures: { batches: all, people: sum('people'), sameDay: saidYes('sameDay') },
  },
  publicity: {
    line: { date: day, form: always('讲座'), unit: always('东四街道'), people: number, material: number, month: yesNo },
    figures: { activities: all, people: sum('people'), material: sum('material'), month: saidYes('month') },
  },
  training: {
    line: { date: day, subject: always('登记录入'), batches: number, people: number },
    figures: { trainings: all, batches: sum('batches'), people: sum('people') },
  },
  supervision: {
    line: { date: day, unit: always('区教委'), why: words('未按期办结'), answered: done, key: yesNo },
    figures: { supervised: all, answered: filledIn('answered'), key: saidYes('key') },
  },
  hotline: {
    line: { date: day, order: always('GD1'), limit: done, responded: yesNo, resolved: yesNo, satisfied: yesNo },
    figures: {
      orders: all,
      responded: saidYes('responded'),
      resolved: saidYes('resolved'),
      satisfied: saidYes('satisfied'),
    },
  },
  proxy: {
    line: { date: day, principal: always('周委托'), agent: words('吴代理', '郑代理', '冯代理'), answered: done },
    figures: { proxies: all, agents: different('agent'), answered: filledIn('answered') },
  },
  media: {
    line: { date: day, media: always('某某日报'), title: always('家门口的信访') },
    figures: {},
  },
};

describe('年度报告 counts the office’s other ledgers', () => {
  it.each(Object.entries(LEDGERS).filter(([, { figures }]) => Object.keys(figures).length > 0))(
    '%s, whatever was written into it, as anybody would count its lines',
    (name, { line, figures }) => {
      const id = name as OfficeLedgerId;
      fc.assert(
        fc.property(
          fc.array(fc.record(line), { minLength: 1, maxLength: 12 }),
          fc.constantFrom(...Object.keys(PERIODS)),
          (lines: Line[], period) => {
            const [first, last] = PERIODS[period]!;
            const within = lines.filter(({ date }) => date != null && date >= first && date <= last);
            const filled = lines.map((own): Filled =>
              Object.fromEntries(Object.entries(own).flatMap(([k, v]) => (v === null ? [] : [[k, v]]))),
            );
            const { work } = made('annual', ledgersOf(filledSheet(id, filled)), { period }).counted
              .metrics as AnnualMetrics;
            const expected = Object.fromEntries(Object.entries(figures).map(([key, count]) => [key, count(within)]));
            expect(work[WORK_NAMES[id]]).toEqual(expected);
          },
        ),
        { numRuns: 40 },
      );
    },
  );

  it('together in one workbook count each as it counts alone', () => {
    const ids = Object.keys(LEDGERS) as OfficeLedgerId[];
    const books = ids.map((id) => fc.array(fc.record(LEDGERS[id]!.line), { minLength: 1, maxLength: 5 }));
    fc.assert(
      fc.property(fc.tuple(...books), fc.constantFrom(...Object.keys(PERIODS)), (all, period) => {
        const ledgers = all.map((lines, k) =>
          ledgersOf(
            filledSheet(
              ids[k]!,
              (lines as Line[]).map((own): Filled =>
                Object.fromEntries(Object.entries(own).flatMap(([key, v]) => (v === null ? [] : [[key, v]]))),
              ),
            ),
          ),
        );
        const workOf = (some: typeof ledgers) =>
          (made('annual', some.flat(), { period }).counted.metrics as AnnualMetrics).work;
        const whole = workOf(ledgers);
        ids.forEach((id, k) => {
          const name = WORK_NAMES[id];
          expect(whole[name]).toEqual(workOf([ledgers[k]!])[name]);
        });
      }),
      { numRuns: 8 },
    );
  });
});
