import { strToU8, zipSync } from 'fflate';
import { valueAt } from '../../../../src/core/grid/grid';
import { patchWorkbook } from '../../../../src/hosts/xlsx/patch/patch-workbook';
import { parts, rowsOf, sharedStrings, sheetData, worksheet } from '../support/package';
import { changedEntries, FOUR_STYLES, patch, SHEET, SHEET_PART, write } from './support';

const rowsXml = (sheet: string): string => /<(?:x:)?sheetData>([\s\S]*)<\/(?:x:)?sheetData>/u.exec(sheet)?.[1] ?? '';

describe('writing cells into an existing file', () => {
  it('puts values into cells that are there, that are missing, and into rows that are missing', async () => {
    const { grid, sheet } = await patch(
      sheetData('<row r="2"><c r="A2"><v>1</v></c><c r="C2"><v>9</v></c></row><row r="5"/>'),
      [
        write({ B1: '首行', B2: true, B3: 3.5, B5: '末', B7: '=1+1' }),
        write({ A2: 2, A5: { formula: 'A2*2', value: 4 } }),
      ],
    );
    expect(rowsOf(grid)).toEqual([
      [null, '首行', null],
      [2, true, 9],
      [null, 3.5, null],
      [null, null, null],
      [4, '末', null],
      [null, null, null],
      [null, '=1+1', null],
    ]);
    expect([...sheet.matchAll(/<row r="(\d+)"/gu)].map((m) => m[1])).toEqual(['1', '2', '3', '5', '7']);
    expect([...sheet.matchAll(/<c r="([A-Z]+2)"/gu)].map((m) => m[1])).toEqual(['A2', 'B2', 'C2']);
  });

  it.each([
    ['rows and cells without numbers', '<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c/><c><v>3</v></c></row>'],
    [
      'numbers on cells only',
      '<row><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row><c r="B3"><v>3</v></c></row>',
    ],
    [
      'single quotes, white space and other attribute orders',
      `<row\n r = '1' ><c  s='0'\tr = 'A1'><v>1</v></c > <c r='B1' ><v >2</v ></c></row>\n<row r='3' ht="2>1"><c r='B3'><v>3</v></c></row>`,
    ],
    [
      'comments and CDATA between and within cells',
      '<!-- <row r="9"> --><row r="1"><!-- <c r="C1"/> --><c r="A1"><v><![CDATA[1]]></v></c><c r="B1"><v>2</v><!-- </c> --></c></row><row r="3"><c r="B3"><v>3</v><extLst><ext><c/></ext></extLst></c></row>',
    ],
    [
      'cells that close themselves',
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"/></row><row r="2"/><row r="3"><c r="A3" s="0"/><c r="B3"><v>3</v></c><c r="C3"/></row>',
    ],
    [
      'unknown elements and attributes',
      '<row r="1" x14ac:dyDescent="0.2" xmlns:x14ac="u"><c r="A1" cm="1" vm="2"><v>1</v></c><c r="B1"><v>2</v></c></row><?pi <row?><row r="3"><y:z xmlns:y="v"><c r="Q9"/></y:z><c r="B3"><v>3</v></c></row>',
    ],
  ])('stands %s', async (_, rows) => {
    const { grid } = await patch(sheetData(rows), [
      write({ A1: '甲', C1: '乙', C2: '丙', A3: '丁', C3: '戊', B4: '己' }),
    ]);
    expect(rowsOf(grid)).toEqual([
      ['甲', 2, '乙'],
      [null, null, '丙'],
      ['丁', 3, '戊'],
      [null, '己', null],
    ]);
  });

  it('writes with the prefix that the sheet uses', async () => {
    const x = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const { sheet, grid } = await patch(
      `<x:worksheet ${x}><x:dimension ref="A1"/><x:sheetData><x:row r="1" spans="1:1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      [
        write({ B1: ' 甲', B2: { formula: 'A1', value: 1 } }),
        { kind: 'merge-cells', sheet: SHEET, areas: [{ top: 3, left: 0, bottom: 3, right: 1 }] },
        { kind: 'set-column-widths', sheet: SHEET, widths: [{ column: 1, width: 9 }] },
      ],
    );
    expect(rowsOf(grid)).toEqual([
      [1, ' 甲'],
      [null, 1],
    ]);
    expect(sheet.match(/<\/?[a-z][^:>]*>/giu)).toBeNull();
    expect(sheet).toContain('<x:is><x:t xml:space="preserve"> 甲</x:t></x:is>');
    expect(grid.merges).toHaveLength(1);
  });

  it.each(['<sheetData/>', '<sheetData></sheetData>', '<sheetData\n/>'])('fills an empty sheet: %s', async (data) => {
    const { grid } = await patch(worksheet(`${data}<pageMargins left="1"/>`), [write({ B2: 1 })]);
    expect(rowsOf(grid)).toEqual([
      [null, null],
      [null, 1],
    ]);
  });

  it('writes into strict files and into parts in UTF-16', async () => {
    const strict = `<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row r="1"><c r="A1" t="d"><v>2021-05-03</v></c></row></sheetData></worksheet>`;
    expect(rowsOf((await patch(strict, [write({ B1: '甲' })])).grid)).toEqual([[44319, '甲']]);
    const text = `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${sheetData('<row><c t="str"><v>访</v></c></row>')}`;
    const utf16 = new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer);
    const { grid, sheet } = await patch('', [write({ B1: '信' })], { [SHEET_PART]: utf16 });
    expect(rowsOf(grid)).toEqual([['访', '信']]);
    expect(sheet).toContain('encoding="UTF-8"');
  });

  it.each([
    ['text that looks like a formula', '=SUM(A1)', '=SUM(A1)'],
    ['white space at both ends and line ends', ' 甲\n乙\r\n', ' 甲\n乙\r\n'],
    ['what XML cannot hold', 'a\u0007\uffff<&>"\'_x0041_', 'a\u0007\uffff<&>"\'_x0041_'],
    ['half a character', 'a\ud83d', 'a\ud83d'],
    ['digits as text', '011019990000', '011019990000'],
    ['an empty text', '', null],
    ['a number too large for cells', Infinity, null],
    ['a very small number', 1e-300, 1e-300],
    ['a large number', 123456789012345680000, 123456789012345680000],
    ['minus nothing', -0, 0],
    ['false', false, false],
    ['a formula whose result is a text', { formula: 'IF(A1<>"","<&>","")', value: '<&>' }, '<&>'],
    ['a formula whose result is true', { formula: 'A1>1', value: true }, true],
    ['a formula without a result', { formula: 'TODAY()', value: null }, null],
  ])('keeps %s as it is', async (_, input, expected) => {
    const { grid } = await patch(sheetData('<row r="1"><c r="A1"><v>1</v></c></row>'), [write({ B1: input, C1: 1 })]);
    expect(valueAt(grid, 0, 1)).toBe(expected);
  });

  it('says of each cell of what type it is', async () => {
    const f = (value: string | number | boolean | null) => ({ formula: 'A1<2', value });
    const inputs = { A1: 1.5, B1: false, C1: '甲', D1: f(2), E1: f('a&b'), F1: f(true), G1: f(null) };
    const { sheet } = await patch(sheetData(''), [write(inputs)]);
    expect(rowsXml(sheet)).toBe(
      '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="inlineStr"><is><t>甲</t></is></c>' +
        '<c r="D1"><f>A1&lt;2</f><v>2</v></c><c r="E1" t="str"><f>A1&lt;2</f><v>a&amp;b</v></c>' +
        '<c r="F1" t="b"><f>A1&lt;2</f><v>1</v></c><c r="G1" t="str"><f>A1&lt;2</f><v></v></c></row>',
    );
  });

  it('empties a cell, which keeps its style and nothing else', async () => {
    const { sheet, grid } = await patch(
      sheetData('<row r="1"><c r="A1" s="2" t="s" ph="1"><v>0</v></c><c r="B1"><v>1</v></c></row>'),
      [write({ A1: null, D9: null })],
      { 'xl/sharedStrings.xml': sharedStrings('<si><t>x</t></si>'), 'xl/styles.xml': FOUR_STYLES },
    );
    expect(rowsXml(sheet)).toBe('<row r="1"><c r="A1" s="2"/><c r="B1"><v>1</v></c></row>');
    expect(rowsOf(grid)).toEqual([[null, 1]]);
  });

  it('widens what the sheet and the rows say of their extent, but makes up none', async () => {
    const { sheet } = await patch(
      worksheet(
        '<dimension ref="B2:C3"/><sheetData><row r="2" spans="2:3"><c r="B2"><v>1</v></c></row><row r="3"><c r="C3"><v>1</v></c></row><row r="4" spans="1:9"/></sheetData>',
      ),
      [write({ E2: 1, E3: 1, E4: 1 })],
    );
    expect(sheet).toContain('<dimension ref="B2:E4"/>');
    expect(sheet).toContain('<row r="2" spans="2:5">');
    expect(sheet).toContain('<row r="3"><c r="C3">');
    expect(sheet).toContain('<row r="4" spans="1:9"><c r="E4">');
  });

  it('lets the later of two writes to one cell win', async () => {
    const { grid } = await patch(sheetData(''), [write({ A1: 1, B1: 2 }), write({ A1: 3 })]);
    expect(rowsOf(grid)).toEqual([[3, 2]]);
  });

  it('changes the sheet alone: all other entries keep their bytes, and the rows nobody writes to theirs', async () => {
    const row = `<row  r='1'  spans="1:2"><c r="A1" ><v>01</v ></c ></row  ><!-- 注 -->`;
    const patched = await patch(
      worksheet(`<sheetData>\r\n${row}<row r="2"/>\r\n</sheetData><pageMargins left='1'/>`),
      [write({ A2: 1 })],
      {
        'xl/media/picture.png': new Uint8Array([1, 2, 3]),
      },
    );
    expect(changedEntries(patched)).toEqual([SHEET_PART]);
    expect(patched.sheet).toContain(
      `<sheetData>\r\n${row}<row r="2"><c r="A2"><v>1</v></c></row>\r\n</sheetData><pageMargins left='1'/>`,
    );
  });

  it('carries out operations on several sheets', async () => {
    const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const file = zipSync(
      parts(sheetData('<row r="1"><c r="A1"><v>1</v></c></row>'), {
        'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="一月" sheetId="1" r:id="rId1"/><sheet name="台账" sheetId="2" r:id="rId9"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="${OFFICE}/worksheet" Target="/xl/two.xml"/></Relationships>`,
        'xl/two.xml': strToU8(sheetData('')),
      }),
    );
    const { openWorkbook } = await import('../../../../src/hosts/xlsx/open-workbook');
    const bytes = patchWorkbook(file, [write({ A1: 2 }), { ...write({ B1: 3 }), sheet: '一月' }]);
    const { sheets } = await openWorkbook(bytes, 'a.xlsx');
    expect(sheets.map((s) => rowsOf(s.grid()))).toEqual([[[1, 3]], [[2]]]);
  });
});

