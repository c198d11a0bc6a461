import { AppError } from '../../../src/core/app-error';
import { holidayFaults, thinYears } from '../../../src/core/calendar/holiday-fault';
import { readProfile } from '../../../src/core/profile/read-profile';

const fault = (year: string, off: string[], work: string[] = []) => holidayFaults({ [year]: { off, work } })[0] ?? null;

/** The sentence a clerk reads when a profile file is wrong. */
function complaint(profile: unknown): string {
  try {
    readProfile(JSON.stringify(profile), '本单位.json');
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
  throw new Error('the profile was accepted');
}

describe('an office’s own holiday table', () => {
  it('is accepted where it adds a year, or takes a day of an announced one', () => {
    expect(fault('2027', ['2027-01-01'], ['2027-01-03'])).toBeNull();
    expect(fault('2021', [], ['2021-05-05'])).toBeNull();
    expect(holidayFaults({})).toEqual([]);
  });

  it.each([
    ['a new year without a day off', '2027', [], ['2027-01-03'], 'holidays.2027.off'],
    ['a day of another year', '2027', ['2027-01-01', '2028-01-01'], [], 'holidays.2027.off.1'],
    ['a day that is free and worked', '2027', ['2027-01-02'], ['2027-01-02'], 'holidays.2027.work.0'],
    ['a make-up day that was a working day anyway', '2027', ['2027-01-01'], ['2027-01-04'], 'holidays.2027.work.0'],
    ['no date at all', '2027', ['1月1日'], [], 'holidays.2027.off.0'],
  ] as [string, string, string[], string[], string][])('says where it names %s', (_what, year, off, work, key) => {
    const found = fault(year, off, work);
    expect(found?.key).toBe(key);
    expect(found?.why).toMatch(/请|只写/u);
  });
});

describe('a holiday table that was hardly typed to its end', () => {
  it('is said for a year that nobody announced, and for no other', () => {
    expect(thinYears({ 2027: { off: ['2027-01-01'], work: [] } })).toEqual([
      { year: '2027', why: '2027年只写了1天放假，而法定节假日就有13天，请核对是否写全' },
    ]);
    expect(thinYears({ 2021: { off: ['2021-01-04'], work: [] } })).toEqual([]);
    const days = Array.from({ length: 13 }, (_, i) => `2027-10-${String(i + 1).padStart(2, '0')}`);
    expect(thinYears({ 2027: { off: days, work: [] } })).toEqual([]);
  });
});

describe('a profile file that sets holidays or laws', () => {
  it.each([
    [{ holidays: { 2027: { off: [], work: [] } } }, 'holidays.2027.off'],
    [{ holidays: { 2027: { off: ['2027-02-30'] } } }, 'holidays.2027.off.0'],
    [{ holidays: { 二〇二七: { off: ['2027-01-01'] } } }, '二〇二七'],
    [{ holidays: { 2027: { off: ['2027-01-01'], rest: [] } } }, 'holidays.2027.rest'],
    [{ packs: { shanghai: { from: '2012-01-01' } } }, 'packs.shanghai'],
    [{ packs: { beijing: { from: '2022-05-01', to: '2022-04-30' } } }, 'packs.beijing'],
    [{ packs: { beijing: { from: '2023-01-01' } } }, 'packs.beijing'],
    [{ packs: { beijing: { to: '2022年4月' } } }, 'packs.beijing.to'],
    [{ packs: { beijing: true } }, 'packs.beijing'],
    [{ warningDays: { handle: -1 } }, 'warningDays.handle'],
    [{ warningDays: { handle: 2.5 } }, 'warningDays.handle'],
    [{ warningDays: { handling: 7 } }, 'warningDays.handling'],
  ])('%j is refused in one sentence with the file and the key %s', (profile, key) => {
    const text = complaint(profile);
    expect(text).toContain('本单位.json');
    expect(text).toContain(key);
    expect(text).toMatch(/^[^。\n]+。$/u);
  });

  it('tells the known laws where it names another, and how a law is switched off', () => {
    expect(complaint({ packs: { shanghai: null } })).toContain('可用的有：beijing');
    expect(complaint({ packs: { beijing: { from: '2022-05-01', to: '2022-04-30' } } })).toContain('停用请写成 null');
  });

  it('accepts a law that is switched off, and one without end', () => {
    expect(readProfile('{"packs":{"beijing":null}}', 'a.json').packs).toEqual({ beijing: null });
    expect(readProfile('{"packs":{"beijing":{"to":null}}}', 'a.json').packs).toEqual({ beijing: { to: null } });
  });
});
