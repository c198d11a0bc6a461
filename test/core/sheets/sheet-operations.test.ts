import { freeSheetName, sheetOperations } from '../../../src/core/sheets/sheet-operations';
import type { SheetCell, SheetModel } from '../../../src/core/sheets/sheet-model';
import { examplesOf } from '../examples';

function modelOf(count: number): SheetModel {
  const rows = Array.from({ length: count }, (_, r): (SheetCell | null)[] => [
    { value: r, style: r % 2 === 0 ? 'even' : 'odd' },
    r % 3 === 0 ? null : { value: `=文本${r}` },
  ]);
  const styles = { even: { bold: true }, odd: { fill: 'EEEEEE' } };
  return { name: '清单', rows, styles, merges: [], widths: [8, 20], frozenRows: 1, frozenColumns: 0 };
}

test('a short sheet is one operation, as it is', () => {
  const model = modelOf(10);
  expect(sheetOperations(model, '台账')).toEqual([{ kind: 'add-sheet', sheet: '清单', after: '台账', model }]);
});

test('the rows of a long one follow in batches, none lost, none twice, each with its style, texts as texts', () => {
  const model = modelOf(5_000);
  const [first, ...rest] = sheetOperations(model, null);
  const seen = new Map<string, unknown>();
  if (first?.kind !== 'add-sheet') throw new Error('no sheet is added');
  first.model.rows.forEach((row, r) =>
    row.forEach((cell, c) => cell && seen.set(`${r} ${c}`, [cell.value, cell.style && model.styles[cell.style]])),
  );
  for (const operation of rest) {
    if (operation.kind !== 'write-cells') throw new Error('something else than cells');
    for (const { column, rows, inputs, style } of operation.runs)
      rows.forEach((row, i) => {
        expect(seen.has(`${row} ${column}`)).toBe(false);
        seen.set(`${row} ${column}`, [inputs[i], style]);
      });
  }
  const expected = new Map<string, unknown>();
  model.rows.forEach((row, r) =>
    row.forEach((cell, c) => cell && expected.set(`${r} ${c}`, [cell.value, cell.style && model.styles[cell.style]])),
  );
  expect(seen).toEqual(expected);
});

test('a name that is taken gets a number, and stays within what Excel allows', () => {
  expect(freeSheetName('汇总', ['台账'])).toBe('汇总');
  expect(freeSheetName('Summary', ['SUMMARY', 'summary（2）'])).toBe('Summary（3）');
  expect(freeSheetName('很'.repeat(31), ['很'.repeat(31)])).toHaveLength(31);
});

test.each(examplesOf('core/sheets/sheet-operations.ts', { freeSheetName }))('$text', ({ value, promised }) => {
  expect(value).toEqual(promised);
});
