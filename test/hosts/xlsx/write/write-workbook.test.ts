import { strFromU8, unzipSync } from 'fflate';
import { formatAt } from '../../../../src/core/grid/grid';
import type { SheetModel } from '../../../../src/core/sheets/sheet-model';
import { openWorkbook } from '../../../../src/hosts/xlsx/open-workbook';
import { writeWorkbook } from '../../../../src/hosts/xlsx/write/write-workbook';
import { firstGrid, rowsOf } from '../support/package';

const plain: SheetModel = {
  name: '检查结果',
  rows: [],
  styles: {},
  merges: [],
  widths: [],
  frozenRows: 0,
  frozenColumns: 0,
};
const partsOf = (sheets: readonly SheetModel[]): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(writeWorkbook(sheets))).map(([name, part]) => [name, strFromU8(part)]));
const sheetXmlOf = (sheet: Partial<SheetModel>): string =>
  partsOf([{ ...plain, ...sheet }])['xl/worksheets/sheet1.xml'] ?? '';

describe('text in written workbooks', () => {
  const hostile = [
    '=1+1',
    '+86 010',
    '-5',
    '@SUM(A1)',
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://a","b")',
    '\t=1',
    '\u0000\u0007\u001f',
    '_x000D_',
    ' a ',
    'a\nb\r\nc',
    '<&>"\'',
    '\ud800',
    '😀',
    '\ufffe',
    ']]>',
    '００７',
  ];

  it('is text again when it is read, whatever it begins with or holds', async () => {
    const bytes = writeWorkbook([{ ...plain, rows: hostile.map((value) => [{ value }]) }]);
    const grid = await firstGrid(bytes);
    expect(grid.columns[0]).toEqual(hostile);
    expect(grid.formulas[0]).toBeNull();
    expect(Object.values(unzipSync(bytes)).some((part) => strFromU8(part).includes('<f>'))).toBe(false);
  });

  it('carries Excel’s quote mark where it looks like a formula, so that editing keeps it text', () => {
    const all = partsOf([
      {
        ...plain,
        rows: [[{ value: '=1', style: 'bold' }, { value: 'a', style: 'bold' }, { value: '-1' }, { value: -1 }]],
        styles: { bold: { bold: true } },
      },
    ]);
    const quoted = [...((all['xl/styles.xml'] ?? '').split('<cellXfs')[1]?.matchAll(/<xf [^>]*>/gu) ?? [])].map(
      ([xf]) => xf.includes('quotePrefix="1"'),
    );
    const styles = [...(all['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<c r="\w+"(?: s="(\d+)")?/gu)].map(
      ([, s]) => quoted[Number(s ?? 0)],
    );
    expect(styles).toEqual([true, false, true, false]);
  });

  it('is the same written into the cells', async () => {
    const sheet = { ...plain, rows: hostile.map((value) => [{ value }]) };
    expect((await firstGrid(writeWorkbook([sheet], { strings: 'inline' }))).columns[0]).toEqual(hostile);
  });

  it('is cut where it is longer than a cell may be', async () => {
    const grid = await firstGrid(writeWorkbook([{ ...plain, rows: [[{ value: '长'.repeat(40_000) }]] }]));
    expect(grid.columns[0]?.[0]).toHaveLength(32_767);
    expect(grid.columns[0]?.[0]).toMatch(/…$/u);
  });
});

describe('written sheets', () => {
  it('keep values, formats, merges and their order', async () => {
    const sheet: SheetModel = {
      ...plain,
      rows: [
        [{ value: '标题' }, null, { value: null, style: 'date' }],
        [],
        [{ value: 44319, style: 'date' }, { value: true }, { value: -0.5 }, { value: Number.NaN }, { value: '' }],
      ],
      styles: {
        date: {
          format: 'yyyy"年"m"月"d"日"',
          border: true,
          align: 'center',
          valign: 'top',
          wrap: true,
          size: 10.5,
          font: '仿宋',
          color: 'FF0000',
          fill: 'FFEEAA',
        },
      },
      merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    };
    const grid = await firstGrid(writeWorkbook([sheet]));
    expect(rowsOf(grid)).toEqual([
      ['标题', null, null],
      [null, null, null],
      [44319, true, -0.5],
    ]);
    expect(formatAt(grid, 2, 0)).toBe('yyyy"年"m"月"d"日"');
    expect(grid.merges).toEqual(sheet.merges);
  });

  it('have names that Excel accepts, each once', async () => {
    const names = [
      '检查/结果',
      '检查:结果',
      "'引号'",
      '',
      'History',
      'a'.repeat(40),
      'A'.repeat(40),
      '😀'.repeat(20),
      '检查_结果',
    ];
    const { sheets } = await openWorkbook(writeWorkbook(names.map((name) => ({ ...plain, name }))), 'a.xlsx');
    const written = sheets.map(({ name }) => name);
    expect(new Set(written.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(written.filter((name) => name.length > 31 || /[[\]:*?/\\]|^'|'$/u.test(name) || name === 'History')).toEqual(
      [],
    );
    expect(written.slice(0, 3)).toEqual(['检查_结果', '检查_结果 (2)', '引号']);
  });

  it('carry the product’s mark unless they are no work of its', async () => {
    const marks = async (bytes: Uint8Array): Promise<boolean[]> =>
      (await openWorkbook(bytes, 'a.xlsx')).sheets.map((sheet) => sheet.grid().madeByProduct);
    const two = [plain, { ...plain, name: '二' }];
    expect(await marks(writeWorkbook(two))).toEqual([true, true]);
    expect(await marks(writeWorkbook(two, { madeByProduct: false }))).toEqual([false, false]);
  });

  it('freeze, filter, size and print as the model says', () => {
    const sheet = {
      ...plain,
      name: "甲'乙",
      rows: [[{ value: '序号' }], [{ value: 1 }]],
      widths: [10, 20],
      heights: { 1: 30 },
      frozenRows: 2,
      frozenColumns: 1,
      filter: { top: 1, left: 0, bottom: 9, right: 27 },
      print: {
        paper: 'A3',
        landscape: true,
        titleRows: [0, 1],
        fitToWidth: true,
        footer: '第 &P 页，共 &N 页',
        margins: [25.4, 12.7, 0, 50.8],
      },
    } as const;
    const all = partsOf([sheet]);
    const xml = all['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toContain('<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A2:AB10"/>');
    expect(xml).toContain('<row r="2" ht="30" customHeight="1">');
    expect(xml).toMatch(/<col min="2" max="2" width="20\.71\d*" customWidth="1"\/>/u);
    expect(xml).toContain('<pageMargins left="0" right="2" top="1" bottom="0.5" header="0.3" footer="0.3"/>');
    expect(xml).toContain('<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(xml).toContain('<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>');
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(all['xl/workbook.xml']).toContain(`localSheetId="0">'甲''乙'!$1:$2</definedName>`);
    expect(all['xl/workbook.xml']).toContain(`hidden="1">'甲''乙'!$A$2:$AB$10</definedName>`);
  });

  it('have drop-downs, hints, hidden columns, styles of empty columns and a coloured tab', () => {
    const xml = sheetXmlOf({
      rows: [[{ value: '形式' }]],
      widths: [10],
      styles: { text: { format: '@' } },
      columnStyles: ['text'],
      hiddenColumns: [2],
      tabColor: '2F75B5',
      validations: [
        {
          areas: [
            { top: 1, left: 0, bottom: 1_048_575, right: 0 },
            { top: 3, left: 3, bottom: 3, right: 3 },
          ],
          list: { choices: ['来信', '“来"访”<&'] },
          hint: { title: '信访形式', text: '从列表中选' },
          others: 'warn',
        },
        {
          areas: [{ top: 1, left: 1, bottom: 9, right: 1 }],
          list: { area: { top: 1, left: 27, bottom: 40, right: 27 } },
          others: 'refuse',
        },
        {
          areas: [{ top: 1, left: 4, bottom: 9, right: 4 }],
          hint: { title: '日期', text: '如 2021-05-03' },
          others: 'warn',
        },
      ],
    });
    expect(xml).toContain('<sheetPr><tabColor rgb="FF2F75B5"/></sheetPr>');
    expect(xml).toMatch(/<col min="1" max="1" width="10\.71\d*" customWidth="1" style="1"\/>/u);
    expect(xml).toMatch(/<col min="3" max="3" width="[\d.]+" customWidth="1" hidden="1"\/>/u);
    expect(xml).toContain(
      '<dataValidations count="3"><dataValidation type="list" errorStyle="warning" allowBlank="1" ' +
        'showInputMessage="1" showErrorMessage="1" promptTitle="信访形式" prompt="从列表中选" sqref="A2:A1048576 D4">' +
        '<formula1>&quot;来信,“来&quot;&quot;访”&lt;&amp;&quot;</formula1></dataValidation>' +
        '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B2:B10">' +
        '<formula1>$AB$2:$AB$41</formula1></dataValidation>' +
        '<dataValidation allowBlank="1" showInputMessage="1" promptTitle="日期" prompt="如 2021-05-03" sqref="E2:E10"/>',
    );
  });

  it('have their elements in the order that the format demands', () => {
    const order = [
      'sheetPr',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'autoFilter',
      'mergeCells',
      'dataValidations',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ];
    const area = { top: 0, left: 0, bottom: 1, right: 1 };
    const xml = sheetXmlOf({
      widths: [9],
      merges: [area],
      filter: area,
      validations: [{ areas: [area], list: { choices: ['是', '否'] }, others: 'warn' }],
      print: { paper: 'A4', landscape: false, fitToWidth: true, footer: 'x' },
    });
    const places = order.map((name) => xml.search(new RegExp(`<${name}[ >/]`, 'u')));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('leave out what the model does not ask for', () => {
    const xml = sheetXmlOf({ rows: [[{ value: 1 }]] });
    for (const absent of ['<pane', '<cols', '<autoFilter', '<mergeCells', '<pageSetup', ' s="'])
      expect(xml).not.toContain(absent);
  });

  it('are refused where they have more columns than a worksheet', () => {
    const rows = [Array.from({ length: 16_385 }, () => ({ value: 1 }))];
    expect(() => writeWorkbook([{ ...plain, rows }])).toThrow(expect.objectContaining({ code: 'sheet-too-large' }));
  });

  it('are the same bytes for the same content', () => {
    const sheet = { ...plain, rows: [[{ value: '信访' }, { value: 1 }]] };
    expect(writeWorkbook([sheet])).toEqual(writeWorkbook([sheet]));
  });
});
