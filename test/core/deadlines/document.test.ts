import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dayOfOrdinal, formatDay, parseIsoDay, type CivilDay } from '../../../src/core/calendar/civil-day';
import { clockOfDays } from '../../../src/core/deadlines/clock-of-days';
import { CLOCKS } from '../../../src/core/deadlines/clocks/index';
import { clockColumn } from '../../../src/core/deadlines/run-clock';
import { trailOf } from '../../../src/core/deadlines/trail';
import { FIELDS, fieldOf, type FieldId } from '../../../src/core/fields/catalog';
import { clockNamed } from '../../../src/functions/arguments';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { readProfile } from '../../../src/core/profile/read-profile';
import { ledgerOf, serial } from '../rules/support';

const page = readFileSync(path.join(__dirname, '../../../docs/how-a-deadline-is-computed.md'), 'utf8');
const day = (text: string): CivilDay => parseIsoDay(text) as CivilDay;

/** The rows of every table whose heading is 期限 | 起算日 | 延期 | 期满日 | 顺延至. */
const worked = page
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => /^\d{4}-\d\d-\d\d$/.test(cells[2] ?? ''))
  .map(
    ([, clock = '', start = '', extension = '', due = '', rolled = '']) =>
      [clock, start, extension, due, rolled] as const,
  );

const steps = [...page.matchAll(/```deadline\n([\s\S]*?)```/gu)].map((m) => (m[1] ?? '').trim().split('\n'));

describe('docs/how-a-deadline-is-computed.md', () => {
  it('has examples', () => {
    expect(worked.length).toBeGreaterThanOrEqual(13);
    expect(steps.length).toBeGreaterThanOrEqual(7);
  });

  it.each(worked)('%s from %s with %s days more ends on %s, rolled to %s', (clock, start, extension, due, rolled) => {
    const given = { start: day(start), extensionDays: Number(extension) };
    const column = clockOfDays(clockNamed(clock), given, DEFAULT_PROFILE, day(start));
    expect([column.dues, column.rolled].map((days) => formatDay(dayOfOrdinal(days[0] ?? 0)))).toEqual([due, rolled]);
  });

  it.each(steps.map((lines, k) => [k + 1, lines] as const))('example %i is what the program says', (_, lines) => {
    const end = lines.findIndex((line) => line.startsWith('期限 '));
    const facts = lines.slice(0, end).map((line) => line.split(' '));
    const asOf = facts.find(([name]) => name === '截至')?.[1] ?? '';
    const fields = facts.filter(([name]) => name !== '截至').map(([name, value]) => [fieldNamed(name), value] as const);
    const ledger = ledgerOf(
      fields.map(([field]) => field),
      [fields.map(([field, value]) => (value === undefined ? null : valueOf(field, value)))],
    );
    const clock = CLOCKS.find((c) => c.title === lines[end]?.slice(3));
    if (!clock) throw new Error(`no clock ${lines[end] ?? ''}`);
    expect(trailOf(clockColumn(ledger, clock.id, day(asOf)), ledger, 0)).toEqual(lines.slice(end + 1));
  });

  it('shows settings that can be read', () => {
    const settings = [...page.matchAll(/```json\n([\s\S]*?)```/gu)].map((m) => m[1] ?? '');
    expect(settings.length).toBeGreaterThanOrEqual(2);
    for (const text of settings) expect(readProfile(text, '设置.json')).toBeDefined();
  });

  it('names every clock', () => {
    for (const { id } of CLOCKS) expect(page).toContain(`| ${id} `);
  });
});

function fieldNamed(name: string | undefined): FieldId {
  const field = FIELDS.find((f) => f.zh === name);
  if (!field) throw new Error(`no field ${name ?? ''}`);
  return field.id;
}

function valueOf(field: FieldId, text: string): string | number {
  const { type } = fieldOf(field);
  if (type === 'date') return serial(text);
  return type === 'integer' ? Number(text) : text;
}
