import { readSheet } from '../../../../src/core/ledger/read-sheet';
import { DEFAULT_PROFILE } from '../../../../src/core/profile/default-profile';
import { buildLayout } from './build';
import { line, nearestAnswer } from './expected';
import { LAYOUTS as L01_L15 } from './l01-l15';
import { LAYOUTS as L16_L30 } from './l16-l30';
import { LAYOUTS as L31_L45 } from './l31-l45';
import { LAYOUTS as L50_M8 } from './l50-m8';
import type { Layout } from './layout';

const all: readonly Layout[] = [...L01_L15, ...L16_L30, ...L31_L45, ...L50_M8];
const named = (layouts: readonly Layout[]): [string, Layout][] => layouts.map((l) => [`${l.id} ${l.about}`, l]);
const isTable = (l: Layout): boolean => l.kind === undefined || l.kind.includes('ledger');
const read = (layout: Layout) => {
  const built = buildLayout(layout);
  return { built, sheet: readSheet(built.grid, { profile: DEFAULT_PROFILE }) };
};

describe('what a sheet is', () => {
  test.each(named(all))('%s', (_, layout) => {
    expect(layout.kind ?? ['ledger']).toContain(read(layout).sheet.kind);
  });
});

describe('the header rows and the number of matters', () => {
  test.each(named(all.filter(isTable)))('%s', (_, layout) => {
    const { built, sheet } = read(layout);
    expect(sheet.tables.map((t) => ({ headerRows: t.headerRows, records: t.records.length }))).toEqual([
      { headerRows: built.headerRows, records: built.records },
    ]);
  });
});

describe('what each column means', () => {
  test.each(named(all.filter(isTable)))('%s', (_, layout) => {
    const columns = read(layout).sheet.tables[0]?.columns ?? [];
    const at = new Map(columns.map((c) => [c.column, c]));
    expect(layout.columns.map((_c, i) => line(at.get(i)?.header ?? [], at.get(i)?.fields ?? []))).toEqual(
      layout.columns.map((c, i) => line(c.header, nearestAnswer(c, at.get(i)))),
    );
  });
});

describe('columns about the person are left alone, and nothing else is', () => {
  test.each(named(all.filter(isTable)))('%s', (_, layout) => {
    const columns = read(layout).sheet.tables[0]?.columns ?? [];
    expect(columns.filter((c) => c.how === 'left-alone').map((c) => c.column)).toEqual(
      layout.columns.flatMap((c, i) => (c.why === 'left alone' ? [i] : [])),
    );
  });
});

describe('the reviewed table itself', () => {
  test('gives a reason for every column it leaves unmapped', () => {
    const silent = all.flatMap((l) => l.columns.filter((c) => c.fields.length === 0 && !c.why).map((c) => c.header));
    expect(silent).toEqual([]);
  });

  test('names every layout once', () => {
    expect(new Set(all.map((l) => l.id)).size).toBe(all.length);
  });
});
