import { isBlank, isCellError, valueAt, type CellValue } from '../../src/core/grid/grid';
import { RULES } from '../../src/core/rules/index';
import { idCheckCharacter } from '../../src/sample/people';
import { LAYOUTS, sampleLedger, drawnWorkbooks, type SampleLedger } from '../../src/sample';

/** Enough for every kind of error to have its turn on the layouts that can show it. */
const ROWS = 200;

const ledgers: SampleLedger[] = LAYOUTS.flatMap((layout, k) =>
  (['clean', 'usual', 'heavy'] as const).map((mess, m) =>
    sampleLedger({ seed: 100 * k + m, rows: ROWS, layout: layout.id, mess }),
  ),
);

const columnOf = (ledger: SampleLedger, field: string): number =>
  ledger.truth.columns.find((c) => (c.fields as readonly string[]).includes(field))?.column ?? -1;

const textOf = (v: CellValue): string => (v === null ? '' : isCellError(v) ? v.error : String(v));

describe('a sample ledger', () => {
  it('is the same for the same seed, byte for byte', () => {
    for (const layout of LAYOUTS) {
      const options = { seed: 42, rows: 60, layout: layout.id, mess: 'heavy' } as const;
      expect(JSON.stringify(sampleLedger(options))).toBe(JSON.stringify(sampleLedger(options)));
    }
  });

  it('is another for another seed', () => {
    const content = (seed: number) =>
      JSON.stringify(sampleLedger({ seed, rows: 60, layout: 'two-level-merged' }).sheet.rows);
    expect(content(1)).not.toBe(content(2));
  });

  it('shows on the sheet what it holds in the grid', () => {
    for (const { sheet, grid } of ledgers) {
      const read = Array.from({ length: grid.rowCount }, (_, r) =>
        grid.columns.map((_c, c) => textOf(valueAt(grid, r, c))),
      );
      const shown = read.map((row, r) => row.map((_c, c) => String(sheet.rows[r]?.[c]?.value ?? '')));
      expect(shown).toEqual(read);
    }
  });

  it('counts as many matters as were asked for, between its first and its last row', () => {
    for (const { truth, layout } of ledgers) {
      expect([layout, truth.tables.reduce((n, t) => n + t.records, 0)]).toEqual([layout, ROWS]);
      for (const t of truth.tables) expect(t.lastRow - t.firstRow + 1).toBeGreaterThanOrEqual(t.records);
    }
  });

  it('has its header where the truth says, with a name over every column', () => {
    for (const { truth, grid, layout } of ledgers) {
      for (const table of truth.tables) {
        for (const { column } of table.columns) {
          const names = table.headerRows.filter((r) => !isBlank(valueAt(grid, r, column)));
          expect([layout, column, names.length > 0]).toEqual([layout, column, true]);
        }
        expect(table.firstRow).toBeGreaterThan(Math.max(...table.headerRows));
      }
    }
  });
});

describe('the truth about a sample ledger', () => {
  it('holds nothing but missing columns where the ledger is clean', () => {
    const clean = LAYOUTS.filter((l) => !l.textDates).map((l) =>
      sampleLedger({ seed: 5, rows: 100, layout: l.id, mess: 'clean' }),
    );
    for (const { truth } of clean) expect(truth.planted.filter((p) => p.rule !== 'column-missing')).toEqual([]);
  });

  it('names cells that exist, and an empty one only where something is missing', () => {
    const missing = new Set([
      'required-missing',
      'owner-missing',
      'accepted-date-missing',
      'notice-missing',
      'delivery-missing',
      'limit-missing',
      'responsible-leader-missing',
    ]);
    const mayBeEmpty = new Set([
      ...missing,
      'disposition-missing',
      'leader-missing',
      'route-missing',
      'extension-incomplete',
      'seq-order',
      'write-off-conflict',
    ]);
    for (const { truth, grid, layout } of ledgers) {
      for (const p of truth.planted) {
        if (p.row === null || p.column === null) continue;
        const empty = isBlank(valueAt(grid, p.row, p.column));
        if (missing.has(p.rule)) expect([layout, p, empty]).toEqual([layout, p, true]);
        else if (!mayBeEmpty.has(p.rule)) expect([layout, p, empty]).toEqual([layout, p, false]);
      }
    }
  });

  it('lies within the tables, total rows and covered cells aside', () => {
    for (const { truth } of ledgers) {
      for (const p of truth.planted) {
        if (p.row === null || p.rule === 'total-mismatch') continue;
        const row = p.row;
        expect(truth.tables.some((t) => row >= t.firstRow && row <= t.lastRow)).toBe(true);
      }
    }
  });

  it('sets no trap where an error was planted', () => {
    for (const { truth } of ledgers) {
      const trapped = new Set(truth.traps.map((t) => `${t.row}:${t.column}`));
      const both = truth.planted.filter((p) => trapped.has(`${p.row}:${p.column}`) && p.rule !== 'date-as-text');
      expect(both).toEqual([]);
    }
  });

  it('covers every rule', () => {
    const rules = new Set(ledgers.flatMap((l) => l.truth.planted.map((p) => p.rule)));
    // A pair of ledgers that may hold one matter is a question, and no error to be planted.
    const all = RULES.map(({ id }) => id).filter((id) => id !== 'possible-pair');
    expect([...rules].sort()).toEqual(all.sort());
  });

  it('finds an error of its own on about one matter in twelve of a usual ledger', () => {
    const { truth } = sampleLedger({ seed: 3, rows: 2000, layout: 'column-numbers-below', mess: 'usual' });
    const rough = new Set(['date-as-text', 'value-alias', 'text-spaces', 'date-no-year', 'total-mismatch']);
    const rows = new Set(truth.planted.filter((p) => !rough.has(p.rule)).map((p) => p.row));
    expect(rows.size / 2000).toBeGreaterThan(0.05);
    expect(rows.size / 2000).toBeLessThan(0.11);
  });
});

