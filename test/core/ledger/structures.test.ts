import { gridOfRows, type CellValue } from '../../../src/core/grid/grid';
import { readSheet } from '../../../src/core/ledger/read-sheet';
import { statisticsSheet } from './structures/counts';
import { Dice } from './structures/dice';
import { formSheet } from './structures/forms';
import { faults } from './structures/judge';
import { ledgerSheet } from './structures/ledgers';
import { oddSheet } from './structures/oddities';
import { otherSheet } from './structures/others';
import type { Specimen } from './structures/paper';
import { CONTENTS, NOTES, SIGNATURES, TITLES } from './structures/words';

type Make = (dice: Dice, name: string) => Specimen;

/** Sheets of one kind that were read otherwise than they stand, with what was wrong. */
function misread(make: Make, count: number, seed: number): string[] {
  const out: string[] = [];
  for (let i = 0; i < count; i++) {
    const specimen = make(new Dice(seed + i * 7919), `sheet ${i}`);
    const wrong = faults(specimen, readSheet(specimen.paper.grid('台账')));
    if (wrong.length > 0) out.push(`${specimen.name} (${specimen.paper.features.join(', ')}): ${wrong[0] ?? ''}`);
  }
  return out;
}

describe('sheets as offices grow them, habits combined by chance', () => {
  test.each([
    ['ledgers', ledgerSheet, 600],
    ['sheets of counts', statisticsSheet, 200],
    ['forms', formSheet, 200],
    ['covers, notes and lists', otherSheet, 200],
    ['sheets with a habit no other has', oddSheet, 500],
  ] as const)('of %s nearly all are read as they stand', (_, make, count) => {
    const wrong = misread(make, count, 20210503);
    expect(wrong.slice(0, wrong.length > count / 100 ? undefined : 0)).toEqual([]);
  });
});

describe('whatever stands on a sheet', () => {
  const words: readonly CellValue[] = [
    ...TITLES,
    ...CONTENTS,
    ...NOTES.flat(),
    ...SIGNATURES.flat(),
    ...['序号', '信访人', '登记日期', '合计', '1', '（1）', '来访', '', ' ', '——'],
    ...[1, 2, 3, 44200, 0, -1, 1e15, true, null, null, null, null],
  ];

  it('is read without a failure, and every row at most once', () => {
    for (let seed = 0; seed < 400; seed++) {
      const dice = new Dice(seed);
      const width = dice.int(1, 9);
      const rows = Array.from({ length: dice.int(0, 14) }, () => Array.from({ length: width }, () => dice.pick(words)));
      const merges = Array.from({ length: dice.int(0, 4) }, (_m, i) => {
        const left = dice.int(0, width - 1);
        return { top: i * 3, left, bottom: i * 3 + dice.int(0, 2), right: dice.int(left, width) };
      });
      for (const t of readSheet(gridOfRows(rows, { merges })).tables) {
        const below = [...t.records, ...t.skipped.map((s) => s.row)];
        expect(new Set(below).size).toBe(below.length);
        expect(Math.min(...below, Infinity)).toBeGreaterThan(Math.max(...t.headerRows));
        expect([...t.records]).toEqual([...t.records].sort((a, b) => a - b));
      }
    }
  });
});
