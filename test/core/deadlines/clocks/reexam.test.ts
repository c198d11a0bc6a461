import { clock, stateOf, trailText, type Matter } from '../support';

const ASKED: Matter = { reexamRequestedDate: '2025-03-03', reexamClosedDate: null };
const heard = (hearingStart: string | null, hearingEnd: string | null): Matter => ({
  ...ASKED,
  hearingStart,
  hearingEnd,
});

describe('reexam: thirty days from the request, without the days of a hearing', () => {
  it.each([
    ['within', '2025-03-10', '2025-03-21', 12, '2025-04-14'],
    ['of one day', '2025-03-10', '2025-03-10', 1, '2025-04-03'],
    ['over the end', '2025-04-01', '2025-04-10', 10, '2025-04-12'],
    ['before the request', '2025-02-01', '2025-02-05', 0, '2025-04-02'],
    ['after the end', '2025-05-08', '2025-05-09', 0, '2025-04-02'],
    ['that ends before it begins', '2025-03-21', '2025-03-10', 0, '2025-04-02'],
    ['that was none', null, null, 0, '2025-04-02'],
  ])('a hearing %s', (_where, from, to, pausedDays, due) => {
    expect(clock('reexam', heard(from, to), { asOf: '2025-06-30' })).toMatchObject({ pausedDays, due, days: 30 });
  });

  it('an extension is approved in time up to the end as the hearing moved it', () => {
    const asked: Matter = {
      reexamRequestedDate: '2021-03-01',
      hearingStart: '2021-03-10',
      hearingEnd: '2021-03-21',
      reexamExtensionDays: 20,
      reexamExtensionApprovedDate: '2021-04-05',
      reexamClosedDate: null,
    };
    expect(clock('reexam', asked, { asOf: '2021-04-20' })).toMatchObject({
      pausedDays: 12,
      extensionDays: 20,
      due: '2021-05-02',
    });
  });

  it('a hearing whose end is not written accuses nobody', () => {
    const open = heard('2025-03-10', null);
    expect(clock('reexam', open)).toMatchObject({ pausedDays: 1, due: '2025-04-03', state: 'undetermined' });
    expect(stateOf('reexam', { ...open, reexamClosedDate: '2025-04-20' })).toBe('undetermined');
    expect(stateOf('reexam', { ...open, reexamClosedDate: '2025-04-03' })).toBe('on-time');
    expect(trailText('reexam', open)).toContain('听证结束日期没有填');
  });

  it('a table without a column for the end means one day', () => {
    expect(clock('reexam', { ...ASKED, hearingStart: '2025-03-10' })).toMatchObject({
      pausedDays: 1,
      state: 'overdue',
    });
  });

  it('on a day during the hearing its end is not known yet', () => {
    const asOf = '2025-03-15';
    expect(clock('reexam', heard('2025-03-10', '2025-03-21'), { asOf })).toMatchObject({ pausedDays: 1 });
  });

  it.each([
    ['2025-04-08', 'running', 6],
    ['2025-04-09', 'near', 5],
    ['2025-04-15', 'overdue', -1],
  ])('paused by twelve days it is on %s %s', (asOf, state, daysLeft) => {
    expect(clock('reexam', heard('2025-03-10', '2025-03-21'), { asOf })).toMatchObject({ state, daysLeft });
  });

  it('is extended by the law of the city only', () => {
    expect(clock('reexam', { reexamRequestedDate: '2021-09-16', reexamExtensionDays: 10 })?.extensionDays).toBe(10);
    expect(clock('reexam', { ...ASKED, reexamExtensionDays: 10 })).toMatchObject({ extensionDays: 0 });
    expect(trailText('reexam', { ...ASKED, reexamExtensionDays: 10 })).toContain('没有规定可以延长');
  });

  it('is undetermined where it was decided without a day', () => {
    expect(stateOf('reexam', { ...ASKED, reexamResult: '维持' })).toBe('undetermined');
  });

  it('rests on the article of its own law', () => {
    expect(clock('reexam', ASKED)?.basis).toBe('《信访工作条例》第三十六条');
    expect(clock('reexam', { reexamRequestedDate: '2022-04-30' })?.basis).toBe('《信访条例》第三十五条');
  });

  it('does not exist where the matter was not taken up', () => {
    expect(stateOf('reexam', { ...ASKED, handlingMethod: '并入原件' })).toBe('not-applicable');
  });
});
