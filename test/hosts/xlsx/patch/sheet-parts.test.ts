import type { ConditionalRule, Operation } from '../../../../src/core/changes/change';
import { relationships, sheetData, styles, worksheet } from '../support/package';
import { area, changedEntries, patch, patchFile, SHEET, SHEET_PART, write } from './support';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const merge = (...areas: string[]): Operation => ({ kind: 'merge-cells', sheet: SHEET, areas: areas.map(area) });
const widths = (list: Record<number, number>): Operation => ({
  kind: 'set-column-widths',
  sheet: SHEET,
  widths: Object.entries(list).map(([column, width]) => ({ column: Number(column), width })),
});
const red: ConditionalRule = { formula: '$C2<0', style: { bold: true, color: '9C0006', fill: 'FFC7CE' } };
const amber: ConditionalRule = { formula: 'AND($C2>=0,$C2<5)', style: { fill: 'FFEB9C' } };
const format = (where: string, ...rules: ConditionalRule[]): Operation => ({
  kind: 'set-conditional-formats',
  sheet: SHEET,
  area: area(where),
  rules,
});
/** The names of the elements beside the rows, in their order. */
const order = (sheet: string): string[] =>
  [...sheet.replace(/<sheetData.*<\/sheetData>/su, '<sheetData/>').matchAll(/<([a-z]\w+)/giu)]
    .map((m) => m[1] ?? '')
    .filter(
      (name) =>
        /^(?:cols|sheet|merge|phonetic|conditional|data|auto|page|ext|hyper|table)/u.test(name) && name !== 'mergeCell',
    );

describe('merging cells', () => {
  it.each([
    [
      'after the filter, before what is for phonetics',
      '<sheetData/><autoFilter ref="A1:B9"/><phoneticPr fontId="1"/><pageMargins left="1"/>',
      ['sheetData', 'autoFilter', 'mergeCells', 'phoneticPr', 'pageMargins'],
    ],
    ['straight after the rows', '<sheetData/><pageMargins left="1"/>', ['sheetData', 'mergeCells', 'pageMargins']],
    ['at the end where nothing follows', '<sheetFormatPr/><sheetData/>', ['sheetFormatPr', 'sheetData', 'mergeCells']],
    [
      'into the list that is there',
      '<sheetData/><mergeCells count="1"><mergeCell ref="F1:G2"/></mergeCells><dataValidations count="0"/>',
      ['sheetData', 'mergeCells', 'dataValidations'],
    ],
    [
      'in place of an empty list',
      '<sheetData/><mergeCells count="0"/><dataValidations count="0"/>',
      ['sheetData', 'mergeCells', 'dataValidations'],
    ],
  ])('stands %s', async (_, content, expected) => {
    const { sheet, grid } = await patch(worksheet(content), [merge('A1:B1', 'C1:C3')]);
    expect(order(sheet)).toEqual(expected);
    expect(grid.merges).toEqual(expect.arrayContaining([area('A1:B1'), area('C1:C3')]));
    expect(sheet).toContain(`<mergeCells count="${grid.merges.length}">`);
  });

  it('leaves what is merged already, and single cells', async () => {
    const content = '<sheetData/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>';
    const { sheet } = await patch(worksheet(content), [merge('A1:B1', 'D4:D4')]);
    expect(sheet).toContain(content);
  });

  it.each(['B1:C1', 'A1:A2', 'A1:C9'])('refuses %s, which cuts through A1:B1', async (where) => {
    const content = '<sheetData/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>';
    await expect(patch(worksheet(content), [merge(where)])).rejects.toThrow('与已合并的 A1:B1 重叠');
  });
});

