import ExcelJS from 'exceljs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../cli/run-cli';
import { Dice } from './structures/dice';
import { ledgerSheet } from './structures/ledgers';
import { oddSheet } from './structures/oddities';
import type { ExpectedTable, Specimen } from './structures/paper';

const folder = mkdtempSync(join(tmpdir(), 'petition-ledger-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Sheets as another program saves them: phantom formats far below, hidden rows, merges, formulas with their results. */
async function save(specimens: readonly Specimen[], path: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  for (const { name, paper } of specimens) {
    const sheet = book.addWorksheet(name);
    paper.rows.forEach((row, r) =>
      row.forEach((v, c) => {
        if (v === null || typeof v === 'object') return;
        const cell = sheet.getCell(r + 1, c + 1);
        cell.value = paper.formulas.has(`${r},${c}`) ? { formula: 'SUM(0)', result: Number(v) } : v;
        if (typeof v === 'number' && v > 40000) cell.numFmt = 'yyyy/m/d';
      }),
    );
    for (const m of paper.merges) sheet.mergeCells(m.top + 1, m.left + 1, m.bottom + 1, m.right + 1);
    for (const r of paper.hiddenRows) sheet.getRow(r + 1).hidden = true;
    sheet.getCell(paper.rows.length + 900, 40).border = { top: { style: 'thin' } };
  }
  await book.xlsx.writeFile(path);
}

const rowsOf = (t: ExpectedTable): unknown => ({
  first: t.records.length === 0 ? null : (t.records[0] as number) + 1,
  last: t.records.length === 0 ? null : (t.records[t.records.length - 1] as number) + 1,
  records: t.records.length,
});

it('a workbook saved by another program gives the same tables on the command line', async () => {
  const specimens: Specimen[] = [];
  for (let i = 0; i < 24; i++) {
    const make = i % 3 === 2 ? oddSheet : ledgerSheet;
    specimens.push(make(new Dice(1000 + i * 31), `sheet ${i}`));
  }
  const path = join(folder, '信访台账.xlsx');
  await save(specimens, path);
  const { status, out } = runCli('inspect', path, '--json');
  expect(status).toBe(0);
  const sheets = JSON.parse(out).files[0].sheets as { name: string; kind: string; tables: any[] }[];
  const actual = sheets.map((s, i) => [
    s.name,
    s.kind,
    s.tables
      .slice(0, specimens[i]?.expected.tables.length)
      .map((t) => ({ first: t.firstRow, last: t.lastRow, records: t.records })),
  ]);
  expect(actual).toEqual(specimens.map((s) => [s.name, s.expected.kinds[0], s.expected.tables.map(rowsOf)]));
});
