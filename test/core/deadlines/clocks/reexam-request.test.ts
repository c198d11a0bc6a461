import { clock, endOf, stateOf, type Matter } from '../support';

const DELIVERED: Matter = { reviewDeliveredDate: '2022-09-09', reexamRequestedDate: null };

describe('reexam-request: the petitioner’s second thirty days', () => {
  it.each([
    ['2022-10-09', 'open', 0],
    ['2022-10-10', 'lapsed', null],
  ])('on %s it is %s: the Sunday was worked, and nothing rolls', (asOf, state, daysLeft) => {
    expect(clock('reexam-request', DELIVERED, { asOf })).toMatchObject({
      state,
      daysLeft,
      dueRolled: '2022-10-09',
      basis: '《信访工作条例》第三十六条',
    });
  });

  it.each([
    ['2022-09-30', 'on-time'],
    ['2022-10-10', 'after-window'],
  ])('used on %s it is %s', (reexamRequestedDate, state) =>
    expect(stateOf('reexam-request', { ...DELIVERED, reexamRequestedDate })).toBe(state),
  );

  it('begins with the delivery of the review alone', () => {
    expect(clock('reexam-request', { reviewDeliveredDate: null, reviewClosedDate: '2022-09-09' })).toBeNull();
  });

  it('is undetermined where the table does not keep requests', () => {
    expect(stateOf('reexam-request', { reviewDeliveredDate: '2022-09-09' })).toBe('undetermined');
  });

  it('is under the law of the delivery, and rolls like any window', () => {
    expect(clock('reexam-request', { reviewDeliveredDate: '2022-04-30' })).toMatchObject({
      regime: '2005',
      basis: '《信访条例》第三十五条',
    });
    expect(endOf('reexam-request', { reviewDeliveredDate: '2021-09-16' })).toBe('2021-10-16 → 2021-10-18');
  });

  it('does not exist where the matter was not taken up', () => {
    expect(stateOf('reexam-request', { ...DELIVERED, status: '不再受理' })).toBe('not-applicable');
  });
});
