import { readSheet } from '../../../../src/core/ledger/read-sheet';
import { DEFAULT_PROFILE } from '../../../../src/core/profile/default-profile';
import { HARD_OFFICES } from '../offices/hard';
import { HARD_OFFICES_LATER } from '../offices/hard-later';
import { PLAIN_OFFICES } from '../offices/plain';
import { PLAIN_OFFICES_LATER } from '../offices/plain-later';
import { buildLayout } from './build';
import { isRight, line, nearestAnswer } from './expected';
import type { Layout } from './layout';
import { HARD } from './unseen-hard';
import { HARD_LATER, PLAIN_LATER } from './unseen-later';
import { PLAIN } from './unseen-plain';

const all = [...PLAIN, ...HARD, ...PLAIN_LATER, ...HARD_LATER];

interface Score {
  /** Of the fields given, the share that is right. */
  readonly precision: number;
  /** Of the fields there are, the share that was found. */
  readonly recall: number;
  /** What was read otherwise than a person would, one a line. */
  readonly misses: readonly string[];
}

/** Judges every column of every row of headers, field by field. */
function judge(layouts: readonly Layout[]): Score {
  let given = 0;
  let wanted = 0;
  let right = 0;
  const misses: string[] = [];
  for (const layout of layouts) {
    const columns = readSheet(buildLayout(layout).grid, { profile: DEFAULT_PROFILE }).tables[0]?.columns ?? [];
    layout.columns.forEach((expected, i) => {
      const actual = columns.find((c) => c.column === i);
      const answer = nearestAnswer(expected, actual);
      const fields = actual?.fields ?? [];
      given += fields.length;
      wanted += answer.length;
      right += fields.filter((f) => answer.includes(f)).length;
      if (!isRight(expected, actual))
        misses.push(`${layout.id} ${line(expected.header, answer)}, read as ${fields.join(' + ') || '–'}`);
    });
  }
  return { precision: right / given, recall: right / wanted, misses };
}

describe('header rows that stand in no collection', () => {
  test.each([
    ['plain', PLAIN, 0.98],
    ['hard', HARD, 0.9],
    ['later plain', PLAIN_LATER, 0.98],
    ['later hard', HARD_LATER, 0.9],
    ['plain, of many offices,', [...PLAIN_OFFICES, ...PLAIN_OFFICES_LATER], 0.98],
    ['hard, of many offices,', [...HARD_OFFICES, ...HARD_OFFICES_LATER], 0.9],
  ] as const)('%s ones are mapped with the precision and recall that a clerk can trust', (kind, layouts, goal) => {
    const { precision, recall, misses } = judge(layouts);
    const report = `${kind}: precision ${percent(precision)}, recall ${percent(recall)}\n${misses.join('\n')}`;
    if (misses.length > 0) process.stdout.write(`${report}\n`);
    expect(precision).toBeGreaterThanOrEqual(goal);
    expect(recall).toBeGreaterThanOrEqual(goal);
  });

  test.each(all.map((l): [string, Layout] => [`${l.id} ${l.about}`, l]))(
    'the header and the matters of %s are found',
    (_, layout) => {
      const built = buildLayout(layout);
      const { tables } = readSheet(built.grid, { profile: DEFAULT_PROFILE });
      expect(tables.map((t) => ({ headerRows: t.headerRows, records: t.records.length }))).toEqual([
        { headerRows: built.headerRows, records: built.records },
      ]);
    },
  );

  test.each(all.map((l): [string, Layout] => [`${l.id} ${l.about}`, l]))(
    'what is about the person is left alone in %s, and nothing else',
    (_, layout) => {
      const columns = readSheet(buildLayout(layout).grid, { profile: DEFAULT_PROFILE }).tables[0]?.columns ?? [];
      expect(columns.filter((c) => c.how === 'left-alone').map((c) => c.column)).toEqual(
        layout.columns.flatMap((c, i) => (c.why === 'left alone' ? [i] : [])),
      );
    },
  );
});

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
