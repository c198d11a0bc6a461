import { isWorkday } from 'chinese-days';
import * as fc from 'fast-check';
import {
  addDays,
  compareDays,
  dayOfOrdinal,
  formatDay,
  ordinalOf,
  type CivilDay,
} from '../../../src/core/calendar/civil-day';
import { workCalendar } from '../../../src/core/calendar/work-calendar';
import { ESTIMATED, PROVISIONAL, type ClockColumn } from '../../../src/core/deadlines/clock-column';
import type { ClockId } from '../../../src/core/deadlines/clock-id';
import { describeClock, describeClocks } from '../../../src/core/deadlines/describe-clock';
import { clockColumn, clockColumns } from '../../../src/core/deadlines/run-clock';
import { shownState } from '../../../src/core/deadlines/state-words';
import type { FieldId } from '../../../src/core/fields/catalog';
import { day } from '../rules/support';
import { ledgerOfMatters, type Matter } from './support';

const calendar = workCalendar({});
const between = (from: string, to: string) =>
  fc.integer({ min: ordinalOf(day(from)), max: ordinalOf(day(to)) }).map((n) => dayOfOrdinal(n));
const iso = (from: string, to: string) => between(from, to).map((d) => formatDay(d));

const DATES: readonly FieldId[] = [
  'petitionDate',
  'receivedDate',
  'registeredDate',
  'transferredDate',
  'unitReceivedDate',
  'objectionDate',
  'noticeDate',
  'acceptedDate',
  'replyDate',
  'closedDate',
  'deliveredDate',
  'reviewRequestedDate',
  'reviewClosedDate',
  'reviewDeliveredDate',
  'reexamRequestedDate',
  'reexamClosedDate',
  'hearingStart',
  'hearingEnd',
  'extensionApprovedDate',
  'dueDate',
  'reportedDate',
  'hotlineDue',
  'screeningDate',
  'resolveDeadline',
  'resolvedDate',
];
const cell = fc.oneof(
  { weight: 6, arbitrary: iso('2019-06-01', '2027-06-30') },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('长期', '2021年5月', '2021-02-30', '见附件', '2021年5月1日至5月10日', '无') },
);
const days = fc.constantFrom(null, 0, 1, 15, 30, 31, '10天', '半个月');
const messyMatter: fc.Arbitrary<Matter> = fc.record(
  {
    ...Object.fromEntries(DATES.map((field) => [field, cell])),
    purpose: fc.constantFrom(null, '求决', '申诉', '意见建议', '揭发控告', '其他', '咨询'),
    status: fc.constantFrom(null, '已办结', '办理中', '不予受理', '撤回'),
    isClosed: fc.constantFrom(null, '是', '否'),
    handlingMethod: fc.constantFrom(null, '转送', '交办', '自办', '存'),
    statutoryRoute: fc.constantFrom(null, '仲裁', '信访程序', '（一）'),
    isLitigation: fc.constantFrom(null, '是', '否'),
    petitioner: fc.constantFrom(null, '张某', '匿名'),
    extensionDays: days,
    reviewExtensionDays: days,
    reexamExtensionDays: days,
  },
  { requiredKeys: [] },
);
const messyLedger = fc.array(messyMatter, { minLength: 1, maxLength: 6 }).map((matters) => ledgerOfMatters(matters));
const asOf = between('2020-01-01', '2027-12-31');

/** Runs a check on every clock of random ledgers. */
function onEveryClock(check: (column: ClockColumn, record: number, today: CivilDay) => void): void {
  fc.assert(
    fc.property(messyLedger, asOf, (ledger, today) => {
      for (const column of clockColumns(ledger, today)) {
        for (let i = 0; i < ledger.size; i++) if (column.has(i)) check(column, i, today);
      }
    }),
    { numRuns: 120 },
  );
}

