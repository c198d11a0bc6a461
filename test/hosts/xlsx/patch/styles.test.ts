import type { CellStyle } from '../../../../src/core/sheets/sheet-model';
import { formatAt } from '../../../../src/core/grid/grid';
import { builtinFormats } from '../../../../src/hosts/xlsx/read/builtin-formats';
import { readWorkbookPart } from '../../../../src/hosts/xlsx/read/workbook-part';
import { relationships, sheetData, styles, worksheet } from '../support/package';
import { changedEntries, FOUR_STYLES, patch, patchFile, SHEET_PART, write, type Patched } from './support';

const STYLES_PART = 'xl/styles.xml';
const all = { [STYLES_PART]: FOUR_STYLES };
const row = sheetData(
  '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c><c r="C1" s="3" t="str"><v>x</v></c></row>',
);

/** Number of the style of a cell. */
const styleOf = ({ sheet }: Patched, cell: string): number =>
  Number(new RegExp(`<c r="${cell}"[^>]*? s="(\\d+)"`, 'u').exec(sheet)?.[1] ?? 0);
const entries = (xml: string, list: string): string[] => {
  const content = new RegExp(`<${list}\\b[^>]*>(.*)</${list}>`, 'su').exec(xml)?.[1] ?? '';
  const name = { cellXfs: 'xf', fonts: 'font', fills: 'fill', borders: 'border', numFmts: 'numFmt', dxfs: 'dxf' }[list];
  return content.match(new RegExp(`<${name ?? ''}\\b[^>]*?(?:/>|>.*?</${name ?? ''}>)`, 'gsu')) ?? [];
};
const formatOf = (patched: Patched, cell: string): string =>
  entries(patched.after.text(STYLES_PART), 'cellXfs')[styleOf(patched, cell)] ?? '';

describe('how a written cell looks', () => {
  it('a cell keeps its style, and a new one takes that of its row or its column', async () => {
    const patched = await patch(
      worksheet(
        '<cols><col min="2" max="4" style="2"/></cols><sheetData><row r="1" s="1" customFormat="1"><c r="A1" s="3"/></row><row r="2" s="1"/></sheetData>',
      ),
      [write({ A1: '甲', B1: '乙', B2: 1, B3: 1, E3: 1 })],
      all,
    );
    expect(['A1', 'B1', 'B2', 'B3', 'E3'].map((cell) => styleOf(patched, cell))).toEqual([3, 1, 2, 2, 0]);
    expect(changedEntries(patched)).toEqual([SHEET_PART]);
  });

  it('takes the style of the cell beside it, of its row or of its column', async () => {
    const patched = await patch(
      worksheet(
        '<cols><col min="1" max="1" style="2"/></cols><sheetData><row r="1"><c r="A1" s="1"/></row><row r="2"/><row r="3" s="1" customFormat="1"/></sheetData>',
      ),
      [write({ F1: 1, F2: 1, F3: 1, F4: null }, { like: 0 })],
      all,
    );
    expect(['F1', 'F2', 'F3', 'F4'].map((cell) => styleOf(patched, cell))).toEqual([1, 2, 1, 2]);
  });

  it('takes the style of a cell that was written just before', async () => {
    const patched = await patch(row, [write({ D1: 1 }, { like: 1 }), write({ E1: 1 }, { like: 3 })], all);
    expect(styleOf(patched, 'E1')).toBe(2);
  });

  it.each<[string, CellStyle, string]>([
    [
      'a number format',
      { format: 'yyyy-mm-dd' },
      '<xf numFmtId="177" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyNumberFormat="1"><alignment horizontal="center" indent="1"/><protection locked="0"/></xf>',
    ],
    [
      'a format the file has',
      { format: 'yyyy"年"m"月"' },
      '<xf numFmtId="176" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyNumberFormat="1"><alignment horizontal="center" indent="1"/><protection locked="0"/></xf>',
    ],
    [
      'a format every file has',
      { format: '0.00' },
      '<xf numFmtId="2" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyNumberFormat="1"><alignment horizontal="center" indent="1"/><protection locked="0"/></xf>',
    ],
    [
      'alignment and wrapping',
      { align: 'left', valign: 'top', wrap: true },
      '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="left" indent="1" vertical="top" wrapText="1"/><protection locked="0"/></xf>',
    ],
    [
      'a fill',
      { fill: 'FFC7CE' },
      '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1"><alignment horizontal="center" indent="1"/><protection locked="0"/></xf>',
    ],
    [
      'a border',
      { border: true },
      '<xf numFmtId="0" fontId="1" fillId="0" borderId="2" xfId="0" applyFont="1" applyBorder="1"><alignment horizontal="center" indent="1"/><protection locked="0"/></xf>',
    ],
    [
      'no border',
      { border: false },
      '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyBorder="1"><alignment horizontal="center" indent="1"/><protection locked="0"/></xf>',
    ],
    [
      'a font',
      { bold: false, size: 12 },
      '<xf numFmtId="0" fontId="2" fillId="0" borderId="1" xfId="0" applyFont="1"><alignment horizontal="center" indent="1"/><protection locked="0"/></xf>',
    ],
  ])('changes %s and nothing else', async (_, style, expected) => {
    const patched = await patch(row, [write({ A1: 2 }, { style })], all);
    expect(formatOf(patched, 'A1')).toBe(expected);
    expect(styleOf(patched, 'B1')).toBe(2);
    const counts = [
      ...patched.after.text(STYLES_PART).matchAll(/<(numFmts|fonts|fills|borders|cellXfs) count="(\d+)"/gu),
    ];
    for (const [, list = '', count] of counts)
      expect(entries(patched.after.text(STYLES_PART), list)).toHaveLength(Number(count));
  });

  it.each<[string, CellStyle, string, string]>([
    [
      'bold',
      { bold: true },
      'B1',
      '<font><b/><sz val="10.5"/><name val="等线"/><family val="2"/><scheme val="minor"/></font>',
    ],
    ['not bold', { bold: false }, 'A1', '<font><i/><sz val="11"/><color theme="1"/><name val="宋体"/></font>'],
    ['red', { color: 'C00000' }, 'A1', '<font><b/><i/><sz val="11"/><color rgb="FFC00000"/><name val="宋体"/></font>'],
    [
      'red where it had no colour',
      { color: 'C00000' },
      'B1',
      '<font><sz val="10.5"/><color rgb="FFC00000"/><name val="等线"/><family val="2"/><scheme val="minor"/></font>',
    ],
    [
      'of another name',
      { font: '仿宋', size: 16 },
      'B1',
      '<font><sz val="16"/><name val="仿宋"/><charset val="134"/></font>',
    ],
  ])('a font is made %s and keeps the rest', async (_, style, cell, expected) => {
    const patched = await patch(row, [write({ [cell]: 2 }, { style })], all);
    expect(entries(patched.after.text(STYLES_PART), 'fonts')[2]).toBe(expected);
  });

  it('adds each style once, and none when the same is done again', async () => {
    const operation = write(
      { A1: 1, A2: 2, A3: 3, D1: 4 },
      { style: { bold: true, fill: 'FFFF00', format: '0"天"', border: true } },
    );
    const once = await patch(row, [operation], all);
    expect(entries(once.after.text(STYLES_PART), 'cellXfs')).toHaveLength(6);
    const twice = await patchFile(once.bytes, [operation]);
    expect(changedEntries(twice)).toEqual([]);
  });

  it('text that looks like a formula carries a quote mark; numbers and formulas lose it', async () => {
    const patched = await patch(
      row,
      [
        write({ A1: '=1+1', B1: '-', D1: '甲', C1: 5 }),
        write({ E1: { formula: 'A1', value: 1 }, F1: '@x', G1: '乙' }, { like: 2 }),
      ],
      all,
    );
    const marked = ['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1'].map((c) =>
      formatOf(patched, c).includes('quotePrefix="1"'),
    );
    // C1 lost its mark before G1 took the looks of C1.
    expect(marked).toEqual([true, true, false, false, false, true, false]);
    expect(formatOf(patched, 'C1')).toContain('numFmtId="49"');
  });
});

