import { clock, endOf, stateOf, trailText, type Matter } from '../support';

const ACCEPTED: Matter = { acceptedDate: '2021-05-10', replyDate: null };
const SINCE_REFORM: Matter = { acceptedDate: '2022-05-01', replyDate: null };
const BEFORE_REFORM: Matter = { acceptedDate: '2022-04-30', replyDate: null };
const ASKED = { asOf: '2022-06-01' };

describe('handle: sixty days from acceptance', () => {
  it.each([
    ['2021-06-23', 'running', 16],
    ['2021-06-24', 'near', 15],
    ['2021-07-09', 'near', 0],
    ['2021-07-10', 'overdue', -1],
    ['2021-08-01', 'overdue', -23],
  ])('on %s it is %s', (asOf, state, daysLeft) => {
    expect(clock('handle', ACCEPTED, { asOf })).toMatchObject({
      state,
      daysLeft,
      regime: '2005',
      basis: '《信访条例》第三十三条',
      days: 60,
      unit: 'day',
      due: '2021-07-09',
    });
  });

  it('takes the office’s own warning days', () => {
    expect(stateOf('handle', ACCEPTED, { asOf: '2021-06-10', profile: { warningDays: { handle: 30 } } })).toBe('near');
    expect(stateOf('handle', ACCEPTED, { asOf: '2021-07-08', profile: { warningDays: { handle: 0 } } })).toBe(
      'running',
    );
    expect(stateOf('handle', ACCEPTED, { asOf: '2021-07-09', profile: { warningDays: { handle: 0 } } })).toBe('near');
  });

  it('asked of an earlier day, is not closed by a status of today', () => {
    const since = { ...ACCEPTED, replyDate: '2021-07-08', status: '已办结' };
    expect(clock('handle', since, { asOf: '2021-06-01' })).toMatchObject({ state: 'running', done: null });
    expect(clock('handle', { ...since, replyDate: '2021-08-08' }, { asOf: '2021-08-01' })).toMatchObject({
      state: 'overdue',
      done: null,
    });
  });

  it('is cleared and never accused by the closing where the day of the reply cannot be read', () => {
    const told = { ...ACCEPTED, replyDate: '已答复' };
    expect(stateOf('handle', { ...told, closedDate: '2021-07-09' })).toBe('on-time');
    expect(stateOf('handle', { ...told, closedDate: '2021-09-01' })).toBe('undetermined');
  });

  it.each(['已答复', '已办', '已化解', '双方和解', '终止办理', '退回', '已作出处理意见'])(
    'is not overdue under the status %s',
    (status) => expect(stateOf('handle', { ...ACCEPTED, status })).toBe('undetermined'),
  );

  it.each(['办理中', '已转办', '已受理', '重点关注'])('is overdue under the status %s, which ends nothing', (status) =>
    expect(stateOf('handle', { ...ACCEPTED, status })).toBe('overdue'),
  );

  it('ends with the reply, else with the closing', () => {
    expect(clock('handle', { ...ACCEPTED, replyDate: '2021-07-01', closedDate: '2021-07-20' })).toMatchObject({
      state: 'on-time',
      done: '2021-07-01',
    });
    expect(stateOf('handle', { ...ACCEPTED, closedDate: '2021-07-09' })).toBe('on-time');
    expect(stateOf('handle', { acceptedDate: '2021-05-10', closedDate: '2021-07-12' })).toBe('late');
  });

  it('is undetermined without a column for either, or where the ledger says closed without a day', () => {
    expect(stateOf('handle', { acceptedDate: '2021-05-10' })).toBe('undetermined');
    expect(stateOf('handle', { ...ACCEPTED, status: '已办结' })).toBe('undetermined');
    expect(stateOf('handle', { ...ACCEPTED, isClosed: '是' })).toBe('undetermined');
    expect(stateOf('handle', { ...ACCEPTED, replyDate: '见附件' })).toBe('undetermined');
    expect(stateOf('handle', { ...ACCEPTED, replyDate: '2021年6月1日至6月5日' })).toBe('undetermined');
    expect(stateOf('handle', { ...ACCEPTED, isClosed: '否', status: '办理中' })).toBe('overdue');
  });
});

