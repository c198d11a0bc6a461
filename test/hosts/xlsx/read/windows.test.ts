import { strToU8 } from 'fflate';
import { GridBuilder } from '../../../../src/hosts/xlsx/read/grid-builder';
import { FormatTable } from '../../../../src/hosts/xlsx/read/format-table';
import { PieceBuffer } from '../../../../src/hosts/xlsx/read/piece-buffer';
import { SheetScanner } from '../../../../src/hosts/xlsx/read/sheet-scanner';
import { StringStore } from '../../../../src/hosts/xlsx/read/string-store';
import { worksheet } from '../support/package';

const sheet = strToU8(
  worksheet(
    '<cols><col min="2" max="2" hidden="1"/></cols><sheetData><!-- a > b --><row r="1" hidden="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><r><t xml:space="preserve"> 甲</t></r><r><t>乙</t></r></is></c></row>' +
      '<row><c><f>SUM(A1)</f><v>-1.5</v></c><c t="str"><v>a<![CDATA[<]]>&amp;b</v></c><c t="b"><v>1</v></c><c s="1"/><c t="d"><v>2021-05-03</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
  ),
);
const facts = { name: 'a', date1904: false, textOnly: false, madeByProduct: false };

const texts = new StringStore();

function scanner(): { scan: SheetScanner['scan']; result: () => unknown } {
  const builder = new GridBuilder();
  const formats = new FormatTable();
  const context = { strings: ['x', 'y'], texts, styleFormats: [0], formats, date1904: false, isDate: () => false };
  const sheetScanner = new SheetScanner(builder, context);
  return {
    scan: (b, start, end) => sheetScanner.scan(b, start, end),
    result: () => {
      sheetScanner.finish();
      return builder.build(facts, formats.codes);
    },
  };
}

describe('a sheet that comes in pieces', () => {
  const whole = scanner();
  whole.scan(sheet, 0, sheet.length);
  const expected = whole.result();

  it('reads the same wherever it is cut', () => {
    for (let cut = 1; cut < sheet.length; cut++) {
      const cutScanner = scanner();
      const used = cutScanner.scan(sheet.slice(0, cut), 0, cut);
      cutScanner.scan(sheet.slice(used), 0, sheet.length - used);
      expect({ cut, grid: cutScanner.result() }).toEqual({ cut, grid: expected });
    }
  });

  it('reads the same byte by byte through the buffer', () => {
    const pieces = scanner();
    const buffer = new PieceBuffer(pieces.scan);
    for (let i = 0; i < sheet.length; i++) buffer.add(sheet.subarray(i, i + 1));
    buffer.finish();
    expect(pieces.result()).toEqual(expected);
  });

  it('gives up on an element longer than any cell may be', () => {
    const buffer = new PieceBuffer(scanner().scan);
    buffer.add(strToU8('<worksheet><sheetData><row><c t="str"><v>'));
    const piece = new Uint8Array(1024 * 1024).fill(0x61);
    expect(() => {
      for (let i = 0; i < 200; i++) buffer.add(piece);
    }).toThrow(expect.objectContaining({ code: 'file-unreadable' }));
  });
});
