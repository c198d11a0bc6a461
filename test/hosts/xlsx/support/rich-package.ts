import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const MICROSOFT = 'http://schemas.microsoft.com/office';
const OOXML = 'application/vnd.openxmlformats-officedocument';

type Link = readonly [id: string, type: string, target: string];

const links = (...list: Link[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"${target.startsWith('file:') ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${body}`;

/** One white pixel. */
const pixel = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAGyFH/gAAAABJRU5ErkJggg==', 'base64'),
);

/**
 * A workbook with macros as Excel writes them, with about everything that a careless writer loses: a
 * chart, a picture, notes and threads, rules of the newer kind, a pivot table, names of the workbook
 * and of sheets, a link to another file, an add-in's own parts and a signature.
 */
export function richParts(): Record<string, Uint8Array> {
  const types: Record<string, string> = {
    'xl/workbook.xml': 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    'xl/worksheets/sheet1.xml': `${OOXML}.spreadsheetml.worksheet+xml`,
    'xl/worksheets/sheet3.xml': `${OOXML}.spreadsheetml.worksheet+xml`,
    'xl/chartsheets/sheet1.xml': `${OOXML}.spreadsheetml.chartsheet+xml`,
    'xl/styles.xml': `${OOXML}.spreadsheetml.styles+xml`,
    'xl/sharedStrings.xml': `${OOXML}.spreadsheetml.sharedStrings+xml`,
    'xl/calcChain.xml': `${OOXML}.spreadsheetml.calcChain+xml`,
    'xl/drawings/drawing1.xml': `${OOXML}.drawing+xml`,
    'xl/drawings/drawing2.xml': `${OOXML}.drawing+xml`,
    'xl/charts/chart1.xml': `${OOXML}.drawingml.chart+xml`,
    'xl/charts/chart2.xml': `${OOXML}.drawingml.chart+xml`,
    'xl/comments1.xml': `${OOXML}.spreadsheetml.comments+xml`,
    'xl/threadedComments/threadedComment1.xml': 'application/vnd.ms-excel.threadedcomments+xml',
    'xl/persons/person.xml': 'application/vnd.ms-excel.person+xml',
    'xl/pivotTables/pivotTable1.xml': `${OOXML}.spreadsheetml.pivotTable+xml`,
    'xl/pivotCache/pivotCacheDefinition1.xml': `${OOXML}.spreadsheetml.pivotCacheDefinition+xml`,
    'xl/pivotCache/pivotCacheRecords1.xml': `${OOXML}.spreadsheetml.pivotCacheRecords+xml`,
    'xl/externalLinks/externalLink1.xml': `${OOXML}.spreadsheetml.externalLink+xml`,
    'docProps/app.xml': `${OOXML}.extended-properties+xml`,
    'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
    'customXml/itemProps1.xml': `${OOXML}.customXmlProperties+xml`,
    '_xmlsignatures/sig1.xml': 'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml',
  };
  const x14 =
    `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main">` +
    `<x14:dataValidations xmlns:xm="${MICROSOFT}/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1">` +
    '<x14:formula1><xm:f>汇总!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext>';
  const chart = xml(
    `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>` +
      '<c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>台账!$C$2:$C$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
      '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>' +
      '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>',
  );
  const anchor = (row: number, content: string): string =>
    `<xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
    `<xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 9}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
  const chartFrame =
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
    `<a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
  const picture =
    '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="公章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>' +
    '<xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>';
  const drawing = (content: string): string =>
    xml(
      `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">${content}</xdr:wsDr>`,
    );
  const text: Record<string, string> = {
    '_rels/.rels': links(
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId2', 'extended-properties', 'docProps/app.xml'],
      ['rId3', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ['rId4', `${PACKAGE}/relationships/digital-signature/origin`, '_xmlsignatures/origin.sigs'],
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/>` +
        '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="9000" firstSheet="1" activeTab="2"/><workbookView activeTab="0"/></bookViews>' +
        '<sheets><sheet name="台账" sheetId="1" r:id="rId1"/><sheet name="图" sheetId="4" r:id="rId3"/><sheet name="汇总" sheetId="9" state="hidden" r:id="rId2"/></sheets>' +
        '<externalReferences><externalReference r:id="rId8"/></externalReferences>' +
        '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">台账!$A$1:$C$3</definedName>' +
        '<definedName name="_xlnm.Print_Area" localSheetId="2">汇总!$A$1:$B$4</definedName><definedName name="单位">汇总!$A$1:$A$2</definedName></definedNames>' +
        '<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="5" r:id="rId7"/></pivotCaches></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': links(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet3.xml'],
      ['rId3', 'chartsheet', 'chartsheets/sheet1.xml'],
      ['rId4', 'styles', 'styles.xml'],
      ['rId5', 'sharedStrings', 'sharedStrings.xml'],
      ['rId6', 'calcChain', 'calcChain.xml'],
      ['rId7', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
      ['rId8', 'externalLink', 'externalLinks/externalLink1.xml'],
      ['rId9', `${MICROSOFT}/2006/relationships/vbaProject`, 'vbaProject.bin'],
      ['rId10', `${MICROSOFT}/2017/10/relationships/person`, 'persons/person.xml'],
      ['rId11', 'customXml', '../customXml/item1.xml'],
    ),
    'xl/worksheets/sheet1.xml': xml(
      `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr codeName="Sheet1"/><dimension ref="A1:D3"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14.25"/>` +
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>' +
        '<row r="2"><c r="A2" s="1"><v>44319</v></c><c r="B2" t="s"><v>3</v></c><c r="C2"><v>3</v></c></row>' +
        '<row r="3"><c r="A3" s="1"><v>44320</v></c><c r="B3" t="s"><v>3</v></c><c r="C3"><f>C2+2</f><v>5</v></c></row></sheetData>' +
        '<autoFilter ref="A1:C3"/><conditionalFormatting sqref="C2:C3"><cfRule type="duplicateValues" dxfId="0" priority="1"/></conditionalFormatting>' +
        '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' +
        `<extLst>${x14}</extLst></worksheet>`,
    ),
    'xl/worksheets/_rels/sheet1.xml.rels': links(
      ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'comments', '../comments1.xml'],
      ['rId4', `${MICROSOFT}/2017/10/relationships/threadedComment`, '../threadedComments/threadedComment1.xml'],
    ),
    'xl/worksheets/sheet3.xml': xml(
      `<worksheet xmlns="${MAIN}"><sheetPr codeName="Sheet3"/><sheetData><row r="1"><c r="A1" t="s"><v>3</v></c></row><row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3" t="s"><v>5</v></c></row>` +
        '<row r="4"><c r="A4" t="s"><v>6</v></c><c r="B4"><v>8</v></c></row></sheetData></worksheet>',
    ),
    'xl/worksheets/_rels/sheet3.xml.rels': links(['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml']),
    'xl/chartsheets/sheet1.xml': xml(
      `<chartsheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/></chartsheet>`,
    ),
    'xl/chartsheets/_rels/sheet1.xml.rels': links(['rId1', 'drawing', '../drawings/drawing2.xml']),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="180" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>` +
        '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="等线"/><family val="2"/><charset val="134"/><scheme val="minor"/></font></fonts>' +
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs>' +
        '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf>' +
        '<xf numFmtId="180" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment vertical="center"/></xf></cellXfs>' +
        '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
        '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>',
    ),
    'xl/sharedStrings.xml': xml(
      `<sst xmlns="${MAIN}" count="7" uniqueCount="7">${['登记日期', '责任单位', '人数', '区教委', '行标签', '求和项:人数', '总计'].map((t) => `<si><t>${t}</t><phoneticPr fontId="0" type="noConversion"/></si>`).join('')}</sst>`,
    ),
    'xl/calcChain.xml': xml(`<calcChain xmlns="${MAIN}"><c r="C3" i="1"/></calcChain>`),
    'xl/drawings/drawing1.xml': drawing(anchor(1, chartFrame) + anchor(12, picture)),
    'xl/drawings/_rels/drawing1.xml.rels': links(
      ['rId1', 'chart', '../charts/chart1.xml'],
      ['rId2', 'image', '../media/image1.png'],
    ),
    'xl/drawings/drawing2.xml': drawing(
      `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>${chartFrame}<xdr:clientData/></xdr:absoluteAnchor>`,
    ),
    'xl/drawings/_rels/drawing2.xml.rels': links(['rId1', 'chart', '../charts/chart2.xml']),
    'xl/charts/chart1.xml': chart,
    'xl/charts/chart2.xml': chart,
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>' +
      '<v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;width:108pt;height:59pt;visibility:hidden">' +
      '<x:ClientData ObjectType="Note"><x:Anchor>3, 15, 3, 10, 6, 31, 8, 9</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
    'xl/comments1.xml': xml(
      `<comments xmlns="${MAIN}"><authors><author>办公室</author></authors><commentList><comment ref="B2" authorId="0"><text><t>请核对单位</t></text></comment></commentList></comments>`,
    ),
    'xl/threadedComments/threadedComment1.xml': xml(
      `<ThreadedComments xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B3" dT="2021-05-03T03:04:05.00" personId="{BBBB0000-0000-0000-0000-000000000001}" id="{AAAA1111-0000-0000-0000-000000000001}"><text>已核对</text></threadedComment></ThreadedComments>`,
    ),
    'xl/persons/person.xml': xml(
      `<personList xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><person displayName="办公室" id="{BBBB0000-0000-0000-0000-000000000001}" userId="u" providerId="AD"/></personList>`,
    ),
    'xl/pivotTables/pivotTable1.xml': xml(
      `<pivotTableDefinition xmlns="${MAIN}" name="数据透视表1" cacheId="5" dataCaption="值" updatedVersion="6" createdVersion="6"><location ref="A3:B4" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>` +
        '<pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields>' +
        '<rowFields count="1"><field x="0"/></rowFields><rowItems count="1"><i t="grand"><x/></i></rowItems><dataFields count="1"><dataField name="求和项:人数" fld="1"/></dataFields></pivotTableDefinition>',
    ),
    'xl/pivotTables/_rels/pivotTable1.xml.rels': links([
      'rId1',
      'pivotCacheDefinition',
      '../pivotCache/pivotCacheDefinition1.xml',
    ]),
    'xl/pivotCache/pivotCacheDefinition1.xml': xml(
      `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="B1:C3" sheet="台账"/></cacheSource>` +
        '<cacheFields count="2"><cacheField name="责任单位"><sharedItems count="1"><s v="区教委"/></sharedItems></cacheField><cacheField name="人数"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="3" maxValue="3"/></cacheField></cacheFields></pivotCacheDefinition>',
    ),
    'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': links([
      'rId1',
      'pivotCacheRecords',
      'pivotCacheRecords1.xml',
    ]),
    'xl/pivotCache/pivotCacheRecords1.xml': xml(
      `<pivotCacheRecords xmlns="${MAIN}" count="1"><r><x v="0"/><n v="3"/></r></pivotCacheRecords>`,
    ),
    'xl/externalLinks/externalLink1.xml': xml(
      `<externalLink xmlns="${MAIN}" xmlns:r="${OFFICE}"><externalBook r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`,
    ),
    'xl/externalLinks/_rels/externalLink1.xml.rels': links(['rId1', 'externalLinkPath', 'file:///C:/a.xlsx']),
    'customXml/item1.xml': '<办理 xmlns="urn:example:own">1</办理>',
    'customXml/_rels/item1.xml.rels': links(['rId1', 'customXmlProps', 'itemProps1.xml']),
    'customXml/itemProps1.xml': xml(
      '<ds:datastoreItem ds:itemID="{CCCC0000-0000-0000-0000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
    ),
    'docProps/app.xml': xml(
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application>' +
        '<TitlesOfParts><vt:vector size="3" baseType="lpstr"><vt:lpstr>台账</vt:lpstr><vt:lpstr>图</vt:lpstr><vt:lpstr>汇总</vt:lpstr></vt:vector></TitlesOfParts></Properties>',
    ),
    'docProps/core.xml': xml(
      `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>办公室</dc:creator></cp:coreProperties>`,
    ),
    '_xmlsignatures/origin.sigs': '',
    '_xmlsignatures/_rels/origin.sigs.rels': links([
      'rId1',
      `${PACKAGE}/relationships/digital-signature/signature`,
      'sig1.xml',
    ]),
    '_xmlsignatures/sig1.xml': '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>',
  };
  const defaults = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    vml: `${OOXML}.vmlDrawing`,
    png: 'image/png',
    bin: 'application/vnd.ms-office.vbaProject',
    sigs: 'application/vnd.openxmlformats-package.digital-signature-origin',
  };
  const contentTypes =
    Object.entries(defaults)
      .map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`)
      .join('') +
    Object.entries(types)
      .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
      .join('');
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(xml(`<Types xmlns="${PACKAGE}/content-types">${contentTypes}</Types>`)),
  };
  for (const [name, content] of Object.entries(text)) parts[name] = strToU8(content);
  parts['xl/media/image1.png'] = pixel;
  parts['xl/vbaProject.bin'] = Uint8Array.from({ length: 4096 }, (_, i) => (i * 31) & 0xff);
  return parts;
}

export const richWorkbook = (): Uint8Array => zipSync(richParts(), { mtime: new Date('2021-05-03T10:20:30') });