describe('setting the widths of columns', () => {
  const cols = async (before: string, list: Record<number, number>): Promise<string> =>
    /<cols>.*<\/cols>/su.exec((await patch(worksheet(`${before}<sheetData/>`), [widths(list)])).sheet)?.[0] ?? '';

  it('makes the list where there is none, in its place', async () => {
    expect(order((await patch(worksheet('<sheetFormatPr/><sheetData/>'), [widths({ 3: 12 })])).sheet)).toEqual([
      'sheetFormatPr',
      'cols',
      'sheetData',
    ]);
    expect(await cols('', { 3: 12, 1: 8 })).toBe(
      '<cols><col min="2" max="2" width="8.7109375" customWidth="1"/><col min="4" max="4" width="12.7109375" customWidth="1"/></cols>',
    );
  });

  it.each([
    [
      'in the middle of a span, which is split',
      '<cols><col min="1" max="9" width="5" style="3" hidden="1"/></cols>',
      { 4: 12 },
      '<col min="1" max="4" width="5" style="3" hidden="1"/><col min="5" max="5" width="12.7109375" style="3" hidden="1" customWidth="1"/><col min="6" max="9" width="5" style="3" hidden="1"/>',
    ],
    [
      'at both ends of a span',
      '<cols><col max="3" min="1" style="3" width="5"/></cols>',
      { 0: 12, 2: 13 },
      '<col max="1" min="1" style="3" width="12.7109375" customWidth="1"/><col max="2" min="2" style="3" width="5"/><col max="3" min="3" style="3" width="13.7109375" customWidth="1"/>',
    ],
    [
      'between spans',
      '<cols><col min="1" max="1" width="5"/><col min="5" max="16384" width="6"/></cols>',
      { 2: 12 },
      '<col min="1" max="1" width="5"/><col min="3" max="3" width="12.7109375" customWidth="1"/><col min="5" max="16384" width="6"/>',
    ],
    [
      'of a column that fitted itself',
      `<cols><col min='2' max='2' width='5' bestFit='1' customWidth='0' outlineLevel='1'/></cols>`,
      { 1: 12 },
      `<col min='2' max='2' width='12.7109375' customWidth='1' outlineLevel='1'/>`,
    ],
    ['too wide for Excel', '<cols/>', { 0: 1000 }, '<col min="1" max="1" width="255" customWidth="1"/>'],
  ])('%s', async (_, before, list, expected) => {
    expect(await cols(before, list as Record<number, number>)).toBe(`<cols>${expected}</cols>`);
  });
});

describe('conditional formatting', () => {
  const rulesOf = (sheet: string): [string, number][] =>
    [...sheet.matchAll(/<conditionalFormatting[^>]*sqref="([^"]*)"[^>]*>(.*?)<\/conditionalFormatting>/gsu)].flatMap(
      (m) => [...(m[2] ?? '').matchAll(/priority="(\d+)"/gu)].map((p): [string, number] => [m[1] ?? '', Number(p[1])]),
    );
  const rule = (sqref: string, priority: number): string =>
    `<conditionalFormatting sqref="${sqref}"><cfRule type="duplicateValues" dxfId="0" priority="${priority}"/></conditionalFormatting>`;
  const dxfs = { 'xl/styles.xml': styles('<dxfs count="1"><dxf><font><i/></font></dxf></dxfs>') };

  it('puts the rules in their place, with their looks, and the first that holds wins', async () => {
    const { sheet, after } = await patch(
      worksheet('<sheetData/><phoneticPr fontId="1"/><dataValidations count="0"/>'),
      [format('C2:D9', red, amber)],
      dxfs,
    );
    expect(order(sheet)).toEqual(['sheetData', 'phoneticPr', 'conditionalFormatting', 'dataValidations']);
    expect(sheet).toContain(
      '<conditionalFormatting sqref="C2:D9"><cfRule type="expression" dxfId="1" priority="1" stopIfTrue="1"><formula>$C2&lt;0</formula></cfRule>' +
        '<cfRule type="expression" dxfId="2" priority="2" stopIfTrue="1"><formula>AND($C2&gt;=0,$C2&lt;5)</formula></cfRule></conditionalFormatting>',
    );
    expect(after.text('xl/styles.xml')).toContain(
      '<dxfs count="3"><dxf><font><i/></font></dxf><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>' +
        '<dxf><fill><patternFill><bgColor rgb="FFFFEB9C"/></patternFill></fill></dxf></dxfs>',
    );
  });

  it('takes away rules wholly within the area; others step back behind ours', async () => {
    const { sheet } = await patch(
      worksheet(`<sheetData/>${rule('C3 D4:D5', 1)}${rule('C2:E9', 2)}${rule('C:C', 3)}${rule('A1:A9', 7)}`),
      [format('C2:D9', red, amber)],
      dxfs,
    );
    expect(rulesOf(sheet)).toEqual([
      ['C2:E9', 3],
      ['C:C', 4],
      ['A1:A9', 8],
      ['C2:D9', 1],
      ['C2:D9', 2],
    ]);
  });

  it('done again changes nothing', async () => {
    const once = await patch(worksheet(`<sheetData/>${rule('A1:A9', 1)}`), [format('C2:D9', red, amber)], dxfs);
    const twice = await patchFile(once.bytes, [format('C2:D9', red, amber)]);
    expect(twice.sheet).toBe(once.sheet);
    expect(changedEntries(twice)).toEqual([]);
  });

  it('the later of two areas comes first, and takes the place of the same area', async () => {
    const { sheet } = await patch(
      worksheet('<sheetData/>'),
      [format('A1:A9', red), format('C1:C9', red), format('A1:A9', amber)],
      dxfs,
    );
    expect(rulesOf(sheet)).toEqual([
      ['A1:A9', 1],
      ['C1:C9', 2],
    ]);
  });

  it('without rules only takes away', async () => {
    const { sheet } = await patch(
      worksheet(`<sheetData/>${rule('C3', 1)}${rule('A1', 2)}<pageMargins left="1"/>`),
      [format('C2:D9')],
      dxfs,
    );
    expect(sheet).toContain(`<sheetData/>${rule('A1', 2)}<pageMargins left="1"/>`.replace('<sheetData/>', ''));
    expect(rulesOf(sheet)).toEqual([['A1', 2]]);
  });

  const x14 = (sqref: string, priority: number): string =>
    `<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="${priority}" id="{0}"><xm:f>二月!A1>0</xm:f></x14:cfRule><xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting>`;
  const ext = (uri: string, content: string): string =>
    `<ext uri="${uri}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">${content}</ext>`;
  const list = (...formats: string[]): string =>
    ext('{78C0D931}', `<x14:conditionalFormattings>${formats.join('')}</x14:conditionalFormattings>`);

  it.each([
    [
      'rules of the newer kind go and step back as well',
      `<extLst>${list(x14('C3', 1), x14('A1', 2))}</extLst>`,
      `<extLst>${list(x14('A1', 2))}</extLst>`,
    ],
    [
      'an extension that is left empty goes',
      `<extLst>${list(x14('C3', 1))}${ext('{other}', '<x14:slicerList/>')}</extLst>`,
      `<extLst>${ext('{other}', '<x14:slicerList/>')}</extLst>`,
    ],
    ['a list of extensions that is left empty goes', `<extLst>${list(x14('C3', 1), x14('D4:D5', 2))}</extLst>`, ''],
  ])('%s', async (_, before, after) => {
    const { sheet } = await patch(worksheet(`<sheetData/>${before}`), [format('C2:D9', red)], dxfs);
    expect(
      sheet.slice(sheet.indexOf('</conditionalFormatting>')).replace(/<\/conditionalFormatting>|<\/worksheet>$/gu, ''),
    ).toBe(after.replace(/<\/x14:conditionalFormatting>/gu, '</x14:conditionalFormatting>'));
  });

  it('rules of a pivot table stay and keep their priority, by which the table finds them', async () => {
    const pivot =
      '<conditionalFormatting pivot="1" sqref="C3"><cfRule type="top10" priority="1" rank="3"/></conditionalFormatting>';
    expect(
      rulesOf((await patch(worksheet(`<sheetData/>${pivot}`), [format('C2:D9', red)], dxfs)).sheet),
    ).toContainEqual(['C3', 1]);
  });
});

