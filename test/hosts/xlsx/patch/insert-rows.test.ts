import { unzipSync } from 'fflate';
import type { InsertRows, Operation } from '../../../../src/core/changes/change';
import { valueAt } from '../../../../src/core/grid/grid';
import { openWorkbook } from '../../../../src/hosts/xlsx/open-workbook';
import { patchWorkbook } from '../../../../src/hosts/xlsx/patch/patch-workbook';
import { richParts, richWorkbook } from '../support/rich-package';
import { zipSync } from 'fflate';
import { patch, SHEET, write } from './support';

const put = (at: number, more: Partial<InsertRows> = {}): InsertRows => ({
  kind: 'insert-rows',
  sheet: SHEET,
  at,
  count: 1,
  like: at - 1,
  ...more,
});

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheetXml = (rows: string, behind = '', before = ''): string =>
  `<worksheet xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`;

const LEDGER =
  '<row r="1" spans="1:3"><c r="A1" t="inlineStr"><is><t>序号</t></is></c><c r="C1" t="inlineStr"><is><t>人数</t></is></c></row>' +
  '<row r="2" spans="1:3" ht="30" customHeight="1"><c r="A2" s="1"><f>ROW()-1</f><v>1</v></c><c r="B2"><f>C2*2</f><v>4</v></c><c r="C2" s="2"><v>2</v></c></row>' +
  '<row r="3" spans="1:3" ht="30" customHeight="1" hidden="1"><c r="A3" s="1"><f>ROW()-1</f><v>2</v></c><c r="B3"><f>SUM(C$2:C3)</f><v>5</v></c><c r="C3" s="2"><v>3</v></c></row>' +
  '<row r="4"><c r="A4" t="inlineStr"><is><t>合计</t></is></c><c r="B4"><f>COUNT(C$2:C$3)</f><v>2</v></c><c r="C4"><f>SUM(C2:C3)</f><v>5</v></c></row>' +
  '<row r="6"><c r="C6"><f>C4+C3</f><v>8</v></c></row>';

