import { clock, endOf, stateOf, trailText, type Matter } from '../support';

const SIGNED: Matter = { unitReceivedDate: '2022-05-06', objectionDate: null };

describe('objection: a unit sends back within five working days what is not its own', () => {
  it.each([
    ['2022-05-08', 'running', 4],
    ['2022-05-10', 'running', 2],
    ['2022-05-11', 'near', 1],
    ['2022-05-12', 'near', 0],
  ])('on %s it is %s with %i working days left', (asOf, state, daysLeft) => {
    expect(clock('objection', SIGNED, { asOf })).toMatchObject({ state, daysLeft, unit: 'workday', days: 5 });
  });

  it('then does not apply any more: silence is acceptance, and nobody is late', () => {
    expect(clock('objection', SIGNED, { asOf: '2022-05-13' })).toMatchObject({
      state: 'not-applicable',
      due: '2022-05-12',
      daysLeft: null,
    });
    expect(trailText('objection', SIGNED)).toContain('未提出异议');
    expect(stateOf('objection', { unitReceivedDate: '2022-05-06' })).toBe('not-applicable');
    expect(stateOf('objection', { ...SIGNED, status: '已办结' })).toBe('not-applicable');
  });

  it.each([
    ['2022-05-12', 'on-time'],
    ['2022-05-13', 'late'],
  ])('made on %s it was %s', (objectionDate, state) =>
    expect(stateOf('objection', { ...SIGNED, objectionDate })).toBe(state),
  );

  it('is undetermined where the day of the objection cannot be read', () => {
    expect(stateOf('objection', { ...SIGNED, objectionDate: '见退回函' })).toBe('undetermined');
  });

  it('counts from the transfer where nobody signed for it', () => {
    expect(endOf('objection', { ...SIGNED, unitReceivedDate: null, transferredDate: '2022-05-09' })).toBe('2022-05-16');
    expect(clock('objection', { registeredDate: '2022-05-06', objectionDate: null })).toBeNull();
  });

  it('before 1 May 2022 rests on the law of the city, and on nothing where the office switched that off', () => {
    const old = { ...SIGNED, unitReceivedDate: '2022-04-30' };
    expect(clock('objection', old)).toMatchObject({ regime: 'beijing', basis: '《北京市信访条例》第三十五条' });
    expect(clock('objection', old, { profile: { packs: { beijing: null } } })).toMatchObject({
      state: 'not-applicable',
      regime: '2005',
      due: null,
    });
    expect(clock('objection', { ...old, unitReceivedDate: '2006-12-31' })?.state).toBe('not-applicable');
    expect(clock('objection', { ...old, unitReceivedDate: '2022-05-01' })?.regime).toBe('2022');
  });

  it('ends with the last day on which the office has the law of the city in force', () => {
    const profile = { packs: { beijing: { to: '2022-03-31' } } };
    const dueFrom = (unitReceivedDate: string) => clock('objection', { ...SIGNED, unitReceivedDate }, { profile })?.due;
    expect(['2022-03-31', '2022-04-01', '2022-04-30', '2022-05-01'].map(dueFrom)).toEqual([
      '2022-04-08',
      null,
      null,
      '2022-05-10',
    ]);
  });

  it('needs every year between for its working days', () => {
    expect(clock('objection', { ...SIGNED, unitReceivedDate: '2026-12-29' }, { asOf: '2026-12-30' })).toMatchObject({
      due: '2027-01-05',
      dueRolled: '2027-01-05',
      provisional: true,
      state: 'running',
    });
  });
});
