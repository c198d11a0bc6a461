import { formulaXml } from '../../../../src/hosts/xlsx/write/formula-xml';
import { relationships, rowsOf, sheetData } from '../support/package';
import { changedEntries, patch, SHEET_PART, write } from './support';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Each cell's formula, as the sheet says it. */
function formulas(sheet: string): Record<string, string> {
  return Object.fromEntries(
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(<f[^>]*\/>|<f.*?<\/f>)/gu)].map((m) => [m[1] ?? '', m[2] ?? '']),
  );
}

describe('a formula shared by several cells', () => {
  const shared = sheetData(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:C3" si="0">A1*$A$1&amp;"A1"</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>1</v></c></row>' +
      '<row r="2"><c r="B2" s="0" t="str"><f ca="1" t="shared" si="0"></f><v>x</v></c><c r="C2"><f t="shared" ref="C2:C2" si="1">A2</f><v>1</v></c></row>' +
      '<row r="3"><c r="B3"><f t="shared" si="0"/><v>1</v></c><c r="C3"><f t="shared" si="1"/><v>1</v></c></row>',
  );

  it('lives on in the others when the cell that holds its text is written over', async () => {
    const { sheet, grid } = await patch(shared, [write({ B1: 7 })]);
    expect(formulas(sheet)).toEqual({
      C1: '<f>B1*$A$1&amp;"A1"</f>',
      B2: '<f ca="1">A2*$A$1&amp;"A1"</f>',
      B3: '<f>A3*$A$1&amp;"A1"</f>',
      C2: '<f t="shared" ref="C2:C2" si="1">A2</f>',
      C3: '<f t="shared" si="1"/>',
    });
    expect(rowsOf(grid)).toEqual([
      [1, 7, 1],
      [null, 'x', 1],
      [null, 1, 1],
    ]);
  });

  it('stays as it is when one of the others is written over', async () => {
    const { sheet } = await patch(shared, [write({ C1: '甲', B3: { formula: 'A3+1', value: 2 } })]);
    expect(formulas(sheet)).toMatchObject({
      B1: '<f t="shared" ref="B1:C3" si="0">A1*$A$1&amp;"A1"</f>',
      B2: '<f ca="1" t="shared" si="0"></f>',
      B3: '<f>A3+1</f>',
    });
  });

  it('goes when all its cells are written over', async () => {
    const { grid } = await patch(shared, [write({ B1: 1, C1: 1, B2: 1, C2: 1, B3: 1, C3: 1 })]);
    expect(grid.formulas.every((rows) => rows === null)).toBe(true);
  });

  it('is not taken for another that uses its number again', async () => {
    const again =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" ref="A3:A4" si="0">C3</f></c></row><row r="4"><c r="A4"><f t="shared" si="0"/></c></row>';
    expect(formulas((await patch(sheetData(again), [write({ A1: 1 })])).sheet)).toEqual({
      A2: '<f>B2</f>',
      A3: '<f t="shared" ref="A3:A4" si="0">C3</f>',
      A4: '<f t="shared" si="0"/>',
    });
  });

  it('keeps the text of those that have one of their own', async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1</f></c></row><row r="2"><c r="A2"><f t="shared" si="0">B2</f></c></row><row r="3"><c r="A3"><f t="shared" si="0"/></c></row>';
    expect(formulas((await patch(sheetData(rows), [write({ A1: 1 })])).sheet)).toEqual({
      A2: '<f>B2</f>',
      A3: '<f>B3</f>',
    });
  });

  it('that would reach beyond the sheet in another cell is refused', async () => {
    const rows =
      '<row r="1"><c r="B1"><f t="shared" ref="A1:B1" si="0">A1</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row>';
    await expect(patch(sheetData(rows), [write({ B1: 1 })])).rejects.toThrow('A2 与要改写的单元格共用一个公式');
  });
});

describe('a formula that fills an area', () => {
  const rows =
    '<row r="1"><c r="A1"><f t="array" ref="A1:B2">D1:E2*2</f><v>2</v></c><c r="B1"><v>4</v></c></row><row r="2"><c r="A2"><v>6</v></c><c r="B2"><v>8</v></c></row>' +
    '<row r="3"><c r="A3" cm="1"><f t="array" ref="A3">SUM(D1:E2*2)</f><v>9</v></c></row><row r="5"><c r="B5"><f t="dataTable" ref="B5:B7" dt2D="0" dtr="0" r1="A1"/><v>1</v></c></row>';

  it.each(['A1', 'B1', 'A2', 'B2', 'B5', 'B6', 'B7'])('refuses a write into %s', async (cell) => {
    await expect(patch(sheetData(rows), [write({ [cell]: 1 })])).rejects.toThrow(`${cell} 属于一个数组公式`);
  });

  it('lets cells beside it be written, and one that fills its own cell only', async () => {
    const { grid, sheet } = await patch(sheetData(rows), [write({ A3: 1, C1: 1, C2: 2, A4: 3, A6: 5, B8: 4 })]);
    expect(grid.columns[0]?.slice(0, 6)).toEqual([2, 6, 1, 3, null, 5]);
    expect(sheet).toContain('<c r="A3"><v>1</v></c>');
  });
});

describe("the workbook's list of formulas", () => {
  const withChain = {
    '[Content_Types].xml':
      '<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
    'xl/_rels/workbook.xml.rels': relationships(
      `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId4" Type="${OFFICE}/calcChain" Target="calcChain.xml"/>`,
    ),
    'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>',
  };
  const sheet = sheetData('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>1</v></c></row>');

  it.each([
    ['a formula comes', write({ B1: { formula: 'A1', value: 2 } })],
    ['a formula comes in a new cell', write({ C9: { formula: 'A1', value: 2 } })],
    ['a formula goes', write({ A1: 5 })],
  ])('goes when %s, for Excel makes it anew', async (_, operation) => {
    const patched = await patch(sheet, [operation], withChain);
    expect(changedEntries(patched).sort()).toEqual(
      ['[Content_Types].xml', SHEET_PART, 'xl/_rels/workbook.xml.rels', '-xl/calcChain.xml'].sort(),
    );
    expect(patched.after.text('[Content_Types].xml')).not.toContain('calcChain');
    expect(patched.after.text('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(patched.after.relationships('xl/workbook.xml')).toHaveLength(1);
  });

  it('stays when only values change, or one formula takes the place of another', async () => {
    const patched = await patch(sheet, [write({ A1: { formula: '2+2', value: 4 }, B1: 3, C1: 4 })], withChain);
    expect(changedEntries(patched)).toEqual([SHEET_PART]);
  });
});

it('formulas keep their line ends and lose what XML cannot hold', () => {
  expect(formulaXml('A1&"<>"&\n\t"\u0001"')).toBe('A1&amp;"&lt;&gt;"&amp;\n\t""');
});
