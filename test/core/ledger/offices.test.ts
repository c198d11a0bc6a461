import { isLeftAlone } from '../../../src/core/fields/left-alone';
import { matchHeader } from '../../../src/core/ledger/header-match';
import { readSheet } from '../../../src/core/ledger/read-sheet';
import { buildLayout } from './layouts/build';
import { isRight, line, nearestAnswer } from './layouts/expected';
import type { Layout } from './layouts/layout';
import { PLAIN_COUNTERS } from './offices/counters-plain';
import { HARD_COUNTERS } from './offices/counters-hard';
import { HARDER_COUNTERS } from './offices/counters-harder';
import { COUNTERS_NOT_OURS } from './offices/counters-not-ours';
import { COUNTERS_NOT_OURS_LATER } from './offices/counters-not-ours-later';
import { PLAIN_BUREAUS } from './offices/bureaus-plain';
import { HARD_BUREAUS } from './offices/bureaus-hard';
import { HARDER_BUREAUS } from './offices/bureaus-harder';
import { HARDEST_BUREAUS } from './offices/bureaus-hardest';
import { HARD_DEPARTMENTS } from './offices/departments-hard';
import { HARDER_DEPARTMENTS } from './offices/departments-harder';
import { HARDEST_DEPARTMENTS } from './offices/departments-hardest';
import { DEPARTMENTS_IN_CAMPAIGNS } from './offices/departments-campaigns';
import { DEPARTMENTS_BY_PARENTS } from './offices/departments-parents';
import { PLAIN_DEPARTMENTS } from './offices/departments-plain';
import { HARD_OFFICES } from './offices/hard';
import { HARD_OFFICES_LATER } from './offices/hard-later';
import { PLAIN_OFFICES } from './offices/plain';
import { PLAIN_OFFICES_LATER } from './offices/plain-later';
import { IN_OWN_WORDS } from './offices/own-words/all';
import { NOT_OURS, SINGLE } from './offices/single-headers';
import { SINGLE_LATER } from './offices/single-headers-later';

const all = [
  ...PLAIN_OFFICES,
  ...HARD_OFFICES,
  ...PLAIN_OFFICES_LATER,
  ...HARD_OFFICES_LATER,
  ...PLAIN_DEPARTMENTS,
  ...HARD_DEPARTMENTS,
  ...HARDER_DEPARTMENTS,
  ...HARDEST_DEPARTMENTS,
  ...DEPARTMENTS_BY_PARENTS,
  ...DEPARTMENTS_IN_CAMPAIGNS,
  ...HARDEST_BUREAUS,
  ...PLAIN_COUNTERS,
  ...HARD_COUNTERS,
  ...HARDER_COUNTERS,
  ...COUNTERS_NOT_OURS,
  ...COUNTERS_NOT_OURS_LATER,
  ...PLAIN_BUREAUS,
  ...HARD_BUREAUS,
  ...HARDER_BUREAUS,
  ...IN_OWN_WORDS,
];

describe('ledgers of different kinds of offices', () => {
  test.each(all.map((l): [string, Layout] => [l.about, l]))('%s: header, matters and columns', (_, layout) => {
    const built = buildLayout(layout);
    const { tables } = readSheet(built.grid);
    expect(tables.map((t) => ({ headerRows: t.headerRows, records: t.records.length }))).toEqual([
      { headerRows: built.headerRows, records: built.records },
    ]);
    const read = (i: number) => tables[0]?.columns.find((c) => c.column === i);
    const misread = layout.columns.flatMap((c, i) =>
      isRight(c, read(i))
        ? []
        : [`${line(c.header, nearestAnswer(c, read(i)))}, read as ${read(i)?.fields.join() || '–'}`],
    );
    expect(misread).toEqual([]);
    const leftAlone = tables[0]?.columns.filter((c) => c.how === 'left-alone').map((c) => c.column);
    expect(leftAlone).toEqual(layout.columns.flatMap((c, i) => (c.why === 'left alone' ? [i] : [])));
  });
});

describe('headers by themselves', () => {
  const read = (header: string): string => [...matchHeader([header]).fields].sort().join('+');

  it('say what they say in other words too', () => {
    const misread = SINGLE.flatMap(([header, ...answers]) => {
      const wanted = answers.map((a) => a.split('+').sort().join('+'));
      return wanted.includes(read(header))
        ? []
        : [`${header} is ${wanted.join(' or ')}, read as ${read(header) || '–'}`];
    });
    expect(misread).toEqual([]);
  });

  test.each(Object.entries(SINGLE_LATER))('name %s in the words of many offices', (field, headers) => {
    const wanted = field === 'none' ? '' : field;
    const misread = headers.filter((h) => (isLeftAlone([h]) ? '' : read(h)) !== wanted);
    expect(misread.map((h) => `${h} → ${read(h)}`)).toEqual([]);
  });

  it('about other things are not forced into a field', () => {
    expect(NOT_OURS.filter((h) => !isLeftAlone([h]) && read(h) !== '').map((h) => `${h} → ${read(h)}`)).toEqual([]);
  });
});
