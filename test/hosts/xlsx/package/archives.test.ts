import { openWorkbook } from '../../../../src/hosts/xlsx/open-workbook';
import { nodeInflate } from '../../../../src/hosts/xlsx/package/node-inflate';
import { Package } from '../../../../src/hosts/xlsx/package/package';
import { firstGrid, parts, rowsOf, sheetData } from '../support/package';
import { handMadeZip, type HandMadeEntry } from '../support/zip';

const sheet = sheetData('<row><c t="str"><v>来信</v></c><c><v>2</v></c></row>');
const entries: HandMadeEntry[] = Object.entries(parts(sheet)).map(([name, data]) => ({ name, data }));

describe('archives that are unusual and sound', () => {
  it.each([
    ['plain', handMadeZip(entries)],
    ['stored', handMadeZip(entries.map((entry) => ({ ...entry, stored: true })))],
    ['ZIP64', handMadeZip(entries, { zip64: true })],
    ['with sizes behind the data', handMadeZip(entries, { descriptors: true })],
    ['with bytes before it', handMadeZip(entries, { before: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]) })],
    [
      'ZIP64 with bytes before it',
      handMadeZip(entries, { before: new Uint8Array([0x50, 0x4b, 3, 4, 9]), zip64: true }),
    ],
    ['with a comment', handMadeZip(entries, { comment: 'PK\u0005\u0006 made by hand' })],
    ['with entries for folders', handMadeZip([{ name: 'xl/', data: new Uint8Array(0), stored: true }, ...entries])],
    ['with an empty part', handMadeZip([...entries, { name: 'xl/empty.bin', data: new Uint8Array(0) }])],
  ])('reads one that is %s', async (_, bytes) => {
    expect(rowsOf(await firstGrid(bytes))).toEqual([['来信', 2]]);
  });

  it('inflates the same with Node as with fflate', async () => {
    const bytes = handMadeZip(entries);
    const workbook = await openWorkbook(bytes, '台账.xlsx', { inflate: nodeInflate });
    expect(workbook.sheets[0]?.grid()).toEqual(await firstGrid(bytes));
  });
});

describe('the parts of a package', () => {
  const source = Package.open(handMadeZip(entries));

  it('are found whatever their case, and keep their compressed bytes', () => {
    expect(source.has('XL/Workbook.xml')).toBe(true);
    expect(source.text('xl/worksheets/sheet1.xml')).toBe(sheet);
    expect(source.size('xl/worksheets/sheet1.xml')).toBe(new TextEncoder().encode(sheet).length);
    expect([...source.entries].map(({ name }) => name)).toEqual(entries.map(({ name }) => name));
    expect(source.compressed('xl/workbook.xml').length).toBeGreaterThan(10);
  });

  it('know their content types and their links', () => {
    expect(source.contentType('xl/workbook.xml')).toMatch(/sheet\.main\+xml$/u);
    expect(source.contentType('xl/worksheets/sheet1.xml')).toBe('application/xml');
    expect(source.relationships('xl/workbook.xml').map(({ type, target }) => [type, target])).toEqual([
      ['worksheet', 'xl/worksheets/sheet1.xml'],
      ['styles', 'xl/styles.xml'],
      ['sharedStrings', 'xl/sharedStrings.xml'],
    ]);
    expect(source.relationships('xl/styles.xml')).toEqual([]);
  });
});
