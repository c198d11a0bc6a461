import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SRC = join(__dirname, '../../src');
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/u.test(path));

/** The names that a file imports from a module whose path ends so. */
function importsOf(text: string, module: RegExp): string[] {
  return [...text.matchAll(/import\s*(?:type\s*)?\{([^}]*)\}\s*from '([^']*)'/gu)]
    .filter((m) => module.test(m[2] ?? ''))
    .flatMap((m) => (m[1] ?? '').split(','))
    .map(
      (name) =>
        name
          .replace(/^\s*type\s/u, '')
          .split(' as ')[0]
          ?.trim() ?? '',
    )
    .filter((name) => name !== '');
}

describe('the arithmetic of days', () => {
  const ARITHMETIC = ['addDays', 'daysBetween'];
  /** Whoever reads 24:00 of a day as the next one moves a day too; that is no limit. */
  const READERS = ['core/values/date/text.ts', 'core/values/serial.ts'];
  /** The worksheet functions hand the calendar itself to a clerk. */
  const mayCount = (path: string) =>
    /^(?:core\/(?:calendar|deadlines)|functions|sample)\//u.test(path) || READERS.includes(path);

  it('is done where limits are counted, and nowhere else', () => {
    const strangers = sources
      .filter((path) => !mayCount(path))
      .filter((path) => {
        const text = readFileSync(join(SRC, path), 'utf8');
        const names = importsOf(text, /calendar\/civil-day$/u);
        return (
          names.some((name) => ARITHMETIC.includes(name)) || /\.(?:roll|addWorkdays|workdaysBetween)\(/u.test(text)
        );
      });
    expect(strangers).toEqual([]);
  });

  it('is not done behind the calendar’s back, on the numbers of days', () => {
    const sums = sources
      .filter((path) => !mayCount(path))
      .filter((path) =>
        /ordinalOf\([^)]*\)\s*[-+]\s|dayOfOrdinal\([^()]*\s[-+]\s/u.test(readFileSync(join(SRC, path), 'utf8')),
      );
    expect(sums).toEqual([]);
  });

  it('would be seen', () => {
    expect(importsOf(`import { addDays, type CivilDay } from '../core/calendar/civil-day';`, /civil-day$/u)).toEqual([
      'addDays',
      'CivilDay',
    ]);
    expect(sources).toContain('core/deadlines/run-clock.ts');
  });
});
