import { formatDay } from '../../../src/core/calendar/civil-day';
import { workCalendar } from '../../../src/core/calendar/work-calendar';
import type { ClockId } from '../../../src/core/deadlines/clock-id';
import { day } from '../rules/support';
import { clock, clocks, type Matter } from './support';

interface Golden {
  readonly id: string;
  readonly clock: ClockId;
  readonly start: string;
  readonly due: string;
  readonly rolled: string;
  readonly why: string;
  /** Further cells of the matter. */
  readonly more?: Matter;
  readonly regime?: string;
}

const START: Partial<Record<ClockId, keyof Matter>> = {
  transfer: 'registeredDate',
  notice: 'unitReceivedDate',
  objection: 'unitReceivedDate',
  handle: 'acceptedDate',
  'review-request': 'deliveredDate',
  reexam: 'reexamRequestedDate',
};
const EXTENDED: Matter = { extensionDays: 30, extensionApprovedDate: null };

/** id, clock, start, last day, rolled last day, why it is here. Each was counted twice, from two tables of holidays. */
const CALENDAR_DAYS: readonly Golden[] = [
  g('G01', 'transfer', '2021-04-20', '2021-05-05', '2021-05-06', 'ends on the last day of the May holiday'),
  g('G02', 'notice', '2021-01-27', '2021-02-11', '2021-02-18', 'ends on New Year’s Eve, a week is off'),
  g('G03', 'transfer', '2021-06-11', '2021-06-26', '2021-06-28', 'a weekend; the holiday inside changes nothing'),
  g('G04', 'handle', '2021-05-10', '2021-07-09', '2021-07-09', 'nothing to roll'),
  g('G05', 'handle', '2021-05-10', '2021-08-08', '2021-08-09', 'the longest extension', EXTENDED),
  g('G06', 'handle', '2021-08-03', '2021-10-02', '2021-10-08', 'in the National Day week'),
  g('G07', 'review-request', '2021-09-16', '2021-10-16', '2021-10-18', 'a petitioner’s own window'),
  g('G08', 'handle', '2021-12-03', '2022-02-01', '2022-02-07', 'into the table of the next year'),
  g(
    'G09',
    'transfer',
    '2022-04-20',
    '2022-05-05',
    '2022-05-05',
    'begins under the old law and ends under it',
    {},
    '2005',
  ),
  g('G10', 'notice', '2022-05-06', '2022-05-21', '2022-05-23', 'the next limit is of the new law', {}, '2022'),
  g('G11', 'handle', '2022-03-01', '2022-04-30', '2022-05-05', 'a holiday over the border of the laws', {}, '2005'),
  g('G12', 'transfer', '2022-05-01', '2022-05-16', '2022-05-16', 'may begin on a holiday', {}, '2022'),
  g('G13', 'handle', '2022-08-08', '2022-10-07', '2022-10-08', 'rolls to a Saturday that is worked'),
  g('G14', 'handle', '2022-07-11', '2022-10-09', '2022-10-09', 'a Sunday that is worked is no free day', EXTENDED),
  g('G15', 'transfer', '2023-01-06', '2023-01-21', '2023-01-28', 'to the Saturday worked after New Year'),
  g('G16', 'handle', '2023-08-02', '2023-10-01', '2023-10-07', 'two holidays in one block'),
  g('G17', 'handle', '2023-10-01', '2023-11-30', '2023-11-30', 'the day of acceptance is not counted'),
  g('G18', 'handle', '2023-12-11', '2024-02-09', '2024-02-09', 'New Year’s Eve of 2024 was worked'),
  g('G19', 'handle', '2023-12-31', '2024-02-29', '2024-02-29', 'a leap day'),
  g('G20', 'transfer', '2024-01-26', '2024-02-10', '2024-02-18', 'eight days on, to a Sunday that is worked'),
  g('G21', 'handle', '2024-07-04', '2024-10-02', '2024-10-08', 'extended first, rolled once', EXTENDED),
  g('G22', 'transfer', '2025-01-13', '2025-01-28', '2025-02-05', 'New Year’s Eve of 2025 was free'),
  g('G23', 'handle', '2025-08-08', '2025-10-07', '2025-10-09', 'a block of eight days'),
  g('G24', 'reexam', '2025-03-03', '2025-04-14', '2025-04-14', 'twelve days of hearing do not count', {
    hearingStart: '2025-03-10',
    hearingEnd: '2025-03-21',
  }),
  g('G25', 'transfer', '2026-02-02', '2026-02-17', '2026-02-24', 'a block of nine days'),
  g(
    'G26',
    'transfer',
    '2026-09-05',
    '2026-09-20',
    '2026-09-20',
    'begins on a Saturday, ends on a Sunday that is worked',
  ),
  g('G27', 'handle', '2026-08-04', '2026-10-03', '2026-10-08', 'National Day of 2026'),
  g('G28', 'handle', '2026-12-01', '2027-01-30', '2027-02-01', 'beyond the announced years'),
];

