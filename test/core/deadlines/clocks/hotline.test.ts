import { clock, stateOf, type Matter } from '../support';

const ORDER: Matter = { hotlineNo: 'GD1', registeredDate: '2021-05-10', hotlineDue: '2021-05-17', closedDate: null };

describe('hotline: the limit printed on the order', () => {
  it.each([
    ['2021-05-13', 'running', 4],
    ['2021-05-14', 'near', 3],
    ['2021-05-18', 'overdue', -1],
  ])('on %s it is %s', (asOf, state, daysLeft) => {
    expect(clock('hotline', ORDER, { asOf })).toMatchObject({
      state,
      daysLeft,
      regime: null,
      basis: null,
      days: null,
      due: '2021-05-17',
      dueRolled: '2021-05-17',
    });
  });

  it.each([
    ['2021-05-17', 'on-time'],
    ['2021-05-18', 'late'],
  ])('closed on %s it was %s', (closedDate, state) => expect(stateOf('hotline', { ...ORDER, closedDate })).toBe(state));

  it('is undetermined where it is closed without a day, or nobody keeps the day', () => {
    const { closedDate: _, ...noColumn } = ORDER;
    expect(stateOf('hotline', noColumn)).toBe('undetermined');
    expect(stateOf('hotline', { ...ORDER, status: '已办结' })).toBe('undetermined');
  });

  it('drops the hour', () => {
    expect(clock('hotline', { ...ORDER, hotlineDue: '2021-05-17 18:00' })?.due).toBe('2021-05-17');
  });

  it('is there only with a limit of its own', () => {
    expect(clock('hotline', { ...ORDER, hotlineDue: null })).toBeNull();
    expect(clock('hotline', { registeredDate: '2021-05-10', closedDate: null })).toBeNull();
    expect(clock('hotline', { ...ORDER, registeredDate: null })).toMatchObject({ start: null, state: 'overdue' });
  });
});
