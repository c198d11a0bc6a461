import { clock, endOf, stateOf, trailText, type Matter } from '../support';

const ASKED: Matter = { reviewRequestedDate: '2022-08-12', reviewClosedDate: null };
const OLD: Matter = { reviewRequestedDate: '2021-09-16', reviewClosedDate: null };

describe('review: thirty days from the request', () => {
  it.each([
    ['2022-09-05', 'running', 6],
    ['2022-09-06', 'near', 5],
    ['2022-09-13', 'near', -2],
    ['2022-09-14', 'overdue', -3],
  ])('on %s it is %s', (asOf, state, daysLeft) =>
    expect(clock('review', ASKED, { asOf })).toMatchObject({ state, daysLeft, regime: '2022' }),
  );

  it('rolls over the autumn holiday', () => {
    expect(endOf('review', ASKED)).toBe('2022-09-11 → 2022-09-13');
    expect(stateOf('review', { ...ASKED, reviewClosedDate: '2022-09-13' })).toBe('on-time-rolled');
    expect(stateOf('review', { ...ASKED, reviewClosedDate: '2022-09-14' })).toBe('late');
  });

  it('is extended by the law of the city only, up to 30 April 2022', () => {
    const extended = { ...OLD, reviewExtensionDays: 20, reviewExtensionApprovedDate: '2021-10-01' };
    expect(clock('review', extended)).toMatchObject({ extensionDays: 20, due: '2021-11-05' });
    expect(trailText('review', extended)).toContain('《北京市信访条例》第五十条');
    expect(clock('review', { ...ASKED, reviewExtensionDays: 20 })).toMatchObject({
      extensionDays: 0,
      due: '2022-09-11',
    });
  });

  it.each([
    ['switched off', null, 0],
    ['in force too late', { from: '2021-10-01' }, 0],
    ['in force already', { from: '2021-09-16' }, 20],
  ])('the law of the city is the office’s to set: %s', (_what, beijing, extensionDays) => {
    const found = clock('review', { ...OLD, reviewExtensionDays: 20 }, { profile: { packs: { beijing } } });
    expect(found?.extensionDays).toBe(extensionDays);
  });

  it('keeps the city’s extension where an office says that it is still in force', () => {
    const profile = { packs: { beijing: { to: null } } };
    expect(clock('review', { ...ASKED, reviewExtensionDays: 20 }, { profile })?.extensionDays).toBe(20);
  });

  it('an approval after the end adds nothing', () => {
    const approved = (day: string) =>
      clock('review', { ...OLD, reviewExtensionDays: 20, reviewExtensionApprovedDate: day })?.extensionDays;
    expect(approved('2021-10-18')).toBe(20);
    expect(approved('2021-10-19')).toBe(0);
  });

  it('is neither extended by the handling’s extension nor paused by a hearing', () => {
    const hearing = { hearingStart: '2022-08-15', hearingEnd: '2022-08-18' };
    expect(clock('review', { ...ASKED, ...hearing, extensionDays: 20 })).toMatchObject({
      pausedDays: 0,
      extensionDays: 0,
      due: '2022-09-11',
    });
  });

  it('is undetermined where it was decided without a day, or nobody keeps the day', () => {
    expect(stateOf('review', { reviewRequestedDate: '2022-08-12' })).toBe('undetermined');
    expect(stateOf('review', { ...ASKED, reviewResult: '维持' })).toBe('undetermined');
    expect(stateOf('review', { ...ASKED, status: '已办结' })).toBe('undetermined');
  });

  it('is overdue where only the handling was closed before the request', () => {
    expect(stateOf('review', { ...ASKED, status: '已办结', closedDate: '2022-07-01' })).toBe('overdue');
  });

  it('does not exist where the matter has no handling', () => {
    expect(stateOf('review', { ...ASKED, acceptResult: '不予受理' })).toBe('not-applicable');
    expect(stateOf('review', { ...ASKED, purpose: '意见建议' })).toBe('not-applicable');
    expect(stateOf('review', { ...ASKED, purpose: '意见建议', acceptedDate: '2022-04-30' })).toBe('overdue');
  });
});
