import { civilDay, type CivilDay } from '../../src/core/calendar/civil-day';
import { timeScale } from '../../src/taskpane/deadlines/time-scale';
import { drawTimeline } from '../../src/taskpane/deadlines/timeline-drawing';
import type { Timeline, TimelineClock } from '../../src/worker/clock-answers';

const day = (y: number, m: number, d: number): CivilDay => civilDay(y, m, d)!;

const clock = (change: Partial<TimelineClock>): TimelineClock => ({
  id: 'handle',
  title: '办理期限',
  unitName: '东四街道',
  regime: '2005',
  basis: null,
  start: '2021-05-10',
  days: 60,
  unit: 'day',
  extensionDays: 0,
  pausedDays: 0,
  due: '2021-07-09',
  dueRolled: '2021-07-09',
  done: null,
  state: 'running',
  shown: 'running',
  daysLeft: 1,
  provisional: false,
  estimatedStart: false,
  trail: [],
  startColumn: null,
  doneColumn: null,
  ...change,
});
const timeline = (asOf: string, ...clocks: TimelineClock[]): Timeline => ({
  asOf,
  sheet: '台账',
  row: 3,
  matter: 'XF2021001，张某',
  clocks,
});

describe('the scale of time', () => {
  it('lays days out evenly from end to end', () => {
    const scale = timeScale([day(2021, 5, 10), day(2021, 7, 9), day(2021, 6, 9)], 300);
    expect([scale.x(day(2021, 5, 10)), scale.x(day(2021, 6, 9)), scale.x(day(2021, 7, 9))]).toEqual([0, 150, 300]);
    expect(scale.x(day(2021, 5, 25))).toBe(75);
    expect(scale.breaks).toEqual([]);
  });

  it('tears years out in which nothing happens, and says where', () => {
    const scale = timeScale([day(2021, 5, 10), day(2021, 7, 9), day(2026, 11, 23)], 300);
    expect(scale.x(day(2021, 7, 9))).toBeGreaterThan(150);
    expect(scale.x(day(2026, 11, 23))).toBe(300);
    expect(scale.breaks).toHaveLength(1);
    expect(scale.breaks[0]).toBeGreaterThan(scale.x(day(2021, 7, 9)));
    expect(scale.ticks.map((t) => t.withYear)).toEqual([true, false]);
  });

  it('names months only where their names have room', () => {
    const scale = timeScale([day(2020, 1, 1), ...[3, 6, 9, 12].map((m) => day(2020, m, 1)), day(2021, 2, 1)], 300);
    const places = scale.ticks.map((t) => t.x);
    for (const [i, x] of places.entries()) expect(x - (places[i - 1] ?? -100)).toBeGreaterThanOrEqual(34);
    expect(scale.ticks[0]?.withYear).toBe(true);
  });

  it('stands with a single day', () => {
    const scale = timeScale([day(2021, 5, 10)], 300);
    expect(scale.x(day(2021, 5, 10))).toBe(0);
  });
});

describe('the picture of a matter', () => {
  it('draws a running clock from its start to its last day, with nothing beyond', () => {
    const { bars, today } = drawTimeline(timeline('2021-07-08', clock({})), 300);
    expect(bars[0]).toMatchObject({ tone: 'running', term: [0, 300], rolled: null, over: null, done: null });
    expect(today).toBeLessThan(300);
  });

  it('draws what a holiday adds apart, and calls late only what lies beyond it', () => {
    const late = clock({
      due: '2021-07-04',
      dueRolled: '2021-07-05',
      done: '2021-07-08',
      state: 'late',
      shown: 'late',
    });
    const [bar] = drawTimeline(timeline('2021-07-20', late), 300).bars;
    expect(bar?.rolled?.[0]).toBe(bar?.term?.[1]);
    expect(bar?.over).toEqual([bar?.rolled?.[1], bar?.done]);
  });

  it('draws what is overdue until today', () => {
    const drawing = drawTimeline(timeline('2021-08-01', clock({ state: 'overdue', shown: 'overdue' })), 300);
    expect(drawing.bars[0]?.over?.[1]).toBe(drawing.today);
  });

  it('draws nobody late on an estimated clock, however long ago it ended', () => {
    const unsure = clock({ state: 'overdue', shown: 'undetermined', estimatedStart: true });
    expect(drawTimeline(timeline('2021-12-31', unsure), 300).bars[0]).toMatchObject({ tone: 'unsure', over: null });
  });

  it("draws a petitioner's window in its own form and never late", () => {
    const window = clock({ id: 'review-request', state: 'lapsed', shown: 'lapsed' });
    expect(drawTimeline(timeline('2021-12-31', window), 300).bars[0]).toMatchObject({ tone: 'window', over: null });
  });

  it('leaves out clocks that do not apply', () => {
    const none = clock({ state: 'not-applicable', shown: 'not-applicable' });
    expect(drawTimeline(timeline('2021-12-31', none), 300).bars).toEqual([]);
  });

  it('draws the end of a date that the ledger itself names, though it has no beginning', () => {
    const stated = clock({ id: 'hotline', start: null, days: null });
    const [bar] = drawTimeline(timeline('2021-07-08', stated, clock({})), 300).bars;
    expect(bar?.hasStart).toBe(false);
    expect(bar?.term?.[1]).toBe(300);
  });

  it('stays within its width whatever the dates', () => {
    const odd = clock({
      start: '2021-05-10',
      due: '2021-05-15',
      dueRolled: '2021-05-17',
      done: '2029-01-01',
      state: 'late',
      shown: 'late',
    });
    const { bars } = drawTimeline(timeline('2026-11-23', odd, clock({})), 270);
    for (const { term, over } of bars)
      for (const [from, to] of [term, over].filter((s) => s !== null)) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(270);
        expect(to).toBeGreaterThan(from);
      }
  });
});
