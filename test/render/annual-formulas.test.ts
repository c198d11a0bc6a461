import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation } from '../../src/core/changes/change';
import { cellText } from '../../src/core/values/text';
import { valueAt, type Grid } from '../../src/core/grid/grid';
import { planReport } from '../../src/core/reports/sheet/plan-report';
import type { SheetModel } from '../../src/core/sheets/sheet-model';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { patchWorkbook } from '../../src/hosts/xlsx/patch/patch-workbook';
import { sampleWorkbooks } from '../../src/sample';
import { sampleFile } from '../../src/workbench/samples';
import { made } from '../core/reports/support';
import { openOfficeYear } from '../sample/office-year-file';
import { bytesOf, calculateAll, convert, temporaryFolder } from './office';

const folder = temporaryFolder();
calculateAll(folder);
const DRAFT = '年度报告文稿';
const FIGURES = '年度报告数据';

/** The sample office's workbook with its annual report in it, and what else is done to it, calculated by LibreOffice. */
async function calculated(name: string, ...more: Operation[]): Promise<Map<string, Grid>> {
  const sample = sampleWorkbooks().find(({ id }) => id === 'office-year');
  const original = sample ? await sampleFile(sample).bytes() : new Uint8Array();
  const { operations } = planReport(await models(), 'annual 2021', [], () => null);
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, patchWorkbook(original, [...operations, ...more]));
  const saved = bytesOf(convert(path, 'xlsx', 'xlsx:Calc MS Excel 2007 XML'));
  return new Map((await openWorkbook(saved, 'a.xlsx')).sheets.map((sheet) => [sheet.name, sheet.grid()]));
}

async function models(): Promise<SheetModel[]> {
  const { ledgers } = await openOfficeYear();
  return made('annual', ledgers, { period: '2021' }).sheets();
}

function placeOf({ rows }: SheetModel, text: string): number {
  return rows.findIndex((row) => row[0]?.value === text);
}

describe('the annual report in a program that knows nothing of us', () => {
  it('is calculated to exactly what we wrote: the text, the rates and where each figure leads', async () => {
    // Nothing is taken from the file: a result that no formula gives would show.
    const grids = await calculated('same');
    let formulas = 0;
    for (const model of await models()) {
      const grid = grids.get(model.name)!;
      model.rows.forEach((row, r) =>
        row.forEach((cell, c) => {
          if (!cell?.formula) return;
          formulas++;
          expect(grid.formulas[c]?.has(r)).toBe(true);
          const value = valueAt(grid, r, c);
          if (typeof cell.value === 'number') expect(value).toBeCloseTo(cell.value, 12);
          else expect(value).toBe(cell.value);
        }),
      );
    }
    expect(formulas).toBeGreaterThan(80);
  }, 120_000);

  it('says the corrected figure in the draft, and in every rate worked out of it', async () => {
    const [figures] = await models();
    const due = placeOf(figures!, '办理期限应办');
    const corrected: Operation = {
      kind: 'write-cells',
      sheet: FIGURES,
      runs: [
        { column: 1, rows: Int32Array.from([placeOf(figures!, '登记信访事项'), due]), inputs: [43, 58] },
        { column: 1, rows: Int32Array.from([placeOf(figures!, '培训')]), inputs: [1234] },
      ],
    };
    const grids = await calculated('corrected', corrected);
    const draft = grids.get(DRAFT)!;
    const text = Array.from({ length: draft.rowCount }, (_, r) => cellText(draft, r, 1)).join('\n');
    expect(text).toContain('登记信访事项43件次');
    expect(text).toContain('培训1234人次');
    expect(text).toContain('办理期限应办58件');
    expect(text).toContain('办理期限按期率50.00%');
    expect(text).toContain('网上信访占比32.56%');
  }, 120_000);
});
