import { clock, endOf, stateOf, trailText, type Matter } from '../support';

const DELIVERED: Matter = { deliveredDate: '2022-07-15', reviewRequestedDate: null };

describe('review-request: the petitioner’s own thirty days', () => {
  it.each([
    ['2022-08-10', 'open', 4],
    ['2022-08-15', 'open', -1],
    ['2022-08-16', 'lapsed', null],
  ])('on %s it is %s', (asOf, state, daysLeft) => {
    expect(clock('review-request', DELIVERED, { asOf })).toMatchObject({
      state,
      daysLeft,
      due: '2022-08-14',
      dueRolled: '2022-08-15',
      basis: '《信访工作条例》第三十五条',
    });
  });

  it.each([
    ['2022-08-14', 'on-time'],
    ['2022-08-15', 'on-time-rolled'],
    ['2022-08-16', 'after-window'],
  ])('used on %s it is %s, never late', (reviewRequestedDate, state) => {
    expect(clock('review-request', { ...DELIVERED, reviewRequestedDate })).toMatchObject({ state, daysLeft: null });
  });

  it('begins with the delivery alone: a reply without it starts nothing', () => {
    expect(clock('review-request', { deliveredDate: null, replyDate: '2022-07-15' })).toBeNull();
    expect(clock('review-request', { replyDate: '2022-07-15' })).toBeNull();
    expect(clock('review-request', { ...DELIVERED, deliveredDate: '2022年7月' })).toBeNull();
  });

  it('is undetermined where the table does not keep requests', () => {
    expect(stateOf('review-request', { deliveredDate: '2022-07-15' })).toBe('undetermined');
  });

  it('lapses also where the matter is closed: that says nothing of a request', () => {
    expect(stateOf('review-request', { ...DELIVERED, status: '已办结' })).toBe('lapsed');
    expect(trailText('review-request', DELIVERED)).toContain('期满未见申请');
  });

  it('is under the law of the delivery', () => {
    expect(clock('review-request', { deliveredDate: '2022-04-30' })).toMatchObject({
      regime: '2005',
      basis: '《信访条例》第三十四条',
    });
    expect(endOf('review-request', { deliveredDate: '2021-09-16' })).toBe('2021-10-16 → 2021-10-18');
  });

  it.each(['不予受理', '不再受理'])('does not exist where the matter was %s', (acceptResult) => {
    expect(stateOf('review-request', { ...DELIVERED, acceptResult })).toBe('not-applicable');
  });

  it('on an earlier day knows no later request', () => {
    const used = { ...DELIVERED, reviewRequestedDate: '2022-08-05' };
    expect(clock('review-request', used, { asOf: '2022-08-01' })).toMatchObject({ state: 'open', done: null });
  });
});
