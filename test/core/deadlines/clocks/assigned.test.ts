import { clock, stateOf, trailText, type Matter } from '../support';

const ASSIGNED: Matter = {
  handlingMethod: '交办',
  transferredDate: '2021-05-10',
  dueDate: '2021-06-10',
  reportedDate: null,
};

describe('assigned: the date that the assigner named', () => {
  it('has no law’s number of days, and is never rolled', () => {
    expect(clock('assigned', { ...ASSIGNED, dueDate: '2021-06-12' }, { asOf: '2021-06-13' })).toMatchObject({
      regime: null,
      basis: null,
      start: '2021-05-10',
      days: null,
      unit: 'day',
      due: '2021-06-12',
      dueRolled: '2021-06-12',
      state: 'overdue',
      provisional: false,
    });
    expect(trailText('assigned', ASSIGNED)).toContain('限办日期是2021年6月10日');
  });

  it.each([
    ['2021-06-06', 'running', 4],
    ['2021-06-07', 'near', 3],
    ['2021-06-10', 'near', 0],
    ['2021-06-11', 'overdue', -1],
  ])('on %s it is %s', (asOf, state, daysLeft) =>
    expect(clock('assigned', ASSIGNED, { asOf })).toMatchObject({ state, daysLeft }),
  );

  it.each([
    ['2021-06-10', 'on-time'],
    ['2021-06-11', 'late'],
  ])('reported on %s it was %s', (reportedDate, state) =>
    expect(stateOf('assigned', { ...ASSIGNED, reportedDate })).toBe(state),
  );

  it('is undetermined where nobody keeps the day of the report', () => {
    const { reportedDate: _, ...noColumn } = ASSIGNED;
    expect(stateOf('assigned', noColumn)).toBe('undetermined');
  });

  it('is there for 交办 alone', () => {
    expect(clock('assigned', { ...ASSIGNED, handlingMethod: '转送' })).toBeNull();
    expect(clock('assigned', { ...ASSIGNED, handlingMethod: null })).toBeNull();
  });

  it.each([null, '长期', '一周内', '6月底前', '2021年6月', '2021年6月1日至6月10日'])(
    'is not counted to %s',
    (dueDate) => expect(clock('assigned', { ...ASSIGNED, dueDate })).toBeNull(),
  );

  it('needs no start where the date stands there, and waits for one that is yet to come', () => {
    expect(clock('assigned', { ...ASSIGNED, transferredDate: null })).toMatchObject({ start: null, due: '2021-06-10' });
    expect(clock('assigned', ASSIGNED, { asOf: '2021-05-01' })).toBeNull();
  });

  it('beyond the announced years is as certain as before', () => {
    const later = { ...ASSIGNED, transferredDate: '2026-12-10', dueDate: '2027-02-10' };
    expect(clock('assigned', later, { asOf: '2027-03-01' })).toMatchObject({ state: 'overdue', provisional: false });
  });
});
