import { strToU8 } from 'fflate';
import { cellError, formatAt } from '../../../../src/core/grid/grid';
import { openWorkbook } from '../../../../src/hosts/xlsx/open-workbook';
import { rowsOf } from '../support/package';

const workbook = (content: string): Uint8Array =>
  strToU8(
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${content}</Workbook>`,
  );

describe('Excel XML 2003 saved as .xls', () => {
  it('is read with places, types, formats, merges and what is hidden', async () => {
    const opened = await openWorkbook(
      workbook(
        '<Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="n"><NumberFormat ss:Format="0.0"/></Style></Styles>' +
          '<Worksheet ss:Name="台账"><Table><Column ss:Index="3" ss:Hidden="1" ss:Span="1"/>' +
          '<Row><Cell ss:MergeAcross="3"><Data ss:Type="String">信访&amp;台账</Data></Cell><Cell><Data ss:Type="String">后</Data></Cell></Row>' +
          '<Row ss:Index="3" ss:Hidden="1"><Cell ss:Index="2" ss:MergeDown="1"><Data ss:Type="String">a&#10;b</Data></Cell></Row>' +
          '<Row><Cell ss:StyleID="d"><Data ss:Type="DateTime">2021-05-03T00:00:00.000</Data></Cell><Cell ss:StyleID="n" ss:Formula="=1+1"><Data ss:Type="Number">2</Data></Cell>' +
          '<Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell><Comment><ss:Data>批注</ss:Data></Comment><ss:Data ss:Type="String"><B>张</B><Font>某</Font></ss:Data></Cell></Row>' +
          '</Table></Worksheet><Worksheet ss:Name="藏"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>',
      ),
      '导出.xls',
    );
    expect(opened.sheets.map(({ name, visible }) => [name, visible])).toEqual([
      ['台账', true],
      ['藏', false],
    ]);
    const grid = opened.sheets[0]?.grid();
    if (!grid) throw new Error('no sheet');
    expect(rowsOf(grid)).toEqual([
      ['信访&台账', null, null, null, '后'],
      [null, null, null, null, null],
      [null, 'a\nb', null, null, null],
      [44319, 2, true, cellError('#N/A'), '张某'],
    ]);
    expect([formatAt(grid, 3, 0), formatAt(grid, 3, 1)]).toEqual(['yyyy/m/d', '0.0']);
    expect(grid.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 3 },
      { top: 2, left: 1, bottom: 3, right: 1 },
    ]);
    expect(grid.formulas[1]?.has(3)).toBe(true);
    expect([grid.hiddenRows, grid.hiddenColumns]).toEqual([new Set([2]), new Set([2, 3])]);
  });

  it('is refused where a cell lies outside a worksheet', async () => {
    for (const content of [
      '<Row ss:Index="1048577"/>',
      '<Row><Cell ss:Index="16385"/></Row>',
      '<Row><Cell ss:MergeDown="1048576"/></Row>',
      '<Row ss:Span="99999999"/>',
    ]) {
      await expect(
        openWorkbook(workbook(`<Worksheet><Table>${content}</Table></Worksheet>`), 'a.xls'),
      ).rejects.toMatchObject({ code: 'file-unreadable' });
    }
  });
});
