import type { Operation } from '../../../../src/core/changes/change';
import type { Validation } from '../../../../src/core/sheets/sheet-model';
import { sheetData, worksheet } from '../support/package';
import { area, patch, SHEET } from './support';

const HINT = { title: '信访形式', text: '从列表中选择。' };
const dropDown = (...areas: string[]): Validation => ({
  areas: areas.map(area),
  list: { choices: ['来信', '来访'] },
  hint: HINT,
  others: 'warn',
});
const set = (...validations: Validation[]): Operation => ({ kind: 'set-validations', sheet: SHEET, validations });
const OURS =
  'type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" ' +
  'promptTitle="信访形式" prompt="从列表中选择。" sqref="C2:C9"><formula1>&quot;来信,来访&quot;</formula1>';
const CLERKS =
  '<dataValidation type="whole" allowBlank="1" showErrorMessage="1" sqref="A2:A9 B4"><formula1>1</formula1><formula2>9</formula2></dataValidation>';
/** As Excel writes a drop-down whose choices stand on another sheet. */
const X14 =
  '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
  '<x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1" xr:uid="{0}">' +
  '<x14:formula1><xm:f>名单!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>D2:D9 F1:F1048576</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
const areasIn = (sheet: string): string[] => [...sheet.matchAll(/<dataValidations count="(\d+)"/gu)].map((m) => m[1]!);
const refusal = (content: string, ...validations: Validation[]) =>
  patch(worksheet(content), [set(...validations)]).then(
    () => null,
    (error: unknown) => error,
  );

describe('drop-downs on the clerk’s own sheet', () => {
  it.each([
    [
      'a sheet without any gets them behind the rules of formatting and before the links',
      '<sheetData/><conditionalFormatting sqref="A1"/><hyperlinks><hyperlink ref="A1"/></hyperlinks><pageMargins left="1"/>',
      /<conditionalFormatting sqref="A1"\/><dataValidations count="1"><dataValidation .*<\/dataValidations><hyperlinks>/u,
    ],
    [
      'an empty list gives way',
      '<sheetData/><dataValidations count="0"/><pageMargins left="1"/>',
      /<sheetData\/><dataValidations count="1"><dataValidation .*<\/dataValidations><pageMargins/u,
    ],
    [
      'those that are there come first, byte for byte',
      `<sheetData/><dataValidations disablePrompts="1" count="1">${CLERKS}</dataValidations>`,
      /<dataValidations disablePrompts="1" count="2"><dataValidation type="whole".*<\/dataValidation><dataValidation type="list"/u,
    ],
  ])('%s', async (_, content, expected) => {
    const { sheet } = await patch(worksheet(content), [set(dropDown('C2:C9'))]);
    expect(sheet).toMatch(expected);
    expect(sheet).toContain(`<dataValidation ${OURS}</dataValidation>`);
    if (content.includes(CLERKS)) expect(sheet).toContain(CLERKS);
  });

  it('leave what Excel keeps in the extension as it is, to the byte', async () => {
    const { sheet, grid } = await patch(worksheet(`<sheetData/><pageMargins left="1"/>${X14}`), [
      set(dropDown('C2:C9'), dropDown('E2:E9', 'E12:E20')),
    ]);
    expect(sheet).toContain(X14);
    expect(areasIn(sheet)).toEqual(['2']);
    expect(grid.validated).toMatchObject(['C2:C9', 'E2:E9', 'E12:E20', 'D2:D9', 'F1:F1048576'].map(area));
  });

  it.each<[string, string, Validation[]]>([
    ['one of the clerk’s', `<sheetData/><dataValidations count="1">${CLERKS}</dataValidations>`, [dropDown('B3:C5')]],
    ['one in the extension', `<sheetData/>${X14}`, [dropDown('C2:C9', 'D9:D12')]],
    ['one for a whole column', `<sheetData/>${X14}`, [dropDown('F900')]],
    [
      'one whose area nobody can read',
      '<sheetData/><dataValidations><dataValidation sqref="#REF!"/></dataValidations>',
      [dropDown('C2')],
    ],
    ['one of their own', '<sheetData/>', [dropDown('C2:C9'), dropDown('C9:D10')]],
  ])('are refused where they would meet %s', async (_, content, validations) => {
    expect(await refusal(content, ...validations)).toMatchObject({
      code: 'validation-overlaps',
      message: expect.stringContaining('已有下拉列表或输入限制'),
    });
  });

  it('bear the prefix that the part’s own elements have', async () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/><x:pageMargins left="1"/></x:worksheet>';
    const patched = await patch(sheet, [set(dropDown('C2:C9'))]);
    expect(patched.sheet).toContain('<x:sheetData/><x:dataValidations count="1"><x:dataValidation ');
    expect(patched.sheet).toContain(
      '<x:formula1>&quot;来信,来访&quot;</x:formula1></x:dataValidation></x:dataValidations>',
    );
  });

  it('change no cell', async () => {
    const rows = '<row r="1"><c r="C1" t="inlineStr"><is><t>来信</t></is></c></row>';
    const { sheet, grid } = await patch(sheetData(rows), [set(dropDown('C1:C9'))]);
    expect(sheet).toContain(rows);
    expect(grid.columns[2]).toEqual(['来信']);
  });
});

describe('what may be typed on a sheet, when it is read', () => {
  it('is known by its areas, and only where something is said', async () => {
    const content = `<sheetData/><conditionalFormatting sqref="H1"/><dataValidations count="1">${CLERKS}</dataValidations>${X14}`;
    const { grid } = await patch(worksheet(content), []);
    expect(grid.validated).toEqual(['A2:A9', 'B4', 'D2:D9', 'F1:F1048576'].map(area));
    expect((await patch(worksheet('<sheetData/>'), [])).grid.validated).toBeUndefined();
  });
});