describe('what is refused, with nothing written', () => {
  const file = zipSync(parts(sheetData('<row r="2"/><row r="1"/>')));
  it.each([
    ['a .csv', strToU8('序号,姓名'), write({ A1: 1 }), '不是 .xlsx 或 .xlsm 文件'],
    ['an old .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), write({ A1: 1 }), '另存为 .xlsx'],
    ['a sheet that is not there', file, { ...write({ A1: 1 }), sheet: '二月' }, '没有工作表“二月”'],
    ['rows that come in the wrong order', file, write({ A1: 1 }), '第 1 行在文件中的次序是乱的'],
    [
      'cells that come in the wrong order',
      zipSync(parts(sheetData('<row r="1"><c r="B1"/><c r="A1"/></row>'))),
      write({ A1: 1 }),
      '第 1 行在文件中的次序是乱的',
    ],
    [
      'a place beyond the last column',
      file,
      { kind: 'write-cells', sheet: SHEET, runs: [{ column: 16_384, rows: Int32Array.of(0), inputs: [1] }] },
      '超出 Excel 的最大行数或列数',
    ],
    [
      'a place beyond the last row',
      file,
      { kind: 'write-cells', sheet: SHEET, runs: [{ column: 0, rows: Int32Array.of(1_048_576), inputs: [1] }] },
      '超出 Excel 的最大行数或列数',
    ],
    [
      'a formula that no cell holds',
      file,
      write({ B7: { formula: '1+'.repeat(5000), value: 1 } }),
      'B7 的公式超过 8192 个字符',
    ],
    [
      'a sheet that ends in the middle',
      zipSync(parts('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v>')),
      write({ A1: 1 }),
      '已损坏',
    ],
    ['an archive cut short', file.slice(0, 300), write({ A1: 1 }), '不完整'],
  ] as const)('%s', (_, bytes, operation, sentence) => {
    expect(() => patchWorkbook(bytes, [operation])).toThrow(sentence);
  });

  it('rows of a run that do not ascend are our own mistake', () => {
    const run = { column: 0, rows: Int32Array.of(2, 1), inputs: [1, 2] };
    expect(() => patchWorkbook(file, [{ kind: 'write-cells', sheet: SHEET, runs: [run] }])).toThrow(RangeError);
  });
});
