import { clock, endOf, stateOf, trailText, type Matter } from '../support';

const SIGNED: Matter = { unitReceivedDate: '2022-05-06', noticeDate: null };

describe('notice: the petitioner is told in writing within fifteen days', () => {
  it('counts from the day the unit signed for it, else from the transfer, as if received that day', () => {
    expect(endOf('notice', SIGNED)).toBe('2022-05-21 → 2022-05-23');
    const transferred: Matter = { unitReceivedDate: null, transferredDate: '2022-05-07', noticeDate: null };
    expect(clock('notice', transferred)).toMatchObject({ start: '2022-05-07', estimatedStart: false });
    expect(trailText('notice', transferred)).toContain('按当日收到');
  });

  it('is estimated from the registration only where the table has neither column', () => {
    expect(clock('notice', { registeredDate: '2022-05-06', noticeDate: null })).toMatchObject({
      start: '2022-05-06',
      estimatedStart: true,
    });
    expect(clock('notice', { registeredDate: '2022-05-06', transferredDate: null, noticeDate: null })).toBeNull();
    expect(clock('notice', { registeredDate: '2022-05-06', unitReceivedDate: null })).toBeNull();
  });

  it('ends with the notice, else with the acceptance', () => {
    const both = { ...SIGNED, noticeDate: '2022-05-10', acceptedDate: '2022-05-30' };
    expect(clock('notice', both)).toMatchObject({ state: 'on-time', done: '2022-05-10' });
    expect(clock('notice', { ...SIGNED, acceptedDate: '2022-05-23' })).toMatchObject({
      state: 'on-time-rolled',
      done: '2022-05-23',
    });
    expect(stateOf('notice', { unitReceivedDate: '2022-05-06', acceptedDate: '2022-05-24' })).toBe('late');
  });

  it('is undetermined without a column for either', () => {
    expect(stateOf('notice', { unitReceivedDate: '2022-05-06' })).toBe('undetermined');
  });

  it.each([
    ['2022-05-17', 'running', 4],
    ['2022-05-18', 'near', 3],
    ['2022-05-23', 'near', -2],
    ['2022-05-24', 'overdue', -3],
  ])('on %s it is %s', (asOf, state, daysLeft) =>
    expect(clock('notice', SIGNED, { asOf })).toMatchObject({ state, daysLeft }),
  );

  it.each(['揭发控告', '检举控告', '举报'])('does not bind %s from 1 May 2022 on', (purpose) => {
    expect(clock('notice', { ...SIGNED, unitReceivedDate: '2022-05-01', purpose })).toMatchObject({
      state: 'not-applicable',
      regime: '2022',
      due: null,
    });
    expect(stateOf('notice', { ...SIGNED, unitReceivedDate: '2022-04-30', purpose })).toBe('overdue');
  });

  it('binds a proposal and a matter not taken up', () => {
    expect(stateOf('notice', { ...SIGNED, purpose: '意见建议' })).toBe('overdue');
    expect(stateOf('notice', { ...SIGNED, acceptResult: '不予受理' })).toBe('overdue');
  });

  it.each([
    [{ anonymous: '是' }, 'not-applicable'],
    [{ anonymous: '否', petitioner: '张某' }, 'overdue'],
    [{ petitioner: '匿名' }, 'not-applicable'],
    [{ petitioner: '某女士' }, 'not-applicable'],
    [{ petitioner: null, address: null }, 'not-applicable'],
    [{ petitioner: null, address: '某街道1号' }, 'overdue'],
    [{ petitioner: '张某', address: null }, 'overdue'],
  ] as [Matter, string][])('to %j is %s', (who, state) => expect(stateOf('notice', { ...SIGNED, ...who })).toBe(state));

  it('says under which law what has to be told', () => {
    expect(trailText('notice', SIGNED)).toContain('处理途径和程序');
    expect(trailText('notice', { ...SIGNED, unitReceivedDate: '2022-04-29' })).toContain('是否受理');
  });
});
