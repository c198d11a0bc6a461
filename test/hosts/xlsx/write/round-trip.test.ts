import * as fc from 'fast-check';
import { formatAt, isBlank, type CellValue } from '../../../../src/core/grid/grid';
import type { CellStyle, SheetCell, SheetModel } from '../../../../src/core/sheets/sheet-model';
import { openWorkbook } from '../../../../src/hosts/xlsx/open-workbook';
import { nodeInflate } from '../../../../src/hosts/xlsx/package/node-inflate';
import { writeWorkbook } from '../../../../src/hosts/xlsx/write/write-workbook';

/** Texts with everything that is hard on the way: markup, escapes, controls, half characters, spaces at the ends. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.string({
    unit: fc.constantFrom('_', 'x', '0', 'D', '<', '&', ' ', '\n', '\r', '\t', '信', '\u0000', '\ud83d', '='),
    maxLength: 16,
  }),
);
const value = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const format = fc.constantFrom('General', 'yyyy"年"m"月"d"日"', '0.00', '@', '0%', '[红色]<"&>;_-* #,##0');
const style: fc.Arbitrary<CellStyle> = fc.record(
  { format, bold: fc.boolean(), border: fc.boolean(), fill: fc.constantFrom('FF0000', '00FF00') },
  { requiredKeys: [] },
);
const cell: fc.Arbitrary<SheetCell | null> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ value, style: fc.constantFrom('a', 'b', 'c') }, { requiredKeys: ['value'] }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const merge = fc
  .tuple(fc.nat(50), fc.nat(50), fc.nat(5), fc.nat(5))
  .map(([top, left, down, across]) => ({ top, left, bottom: top + down, right: left + across + 1 }));
const sheet: fc.Arbitrary<SheetModel> = fc.record({
  name: fc.string({ unit: 'grapheme', maxLength: 40 }),
  rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }),
  styles: fc.record({ a: style, b: style, c: style }),
  merges: fc.array(merge, { maxLength: 4 }),
  widths: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 5 }),
  frozenRows: fc.nat(3),
  frozenColumns: fc.nat(3),
});

/** What a cell must hold when it is read again: the empty text is an empty cell, and there is no negative zero. */
function kept(written: SheetCell | null | undefined): CellValue {
  const v = written?.value ?? null;
  return v === '' ? null : Object.is(v, -0) ? 0 : v;
}

describe('any sheet that is written and read again', () => {
  it.each([
    ['shared', undefined],
    ['inline', nodeInflate],
  ] as const)('has the same values, formats and merges, with %s strings', async (strings, inflate) => {
    await fc.assert(
      fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 3 }), async (models) => {
        const workbook = await openWorkbook(writeWorkbook(models, { strings }), 'a.xlsx', inflate ? { inflate } : {});
        expect(workbook.sheets).toHaveLength(models.length);
        models.forEach((model, i) => {
          const grid = workbook.sheets[i]?.grid();
          if (!grid) throw new Error('no grid');
          expect(grid.merges).toEqual(model.merges);
          for (let r = 0; r < grid.rowCount; r++) {
            const row = Array.from({ length: grid.columnCount }, (_, c) => grid.columns[c]?.[r] ?? null);
            expect(row).toEqual(Array.from({ length: grid.columnCount }, (_, c) => kept(model.rows[r]?.[c])));
          }
          model.rows.forEach((cells, r) =>
            cells.forEach((written, c) => {
              // What lies beyond the grid was blank to the eye.
              const there = r < grid.rowCount && c < grid.columnCount;
              if (!there) expect(isBlank(kept(written))).toBe(true);
              else if (kept(written) !== null)
                expect(formatAt(grid, r, c)).toBe(
                  written?.style === undefined ? 'General' : (model.styles[written.style]?.format ?? 'General'),
                );
            }),
          );
        });
      }),
      { numRuns: 150 },
    );
  });
});
