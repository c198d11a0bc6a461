import { zipSync } from 'fflate';
import { formatAt, isDateFormat } from '../../../../src/core/grid/grid';
import { openWorkbook } from '../../../../src/hosts/xlsx/open-workbook';
import { gridOf, parts, relationships, rowsOf, sheetData, styles, worksheet } from '../support/package';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Row elements that hold formats only. */
const formattedRows = (from: number, to: number, cells: string): string =>
  Array.from({ length: to - from + 1 }, (_, i) => `<row r="${from + i}">${cells}</row>`).join('');

describe('number formats', () => {
  const sheet = (styleCount: number): string =>
    sheetData(`<row>${Array.from({ length: styleCount }, (_, s) => `<c s="${s}"><v>44319</v></c>`).join('')}</row>`);

  it('gives cells the code of their format, the file’s own before the built-in ones', async () => {
    const xml = styles(
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt formatCode="m.d" numFmtId="58"/></numFmts>' +
        '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"><alignment/></xf><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="58"/><xf numFmtId="49"/><xf/><xf numFmtId="999"/></cellXfs>' +
        '<dxfs><dxf><numFmt numFmtId="31" formatCode="0.0"/></dxf></dxfs>',
    );
    const grid = await gridOf(sheet(9), { 'xl/styles.xml': xml });
    const codes = grid.columns.map((_, c) => formatAt(grid, 0, c));
    expect(codes).toEqual([
      'General',
      'yyyy"年"m"月"',
      'yyyy/m/d',
      'yyyy"年"m"月"d"日"',
      'm.d',
      '@',
      'General',
      'General',
      'General',
    ]);
  });

  it('knows the East Asian dates among the built-in numbers', async () => {
    const ids = [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
    const xml = styles(`<cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`);
    const grid = await gridOf(sheet(ids.length), { 'xl/styles.xml': xml });
    expect(ids.filter((_, c) => !isDateFormat(formatAt(grid, 0, c)))).toEqual([]);
  });

  it('keeps formats of different rows apart', async () => {
    const xml = styles('<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs>');
    const rows = Array.from({ length: 700 }, (_, r) => `<row><c s="${r % 3}"><v>1</v></c></row>`).join('');
    const grid = await gridOf(sheetData(rows), { 'xl/styles.xml': xml });
    expect([0, 1, 2, 699, 698, 697].map((r) => formatAt(grid, r, 0))).toEqual([
      'General',
      'yyyy/m/d',
      '0.00%',
      'General',
      '0.00%',
      'yyyy/m/d',
    ]);
  });

  it('says when dates count from 1904', async () => {
    const workbook = `<workbook xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>`;
    const grid = await gridOf(sheetData('<row><c t="d"><v>2021-05-03</v></c></row>'), { 'xl/workbook.xml': workbook });
    expect(grid.date1904).toBe(true);
    expect(rowsOf(grid)).toEqual([[44319 - 1462]]);
  });
});

describe('the extent of a sheet', () => {
  it('ends with the last value, not with the last formatted row', async () => {
    const sheet = sheetData(
      `<row r="1"><c r="A1"><v>1</v></c></row>${formattedRows(2, 20_000, '<c s="1"/><c s="2" t="str"><v> </v></c>')}`,
    );
    const grid = await gridOf(sheet);
    expect([grid.rowCount, grid.columnCount]).toEqual([1, 1]);
    expect(grid.columns[0]).toHaveLength(1);
  });

  it('reaches a stray value far away without holding what lies between in other columns', async () => {
    const grid = await gridOf(
      sheetData('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'),
    );
    expect([grid.rowCount, grid.columnCount]).toEqual([1_048_576, 16_384]);
    expect(grid.columns[0]).toHaveLength(1);
    expect(grid.columns[5000]).toHaveLength(0);
  });

  it('refuses rows and columns that no worksheet has', async () => {
    for (const cell of [
      '<row r="1048577"><c><v>1</v></c></row>',
      '<row r="1"><c r="XFE1"><v>1</v></c></row>',
      '<row r="0"/>',
      '<row r="99999999999"/>',
      '<row r="1"><c r="ZZZZZZZ1"/></row>',
    ]) {
      await expect(gridOf(sheetData(cell))).rejects.toMatchObject({ code: 'file-unreadable' });
    }
  });

  it('refuses a sheet that stops in the middle', async () => {
    await expect(gridOf('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>')).rejects.toMatchObject({
      code: 'file-unreadable',
    });
    await expect(gridOf('<html></html>')).rejects.toMatchObject({ code: 'file-unreadable' });
  });

  it('reads an empty sheet', async () => {
    for (const sheet of [worksheet('<sheetData/>'), '<worksheet/>', worksheet('')]) {
      expect(await gridOf(sheet)).toMatchObject({ rowCount: 0, columnCount: 0, columns: [] });
    }
  });
});

describe('what a sheet hides and merges', () => {
  it('reads hidden rows and columns, also those without height or width', async () => {
    const grid = await gridOf(
      worksheet(
        '<cols><col min="1" max="1" width="9"/><col min="2" max="3" width="0" customWidth="1"/><col min="5" max="16384" hidden="1"/></cols><sheetData>' +
          '<row r="1"><c r="F1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3" hidden="true"/><row r="4" ht="0" customHeight="1"/><row r="5" hidden="0"><c><v>1</v></c></row>' +
          '<row r="6" hidden="1"/></sheetData>',
      ),
    );
    expect(grid.hiddenRows).toEqual(new Set([1, 2, 3]));
    expect(grid.hiddenColumns).toEqual(new Set([1, 2, 4, 5]));
  });

  it('reads merged areas and leaves out what is none', async () => {
    const grid = await gridOf(
      worksheet(
        '<sheetData><row><c><v>1</v></c></row></sheetData><mergeCells count="9"><mergeCell ref="A1:K1"/><mergeCell ref="$C$3:B2"/><mergeCell ref="#REF!"/><mergeCell/><mergeCell ref="A1:ZZZ9"/></mergeCells>',
      ),
    );
    expect(grid.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 10 },
      { top: 1, left: 1, bottom: 2, right: 2 },
    ]);
  });
});