describe('styles parts as other programs leave them', () => {
  const overlay = { bold: true, fill: 'FFFF00', border: true, format: '0"天"' };

  it.each([
    ['is empty', styles('')],
    ['closes its lists at once', styles('<fonts/><fills count="0"/><borders/><cellXfs count="0"/>')],
    ['lists only cell formats', styles('<cellXfs><xf/></cellXfs><colors/>')],
    [
      'has prefixes',
      `<s:styleSheet xmlns:s="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><s:fonts count='1'><s:font><s:sz val="9"/></s:font></s:fonts><s:cellXfs count='1'><s:xf fontId="0"/></s:cellXfs></s:styleSheet>`,
    ],
    ['is not there at all', null],
  ])('works where it %s', async (_, part) => {
    const patched = await patch(sheetData(''), [write({ A1: 5 }, { style: overlay })], { [STYLES_PART]: part });
    expect(formatAt(patched.grid, 0, 0)).toBe('0"天"');
    expect(styleOf(patched, 'A1')).toBeGreaterThan(0);
    const xml = patched.after.text(STYLES_PART);
    const order = [...xml.matchAll(/<(?:s:)?(numFmts|fonts|fills|borders|cellStyleXfs|cellXfs|colors)\b/gu)].map(
      (m) => m[1],
    );
    const right = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'colors'];
    expect(order).toEqual(right.filter((name) => order.includes(name)));
    if (part?.includes('s:')) expect(xml.match(/<[a-zA-Z]+[\s>/]/gu)).toBeNull();
  });

  it('a workbook that never heard of styles gets the part, its link and its type', async () => {
    const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const link = `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`;
    const patched = await patch(sheetData(''), [write({ A1: 5 }, { style: overlay })], {
      'xl/_rels/workbook.xml.rels': relationships(link),
    });
    expect(readWorkbookPart(patched.after).stylesPart).toBe(STYLES_PART);
    expect(patched.after.contentType(STYLES_PART)).toMatch(/styles\+xml$/u);
    expect(formatAt(patched.grid, 0, 0)).toBe('0"天"');
    expect(changedEntries(patched).sort()).toEqual(
      ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', SHEET_PART, `+${STYLES_PART}`].sort(),
    );
  });

  it('no more styles are added than Excel can hold', async () => {
    const formats = Array.from({ length: 65_490 }, (_, i) => `<xf numFmtId="${(i * 7919) % 65_537}" xfId="0"/>`);
    const full = { [STYLES_PART]: styles(`<cellXfs>${formats.join('')}</cellXfs>`) };
    const operation = write({ A1: 5 }, { style: overlay });
    await expect(patch(sheetData(''), [operation], full)).rejects.toThrow('单元格格式太多');
    await expect(patch(sheetData(''), [write({ A1: 5 })], full)).resolves.toBeDefined();
  });

  it('a style number beyond the list does no harm', async () => {
    const patched = await patch(
      sheetData('<row r="1"><c r="A1" s="99"/></row>'),
      [write({ A1: 5 }, { style: overlay })],
      all,
    );
    expect(formatAt(patched.grid, 0, 0)).toBe('0"天"');
  });

  it('format codes that every program knows by number stay out of the list', () => {
    expect([0, 1, 2, 3, 4, 9, 10, 49].map((id) => builtinFormats[id])).not.toContain(undefined);
  });
});