it('several kinds of operations on a full sheet leave everything in the order that Excel wants', async () => {
  const before =
    '<sheetPr/><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' +
    '<sheetProtection sheet="1"/><autoFilter ref="A1:B2"/><mergeCells><mergeCell ref="A5:B5"/></mergeCells><conditionalFormatting sqref="A1"><cfRule type="top10" priority="1"/></conditionalFormatting>' +
    '<dataValidations count="0"/><hyperlinks/><pageMargins left="1"/><pageSetup/><extLst/>';
  const patched = await patch(worksheet(before), [
    format('C2:D9', red),
    widths({ 2: 9 }),
    merge('C1:D1'),
    write({ C1: '期限' }),
  ]);
  expect(order(patched.sheet)).toEqual(
    'sheetPr sheetViews sheetView sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting conditionalFormatting dataValidations hyperlinks pageMargins pageSetup extLst'.split(
      ' ',
    ),
  );
  expect(patched.sheet).toContain('<dimension ref="A1:C1"/>');
});

describe('tables, whose names stand in a part of their own', () => {
  const table = (content: string): Record<string, string> => ({
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(
      `<Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/t.xml"/>`,
    ),
    'xl/tables/t.xml': `<table id="1" name="表1" ref="B2:C5" ${content}><tableColumns count="2"><tableColumn id="1" name="信访人"/><tableColumn id="2" name="登记_x000a_日期"/></tableColumns></table>`,
  });

  it('keeps their names as they are, and lets all other cells be written', async () => {
    const operations = [write({ B2: '信访人', C2: '登记\n日期', D2: '期限', B3: 1, C5: 2 })];
    const patched = await patch(sheetData(''), operations, table(''));
    expect(changedEntries(patched)).toEqual([SHEET_PART]);
  });

  it.each([
    ['another name', write({ C2: '办结日期' }), ''],
    ['an emptied name', write({ B2: null }), ''],
    ['the row of totals', write({ C5: 7 }), 'totalsRowCount="1"'],
  ])('refuses %s', async (_, operation, content) => {
    await expect(patch(sheetData(''), [operation], table(content))).rejects.toThrow('用“转换为区域”取消该表格');
  });

  it('refuses to merge within them', async () => {
    await expect(patch(sheetData(''), [merge('C4:E4')], table(''))).rejects.toThrow('C4:E4 在“表格”之内');
  });

  it('knows tables without a heading', async () => {
    expect((await patch(sheetData(''), [write({ B2: 5 })], table('headerRowCount="0"'))).grid.columnCount).toBe(2);
  });
});