describe('the sheets of a workbook', () => {
  const names =
    '<definedNames><definedName name="_petition_ledger_sheet" localSheetId="2" hidden="1">"x"</definedName><definedName name="_petition_ledger_sheet">"y"</definedName></definedNames>';
  const workbook = `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="一月&amp;二月" r:id="a"/><sheet name="图表" r:id="b"/><sheet name="本工具生成" r:id="c" state="hidden"/><sheet name="藏" state="veryHidden" r:id="a"/><sheet name="无" r:id="zz"/></sheets>${names}</workbook>`;
  const links = relationships(
    `<Relationship Id="a" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="c" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`,
  );
  const open = async (): Promise<Awaited<ReturnType<typeof openWorkbook>>> =>
    openWorkbook(
      zipSync(
        parts(sheetData('<row><c><v>1</v></c></row>'), {
          'xl/workbook.xml': workbook,
          'xl/_rels/workbook.xml.rels': links,
        }),
      ),
      '台账.xlsx',
    );

  it('lists those with cells in order, and says which are hidden', async () => {
    const { sheets } = await open();
    expect(sheets.map(({ name, visible }) => [name, visible])).toEqual([
      ['一月&二月', true],
      ['本工具生成', false],
      ['藏', false],
    ]);
  });

  it('knows the sheets that the product wrote by their own name mark', async () => {
    const { sheets } = await open();
    expect(sheets.map((sheet) => sheet.grid().madeByProduct)).toEqual([false, true, false]);
  });

  it('reports progress up to the end, and stops when asked to', async () => {
    const bytes = zipSync(parts(sheetData('<row><c><v>1</v></c></row>')));
    const shares: number[] = [];
    const stop = new AbortController();
    const workbook = await openWorkbook(bytes, 'a.xlsx', {
      onProgress: (share) => shares.push(share),
      signal: stop.signal,
    });
    workbook.sheets[0]?.grid();
    expect(shares.at(-1)).toBe(1);
    stop.abort();
    expect(() => workbook.sheets[0]?.grid()).toThrow(expect.objectContaining({ code: 'file-cancelled' }));
  });
});

describe('what must not be written', () => {
  const A1_TO_A3 =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A3">ROW(A1:A3)</f><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row><row r="4"><c r="A4"><v>4</v></c></row>';

  it('is every cell that an array formula fills', async () => {
    const { formulas } = await gridOf(sheetData(A1_TO_A3));
    expect([...(formulas[0] ?? [])]).toEqual([0, 1, 2]);
    expect([...(formulas[1] ?? [])]).toEqual([0]);
  });

  it('is found without walking an area as large as a sheet', async () => {
    const { formulas } = await gridOf(sheetData(A1_TO_A3.replace('A1:A3"', 'A1:XFD1048576"')));
    expect([...(formulas[0] ?? [])]).toEqual([0, 1, 2, 3]);
  });

  it.each([
    ['sheet="1"', true],
    ['sheet="true" objects="1"', true],
    ['sheet="0"', undefined],
    ['objects="1"', undefined],
  ])('is a sheet that says <sheetProtection %s/>', async (attributes, isProtected) => {
    const sheet = worksheet(`<sheetData/><sheetProtection ${attributes}/>`);
    expect((await gridOf(sheet)).isProtected).toBe(isProtected);
  });
});
