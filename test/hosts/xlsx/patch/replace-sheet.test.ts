import { strToU8, unzipSync, zipSync } from 'fflate';
import type { ReplaceSheet } from '../../../../src/core/changes/change';
import { openWorkbook } from '../../../../src/hosts/xlsx/open-workbook';
import { patchWorkbook } from '../../../../src/hosts/xlsx/patch/patch-workbook';
import { adding, REPORT } from '../../../contract/added-sheet';
import { CHART_SHEET } from '../../../contract/charts';
import { chartsIn } from '../support/charts-in';
import { richWorkbook } from '../support/rich-package';
import { changedEntries, patchFile } from './support';

const NAME = REPORT.name;
const replacing = (model = { ...CHART_SHEET, name: NAME }): ReplaceSheet => ({
  kind: 'replace-sheet',
  sheet: NAME,
  model,
});
const withReport = patchWorkbook(richWorkbook(), [adding('台账')]);
const text = (bytes: Uint8Array, part: string): string => Buffer.from(unzipSync(bytes)[part]!).toString();
const partOf = (bytes: Uint8Array): string =>
  Object.keys(unzipSync(bytes)).find((name) => text(bytes, name).includes('2021年规范台账'))!;

test('a sheet is written anew in its own part, its drawings go, and all else keeps its bytes', async () => {
  const part = partOf(withReport);
  const patched = await patchFile(withReport, [replacing()]);
  const changed = changedEntries(patched);
  const others = changed.filter((name) => !/^[+-]?xl\/(?:drawings|charts)\//u.test(name));
  const links = `xl/worksheets/_rels/${part.split('/').at(-1)}.rels`;
  // The list of formulas is made anew by Excel.
  const chain = ['-xl/calcChain.xml', 'xl/_rels/workbook.xml.rels'];
  expect(others.sort()).toEqual(
    ['[Content_Types].xml', 'xl/styles.xml', 'xl/workbook.xml', links, part, ...chain].sort(),
  );
  expect(chartsIn(patched.bytes, NAME).map(({ title }) => title)).toEqual(
    (CHART_SHEET.charts ?? []).map(({ title }) => title),
  );
  const entry = (bytes: Uint8Array) => /<sheet [^>]*规范台账[^>]*>/u.exec(text(bytes, 'xl/workbook.xml'))?.[0];
  expect(entry(patched.bytes)).toBe(entry(withReport));
  const names = (bytes: Uint8Array) => text(bytes, 'xl/workbook.xml').match(/_xlnm\.\w+"[^>]*>[^<]*规范台账/gu) ?? [];
  expect([names(withReport).length, names(patched.bytes).length]).toEqual([2, 0]);
});

test('no word of the old edition stays in any part, remarks and their authors included', async () => {
  const part = partOf(withReport);
  const remark = 'xl/comments99.xml';
  const files = unzipSync(withReport);
  const rels = `xl/worksheets/_rels/${part.split('/').at(-1)}.rels`;
  files[remark] = strToU8('<comments><authors><author>李批注</author></authors></comments>');
  files[rels] = strToU8(
    text(withReport, rels).replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="/xl/comments99.xml"/></Relationships>',
    ),
  );
  files['[Content_Types].xml'] = strToU8(
    text(withReport, '[Content_Types].xml').replace(
      '</Types>',
      '<Override PartName="/xl/comments99.xml" ContentType="application/x"/></Types>',
    ),
  );
  const file = zipSync(files);
  const grid = (await openWorkbook(file, '台账.xlsx')).sheets.find(({ name }) => name === NAME)!.grid();
  expect(grid.objects).toBe(2);
  const bytes = patchWorkbook(file, [replacing()]);
  const all = Object.keys(unzipSync(bytes)).map((name) => text(bytes, name));
  for (const word of ['李批注', '2021年规范台账', '各月件次'])
    expect(all.filter((xml) => xml.includes(`>${word}`))).toEqual([]);
  expect(text(bytes, '[Content_Types].xml')).not.toContain('comments99');
});

test('an edition that Excel put aside is no sheet of the workbook', async () => {
  const aside = patchWorkbook(withReport, [adding('台账', '原表mi1x2y3z-0123456789abcdef.1')]);
  const { sheets } = await openWorkbook(aside, '台账.xlsx');
  expect(sheets.map(({ name }) => name)).toEqual(
    (await openWorkbook(withReport, '台账.xlsx')).sheets.map(({ name }) => name),
  );
});

test('a sheet that somebody else made is left alone, and nothing is written', () => {
  expect(() => patchWorkbook(richWorkbook(), [{ ...replacing(), sheet: '台账' }])).toThrow(/不是本工具生成的/u);
});

test('formulas of other sheets tell which sheets they look at', async () => {
  const run = { column: 9, rows: Int32Array.of(3), inputs: [{ formula: `SUM('${NAME}'!A1:A3)&"甲!乙"`, value: 0 }] };
  const bytes = patchWorkbook(withReport, [{ kind: 'write-cells', sheet: '台账', runs: [run] }]);
  const grid = (await openWorkbook(bytes, '台账.xlsx')).sheets.find(({ name }) => name === '台账')!.grid();
  expect([...(grid.linkedSheets ?? [])]).toContain(NAME);
  expect([...(grid.linkedSheets ?? [])]).not.toContain('甲');
});
