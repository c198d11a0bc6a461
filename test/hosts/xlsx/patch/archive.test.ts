import { zipSync } from 'fflate';
import { copyArchive } from '../../../../src/hosts/xlsx/package/copy-archive';
import { nodeDeflate } from '../../../../src/hosts/xlsx/package/node-deflate';
import { Package } from '../../../../src/hosts/xlsx/package/package';
import { PartWriter, writtenPart } from '../../../../src/hosts/xlsx/package/part-writer';
import { readZipDirectory } from '../../../../src/hosts/xlsx/package/zip-directory';
import { patchWorkbook } from '../../../../src/hosts/xlsx/patch/patch-workbook';
import { firstGrid, parts, rowsOf, sheetData } from '../support/package';
import { handMadeZip } from '../support/zip';
import { changedEntries, patchFile, SHEET_PART, write } from './support';

const entries = Object.entries(parts(sheetData('<row r="1"><c r="A1"><v>1</v></c></row>'))).map(([name, data], i) => ({
  name,
  data,
  stored: i % 2 === 0,
}));

describe('entries that are not changed', () => {
  it.each([
    ['sizes behind the data', handMadeZip(entries, { descriptors: true })],
    ['64-bit sizes', handMadeZip(entries, { zip64: true })],
    ['a comment behind it', handMadeZip(entries, { comment: '注' })],
    ['folders and files of no size', handMadeZip([{ name: 'xl/', data: new Uint8Array(), stored: true }, ...entries])],
    ['dates and attributes', zipSync(parts(sheetData('')), { mtime: new Date('2021-05-03'), comment: '注', attrs: 7 })],
  ])('keep their bytes, names and order: an archive with %s', async (_, file) => {
    const patched = await patchFile(file, [write({ A1: 5 })]);
    expect(rowsOf(patched.grid)).toEqual([[5]]);
    expect(changedEntries(patched)).toEqual([SHEET_PART]);
    const names = (bytes: Uint8Array): string[] => readZipDirectory(bytes).entries.map((entry) => entry.name);
    expect(names(patched.bytes)).toEqual(names(file));
  });

  it('keep their date and attributes in the directory', () => {
    const file = zipSync(parts(sheetData('')), { mtime: new Date('2021-05-03T10:20:30'), attrs: 7 });
    const after = patchWorkbook(file, [write({ A1: 5 })]);
    const facts = (bytes: Uint8Array): string[] =>
      readZipDirectory(bytes).entries.map(({ recordOffset: at }) =>
        Buffer.from([...bytes.subarray(at + 12, at + 16), ...bytes.subarray(at + 34, at + 42)]).toString('hex'),
      );
    expect(facts(after)).toEqual(facts(file));
  });

  it('all of them, where there is nothing to do', () => {
    const file = zipSync(parts(sheetData('')));
    expect(patchWorkbook(file, [])).toBe(file);
    const idle = patchWorkbook(file, [write({})]);
    expect(changedEntries({ before: Package.open(file), after: Package.open(idle) })).toEqual([]);
  });

  it('a workbook of other case and slashes in its names', async () => {
    const all = Object.fromEntries(
      Object.entries(parts(sheetData(''))).map(([name, part]) => [name.replace(/\//gu, '\\').toUpperCase(), part]),
    );
    expect(rowsOf(await firstGrid(patchWorkbook(zipSync(all), [write({ B1: 5 })])))).toEqual([[null, 5]]);
  });
});

describe('changed entries', () => {
  it('may go, come and change', () => {
    const file = zipSync({ a: new Uint8Array([1]), b: new Uint8Array([2]), c: new Uint8Array([3]) });
    const changes = new Map([
      ['a', null],
      ['b', writtenPart('乙')],
      ['d', writtenPart('')],
    ]);
    const after = Package.open(copyArchive(file, changes));
    expect([...after.entries].map((entry) => entry.name)).toEqual(['b', 'c', 'd']);
    expect([after.text('b'), after.part('c')[0], after.text('d')]).toEqual(['乙', 3, '']);
  });

  it.each([
    ['fflate', undefined],
    ['Node', nodeDeflate],
  ])('of several megabytes come back as they were written: %s', (_, native) => {
    const writer = new PartWriter(1, native);
    const lines = Array.from({ length: 80_000 }, (_line, i) => `访${(i * 7919) % 1_000_003}😀`);
    const bytes = new TextEncoder().encode(lines.join(''));
    writer.write('<a>');
    writer.copy(bytes, 0, bytes.length);
    writer.write(lines.join('甲'));
    for (const line of lines) writer.write(line);
    const file = copyArchive(zipSync({}), new Map([['a', writer.finish()]]));
    const expected = `<a>${lines.join('')}${lines.join('甲')}${lines.join('')}`;
    expect(new TextDecoder().decode(Package.open(file).part('a')) === expected).toBe(true);
  });
});
