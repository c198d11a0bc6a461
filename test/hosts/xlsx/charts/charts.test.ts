import { zipSync } from 'fflate';
import type { AddSheet } from '../../../../src/core/changes/change';
import { Package } from '../../../../src/hosts/xlsx/package/package';
import { writeWorkbook } from '../../../../src/hosts/xlsx/write/write-workbook';
import { CHART_SHEET } from '../../../contract/charts';
import { parts, sheetData } from '../support/package';
import { richWorkbook } from '../support/rich-package';
import { changedEntries, expectWellFormed, patchFile } from '../patch/support';

const adding: AddSheet = { kind: 'add-sheet', sheet: CHART_SHEET.name, model: CHART_SHEET, after: null };
const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((m) => m[1] ?? '');
const cached = (xml: string, kind: 'cat' | 'val'): string[][] =>
  all(xml, new RegExp(`<c:${kind}>(.*?)</c:${kind}>`, 'gu')).map((part) => all(part, /<c:v>([^<]*)<\/c:v>/gu));
/** The parts that a part leads to by links of one kind. */
const leadsTo = (source: Package, part: string, type: string): string[] =>
  source.relationships(part).flatMap((link) => (link.type === type ? [link.target] : []));

describe('charts of a new file', () => {
  const file = Package.open(writeWorkbook([{ ...CHART_SHEET, name: '前', charts: [] }, CHART_SHEET]));
  const drawing = leadsTo(file, 'xl/worksheets/sheet2.xml', 'drawing')[0] ?? '';
  const charts = leadsTo(file, drawing, 'chart').map((name) => file.text(name));

  it('are reached from their sheet, each a part of its own that the package knows', () => {
    expect(charts.map((xml) => /<c:(pie|line|bar)Chart>/u.exec(xml)?.[1])).toEqual(['pie', 'line', 'bar', 'bar']);
    expect(charts.map((xml) => /<c:barDir val="(\w+)"/u.exec(xml)?.[1])).toEqual([undefined, undefined, 'bar', 'col']);
    for (const name of [drawing, ...leadsTo(file, drawing, 'chart')])
      expect(file.contentType(name)).toMatch(/drawing(?:ml\.chart)?\+xml$/u);
    for (const { name } of file.entries) if (/\.(?:xml|rels)$/u.test(name)) expectWellFormed(file.text(name));
    expect(file.text('xl/worksheets/sheet2.xml')).toMatch(
      /<rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"\/><\/rowBreaks><drawing r:id="rId1"\/><\/worksheet>$/u,
    );
    expect(file.text('xl/worksheets/sheet1.xml')).not.toContain('drawing');
  });

  it('point at their cells by the sheet’s name in quotes, and hold what stands there', () => {
    expect(all(charts[1] ?? '', /<c:f>([^<]*)<\/c:f>/gu)).toEqual([
      "'图''表'!$A$2:$A$4",
      "'图''表'!$B$2:$B$4",
      "'图''表'!$A$2:$A$4",
      "'图''表'!$C$2:$C$4",
    ]);
    expect(cached(charts[1] ?? '', 'cat')).toEqual([
      ['来信', '=来访', '网上信访'],
      ['来信', '=来访', '网上信访'],
    ]);
    // An empty cell is a gap and no zero.
    expect(cached(charts[1] ?? '', 'val')).toEqual([
      ['12', '3', '5'],
      ['9', '6'],
    ]);
    expect(charts[1]).toMatch(/<c:ptCount val="3"\/><c:pt idx="0"><c:v>9<\/c:v><\/c:pt><c:pt idx="2">/u);
  });

  it('say in words what they show and where its numbers stand, and where they lie', () => {
    const xml = file.text(drawing);
    expect(all(xml, /descr="([^"]*)"/gu)[0]).toBe('饼图“信访形式构成”：数字见本表A2:A4、B2:B4');
    expect(all(xml, /<xdr:from>(.*?)<\/xdr:from>/gu)[1]).toBe(
      '<xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff>',
    );
    expect(charts[1]).toContain('<a:t>“各月”件次 &lt;2021 &amp; 2020&gt;</a:t>');
  });

  it('show numbers at the marks where they are asked for, a share where it is a share', () => {
    const labels = charts.map((xml) => /<c:dLbls><c:numFmt formatCode="([^"]*)"/u.exec(xml)?.[1]);
    expect(labels).toEqual(['0.0%', undefined, 'General', '0.00%']);
    expect(charts.map((xml) => xml.includes('<c:legend>'))).toEqual([true, true, false, false]);
    expect(charts[1]).toContain('<a:prstDash val="dash"/>');
  });

  it('of a sheet whose rows are made while they are written hold the same', () => {
    function* rows() {
      yield* CHART_SHEET.rows;
    }
    const made = Package.open(writeWorkbook([{ ...CHART_SHEET, rows: rows() }]));
    expect(made.text('xl/charts/chart2.xml')).toBe(charts[1]);
  });
});

describe('charts of a sheet added to a workbook that has charts, pictures and macros', () => {
  it('are parts of their own beside those, which keep every byte', async () => {
    const patched = await patchFile(richWorkbook(), [adding, { ...adding, sheet: '又一张' }]);
    const changed = changedEntries(patched);
    const made = changed.filter((name) => name.startsWith('+'));
    expect(changed.filter((name) => !name.startsWith('+'))).toEqual([
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
    ]);
    // Two sheets, each with its links, a drawing with its links, and four charts.
    expect(made).toHaveLength(2 * (2 + 2 + 4));
    const { after } = patched;
    const sheets = made.map((name) => name.slice(1)).filter((name) => /worksheets\/sheet\d+\.xml$/u.test(name));
    const drawings = sheets.flatMap((sheet) => leadsTo(after, sheet, 'drawing'));
    const charts = drawings.flatMap((drawing) => leadsTo(after, drawing, 'chart'));
    expect([new Set(drawings).size, new Set(charts).size]).toEqual([2, 8]);
    for (const name of [...drawings, ...charts]) expect(after.contentType(name)).toMatch(/drawing/u);
    expect(charts.map((name) => all(after.text(name), /<c:f>'([^!]*)'!/gu)[0])).toEqual([
      ...Array<string>(4).fill("图''表"),
      ...Array<string>(4).fill('又一张'),
    ]);
  });

  it('are written in the dialect of a strict workbook', async () => {
    const strict = {
      'xl/workbook.xml':
        '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>',
    };
    const { after } = await patchFile(zipSync(parts(sheetData(''), strict)), [adding]);
    const [drawing = ''] = leadsTo(after, 'xl/worksheets/sheet2.xml', 'drawing');
    const [chart = ''] = leadsTo(after, drawing, 'chart');
    for (const text of [after.text('xl/worksheets/sheet2.xml'), after.text(drawing), after.text(chart)]) {
      expect(text).toContain('http://purl.oclc.org/ooxml/');
      expect(text).not.toContain('http://schemas.openxmlformats.org/');
    }
  });
});
