import { strToU8, zipSync } from 'fflate';
import type { AddSheet } from '../../../../src/core/changes/change';
import { formatAt } from '../../../../src/core/grid/grid';
import type { SheetModel } from '../../../../src/core/sheets/sheet-model';
import { openWorkbook } from '../../../../src/hosts/xlsx/open-workbook';
import { Package } from '../../../../src/hosts/xlsx/package/package';
import { patchWorkbook } from '../../../../src/hosts/xlsx/patch/patch-workbook';
import { parts, rowsOf, sheetData } from '../support/package';
import { richParts, richWorkbook } from '../support/rich-package';
import { changedEntries, patchFile, write, type Patched } from './support';

const model = (name: string): SheetModel => ({
  name,
  rows: [
    [
      { value: '登记日期', style: 'head' },
      { value: '信访人', style: 'head' },
    ],
    [{ value: 44319, style: 'date' }, { value: '=1+1' }],
  ],
  styles: { head: { bold: true, fill: 'D9E1F2', border: true }, date: { format: 'yyyy-mm-dd' } },
  merges: [],
  widths: [12, 10],
  frozenRows: 1,
  frozenColumns: 0,
  filter: { top: 0, left: 0, bottom: 1, right: 1 },
  print: { paper: 'A4', landscape: true, titleRows: [0, 0], fitToWidth: true, footer: '第 &P 页' },
});
const adding = (name = '规范台账', after: string | null = null): AddSheet => ({
  kind: 'add-sheet',
  sheet: name,
  model: model(name),
  after,
});
const workbookOf = ({ after }: Pick<Patched, 'after'>): string => after.text('xl/workbook.xml');
const tabs = (workbook: string): string[] =>
  [...workbook.matchAll(/<(?:\w+:)?sheet [^>]*name="([^"]*)"/gu)].map((m) => m[1] ?? '');

describe('a sheet added to a workbook with charts, pictures, comments, pivot tables, macros and a signature', () => {
  it.each([
    ['behind all others', null, 3],
    ['in the middle', '台账', 1],
  ])('%s leaves every part but those that list it byte by byte', async (_, after, place) => {
    const patched = await patchFile(richWorkbook(), [adding('规范台账', after)]);
    expect(changedEntries(patched)).toEqual([
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      '+xl/worksheets/sheet2.xml',
    ]);
    const sheets = (await openWorkbook(patched.bytes, '台账.xlsm')).sheets;
    expect(sheets.map(({ name }) => name)).toEqual(
      after === null ? ['台账', '汇总', '规范台账'] : ['台账', '规范台账', '汇总'],
    );
    expect(tabs(workbookOf(patched)).indexOf('规范台账')).toBe(place);
    expect(sheets.map((sheet) => sheet.grid().madeByProduct)).toEqual(sheets.map(({ name }) => name === '规范台账'));
    expect(patched.after.contentType('xl/workbook.xml')).toContain('macroEnabled');
  });

  it('adds its own lines to the parts that list it, and moves on what counts the sheets behind it', async () => {
    const before = new TextDecoder().decode(richParts()['xl/workbook.xml']);
    const { after } = await patchFile(richWorkbook(), [adding('规范台账', '台账')]);
    const quoted = "'规范台账'!";
    expect(after.text('xl/workbook.xml')).toBe(
      before
        .replace('r:id="rId1"/><sheet', 'r:id="rId1"/><sheet name="规范台账" sheetId="10" r:id="rIdworksheet"/><sheet')
        .replace('firstSheet="1" activeTab="2"', 'firstSheet="2" activeTab="3"')
        .replace('localSheetId="2">汇总', 'localSheetId="3">汇总')
        .replace(
          '</definedNames>',
          `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">${quoted}$A$1:$B$2</definedName>` +
            `<definedName name="_xlnm.Print_Titles" localSheetId="1">${quoted}$1:$1</definedName>` +
            '<definedName name="_petition_ledger_sheet" localSheetId="1" hidden="1">&quot;petition-ledger&quot;</definedName></definedNames>',
        ),
    );
    expect(formatsOf(after.text('xl/styles.xml')).slice(0, 2)).toEqual(
      formatsOf(new TextDecoder().decode(richParts()['xl/styles.xml'])),
    );
    expect(after.relationships('xl/workbook.xml').at(-1)).toEqual({
      id: 'rIdworksheet',
      type: 'worksheet',
      target: 'xl/worksheets/sheet2.xml',
      external: false,
    });
  });

  it('is written as the model says, texts as texts', async () => {
    const { bytes } = await patchFile(richWorkbook(), [adding()]);
    const grid = (await openWorkbook(bytes, 'a.xlsm')).sheets.at(-1)?.grid();
    expect(grid && rowsOf(grid)).toEqual([
      ['登记日期', '信访人'],
      [44319, '=1+1'],
    ]);
    expect(grid && formatAt(grid, 1, 0)).toBe('yyyy-mm-dd');
    expect(Package.open(bytes).text('xl/worksheets/sheet2.xml')).not.toContain('<f>');
  });
});

