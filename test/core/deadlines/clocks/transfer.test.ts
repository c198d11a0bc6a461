import { clock, endOf, stateOf, trailText, type Matter } from '../support';

const RECEIVED: Matter = { receivedDate: '2021-04-20', registeredDate: '2021-04-22', transferredDate: null };

describe('transfer: fifteen days from receipt', () => {
  it('counts from the day of receipt, else of registration, else of the petition', () => {
    expect(clock('transfer', RECEIVED)).toMatchObject({
      start: '2021-04-20',
      due: '2021-05-05',
      dueRolled: '2021-05-06',
    });
    expect(endOf('transfer', { ...RECEIVED, receivedDate: null })).toBe('2021-05-07');
    expect(endOf('transfer', { registeredDate: '2021-06-11', transferredDate: null })).toBe('2021-06-26 → 2021-06-28');
    expect(clock('transfer', { petitionDate: '2021-06-11', transferredDate: null })).toMatchObject({
      due: '2021-06-26',
      estimatedStart: false,
    });
  });

  it.each([
    ['2021-05-01', 'running', 4],
    ['2021-05-02', 'near', 3],
    ['2021-05-05', 'near', 0],
    ['2021-05-06', 'near', -1],
    ['2021-05-07', 'overdue', -2],
  ])('on %s it is %s, %i days before its end', (asOf, state, daysLeft) => {
    expect(clock('transfer', RECEIVED, { asOf })).toMatchObject({ state, daysLeft, done: null });
  });

  it.each([
    ['2021-05-05', 'on-time'],
    ['2021-05-06', 'on-time-rolled'],
    ['2021-05-07', 'late'],
  ])('transferred on %s it was %s, and no day is left to count', (transferredDate, state) => {
    expect(clock('transfer', { ...RECEIVED, transferredDate })).toMatchObject({
      state,
      done: transferredDate,
      daysLeft: null,
    });
  });

  it('is under the law of its start: 2005 on 30 April 2022, 2022 on the day after', () => {
    expect(clock('transfer', { receivedDate: '2022-04-30' })).toMatchObject({
      regime: '2005',
      basis: '《信访条例》第二十一条',
    });
    expect(clock('transfer', { receivedDate: '2022-05-01' })).toMatchObject({
      regime: '2022',
      basis: '《信访工作条例》第二十二条',
    });
  });

  it('whose cell says 已转 is never late by the day of acceptance', () => {
    const told = { receivedDate: '2021-04-20', transferredDate: '已转', acceptedDate: '2021-06-20' };
    expect(stateOf('transfer', told)).toBe('undetermined');
    expect(stateOf('transfer', { ...told, acceptedDate: '2021-05-04' })).toBe('on-time');
  });

  it('was done by the day of acceptance at the latest, where its own day is blank', () => {
    const accepted = { ...RECEIVED, acceptedDate: '2021-05-04' };
    expect(clock('transfer', accepted)).toMatchObject({ state: 'on-time', done: '2021-05-04' });
    expect(trailText('transfer', accepted)).toContain('最迟已转送');
    expect(stateOf('transfer', { ...RECEIVED, acceptedDate: '2021-05-10' })).toBe('late');
  });

  it('without a column for it acceptance clears the office and never accuses it', () => {
    const { transferredDate: _, ...noColumn } = RECEIVED;
    expect(stateOf('transfer', noColumn)).toBe('undetermined');
    expect(stateOf('transfer', { ...noColumn, acceptedDate: '2021-05-04' })).toBe('on-time');
    expect(stateOf('transfer', { ...noColumn, acceptedDate: '2021-05-10' })).toBe('undetermined');
  });

  it.each(['自办', '直接回复', '告知'])('%s by the office itself: the earliest step counts', (handlingMethod) => {
    const own = { ...RECEIVED, handlingMethod, acceptedDate: null, noticeDate: '2021-04-25', replyDate: '2021-06-20' };
    expect(clock('transfer', own)).toMatchObject({ state: 'on-time', done: '2021-04-25' });
    expect(clock('transfer', { ...RECEIVED, handlingMethod, closedDate: '2021-05-20' })).toMatchObject({
      state: 'late',
      done: '2021-05-20',
    });
  });

  it('does not bind what is only put on file', () => {
    expect(clock('transfer', { ...RECEIVED, handlingMethod: '存' })).toMatchObject({
      state: 'not-applicable',
      due: null,
      daysLeft: null,
      regime: '2005',
    });
  });

  it('is not judged where the ledger says closed and the day is blank', () => {
    expect(stateOf('transfer', { ...RECEIVED, status: '已办结' })).toBe('undetermined');
    expect(stateOf('transfer', { ...RECEIVED, isClosed: '是' })).toBe('undetermined');
    expect(stateOf('transfer', { ...RECEIVED, isClosed: '否' })).toBe('overdue');
  });

  it('on an earlier day knows neither a later transfer nor a later receipt', () => {
    const later = { ...RECEIVED, transferredDate: '2021-05-03' };
    expect(clock('transfer', later, { asOf: '2021-05-01' })).toMatchObject({ state: 'running', done: null });
    expect(clock('transfer', later, { asOf: '2021-04-19' })).toBeNull();
  });

  it.each(['2021-13-45', '2021-02-30', '见附件', '2021年4月', '2021年4月20日至4月22日'])(
    'does not begin on %s, nor on the next best day instead',
    (receivedDate) => expect(clock('transfer', { ...RECEIVED, receivedDate })).toBeNull(),
  );

  it('takes a dash for a blank', () => {
    expect(clock('transfer', { ...RECEIVED, receivedDate: '—' })).toMatchObject({ start: '2021-04-22' });
    expect(stateOf('transfer', { ...RECEIVED, transferredDate: '无' })).toBe('overdue');
  });
});
