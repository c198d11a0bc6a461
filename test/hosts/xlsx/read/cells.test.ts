import { cellError } from '../../../../src/core/grid/grid';
import { gridOf, rowsOf, sheetData, sharedStrings } from '../support/package';

const row = (cells: string): string => sheetData(`<row r="1">${cells}</row>`);

describe('the values of cells', () => {
  it('reads numbers in every way they are written', async () => {
    const written = [
      '0',
      '-5',
      '12.5',
      '-0.001',
      '1E3',
      '1.5e-7',
      '44319.354166666664',
      '123456789012345',
      '110199190101010010',
      '+3',
      ' 7 ',
    ];
    const grid = await gridOf(row(written.map((v) => `<c><v>${v}</v></c>`).join('')));
    expect(rowsOf(grid)).toEqual([written.map(Number)]);
  });

  it('reads decimals exactly as JavaScript does', async () => {
    const written = ['0.1', '0.3', '1.005', '8.41', '0.000001', '99999999999.9999', '2.2204460492503131e-16', '4.35'];
    const grid = await gridOf(row(written.map((v) => `<c><v>${v}</v></c>`).join('')));
    expect(rowsOf(grid)[0]).toEqual(written.map(Number));
  });

  it('reads shared strings, strings in cells, booleans and errors', async () => {
    const cells =
      '<c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>来访</t></is></c><c r="C1" t="str"><v>公式的字</v></c>' +
      '<c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><v>#REF!</v></c><c r="G1" t="n"><v>3</v></c>';
    const grid = await gridOf(row(cells), {
      'xl/sharedStrings.xml': sharedStrings('<si><t>张三</t></si><si><t>李四</t></si>'),
    });
    expect(rowsOf(grid)).toEqual([['李四', '来访', '公式的字', true, false, cellError('#REF!'), 3]]);
  });

  it('takes a shared string that is not there as an empty cell', async () => {
    const grid = await gridOf(row('<c t="s"><v>7</v></c><c><v>1</v></c>'), {
      'xl/sharedStrings.xml': sharedStrings(''),
    });
    expect(rowsOf(grid)).toEqual([[null, 1]]);
  });

  it('keeps text that stands where a number should', async () => {
    expect(rowsOf(await gridOf(row('<c><v>待定</v></c>')))).toEqual([['待定']]);
  });

  it('leaves empty cells empty, however they are written', async () => {
    const cells =
      '<c r="A1"/><c r="B1" s="0"></c><c r="C1"><v></v></c><c r="D1" t="str"><v></v></c><c r="E1" t="inlineStr"><is><t/></is></c><c r="F1"><v/></c><c r="G1"><v>1</v></c>';
    expect(rowsOf(await gridOf(row(cells)))).toEqual([[null, null, null, null, null, null, 1]]);
  });

  it('takes the stored result of a formula and remembers where formulas are, shared ones too', async () => {
    const grid = await gridOf(
      sheetData(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+1</f><v>2</v></c><c r="B1"><v>1</v></c></row>' +
          '<row r="2"><c r="A2"><f t="shared" si="0"/><v>3</v></c><c r="B2"><v>2</v></c></row>' +
          '<row r="3"><c r="A3"><f>IF(B3&lt;4,"&lt;/v&gt;",0)</f></c><c r="B3"><v>3</v></c></row>',
      ),
    );
    expect(rowsOf(grid)).toEqual([
      [2, 1],
      [3, 2],
      [null, 3],
    ]);
    expect(grid.formulas[0]).toEqual(new Set([0, 1, 2]));
    expect(grid.formulas[1]).toBeNull();
  });

  it('shows what WPS stores for a picture in a cell, marked as a formula', async () => {
    const grid = await gridOf(
      row('<c t="str"><f>_xlfn.DISPIMG(&quot;ID_1&quot;,1)</f><v>=DISPIMG(&quot;ID_1&quot;,1)</v></c>'),
    );
    expect(rowsOf(grid)).toEqual([['=DISPIMG("ID_1",1)']]);
    expect(grid.formulas[0]?.has(0)).toBe(true);
  });

  it('makes serial numbers of ISO dates and shows them as dates', async () => {
    const grid = await gridOf(
      row(
        '<c t="d"><v>2021-05-03</v></c><c t="d"><v>2021-05-03T12:00:00</v></c><c t="d"><v>06:00:00</v></c><c t="d"><v>长期</v></c>',
      ),
    );
    expect(rowsOf(grid)).toEqual([[44319, 44319.5, 0.25, '长期']]);
    expect(grid.formats.map((format) => grid.formatCodes[format?.[0] ?? 0])).toEqual([
      'yyyy/m/d',
      'yyyy/m/d h:mm:ss',
      'h:mm:ss',
      'General',
    ]);
  });

  it('skips what else may stand in a cell or a row', async () => {
    const grid = await gridOf(
      row(
        '<c r="A1"><extLst><ext><v>9</v></ext></extLst><v>1</v></c><unknown><c r="B1"><v>8</v></c></unknown><c r="C1"><v>2</v><f>1+1</f></c>',
      ),
    );
    expect(rowsOf(grid)).toEqual([[1, null, 2]]);
    expect(grid.formulas[2]?.has(0)).toBe(true);
  });
});
