import { CFB, utils, write, type BookType, type WorkBook } from '@e965/xlsx';
import { cellError, formatAt } from '../../../../src/core/grid/grid';
import { openWorkbook } from '../../../../src/hosts/xlsx/open-workbook';
import { firstGrid, rowsOf } from '../support/package';

/** A workbook as the library writes it in this format. */
function written(bookType: BookType, change: (workbook: WorkBook) => void = () => undefined): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['信访台账', null, null],
    ['序号', '姓名', '日期'],
    [1, '张三', 44319],
    [2.5, true, null],
  ]);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
  sheet.C3.z = 'yyyy/m/d';
  sheet.C4 = { t: 'e', v: 0x17 };
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, '台账');
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([['x']]), '藏');
  workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  change(workbook);
  return new Uint8Array(write(workbook, { type: 'array', bookType }) as ArrayBuffer);
}

describe('.xls files', () => {
  it('are read with values, formats, merges and hidden sheets', async () => {
    const workbook = await openWorkbook(written('biff8'), '台账.xls');
    expect([workbook.kind, workbook.sheets.map(({ name, visible }) => [name, visible])]).toEqual([
      'xls',
      [
        ['台账', true],
        ['藏', false],
      ],
    ]);
    const grid = workbook.sheets[0]?.grid();
    if (!grid) throw new Error('no sheet');
    expect(rowsOf(grid)).toEqual([
      ['信访台账', null, null],
      ['序号', '姓名', '日期'],
      [1, '张三', 44319],
      [2.5, true, cellError('#REF!')],
    ]);
    expect(formatAt(grid, 2, 2)).toBe('yyyy/m/d');
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect(grid.textOnly).toBe(false);
  });

  it('are read from the 1990s, whose texts are in GBK', async () => {
    // The library writes Latin letters only in BIFF5: the bytes of 张三 go in by hand.
    const file = CFB.read(
      written('biff5', (workbook) => (workbook.Sheets['台账']!.B3.v = 'zsan')),
      { type: 'array' },
    );
    const book = CFB.find(file, '/Book');
    const content = Uint8Array.from(book?.content as unknown as number[]);
    const at = content.findIndex((_, i) => new TextDecoder().decode(content.subarray(i, i + 4)) === 'zsan');
    content.set([0xd5, 0xc5, 0xc8, 0xfd], at);
    content.set(codepageRecordOf(content), 0);
    CFB.utils.cfb_del(file, '/Book');
    CFB.utils.cfb_add(file, '/Book', content);
    const grid = await firstGrid(Uint8Array.from(CFB.write(file, { type: 'array' }) as number[]), '台账.xls');
    expect(rowsOf(grid)[2]?.[1]).toBe('张三');
  });

  it('say when dates count from 1904', async () => {
    const bytes = written('biff8', (workbook) => (workbook.Workbook = { WBProps: { date1904: true } }));
    expect((await firstGrid(bytes, 'a.xls')).date1904).toBe(true);
  });

  it('are refused where they are locked with a password', async () => {
    const file = CFB.read(written('biff8'), { type: 'array' });
    const content = Uint8Array.from(CFB.find(file, '/Workbook')?.content as unknown as number[]);
    const afterBof = 4 + (content[2] ?? 0);
    const filePass = [0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0, ...Array.from({ length: 48 }, (_, i) => i)];
    CFB.utils.cfb_del(file, '/Workbook');
    CFB.utils.cfb_add(
      file,
      '/Workbook',
      Uint8Array.from([...content.subarray(0, afterBof), ...filePass, ...content.subarray(afterBof)]),
    );
    const locked = Uint8Array.from(CFB.write(file, { type: 'array' }) as number[]);
    await expect(openWorkbook(locked, 'a.xls')).rejects.toMatchObject({ code: 'file-encrypted' });
  });

  it('are read without what the library trips over when it is damaged', async () => {
    const file = CFB.read(written('biff8'), { type: 'array' });
    const content = Uint8Array.from(CFB.find(file, '/Workbook')?.content as unknown as number[]);
    // A theme and the wording of a formula that no reader can make sense of, after the first record.
    const record = (type: number, body: readonly number[]): number[] => [
      type & 0xff,
      type >> 8,
      body.length & 0xff,
      body.length >> 8,
      ...body,
    ];
    const theme = record(0x0896, [
      ...Array.from({ length: 12 }, () => 0),
      0x50,
      0x4b,
      3,
      4,
      ...Array.from({ length: 200 }, () => 0x55),
    ]);
    const extra = [
      ...theme,
      ...record(0x003c, [0x11, 0x22]),
      ...record(
        0x01b1,
        Array.from({ length: 60 }, () => 0x43),
      ),
    ];
    const afterBof = 4 + (content[2] ?? 0);
    const changed = Uint8Array.from([...content.subarray(0, afterBof), ...extra, ...content.subarray(afterBof)]);
    // Sheets are found by their place in the stream, which has moved.
    for (let p = 0; p + 8 <= changed.length; p += 4 + (changed[p + 2] ?? 0) + 256 * (changed[p + 3] ?? 0)) {
      if (changed[p] !== 0x85 || changed[p + 1] !== 0) continue;
      const view = new DataView(changed.buffer);
      view.setUint32(p + 4, view.getUint32(p + 4, true) + extra.length, true);
    }
    CFB.utils.cfb_del(file, '/Workbook');
    CFB.utils.cfb_add(file, '/Workbook', changed);
    const grid = await firstGrid(Uint8Array.from(CFB.write(file, { type: 'array' }) as number[]), 'a.xls');
    expect(rowsOf(grid)[2]).toEqual([1, '张三', 44319]);
  });
});

/** The stream with its code page record saying GBK. */
function codepageRecordOf(content: Uint8Array): Uint8Array {
  const changed = content.slice();
  for (let p = 0; p + 4 <= changed.length; p += 4 + (changed[p + 2] ?? 0) + 256 * (changed[p + 3] ?? 0)) {
    if (changed[p] === 0x42 && changed[p + 1] === 0) changed.set([0xa8, 0x03], p + 4);
  }
  return changed;
}
