import { strToU8, zipSync } from 'fflate';
import { cellError } from '../../../../src/core/grid/grid';
import { openWorkbook } from '../../../../src/hosts/xlsx/open-workbook';
import {
  firstGrid,
  gridOf,
  parts,
  relationships,
  rowsOf,
  sharedStrings,
  sheetData,
  worksheet,
} from '../support/package';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

describe('what other programs write', () => {
  it('does not believe a wrong extent (WPS)', async () => {
    const sheet = worksheet(
      '<dimension ref="A1"/><sheetData><row r="2" spans="1:1"><c r="C2"><v>5</v></c></row></sheetData>',
    );
    expect(rowsOf(await gridOf(sheet))).toEqual([
      [null, null, null],
      [null, null, 5],
    ]);
  });

  it('counts rows and cells that do not say where they are', async () => {
    const sheet = sheetData(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c/><c><v>3</v></c></row><row r="6"><c r="B6"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>',
    );
    expect(rowsOf(await gridOf(sheet))).toEqual([
      [1, 2, null],
      [null, null, null],
      [null, 3, null],
      [null, null, null],
      [null, null, null],
      [null, 4, 5],
      [6, null, null],
    ]);
  });

  it('takes the row from the cells where only they say it', async () => {
    expect(rowsOf(await gridOf(sheetData('<row><c r="A3"><v>1</v></c><c r="B3"><v>2</v></c></row>')))).toEqual([
      [null, null],
      [null, null],
      [1, 2],
    ]);
  });

  it('reads prefixed elements, single quotes, other attribute orders and white space in tags', async () => {
    const sheet =
      `<?xml version='1.0'?><!-- made by hand --><x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>` +
      `<x:cols><x:col max='2' hidden='true' min='2'/></x:cols><x:sheetData>\n <x:row hidden = '1' r = "1" ><x:c t = 's' s='0' r	=
'A1'\n><x:v>0</x:v></x:c >` +
      `<x:c t = "inlineStr" r="B1"><x:is><x:r><x:t>甲</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c><x:c r='C1'><x:f>1</x:f><x:v>2.5</x:v></x:c></x:row></x:sheetData>` +
      `<x:mergeCells><x:mergeCell ref='A1:B1'/></x:mergeCells></x:worksheet>`;
    const grid = await gridOf(sheet, {
      'xl/sharedStrings.xml': `<x:sst xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:si><x:t>乙</x:t></x:si></x:sst>`,
    });
    expect(rowsOf(grid)).toEqual([['乙', '甲', 2.5]]);
    expect(grid.formulas[2]?.has(0)).toBe(true);
    expect(grid.hiddenRows).toEqual(new Set([0]));
    expect(grid.hiddenColumns).toEqual(new Set([1]));
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });

  it('reads strict Office Open XML', async () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const grid = await gridOf(
      `<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row r="1"><c r="A1" t="d"><v>2021-05-03</v></c><c t="s"><v>0</v></c></row></sheetData></worksheet>`,
      {
        '_rels/.rels': relationships(`<Relationship Id="a" Type="${strict}/officeDocument" Target="xl/workbook.xml"/>`),
        'xl/_rels/workbook.xml.rels': relationships(
          `<Relationship Id="rId1" Type="${strict}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${strict}/sharedStrings" Target="sharedStrings.xml"/>`,
        ),
        'xl/sharedStrings.xml': sharedStrings('<si><t>x</t></si>'),
      },
    );
    expect(rowsOf(grid)).toEqual([[44319, 'x']]);
  });

  it('finds parts by their relationships, wherever they lie and however the target is written', async () => {
    const sheet = sheetData('<row><c t="s"><v>0</v></c></row>');
    const grid = await gridOf('', {
      '_rels/.rels': relationships(`<Relationship Target="/office/Book.xml" Type="${OFFICE}/officeDocument" Id="x"/>`),
      'xl/workbook.xml': null,
      'xl/_rels/workbook.xml.rels': null,
      'xl/worksheets/sheet1.xml': null,
      'office/Book.xml': `<workbook xmlns:rel="${OFFICE}"><sheets><sheet rel:id="s9" name="甲" sheetId="4"/></sheets></workbook>`,
      'office/_rels/Book.xml.rels': relationships(
        `<Relationship Id="s9" Type="${OFFICE}/worksheet" Target="../data/./Sheet%201.XML"/><Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="/texts.xml"/>`,
      ),
      'data/sheet 1.xml': sheet,
      'texts.xml': sharedStrings('<si><t>found</t></si>'),
    });
    expect(grid.name).toBe('甲');
    expect(rowsOf(grid)).toEqual([['found']]);
  });

  it('reads parts in UTF-16 and in declared GBK', async () => {
    const utf16 = (text: string): Uint8Array => {
      const units = new Uint16Array([0xfeff, ...Array.from(text, (c) => c.charCodeAt(0))]);
      return new Uint8Array(units.buffer);
    };
    const gbk = strToU8('<?xml version="1.0" encoding="GBK"?><sst><si><t>??</t></si></sst>');
    gbk.set([0xd0, 0xc5], gbk.indexOf(0x3f, 40));
    const grid = await gridOf('', {
      'xl/worksheets/sheet1.xml': utf16(
        `<?xml version="1.0" encoding="UTF-16"?>${sheetData('<row><c t="s"><v>0</v></c><c t="str"><v>访</v></c></row>')}`,
      ),
      'xl/sharedStrings.xml': gbk,
    });
    expect(rowsOf(grid)).toEqual([['信', '访']]);
  });

  it('reads rows and cells that come in the wrong order', async () => {
    const sheet = sheetData(
      '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c></row>',
    );
    expect(rowsOf(await gridOf(sheet))).toEqual([
      [1, cellError('#N/A')],
      [3, 4],
    ]);
  });

  it('reads backslashes in part names and a byte order mark before the text', async () => {
    const all = parts(`\uFEFF${sheetData('<row><c><v>1</v></c></row>')}`);
    const renamed = Object.fromEntries(Object.entries(all).map(([name, part]) => [name.replace(/\//gu, '\\'), part]));
    expect(rowsOf(await firstGrid(zipSync(renamed)))).toEqual([[1]]);
  });

  it('says a workbook with macros is one', async () => {
    const type = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
    const bytes = zipSync(
      parts(sheetData(''), {
        '[Content_Types].xml': `<Types><Override ContentType="${type}" PartName="/xl/workbook.xml"/></Types>`,
      }),
    );
    expect((await openWorkbook(bytes, '台账.xlsm')).kind).toBe('xlsm');
  });
});
