import type { Grid } from '../../../src/core/grid/grid';
import { readSheet } from '../../../src/core/ledger/read-sheet';
import { LAYOUTS, sampleLedger } from '../../../src/sample';
import { Dice } from './structures/dice';
import { faults } from './structures/judge';
import { ledgerSheet } from './structures/ledgers';

/** As an Excel gives it that cannot tell which cells are merged. */
const unmerged = (grid: Grid): Grid => ({ ...grid, merges: [] });

describe('a ledger whose merges nobody can tell', () => {
  it.each(LAYOUTS.map((layout) => layout.id))('has the same header, matters and columns as with them: %s', (layout) => {
    const { grid, truth } = sampleLedger({ layout, seed: 1, rows: 60 });
    const { tables } = readSheet(unmerged(grid));
    expect(tables.map(({ headerRows, records }) => [headerRows, records.length])).toEqual(
      truth.tables.map(({ headerRows, records }) => [headerRows, records]),
    );
    for (const [i, { columns }] of truth.tables.entries())
      for (const { column, fields } of columns)
        expect([column, tables[i]?.columns.find((c) => c.column === column)?.fields ?? []]).toEqual([column, fields]);
  });

  it('loses at most the empty second row of a header merged down, and no matter and no column', () => {
    const wrong: string[] = [];
    let lines = 0;
    for (let i = 0; i < 600; i++) {
      const specimen = ledgerSheet(new Dice(20210503 + i * 7919), `sheet ${i}`);
      const found = faults(specimen, readSheet(unmerged(specimen.paper.grid('台账'))));
      if (found.length > 0) lines++;
      wrong.push(...found.filter((fault) => !fault.startsWith('header rows')));
    }
    // Measured: 25 sheets of 600, two of them for a note beside the table.
    expect(lines).toBeLessThan(36);
    expect(wrong.filter((fault) => !fault.includes('is note, read as nothing'))).toEqual([]);
  });
});