describe('handle: where nobody wrote the day of acceptance', () => {
  it.each([
    [{ noticeDate: '2021-05-12', transferredDate: '2021-05-05', registeredDate: '2021-05-01' }, '2021-05-12'],
    [{ noticeDate: null, transferredDate: '2021-05-05', registeredDate: '2021-05-01' }, '2021-05-05'],
    [{ registeredDate: '2021-05-01' }, '2021-05-01'],
  ])('it is estimated from %j', (others, start) => {
    expect(clock('handle', { acceptedDate: null, ...others })).toMatchObject({ start, estimatedStart: true });
    expect(clock('handle', others)).toMatchObject({ start, estimatedStart: true });
  });

  it('it is never estimated from the petition, nor where an acceptance stands there that cannot be read', () => {
    expect(clock('handle', { acceptedDate: null, petitionDate: '2021-05-01' })).toBeNull();
    for (const acceptedDate of ['2021-02-30', '见附件', '2021年5月', '2021年5月1日至5月3日', '长期']) {
      expect(clock('handle', { acceptedDate, registeredDate: '2021-05-01' })).toBeNull();
    }
  });
});

describe('handle: an extension', () => {
  const extended = (extensionDays: string | number | null, extensionApprovedDate: string | null): Matter => ({
    ...ACCEPTED,
    extensionDays,
    extensionApprovedDate,
  });

  it.each([1, 30])('of %i days is added', (n) => {
    expect(clock('handle', extended(n, '2021-06-01'))).toMatchObject({ extensionDays: n, days: 60 });
  });

  it('moves the end, which is then rolled once', () => {
    expect(endOf('handle', extended(30, '2021-07-01'))).toBe('2021-08-08 → 2021-08-09');
    expect(endOf('handle', extended('延期10天', '2021-07-01'))).toBe('2021-07-19');
  });

  it.each([31, 90, 0, -1, 1.5, '半个月'])('of %s is ignored, with a word', (n) => {
    expect(clock('handle', extended(n, '2021-06-01'))).toMatchObject({ extensionDays: 0, due: '2021-07-09' });
    expect(trailText('handle', extended(n, '2021-06-01'))).toContain('不是1到30的整数');
  });

  it('approved on the rolled end still counts, a day later no more', () => {
    const accepted = (extensionApprovedDate: string): Matter => ({
      acceptedDate: '2021-08-03',
      replyDate: null,
      extensionDays: 10,
      extensionApprovedDate,
    });
    expect(clock('handle', accepted('2021-10-08'))).toMatchObject({ extensionDays: 10, due: '2021-10-12' });
    expect(clock('handle', accepted('2021-10-09'))).toMatchObject({ extensionDays: 0, due: '2021-10-02' });
    expect(trailText('handle', accepted('2021-10-09'))).toContain('延期批准日期晚于原期限');
  });

  it('without a day of approval counts, and says nothing without a number of days', () => {
    expect(clock('handle', extended(10, null))?.extensionDays).toBe(10);
    expect(clock('handle', { ...ACCEPTED, extensionDays: 10 })?.extensionDays).toBe(10);
    expect(clock('handle', { ...ACCEPTED, isExtended: '是', extensionDays: null })?.extensionDays).toBe(0);
    expect(clock('handle', { ...ACCEPTED, isExtended: '是' })?.due).toBe('2021-07-09');
  });

  it('is not known before the day it was approved', () => {
    const later = extended(20, '2021-07-01');
    expect(clock('handle', later, { asOf: '2021-06-15' })).toMatchObject({ extensionDays: 0, due: '2021-07-09' });
    expect(clock('handle', later, { asOf: '2021-07-01' })).toMatchObject({ extensionDays: 20, due: '2021-07-29' });
  });
});