const WORKING_DAYS: readonly Golden[] = [
  w('G29', '2022-04-28', '2022-05-09', 'over the May holiday, with a Saturday worked', 'beijing'),
  w('G30', '2022-05-06', '2022-05-12', 'that Saturday counts', '2022'),
  w('G31', '2021-02-05', '2021-02-18', 'over New Year, with a Sunday worked', 'beijing'),
  w('G32', '2024-02-07', '2024-02-20', 'New Year’s Eve counts, and a Sunday', '2022'),
  w('G33', '2025-09-29', '2025-10-13', 'over eight days off', '2022'),
  w('G34', '2026-09-23', '2026-10-08', 'over two holidays: fifteen calendar days', '2022'),
];

function g(
  id: string,
  of: ClockId,
  start: string,
  due: string,
  rolled: string,
  why: string,
  more: Matter = {},
  regime?: string,
): Golden {
  return { id, clock: of, start, due, rolled, why, more, ...(regime === undefined ? {} : { regime }) };
}

function w(id: string, start: string, due: string, why: string, regime: string): Golden {
  return { id, clock: 'objection', start, due, rolled: due, why, regime };
}

const matterOf = ({ clock: id, start, more }: Golden): Matter => ({ [START[id] ?? 'registeredDate']: start, ...more });

describe('limits that were counted by hand', () => {
  it.each(CALENDAR_DAYS)('$id: $clock from $start ends $due, rolled $rolled: $why', (golden) => {
    const found = clock(golden.clock, matterOf(golden), { asOf: golden.start.replace(/^2025-03-03/u, '2025-04-10') });
    expect(found).toMatchObject({
      start: golden.start,
      due: golden.due,
      dueRolled: golden.rolled,
      unit: 'day',
      provisional: golden.id === 'G28',
      ...(golden.regime === undefined ? {} : { regime: golden.regime }),
    });
  });

  it.each(WORKING_DAYS)('$id: five working days from $start end $due: $why', (golden) => {
    expect(clock(golden.clock, matterOf(golden), { asOf: golden.start })).toMatchObject({
      start: golden.start,
      days: 5,
      unit: 'workday',
      due: golden.due,
      dueRolled: golden.due,
      regime: golden.regime,
    });
  });

  it('G35: three working days from 2022-09-30 end 2022-10-10, a weekend is worked', () => {
    expect(formatDay(workCalendar({}).addWorkdays(day('2022-09-30'), 3))).toBe('2022-10-10');
  });

  it('G24: without the hearing the end would be twelve days earlier', () => {
    expect(clock('reexam', { reexamRequestedDate: '2025-03-03' })?.due).toBe('2025-04-02');
  });

  it('G36: one matter from its receipt to the re-examination, each limit from its own start', () => {
    const life = clocks(
      {
        receivedDate: '2022-05-06',
        transferredDate: '2022-05-06',
        unitReceivedDate: '2022-05-06',
        noticeDate: '2022-05-16',
        acceptedDate: '2022-05-16',
        replyDate: '2022-07-15',
        deliveredDate: '2022-07-15',
        reviewRequestedDate: '2022-08-12',
        reviewClosedDate: '2022-09-09',
        reviewDeliveredDate: '2022-09-09',
        reexamRequestedDate: '2022-09-30',
        reexamClosedDate: '2022-10-31',
      },
      { asOf: '2022-12-31' },
    );
    const line = [...life.values()].map((c) => [c.id, c.regime, c.due, c.dueRolled, c.state]);
    expect(line).toEqual([
      ['transfer', '2022', '2022-05-21', '2022-05-23', 'on-time'],
      ['notice', '2022', '2022-05-21', '2022-05-23', 'on-time'],
      ['objection', '2022', '2022-05-12', '2022-05-12', 'not-applicable'],
      ['handle', '2022', '2022-07-15', '2022-07-15', 'on-time'],
      ['review-request', '2022', '2022-08-14', '2022-08-15', 'on-time'],
      ['review', '2022', '2022-09-11', '2022-09-13', 'on-time'],
      ['reexam-request', '2022', '2022-10-09', '2022-10-09', 'on-time'],
      ['reexam', '2022', '2022-10-30', '2022-10-31', 'on-time-rolled'],
    ]);
  });
});