describe('whatever a ledger holds', () => {
  it('a limit of the law never ends before it began, and rolls to a working day at most', () => {
    onEveryClock((column, i) => {
      const counted = column.limit(i) !== null && column.state(i) !== 'not-applicable';
      if (!counted) return;
      expect(column.dues[i]!).toBeGreaterThan(column.starts[i]!);
      expect(column.rolled[i]!).toBeGreaterThanOrEqual(column.dues[i]!);
      expect(column.calendar.isWorkday(dayOfOrdinal(column.rolled[i]!))).toBe(true);
    });
  });

  it('a date that the ledger states is never moved', () => {
    onEveryClock((column, i) => {
      if (column.spec.kind === 'stated') expect(column.rolled[i]).toBe(column.dues[i]);
    });
  });

  it('nobody is shown as late on an estimated or provisional clock', () => {
    onEveryClock((column, i) => {
      if ((column.flags[i]! & (ESTIMATED | PROVISIONAL)) === 0) return;
      expect(['late', 'overdue', 'after-window', 'lapsed']).not.toContain(shownState(column, i));
    });
  });

  it('a petitioner is never late', () => {
    onEveryClock((column, i) => {
      if (column.spec.owner !== 'petitioner') return;
      expect([
        'on-time',
        'on-time-rolled',
        'open',
        'after-window',
        'lapsed',
        'undetermined',
        'not-applicable',
      ]).toContain(column.state(i));
    });
  });

  it('only a petitioner has a window that is open, used late or lapsed', () => {
    onEveryClock((column, i) => {
      if (column.spec.owner === 'petitioner') return;
      expect(['open', 'after-window', 'lapsed']).not.toContain(column.state(i));
    });
  });

  it('nothing is known of what comes after the day of asking', () => {
    onEveryClock((column, i, today) => {
      expect(column.dones[i]!).toBeLessThanOrEqual(ordinalOf(today));
      expect(column.starts[i]!).toBeLessThanOrEqual(ordinalOf(today));
    });
  });

  it('a clock is near from its warning days on, running before, and overdue only after the rolled end', () => {
    onEveryClock((column, i, today) => {
      const state = column.state(i);
      const left = column.daysLeft(i);
      const warning = ledgerWarning(column.spec.id);
      if (state === 'running') expect(left).toBeGreaterThan(warning);
      if (state === 'near') expect(left).toBeLessThanOrEqual(warning);
      if (state === 'near') expect(ordinalOf(today)).toBeLessThanOrEqual(column.rolled[i]!);
      if (state === 'overdue') expect(ordinalOf(today)).toBeGreaterThan(column.rolled[i]!);
    });
  });

  it('every clock can be told in whole sentences', () => {
    fc.assert(
      fc.property(messyLedger, asOf, (ledger, today) => {
        const columns = clockColumns(ledger, today);
        for (let i = 0; i < ledger.size; i++) {
          for (const { trail } of describeClocks(columns, ledger, i)) {
            expect(trail.length).toBeGreaterThan(0);
            for (const sentence of trail) expect(sentence).toMatch(/^[^\n]+。$/u);
            expect(trail.join('')).not.toMatch(/undefined|null|NaN|。。/u);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

function ledgerWarning(id: ClockId): number {
  return ledgerOfMatters([{ caseNo: 'XF1' }]).profile.warningDays[id] ?? 0;
}

describe('an extension', () => {
  const endsOf = (start: string, extensionDays: number | null, approved: string | null) => {
    const matters = [{ acceptedDate: start, extensionDays, extensionApprovedDate: approved }];
    const column = clockColumn(ledgerOfMatters(matters), 'handle', day('2027-12-31'));
    return { due: column.dues[0]!, rolled: column.rolled[0]! };
  };

  it('never moves a date earlier, and a longer one never gives an earlier end', () => {
    fc.assert(
      fc.property(
        iso('2021-01-01', '2026-06-30'),
        fc.integer({ min: -5, max: 40 }),
        fc.option(iso('2021-01-01', '2026-12-31')),
        (start, n, approved) => {
          const without = endsOf(start, null, null);
          const with_ = endsOf(start, n, approved);
          expect(with_.due).toBeGreaterThanOrEqual(without.due);
          expect(with_.rolled).toBeGreaterThanOrEqual(without.rolled);
          expect(with_.due - without.due).toBeLessThanOrEqual(30);
        },
      ),
    );
  });

  it('is added to the strict end and rolled once, not to a rolled one', () => {
    fc.assert(
      fc.property(between('2021-01-01', '2026-06-30'), fc.integer({ min: 1, max: 30 }), (start, n) => {
        const due = addDays(start, 60 + n);
        expect(endsOf(formatDay(start), n, null)).toEqual({
          due: ordinalOf(due),
          rolled: ordinalOf(calendar.roll(due)),
        });
      }),
    );
  });
});

describe('the border of the laws', () => {
  const START: readonly (readonly [ClockId, FieldId, string, string])[] = [
    ['transfer', 'registeredDate', '2005', '2022'],
    ['notice', 'unitReceivedDate', '2005', '2022'],
    ['objection', 'unitReceivedDate', 'beijing', '2022'],
    ['handle', 'acceptedDate', '2005', '2022'],
    ['review-request', 'deliveredDate', '2005', '2022'],
    ['review', 'reviewRequestedDate', '2005', '2022'],
    ['reexam-request', 'reviewDeliveredDate', '2005', '2022'],
    ['reexam', 'reexamRequestedDate', '2005', '2022'],
  ];

  it.each(START)('of %s lies exactly between 30 April and 1 May 2022', (id, field, before, since) => {
    const border = day('2022-05-01');
    fc.assert(
      fc.property(fc.oneof(between('2022-04-28', '2022-05-03'), between('2007-01-01', '2026-12-31')), (start) => {
        const ledger = ledgerOfMatters([{ [field]: formatDay(start) }]);
        const found = describeClock(clockColumn(ledger, id, day('2027-12-31')), ledger, 0);
        expect(found?.regime).toBe(compareDays(start, border) < 0 ? before : since);
      }),
    );
  });
});

describe('a clerk with a paper calendar', () => {
  const LIMITS: readonly (readonly [ClockId, FieldId, number])[] = [
    ['transfer', 'receivedDate', 15],
    ['notice', 'unitReceivedDate', 15],
    ['handle', 'acceptedDate', 60],
    ['review-request', 'deliveredDate', 30],
    ['review', 'reviewRequestedDate', 30],
    ['reexam-request', 'reviewDeliveredDate', 30],
    ['reexam', 'reexamRequestedDate', 30],
  ];
  const start = between('2021-01-01', '2026-09-30');
  const tomorrow = (d: CivilDay): CivilDay => addDays(d, 1);
  const isWorked = (d: CivilDay): boolean => isWorkday(formatDay(d));

  it.each(LIMITS)('comes to the same end of %s, turning %s leaf by leaf', (id, field, days) => {
    fc.assert(
      fc.property(start, (from) => {
        let due = from;
        for (let n = 0; n < days; n++) due = tomorrow(due);
        let rolled = due;
        while (!isWorked(rolled)) rolled = tomorrow(rolled);
        const column = clockColumn(ledgerOfMatters([{ [field]: formatDay(from) }]), id, day('2026-12-31'));
        expect([column.dues[0], column.rolled[0]]).toEqual([ordinalOf(due), ordinalOf(rolled)]);
      }),
    );
  });

  it('comes to the same five working days', () => {
    fc.assert(
      fc.property(start, (from) => {
        let due = from;
        for (let n = 0; n < 5;) {
          due = tomorrow(due);
          if (isWorked(due)) n++;
        }
        const matters = [{ unitReceivedDate: formatDay(from) }];
        const column = clockColumn(ledgerOfMatters(matters), 'objection', day('2026-12-31'));
        expect(column.dues[0]).toBe(ordinalOf(due));
      }),
    );
  });
});
