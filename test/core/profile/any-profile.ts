import { COLUMN_KEYS, FIXED_KEYS } from '../../../src/core/reports/rectification/column-keys';
import * as fc from 'fast-check';
import { addDays, formatDay, parseIsoDay, weekdayOf, type CivilDay } from '../../../src/core/calendar/civil-day';
import { holidayFaults } from '../../../src/core/calendar/holiday-fault';
import { CLOCK_IDS } from '../../../src/core/deadlines/clock-id';
import { FIELDS, type FieldId } from '../../../src/core/fields/catalog';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { listClashes } from '../../../src/core/profile/list-clashes';
import type { ColumnChoice, HolidayYear, ListItem, Profile } from '../../../src/core/profile/profile';
import { AGENDA_CRITERIA } from '../../../src/core/reports/agenda/criterion-ids';
import { TRIGGER_IDS } from '../../../src/core/reports/supervision/trigger-pack';
import { RULES } from '../../../src/core/rules/index';

/** Names with what is hard on the way: separators, quotes, marks, what looks like a formula or a number. */
const HARD = [
  '、',
  '，',
  ';',
  '"',
  '(',
  '）',
  '=',
  '+',
  '0',
  '1',
  'a',
  'Ａ',
  ' ',
  '\n',
  '甲',
  '乙',
  '街',
  '道',
  '局',
  '〇',
];
const name = fc
  .string({ unit: fc.constantFrom(...HARD), minLength: 1, maxLength: 8 })
  .map((s) => s.trim())
  .filter((s) => /[甲乙街道局〇]/u.test(s));
const code = fc.stringMatching(/^[0-9A-Z]{1,9}$/u);
const item: fc.Arbitrary<ListItem> = fc
  .record({ name, code: fc.option(code, { nil: undefined }), aliases: fc.array(name, { maxLength: 4 }) })
  .map(({ code: c, ...rest }) => (c === undefined ? rest : { ...rest, code: c }));

/** Lists in which no two items claim the same. */
const lists = (n: number) =>
  fc
    .array(fc.array(item, { maxLength: 5 }), { minLength: n, maxLength: n })
    .filter((all) => listClashes(all).length === 0);
const list = lists(1).map(([l]) => l ?? []);
const words = fc.uniqueArray(name, {
  maxLength: 5,
  selector: (s) =>
    s
      .normalize('NFKC')
      .replace(/[\s()"]/gu, '')
      .toLowerCase(),
});

/** Days of one year in order, weekends worked. */
const holidayYear = fc
  .tuple(
    fc.integer({ min: 2020, max: 2035 }),
    fc.uniqueArray(fc.nat(360), { minLength: 1, maxLength: 30 }),
    fc.option(name),
  )
  .map(([year, offsets, source]): [string, HolidayYear] => {
    const days = [...offsets].sort((a, b) => a - b).map((n) => addDays(parseIsoDay(`${year}-01-01`) as CivilDay, n));
    const work = days.filter((d, i) => i % 3 === 1 && [0, 6].includes(weekdayOf(d)));
    const off = days.filter((d) => !work.includes(d));
    const table = { off: off.map(formatDay), work: work.map(formatDay) };
    return [String(year), source === null ? table : { ...table, source }];
  })
  .filter(([year, table]) => holidayFaults({ [year]: table }).length === 0);

const field = fc.constantFrom<FieldId[]>(...FIELDS.map((f) => f.id));
const path = fc.array(fc.constantFrom('办理', '单位', '单位 A', '电话（一）', '甲'), { minLength: 1, maxLength: 3 });
const column: fc.Arbitrary<ColumnChoice> = fc
  .record({
    header: path,
    fields: fc.uniqueArray(field, { maxLength: 3 }),
    between: fc.option(fc.tuple(fc.option(path), fc.option(path)), { nil: undefined }),
  })
  .map(({ between, header, fields }) =>
    between ? { header: header.slice(header[0] === '甲' ? 1 : 0), fields, between } : { header, fields },
  );

const pack = fc.constantFrom<Profile['packs'][string]>(
  null,
  { from: '2007-01-01' },
  { to: null },
  { to: '2024-12-31' },
  { from: '2010-02-03', to: '2030-01-01' },
);

/** Any profile that a file or a sheet could have said. */
export const anyProfile: fc.Arbitrary<Profile> = fc
  .record({
    office: name,
    clerk: fc.oneof(fc.constant(''), name),
    units: lists(2),
    choices: fc.tuple(list, list, list, list, list, list, list),
    closedWords: words,
    highRiskWords: words,
    safetyWords: words,
    rectification: fc
      .record({
        wording: fc.constantFrom('化解' as const, '整改' as const),
        prefix: fc.constantFrom('PC', '排查-', 'A1b'),
        leftOut: fc.subarray(COLUMN_KEYS.filter((key) => !FIXED_KEYS.includes(key))),
        folded: fc.subarray(COLUMN_KEYS.filter((key) => !FIXED_KEYS.includes(key))),
      })
      // What is left out cannot be folded as well: the sheet has one answer a column.
      .map((r) => ({ ...r, folded: r.folded.filter((key) => !r.leftOut.includes(key)) })),
    leaders: words,
    severities: fc.dictionary(
      fc.constantFrom(...RULES.map((r) => r.id)),
      fc.constantFrom('error' as const, 'warning' as const, 'info' as const, 'off' as const),
      { noNullPrototype: true },
    ),
    warningDays: fc.dictionary(fc.constantFrom(...CLOCK_IDS), fc.nat(999), { noNullPrototype: true }),
    holidays: fc.array(holidayYear, { maxLength: 3 }),
    packs: fc.option(pack, { nil: undefined }),
    mask: fc.constantFrom('none' as const, 'standard' as const, 'strict' as const),
    answerDays: fc.nat(99),
    agenda: fc.record({
      off: fc.subarray([...AGENDA_CRITERIA]),
      groupFrom: fc.integer({ min: 2, max: 200 }),
      disputeWords: words,
    }),
    supervision: fc.record({
      off: fc.subarray([...TRIGGER_IDS]),
      steps: fc.record({ 催办: fc.nat(999), 提醒函: fc.nat(999), 督办: fc.nat(999) }),
      situations: words,
    }),
    columns: fc.array(column, { maxLength: 4 }),
  })
  .map(({ units, choices, holidays, packs, warningDays, ...rest }) => ({
    ...rest,
    streets: units[0] ?? [],
    units: units[1] ?? [],
    forms: choices[0],
    purposes: choices[1],
    categories: choices[2],
    satisfaction: choices[3],
    handlingMethods: choices[4],
    statutoryRoutes: choices[5],
    topics: choices[6],
    warningDays: { ...DEFAULT_PROFILE.warningDays, ...warningDays },
    holidays: Object.fromEntries(holidays),
    packs: packs === undefined ? {} : { beijing: packs },
  }));
