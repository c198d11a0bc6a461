import { AppError } from '../../../src/core/app-error';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { readProfile } from '../../../src/core/profile/read-profile';

const fault = (text: string): string => {
  try {
    readProfile(text, '本单位.json');
  } catch (error) {
    if (error instanceof AppError) return error.message;
  }
  return '';
};

test('what a profile leaves out keeps its default', () => {
  const p = readProfile('\uFEFF{"office":"某区信访办","warningDays":{"handle":20}}', 'a.json');
  expect(p.office).toBe('某区信访办');
  expect(p.streets).toHaveLength(17);
  expect(p.warningDays).toMatchObject({ handle: 20, transfer: 3 });
});

test('the default is the district with its seventeen streets and six departments', () => {
  expect(DEFAULT_PROFILE.streets).toHaveLength(17);
  expect(DEFAULT_PROFILE.units).toHaveLength(6);
  expect(new Set(DEFAULT_PROFILE.streets.map((s) => s.code)).size).toBe(17);
});

test('lists and words of the office take the place of the default', () => {
  const p = readProfile(
    '{"units":[{"name":"区水务局","code":null,"aliases":["水务局"]}],"closedWords":[{"name":"办毕","aliases":["已办毕"]}]}',
    'a.json',
  );
  expect(p.units).toEqual([{ name: '区水务局', aliases: ['水务局'] }]);
  expect(p.closedWords).toEqual(['办毕', '已办毕']);
});

test.each<[string, string, RegExp]>([
  ['an unknown key', '{"stret":[]}', /“stret”/u],
  ['an unknown key in a list', '{"streets":[{"name":"甲街道","alias":["甲"]}]}', /“streets\.0\.alias”/u],
  ['a severity that is none', '{"severities":{"id-checksum":"grave"}}', /“severities\.id-checksum”.*error、warning/u],
  ['a day that is none', '{"holidays":{"2027":{"off":["2027-02-30"]}}}', /“holidays\.2027\.off\.0”.*YYYY-MM-DD/u],
  ['warning days that are no number', '{"warningDays":{"handle":"15"}}', /“warningDays\.handle”/u],
  ['no JSON', '{office:1}', /不是正确的 JSON/u],
])('%s is told with the file and the key', (_, text, sentence) => {
  expect(fault(text)).toMatch(sentence);
  expect(fault(text)).toContain('本单位.json');
});