describe('a sheet added to a workbook that counts its days from 1904', () => {
  it('shows the days that the model means, and leaves its numbers', async () => {
    const from1904 = strToU8(
      workbookOf({ after: Package.open(zipSync(parts(sheetData('')))) }).replace(
        /<workbookPr[^>]*>|<sheets>/u,
        (tag) => (tag === '<sheets>' ? '<workbookPr date1904="1"/><sheets>' : '<workbookPr date1904="1"/>'),
      ),
    );
    const counted: SheetModel = { ...model('规范台账'), rows: [[{ value: 44319, style: 'date' }, { value: 44319 }]] };
    const patched = await patchFile(zipSync({ ...parts(sheetData('')), 'xl/workbook.xml': from1904 }), [
      { ...adding(), model: counted },
    ]);
    expect(patched.grid.date1904).toBe(true);
    expect(rowsOf(patched.grid)[0]).toEqual([44319 - 1462, 44319]);
  });
});

describe('a sheet added to a plain workbook', () => {
  const plain = (replaced: Record<string, string> = {}): Uint8Array => zipSync(parts(sheetData(''), replaced));

  it('may be written to by the same change, and more than one may be added', async () => {
    const on = { ...write({ B2: '张某', D9: 5 }), sheet: '规范台账' };
    const { bytes } = await patchFile(plain(), [on, adding(), adding('规范台账 (2)', '规范台账')]);
    const { sheets } = await openWorkbook(bytes, 'a.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual(['台账', '规范台账', '规范台账 (2)']);
    const grid = sheets[1]?.grid();
    expect([grid?.columns[1]?.[1], grid?.columns[3]?.[8]]).toEqual(['张某', 5]);
  });

  it('gets a styles part where the workbook has none, and a list of names', async () => {
    const patched = await patchFile(plain(), [adding()]);
    expect(changedEntries(patched)).toContain('+xl/styles.xml');
    expect(workbookOf(patched)).toMatch(/<\/sheets><definedNames><definedName .*<\/definedNames><\/workbook>/u);
  });

  it('speaks the workbook’s own dialect: strict, with prefixes, named as no other part is', async () => {
    const strict = {
      'xl/workbook.xml':
        '<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:rel="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets><x:sheet name="台账" sheetId="3" rel:id="rId1"/></x:sheets><x:definedNames/><x:calcPr/></x:workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      // Left behind by a sheet that was deleted.
      'xl/worksheets/_rels/sheet2.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
    };
    const patched = await patchFile(plain(strict), [adding()]);
    const workbook = workbookOf(patched);
    expect(workbook).toContain('<x:sheet name="规范台账" sheetId="4" rel:id="rIdworksheet"/></x:sheets>');
    expect(workbook).toMatch(/<\/x:sheets><x:definedNames><x:definedName .*<\/x:definedNames><x:calcPr\/>/u);
    expect(patched.after.text('xl/_rels/workbook.xml.rels')).toContain(
      'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/worksheets/sheet3.xml"',
    );
    expect(patched.after.text('xl/worksheets/sheet3.xml')).toContain(
      '<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main">',
    );
  });

  it.each([
    ['a sheet has its name', adding('台账'), {}, '已有工作表“台账”'],
    ['it is to stand behind a sheet that is not there', adding('规范台账', '一月'), {}, '没有工作表“一月”'],
    [
      'the workbook’s structure is protected',
      adding(),
      {
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookProtection lockStructure="1"/><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>',
      },
      '结构受保护',
    ],
  ])('is refused where %s', (_, operation, replaced, message) => {
    const file = zipSync({ ...parts(sheetData('')), ...mapped(replaced) });
    expect(() => patchWorkbook(file, [operation])).toThrow(message);
  });
});

/** The formats of cells, by whose places cells name them. */
function formatsOf(styles: string): string[] {
  const list = /<cellXfs[^>]*>(.*)<\/cellXfs>/su.exec(styles)?.[1] ?? '';
  return list.split('</xf>').slice(0, -1);
}

const mapped = (texts: Record<string, string>): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