describe('rows that are put into a sheet', () => {
  test('push down what stands there and below, and look like the one above', async () => {
    const { sheet, grid } = await patch(sheetXml(LEDGER), [put(3, { count: 2 })]);
    expect(sheet).toContain(
      '<row r="4" spans="1:3" ht="30" customHeight="1"><c r="A4" s="1"/><c r="B4"/><c r="C4" s="2"/></row>' +
        '<row r="5" spans="1:3" ht="30" customHeight="1"><c r="A5" s="1"/><c r="B5"/><c r="C5" s="2"/></row><row r="6">',
    );
    expect(sheet).toContain('<c r="C6"><f>SUM(C2:C3)</f>');
    expect(sheet).toContain('<row r="8"><c r="C8"><f>C6+C3</f>');
    expect([valueAt(grid, 5, 0), valueAt(grid, 5, 2)]).toEqual(['合计', 5]);
    // What nothing moved keeps its bytes.
    expect(sheet).toContain(LEDGER.slice(0, LEDGER.indexOf('<row r="4"')));
  });

  test('go on with formulas and are counted by what counts those above', async () => {
    const operations: Operation[] = [put(3, { joins: 1, fill: [0, 1] }), write({ C4: 7 })];
    const { sheet, after } = await patch(sheetXml(LEDGER), operations);
    expect(sheet).toContain(
      '<c r="A4" s="1"><f>ROW()-1</f></c><c r="B4"><f>SUM(C$2:C4)</f></c><c r="C4" s="2"><v>7</v></c></row>',
    );
    expect(sheet).toContain('<f>SUM(C$2:C3)</f>');
    expect(sheet).toContain('<c r="B5"><f>COUNT(C$2:C$4)</f>');
    expect(sheet).toContain('<c r="C5"><f>SUM(C2:C4)</f>');
    expect(after.text('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    expect(after.has('xl/calcChain.xml')).toBe(false);
  });

  test('take along merges, rules, drop-downs, filters, links, breaks and what is shown', async () => {
    const behind =
      '<protectedRanges><protectedRange sqref="C2:C3 C9" name="a"/></protectedRanges><autoFilter ref="A1:C3"/>' +
      '<mergeCells count="2"><mergeCell ref="A2:A5"/><mergeCell ref="A8:B9"/></mergeCells>' +
      '<conditionalFormatting sqref="C2:C3"><cfRule type="expression" priority="1"><formula>COUNTIF(C$2:C$3,C2)&gt;1</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation type="list" sqref="B2:B3 B8"><formula1>$F$4:$F$9</formula1></dataValidation></dataValidations>' +
      '<hyperlinks><hyperlink ref="A6" location="台账!C4"/></hyperlinks>' +
      '<rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks><colBreaks count="1"><brk id="4" man="1"/></colBreaks>' +
      '<ignoredErrors><ignoredError sqref="A2:A9" numberStoredAsText="1"/></ignoredErrors>' +
      '<extLst><ext uri="{1}" xmlns:x14="a" xmlns:xm="b"><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>台账!C5:C6</xm:f><xm:sqref>D3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>' +
      '<ext uri="{2}" xmlns:x14="a" xmlns:xm="b"><x14:dataValidations><x14:dataValidation><x14:formula1><xm:f>说明!$A$5</xm:f></x14:formula1><xm:sqref>C2:C3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
    const before =
      '<dimension ref="A1:C6"/><sheetViews><sheetView workbookViewId="0" topLeftCell="A1"><pane ySplit="1" topLeftCell="A5" state="frozen"/><selection activeCell="B5" sqref="B5 A1:A9"/></sheetView></sheetViews>';
    const { sheet } = await patch(sheetXml(LEDGER, behind, before), [put(3, { joins: 1 })]);
    for (const piece of [
      '<dimension ref="A1:C7"/>',
      '<pane ySplit="1" topLeftCell="A6" state="frozen"/><selection activeCell="B6" sqref="B6 A1:A10"/>',
      'sqref="C2:C4 C10" name="a"',
      '<autoFilter ref="A1:C4"/>',
      '<mergeCell ref="A2:A6"/><mergeCell ref="A9:B10"/>',
      '<conditionalFormatting sqref="C2:C4">',
      '<formula>COUNTIF(C$2:C$4,C2)&gt;1</formula>',
      'sqref="B2:B4 B9"><formula1>$F$5:$F$10</formula1>',
      '<hyperlink ref="A7" location="台账!C5"/>',
      '<rowBreaks count="1" manualBreakCount="1"><brk id="5" ',
      '<colBreaks count="1"><brk id="4" ',
      'sqref="A2:A10" numberStoredAsText',
      '<xm:f>台账!C6:C7</xm:f><xm:sqref>D3</xm:sqref>',
      '<xm:f>说明!$A$5</xm:f></x14:formula1><xm:sqref>C2:C4</xm:sqref>',
    ])
      expect(sheet).toContain(piece);
  });

  test('give formulas that share a text one of their own where the text would no longer do', async () => {
    const shared = (from: number, to: number, text: string): string =>
      Array.from({ length: to - from + 1 }, (_, i) => {
        const f = i === 0 ? `<f t="shared" ref="D${from}:D${to}" si="0">${text}</f>` : '<f t="shared" si="0"/>';
        return `<row r="${from + i}"><c r="D${from + i}">${f}<v>1</v></c></row>`;
      }).join('');
    const stays = await patch(sheetXml(shared(2, 5, 'C2*2')), [put(5)]);
    expect(stays.sheet).toContain(shared(2, 5, 'C2*2'));
    const goes = await patch(sheetXml(shared(2, 5, 'C3-$C$9')), [put(4)]);
    expect([...goes.sheet.matchAll(/<c r="(D\d)"[^>]*><f>([^<]*)<\/f>/gu)].map(([, r, f]) => [r, f])).toEqual([
      ['D2', 'C3-$C$10'],
      ['D3', 'C4-$C$10'],
      ['D4', 'C6-$C$10'],
      ['D6', 'C7-$C$10'],
    ]);
  });

  test('move arrays, and are refused within one', async () => {
    const array = '<row r="7"><c r="A7"><f t="array" ref="A7:A8">B7:B8*B2</f><v>1</v></c></row>';
    const { sheet } = await patch(sheetXml(array), [put(6)]);
    expect(sheet).toContain('<c r="A8"><f t="array" ref="A8:A9">B8:B9*B2</f>');
    await expect(patch(sheetXml(array), [put(7)])).rejects.toMatchObject({ code: 'rows-not-insertable' });
  });

  test('are refused where the sheet has what nobody here knows', async () => {
    const behind = '<extLst><ext uri="{9}"><own:areas xmlns:own="o">$B$7</own:areas></ext></extLst>';
    await expect(patch(sheetXml(LEDGER, behind), [put(3)])).rejects.toMatchObject({
      code: 'rows-not-insertable',
      message: expect.stringContaining('请用 Excel 或 WPS'),
    });
    const harmless = '<extLst><ext uri="{9}"><own:colour xmlns:own="o" name="red"/></ext></extLst>';
    await expect(patch(sheetXml(LEDGER, harmless), [put(3)])).resolves.toBeDefined();
  });

  test('come in their order among other changes', async () => {
    const { grid } = await patch(sheetXml(LEDGER), [
      write({ A5: '前', A4: '总计' }),
      put(3),
      write({ A4: '甲' }),
      put(4),
      write({ A5: '乙', A7: '后' }),
    ]);
    expect([3, 4, 5, 6].map((row) => valueAt(grid, row, 0))).toEqual(['甲', '乙', '总计', '后']);
  });
});

describe('a workbook with everything', () => {
  test('follows in all parts, and keeps every other byte', async () => {
    const bytes = richWorkbook();
    const patched = patchWorkbook(bytes, [put(3, { joins: 1 }), write({ C4: 5 })]);
    const [was, is] = [unzipSync(bytes), unzipSync(patched)];
    const changed = Object.keys(was).filter(
      (name) => !is[name] || !Buffer.from(was[name]!).equals(Buffer.from(is[name])),
    );
    expect(changed.sort()).toEqual(
      [
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/calcChain.xml',
        'xl/charts/chart1.xml',
        'xl/charts/chart2.xml',
        'xl/drawings/drawing1.xml',
        'xl/drawings/vmlDrawing1.vml',
        'xl/pivotCache/pivotCacheDefinition1.xml',
        'xl/workbook.xml',
        'xl/worksheets/sheet1.xml',
      ].sort(),
    );
    const text = (name: string): string => Buffer.from(is[name]!).toString();
    expect(text('xl/workbook.xml')).toContain('台账!$A$1:$C$4<');
    expect(text('xl/workbook.xml')).toContain('汇总!$A$1:$B$4<');
    expect(text('xl/charts/chart1.xml')).toContain('台账!$C$2:$C$4');
    expect(text('xl/pivotCache/pivotCacheDefinition1.xml')).toContain('ref="B1:C4" sheet="台账"');
    expect(text('xl/drawings/drawing1.xml')).toContain('<xdr:row>1</xdr:row>');
    expect(text('xl/drawings/drawing1.xml')).toContain('<xdr:row>13</xdr:row>');
    const { sheets } = await openWorkbook(patched, '台账.xlsm');
    expect(sheets.map(({ name }) => name)).toEqual(['台账', '汇总']);
  });

  test('has its notes and threads follow', async () => {
    const is = unzipSync(patchWorkbook(richWorkbook(), [put(1, { like: 0 })]));
    const text = (name: string): string => Buffer.from(is[name]!).toString();
    expect(text('xl/comments1.xml')).toContain('ref="B3"');
    expect(text('xl/threadedComments/threadedComment1.xml')).toContain('ref="B4"');
    expect(text('xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>2</x:Row>');
    expect(text('xl/charts/chart1.xml')).toContain('台账!$C$3:$C$4');
  });

  test('is refused as a whole where there are revisions, and nothing is written', () => {
    const parts = richParts();
    const links = Buffer.from(parts['xl/_rels/workbook.xml.rels']!).toString();
    const shared = zipSync({
      ...parts,
      'xl/_rels/workbook.xml.rels': Buffer.from(
        links.replace(
          '</Relationships>',
          '<Relationship Id="r99" Type="x/revisionHeaders" Target="revisions/h.xml"/></Relationships>',
        ),
      ),
    });
    expect(() => patchWorkbook(shared, [write({ A1: 1 }), put(3)])).toThrow(
      '没有插入行：工作簿是带修订记录的共享工作簿',
    );
  });
});
