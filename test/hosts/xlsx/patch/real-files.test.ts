import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation } from '../../../../src/core/changes/change';
import { valueAt, type Grid } from '../../../../src/core/grid/grid';
import { openWorkbook } from '../../../../src/hosts/xlsx/open-workbook';
import { nodeDeflate } from '../../../../src/hosts/xlsx/package/node-deflate';
import { nodeInflate } from '../../../../src/hosts/xlsx/package/node-inflate';
import { Package } from '../../../../src/hosts/xlsx/package/package';
import { patchWorkbook } from '../../../../src/hosts/xlsx/patch/patch-workbook';
import { changedEntries, expectWellFormed } from './support';

/** Ledgers from the public web, which may not be copied into the project; beside it on developers' machines. */
const shared = join(process.cwd(), '..', 'shared');
const folder = join(shared, 'real');
const files = existsSync(shared) ? readdirSync(folder).filter((name) => name.endsWith('.xlsx')) : ['none'];

/** A column of dates and one of formulas at the right of what the sheet holds, with a merged heading and formatting. */
function columnsAtTheRight(grid: Grid): Operation[] {
  const first = grid.columnCount;
  const rows = Int32Array.from({ length: Math.max(1, grid.rowCount - 1) }, (_, i) => i + 1);
  const like = first - 1;
  const sheet = grid.name;
  return [
    {
      kind: 'write-cells',
      sheet,
      runs: [{ column: first, rows: Int32Array.of(0), inputs: ['期限'], like, style: { bold: true, align: 'center' } }],
    },
    {
      kind: 'write-cells',
      sheet,
      runs: [
        { column: first, rows, inputs: Array.from(rows, (r) => 44_000 + r), like, style: { format: 'yyyy-mm-dd' } },
        {
          column: first + 1,
          rows,
          inputs: Array.from(rows, (r) => ({ formula: `A${r + 1}&""`, value: `第${r}行` })),
          like,
          style: { format: 'General' },
        },
      ],
    },
    { kind: 'merge-cells', sheet, areas: [{ top: 0, left: first, bottom: 0, right: first + 1 }] },
    {
      kind: 'set-column-widths',
      sheet,
      widths: [
        { column: first, width: 12 },
        { column: first + 1, width: 10 },
      ],
    },
    {
      kind: 'set-conditional-formats',
      sheet,
      area: { top: 1, left: first, bottom: grid.rowCount, right: first + 1 },
      rules: [{ formula: 'TRUE', style: { fill: 'FFC7CE' } }],
    },
  ];
}

(existsSync(shared) ? describe : describe.skip)('real files with two columns more', () => {
  it.each(files)('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const native = { inflate: nodeInflate, deflate: nodeDeflate };
    const before = (await openWorkbook(bytes, name)).sheets[0]?.grid();
    if (!before) throw new Error(name);
    const operations = columnsAtTheRight(before);
    const patched = patchWorkbook(bytes, operations, native);
    const after = (await openWorkbook(patched, name)).sheets[0]?.grid();
    if (!after) throw new Error(name);

    const first = before.columnCount;
    for (let r = 0; r < before.rowCount; r++) {
      for (let c = 0; c < first; c++) expect(valueAt(after, r, c)).toEqual(valueAt(before, r, c));
      expect(valueAt(after, r, first)).toBe(r === 0 ? '期限' : 44_000 + r);
      expect(valueAt(after, r, first + 1)).toBe(r === 0 ? null : `第${r}行`);
    }
    expect(after.formats.slice(0, first)).toEqual(before.formats);
    expect(after.merges).toHaveLength(before.merges.length + 1);
    expect(after.hiddenRows).toEqual(before.hiddenRows);

    const packages = { before: Package.open(bytes), after: Package.open(patched) };
    const changed = changedEntries(packages);
    expect(
      changed.filter((entry) => !/sheet1\.xml$|styles\.xml$|calcChain|Content_Types|workbook\.xml\.rels/u.test(entry)),
    ).toEqual([]);
    for (const entry of changed) if (!entry.startsWith('-')) expectWellFormed(packages.after.text(entry));

    const again = patchWorkbook(patched, operations, native);
    expect(changedEntries({ before: packages.after, after: Package.open(again) })).toEqual([]);
  });
});
