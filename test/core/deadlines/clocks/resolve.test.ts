import { clock, stateOf, type Matter } from '../support';

const FOUND: Matter = {
  screeningDate: '2021-05-10',
  resolveDeadline: '2021-06-30',
  resolvedDate: null,
  writeOffDate: null,
};

describe('resolve: the office’s own limit for what a screening found', () => {
  it.each([
    ['2021-06-26', 'running', 4],
    ['2021-06-28', 'near', 2],
    ['2021-07-01', 'overdue', -1],
  ])('on %s it is %s', (asOf, state, daysLeft) =>
    expect(clock('resolve', FOUND, { asOf })).toMatchObject({ state, daysLeft, start: '2021-05-10', regime: null }),
  );

  it('ends when it is resolved, else when it is written off', () => {
    expect(stateOf('resolve', { ...FOUND, resolvedDate: '2021-06-30' })).toBe('on-time');
    expect(clock('resolve', { ...FOUND, writeOffDate: '2021-07-01' })).toMatchObject({
      state: 'late',
      done: '2021-07-01',
    });
    expect(clock('resolve', { ...FOUND, resolvedDate: '2021-06-20', writeOffDate: '2021-07-20' })).toMatchObject({
      state: 'on-time',
      done: '2021-06-20',
    });
  });

  it('does not end with the rectification, which has to be verified first', () => {
    expect(stateOf('resolve', { ...FOUND, rectifiedDate: '2021-06-20' })).toBe('overdue');
  });

  it.each([{ isWrittenOff: '是' }, { isResolved: '是' }, { status: '已办结' }] as Matter[])(
    'is undetermined where %j stands there without a day',
    (said) => expect(stateOf('resolve', { ...FOUND, ...said })).toBe('undetermined'),
  );

  it('is undetermined where nobody keeps the day', () => {
    expect(stateOf('resolve', { screeningDate: '2021-05-10', resolveDeadline: '2021-06-30' })).toBe('undetermined');
  });

  it.each(['长期', '一周内', '6月底前', '2021年6月', '2021年6月1日至6月30日', '2021年第二季度', null])(
    'has no day to count to in %s',
    (resolveDeadline) => expect(clock('resolve', { ...FOUND, resolveDeadline })).toBeNull(),
  );

  it('begins with the registration where nothing was screened', () => {
    expect(clock('resolve', { registeredDate: '2021-05-01', resolveDeadline: '2021-06-30' })?.start).toBe('2021-05-01');
  });
});