describe('the people of a sample ledger', () => {
  const ids = ledgers.flatMap((ledger) => {
    const column = columnOf(ledger, 'idNumber');
    if (column < 0) return [];
    const wrong = new Set(ledger.truth.planted.filter((p) => p.column === column).map((p) => p.row));
    const { firstRow, lastRow } = ledger.truth;
    return Array.from({ length: lastRow - firstRow + 1 }, (_, i) => firstRow + i).map((row) => ({
      text: textOf(valueAt(ledger.grid, row, column)),
      planted: wrong.has(row),
    }));
  });

  it('have ID numbers that can be nobody’s', () => {
    const held = ids.filter((id) => /^\d{6}/u.test(id.text));
    expect(held.length).toBeGreaterThan(1000);
    const owned = held.filter(({ text }) => !text.startsWith('110199') && !/^11010[13]1901/u.test(text));
    expect(owned).toEqual([]);
  });

  it('have the right check character unless the error was planted', () => {
    const whole = ids.filter((id) => !id.planted && /^\d{17}[\dXx]$/u.test(id.text));
    expect(whole.length).toBeGreaterThan(1000);
    expect(whole.filter(({ text }) => idCheckCharacter(text.slice(0, 17)) !== text.charAt(17).toUpperCase())).toEqual(
      [],
    );
  });

  it('have telephone numbers that reach nobody', () => {
    const phones = ledgers
      .flatMap(({ sheet }) => sheet.rows.flatMap((row) => row.map((c) => String(c?.value ?? ''))))
      .join('\n')
      .match(/(?<!\d)1[3-9]\d{9}(?!\d)/gu);
    expect(phones?.length).toBeGreaterThan(1000);
    expect(phones?.filter((p) => !/^(?:154|160|161|163|164|168|169)0000/u.test(p))).toEqual([]);
  });
});

describe('the layouts', () => {
  it('are those that real ledgers show', () => {
    const ids = LAYOUTS.map((l) => l.id);
    expect(new Set(ids).size).toBe(ids.length);
    const kinds = [
      'national-export',
      'two-level-merged',
      'column-numbers-above',
      'column-numbers-below',
      'tall-title',
      'composite-columns',
      'three-level',
      'unmerged-parents',
      'month-totals',
      'month-sheet',
      'blank-means-above',
      'merged-down',
      'rectification',
      'two-tables',
      'phantom-formats',
      'hotline',
      'slips-and-padding',
      'repeated-header',
      'section-titles',
      'statutory-route',
    ];
    expect(kinds.filter((k) => !ids.includes(k))).toEqual([]);
  });

  it('give no header path and field twice but for a second telephone', () => {
    for (const layout of LAYOUTS) {
      const fields = layout.columns.flatMap((c) => c.fields).filter((f) => f !== 'phone');
      expect([layout.id, fields.length]).toEqual([layout.id, new Set(fields).size]);
    }
  });
});

describe('the sample workbooks', () => {
  it('hold about three hundred matters each, the same every time', () => {
    for (const book of drawnWorkbooks()) {
      const sheets = book.build();
      const records = sheets.flatMap((s) => s.truth.tables).reduce((n, t) => n + t.records, 0);
      expect([book.id, records]).toEqual([book.id, 300]);
      expect(new Set(sheets.map((s) => s.sheet.name)).size).toBe(sheets.length);
      expect(JSON.stringify(book.build())).toBe(JSON.stringify(sheets));
    }
  });
});
