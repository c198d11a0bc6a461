import { AppError } from '../../../src/core/app-error';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { parseProfile, readProfile } from '../../../src/core/profile/read-profile';

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
  ['a rule that there is not', '{"severities":{"id-chek":"off"}}', /“severities\.id-chek”不是检查规则的编号.*请/u],
  [
    'a field that there is not',
    '{"columns":[{"header":["单位"],"fields":["unit"]}]}',
    /“columns\.0\.fields\.0”不是字段/u,
  ],
  ['a column that is left alone', '{"columns":[{"header":["稳控责任人"],"fields":["petitioner"]}]}', /按规定不读取/u],
  ['no JSON', '{office:1}', /不是正确的 JSON/u],
])('%s is told with the file and the key', (_, text, sentence) => {
  expect(fault(text)).toMatch(sentence);
  expect(fault(text)).toContain('本单位.json');
});

test('every fault of a file is said, one sentence each', () => {
  const { profile, faults } = parseProfile('{"severities":{"a":"off","b":"info"},"packs":{"上海":null}}', '粘贴的设置');
  expect(profile).toBeNull();
  expect(faults).toHaveLength(3);
  for (const sentence of faults) expect(sentence).toMatch(/^粘贴的设置的“[^”]+”[^。]+。$/u);
});

test('a small holiday table and an alias of two units are read, and said', () => {
  const { profile, doubts } = parseProfile(
    '{"holidays":{"2027":{"off":["2027-01-01"]}},"units":[{"name":"甲局","aliases":["丙"]},{"name":"乙局","aliases":["丙"]}]}',
    '设置文件',
  );
  expect(profile?.holidays['2027']?.off).toEqual(['2027-01-01']);
  expect(doubts).toEqual([
    '设置文件：“丙”写了两处，按“甲局”读取，请删去一处。',
    '设置文件：2027年只写了1天放假，而法定节假日就有13天，请核对是否写全。',
  ]);
});

test('of several faults the first is told in one line, and how many more there are', () => {
  expect(fault('{"unitz":[],"mask":"abc","streets":[{"name":" "}]}')).toBe(
    '设置文件“本单位.json”的“streets.0.name”不能为空，请改正后重试。另有2处，用 profile 命令可以全部列出。',
  );
});
