import * as fc from 'fast-check';
import { ordinalOf } from '../../../src/core/calendar/civil-day';
import { buildAgenda, OPEN_STATES, type Agenda } from '../../../src/core/deadlines/agenda';
import { CLOCK_STATES } from '../../../src/core/deadlines/clock-id';
import { responsibleFor } from '../../../src/core/deadlines/responsible';
import { day, ledgerOf } from '../rules/support';
import { ledgerOfMatters, type Matter } from './support';

const TODAY = day('2021-07-12');

const lines = (agenda: Agenda): string[] =>
  Array.from({ length: agenda.size }, (_, item) => {
    const { spec } = agenda.columnAt(item);
    return `${agenda.tableIndexAt(item)}/${agenda.recordAt(item)} ${spec.id} ${agenda.stateAt(item)}`;
  });

const handling = (acceptedDate: string, replyDate: string | null = null): Matter => ({ acceptedDate, replyDate });

describe('the clocks of an office, the nearest last day first', () => {
  it('stand in the order of their last days, over all tables', () => {
    const first = ledgerOfMatters([handling('2021-06-20'), handling('2021-05-10')]);
    const second = ledgerOfMatters([handling('2021-05-20')]);
    expect(lines(buildAgenda([first, second], TODAY))).toEqual([
      '0/1 handle overdue',
      '1/0 handle near',
      '0/0 handle running',
    ]);
  });

  it('keep the order of the ledger where they end on one day', () => {
    const ledger = ledgerOfMatters([handling('2021-05-10'), handling('2021-05-10'), handling('2021-05-10')]);
    expect(lines(buildAgenda([ledger], TODAY)).map((line) => line.slice(0, 3))).toEqual(['0/0', '0/1', '0/2']);
  });

  it('name a clock once where the table keeps no column for its end, and do not list its matters', () => {
    const ledger = ledgerOfMatters([{ deliveredDate: '2021-06-20' }, { deliveredDate: '2021-06-21' }]);
    const agenda = buildAgenda([ledger], TODAY);
    expect(lines(agenda)).toEqual([]);
    expect(agenda.unkept.map((spec) => spec.id)).toEqual(['review-request']);
    expect(agenda.counts.undetermined).toBe(0);
  });

  it('are counted as they may be shown, those that do not apply counted only', () => {
    const ledger = ledgerOfMatters([
      handling('2021-05-10'),
      handling('2021-05-10', '2021-07-09'),
      { ...handling('2021-05-10'), acceptResult: '不予受理' },
      { acceptedDate: null, registeredDate: '2021-04-01', replyDate: null },
    ]);
    const agenda = buildAgenda([ledger], TODAY);
    expect(agenda.counts).toMatchObject({ overdue: 1, 'on-time': 1, 'not-applicable': 1 });
    // The last matter's acceptance is unknown: its end is an estimate, and nobody is called late by it.
    const handlings = lines(agenda).filter((line) => line.includes('handle'));
    expect(handlings).toEqual(['0/3 handle undetermined', '0/0 handle overdue', '0/1 handle on-time']);
  });

  it('leave out tables that have none, and are empty without any', () => {
    const trainings = ledgerOf(['培训主题', '人数'], [['信访业务', 20]], { kind: 'other' });
    const agenda = buildAgenda([trainings], TODAY);
    expect(agenda.size).toBe(0);
    expect(agenda.tables).toEqual([]);
    expect(buildAgenda([], TODAY).size).toBe(0);
  });

  it('keep a day before 1970 before every other', () => {
    const ledger = ledgerOfMatters([
      { resolveDeadline: '2021-06-30', resolvedDate: null },
      { resolveDeadline: '1965-06-30', resolvedDate: null },
      { resolveDeadline: '1970-01-01', resolvedDate: null },
    ]);
    expect(lines(buildAgenda([ledger], TODAY)).map((line) => line.slice(2, 3))).toEqual(['1', '2', '0']);
  });

  it('are sorted and complete, whatever the days', () => {
    const due = fc.integer({ min: 1, max: 28 }).map((d) => `2021-06-${String(d).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(fc.option(due), { minLength: 1, maxLength: 40 }), (dues) => {
        const matters = dues.map((resolveDeadline): Matter => ({ resolveDeadline, resolvedDate: null }));
        const agenda = buildAgenda([ledgerOfMatters(matters)], TODAY);
        expect(agenda.size).toBe(dues.filter((d) => d !== null).length);
        for (let item = 1; item < agenda.size; item++) {
          const [a, b] = [item - 1, item].map((k) => agenda.columnAt(k).rolled[agenda.recordAt(k)]!) as [
            number,
            number,
          ];
          expect(a).toBeLessThanOrEqual(b);
          if (a === b) expect(agenda.recordAt(item - 1)).toBeLessThan(agenda.recordAt(item));
        }
      }),
    );
  });

  it('ask for work only where something is still to be done, or may be', () => {
    expect(CLOCK_STATES.filter((state) => !OPEN_STATES.includes(state))).toEqual([
      'on-time',
      'on-time-rolled',
      'late',
      'after-window',
      'lapsed',
      'not-applicable',
    ]);
  });
});

describe('whose clock it is', () => {
  it('follows the duty: the registering office, the handling unit, the reviewing organ, the petitioner', () => {
    const ledger = ledgerOfMatters([
      {
        registeringUnit: '东四街道',
        responsibleUnit: '区人社局',
        reviewUnit: '某市某局',
        reexamUnit: null,
        registeredDate: '2021-05-01',
        transferredDate: '2021-05-02',
        acceptedDate: '2021-05-03',
        deliveredDate: '2021-06-01',
        reviewRequestedDate: '2021-06-10',
        reviewDeliveredDate: '2021-07-01',
        reexamRequestedDate: '2021-07-05',
      },
    ]);
    const agenda = buildAgenda([ledger], day('2021-12-31'));
    const who = agenda.tables[0]?.columns
      .filter((column) => column.has(0))
      .map(({ spec }) => [spec.id, responsibleFor(spec, ledger)(0)]);
    expect(who).toEqual([
      ['transfer', '东四街道'],
      ['notice', '区人力社保局'],
      ['objection', '区人力社保局'],
      ['handle', '区人力社保局'],
      ['review-request', '信访人'],
      ['review', '某市某局'],
      ['reexam-request', '信访人'],
      ['reexam', '（空）'],
    ]);
    expect(ordinalOf(agenda.asOf)).toBe(ordinalOf(day('2021-12-31')));
  });

  it('is the profile’s office where the table names no registering unit', () => {
    const ledger = ledgerOfMatters([{ registeredDate: '2021-05-01' }], { office: '某区信访办' });
    const transfer = buildAgenda([ledger], TODAY).tables[0]?.columns[0]?.spec;
    expect(transfer && responsibleFor(transfer, ledger)(0)).toBe('某区信访办');
  });
});