describe('handle: what it binds', () => {
  it.each(['意见建议', '建议', '揭发控告', '检举控告'])('%s up to 30 April 2022, and no more', (purpose) => {
    expect(clock('handle', { ...BEFORE_REFORM, purpose }, ASKED)).toMatchObject({ state: 'running', regime: '2005' });
    expect(clock('handle', { ...SINCE_REFORM, purpose }, ASKED)).toMatchObject({
      state: 'not-applicable',
      regime: '2022',
      due: null,
      dueRolled: null,
      daysLeft: null,
    });
  });

  it.each(['申诉', '求决', null, '其他'])('%s before and after', (purpose) => {
    expect(stateOf('handle', { ...BEFORE_REFORM, purpose }, ASKED)).toBe('running');
    expect(stateOf('handle', { ...SINCE_REFORM, purpose }, ASKED)).toBe('running');
  });

  it('a purpose that is blank or 其他 counts as an appeal, with a word', () => {
    expect(trailText('handle', { ...SINCE_REFORM, purpose: null }, ASKED)).toContain('按申诉求决类');
    expect(trailText('handle', { ...SINCE_REFORM, purpose: '其他' }, ASKED)).toContain('按申诉求决类');
    expect(trailText('handle', { ...SINCE_REFORM, purpose: '求决' }, ASKED)).not.toContain('按申诉求决类');
  });

  it.each([
    '（一）',
    '一',
    '仲裁',
    '（三）党员申诉',
    '第（四）项',
    '5',
    '行政复议',
    '申请查处违法行为',
    '诉讼、复议等',
  ])('not what goes by route %s, since the reform', (statutoryRoute) => {
    expect(stateOf('handle', { ...SINCE_REFORM, purpose: '求决', statutoryRoute }, ASKED)).toBe('not-applicable');
    expect(stateOf('handle', { ...BEFORE_REFORM, purpose: '求决', statutoryRoute }, ASKED)).toBe('running');
  });

  it.each(['（六）', '6', '信访程序', '按信访处理程序办理', null, '待定'])(
    'what goes by route %s',
    (statutoryRoute) => {
      expect(stateOf('handle', { ...SINCE_REFORM, purpose: '求决', statutoryRoute }, ASKED)).toBe('running');
    },
  );

  it('no litigation, since the reform', () => {
    expect(stateOf('handle', { ...SINCE_REFORM, isLitigation: '是' }, ASKED)).toBe('not-applicable');
    expect(stateOf('handle', { ...SINCE_REFORM, isLitigation: '否' }, ASKED)).toBe('running');
    expect(stateOf('handle', { ...BEFORE_REFORM, isLitigation: '是' }, ASKED)).toBe('running');
  });

  it.each([
    ['acceptResult', '不予受理'],
    ['acceptResult', '不再受理'],
    ['status', '不予受理'],
    ['status', '撤回'],
    ['handlingMethod', '存'],
    ['handlingMethod', '并入原件'],
  ] as const)('at no time what %s calls %s', (field, value) => {
    expect(stateOf('handle', { ...ACCEPTED, [field]: value })).toBe('not-applicable');
    expect(stateOf('handle', { ...SINCE_REFORM, [field]: value }, ASKED)).toBe('not-applicable');
  });

  it('what was accepted', () => {
    expect(stateOf('handle', { ...ACCEPTED, acceptResult: '予以受理' })).toBe('overdue');
  });

  it('nothing before there was a law', () => {
    expect(clock('handle', { acceptedDate: '2003-10-28', replyDate: null })?.state).toBe('not-applicable');
  });
});

describe('handle: outside the announced years', () => {
  it.each([
    ['2026-12-01', '2027-01-30 → 2027-02-01', true],
    ['2026-10-27', '2026-12-26 → 2026-12-28', false],
    ['2022-11-01', '2022-12-31 → 2023-01-03', false],
    ['2020-10-01', '2020-11-30', true],
    ['2020-12-10', '2021-02-08', false],
  ])('accepted on %s it ends %s; provisional: %p', (acceptedDate, end, provisional) => {
    expect(endOf('handle', { acceptedDate })).toBe(end);
    expect(clock('handle', { acceptedDate })?.provisional).toBe(provisional);
  });

  it('an office that has the new year’s notice is told for certain', () => {
    const holidays = { 2027: { off: ['2027-02-01'], work: ['2027-01-31'] } };
    expect(clock('handle', { acceptedDate: '2026-12-01' }, { profile: { holidays } })).toMatchObject({
      dueRolled: '2027-01-31',
      provisional: false,
    });
  });
});

describe('handle: asked about an earlier day', () => {
  it('a later reply has not been given', () => {
    const replied = { ...ACCEPTED, replyDate: '2021-07-01' };
    expect(clock('handle', replied, { asOf: '2021-06-15' })).toMatchObject({
      state: 'running',
      done: null,
      daysLeft: 24,
    });
    expect(clock('handle', replied, { asOf: '2021-07-01' })).toMatchObject({ state: 'on-time', done: '2021-07-01' });
  });

  it('before the acceptance there is no clock, also where an estimate could be made', () => {
    expect(clock('handle', { ...ACCEPTED, registeredDate: '2021-04-20' }, { asOf: '2021-05-01' })).toBeNull();
  });
});
