import type { CellInput, WorkbookChange } from '../../../src/core/changes/change';
import { gridOfRows } from '../../../src/core/grid/grid';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { adding } from '../../contract/added-sheet';
import { NOON } from '../../contract/told-around';
import { startOffice } from '../../excel-host/boot/open-excel';
import { ExcelUnderTest } from './excel-under-test';

beforeAll(() => startOffice({ ExcelApi: '1.14', RichApiRuntime: '1.1', DelayForCellEdit: '1.1' }));

const HOURS = 60 * 60 * 1000;

let subject: ExcelUnderTest;
beforeEach(async () => {
  subject = new ExcelUnderTest();
  await subject.show([
    gridOfRows(
      [
        ['姓名', '性别'],
        ['张三', ' 男'],
        ['李四', '女 '],
      ],
      { name: '台账' },
    ),
    gridOfRows(
      [
        ['单位', '件数'],
        ['街道办', 3],
      ],
      { name: '说明' },
    ),
  ]);
});

const write = (title: string, column: number, inputs: readonly CellInput[], sheets = ['台账']): WorkbookChange => ({
  title,
  operations: sheets.map((sheet) => ({
    kind: 'write-cells',
    sheet,
    runs: [{ column, rows: Int32Array.from(inputs, (_, i) => i + 1), inputs }],
  })),
});
const failure = (deed: Promise<unknown>): Promise<unknown> =>
  deed.then(
    () => null,
    (error: unknown) => error,
  );
const sheetNamed = (name: string) => subject.excel.workbook.worksheets.getItem(name);
const parts = () => subject.excel.workbook.customXmlParts.items;
const pieces = () => parts().filter(({ namespaceUri }) => namespaceUri.includes(':change-'));
const titles = async () => (await subject.host.journal()).done.map(({ title }) => title);
const pictures = () => subject.excel.workbook.worksheets.items.map((sheet) => sheet.$picture());

describe('two who write at the same time', () => {
  const other = () => new ExcelHost({ pause: () => Promise.resolve(), now: () => subject.time });

  test('leave two changes in the journal, each of which is put back by itself', async () => {
    const before = pictures();
    await Promise.all([
      subject.host.apply(write('甲的', 1, ['男', '女'])),
      other().apply(write('乙的', 3, ['一', '二'], ['说明'])),
    ]);
    expect((await titles()).sort()).toEqual(['乙的', '甲的']);
    const ids = (await subject.host.journal()).done.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(await subject.host.undo()).toMatchObject({ kept: 0 });
    expect(await subject.host.undo()).toMatchObject({ kept: 0 });
    expect(pictures()).toEqual(before);
  });

  test('do not take away what the other one is still writing', async () => {
    await subject.host.apply(write('甲的', 1, ['男', '女']));
    // The pieces come first: as long as there is no entry to them, somebody may be about to write it.
    const entry = parts().find(({ namespaceUri }) => !namespaceUri.includes(':change-'))!;
    const xml = entry.getXml();
    entry.delete();
    subject.time = NOON + 1;
    await other().apply(write('乙的', 3, ['一', '二']));
    subject.excel.workbook.customXmlParts.add(xml);
    expect((await titles()).sort()).toEqual(['乙的', '甲的']);
    await subject.host.undo();
    expect(await subject.host.undo()).toMatchObject({ kept: 0 });
    expect(sheetNamed('台账').$cells.value(1, 1)).toBe(' 男');
  });
});

describe('what is left of a change that nobody finished', () => {
  test('is taken away by a later change, once nobody can be writing it any more', async () => {
    await subject.host.apply(write('断了的', 1, ['男', '女']));
    parts()
      .find(({ namespaceUri }) => !namespaceUri.includes(':change-'))!
      .delete();
    expect(pieces()).toHaveLength(1);
    subject.time = NOON + HOURS / 2;
    await subject.host.apply(write('再写', 3, ['一']));
    expect(pieces()).toHaveLength(2);
    subject.time = NOON + 2 * HOURS;
    await subject.host.apply(write('又写', 3, ['二']));
    expect(pieces()).toHaveLength(2);
    expect(await titles()).toEqual(['再写', '又写']);
  });

  test('is not put back before all of it has come in, and hides nothing for ever', async () => {
    await subject.host.apply(write('先写的', 3, ['一']));
    subject.time = NOON + 1;
    await subject.host.apply(write('没收全的', 1, ['男', '女']));
    pieces().at(-1)!.delete();
    expect(await failure(subject.host.undo())).toMatchObject({
      code: 'journal-incomplete',
      message: expect.stringMatching(/没收全的.*稍等/u),
    });
    expect(sheetNamed('台账').$cells.value(1, 1)).toBe('男');
    subject.time = NOON + 2 * HOURS;
    expect(await titles()).toEqual(['先写的']);
    expect(await subject.host.undo()).toMatchObject({ title: '先写的', kept: 0 });
    await subject.host.apply(write('又写', 3, ['二']));
    expect([await titles(), parts().length]).toEqual([['又写'], 2]);
  });

  test('is not put back where its pieces are not what was written, and what is older still is', async () => {
    await subject.host.apply(write('先写的', 3, ['一']));
    await subject.host.apply(write('坏了的', 1, ['男', '女']));
    const piece = pieces().at(-1)!;
    piece.setXml(piece.getXml().replace('</journal>', 'A</journal>'));
    expect(await failure(subject.host.undo())).toMatchObject({
      code: 'journal-damaged',
      message: expect.stringMatching(/坏了的.*更早的改动/u),
    });
    expect(await subject.host.undo()).toMatchObject({ title: '先写的', kept: 0 });
  });
});

describe('a sheet of a change', () => {
  const BOTH = write('两张表', 1, ['男', '女'], ['台账', '说明']);

  test('that was renamed is found again, also after the workbook was closed', async () => {
    const before = pictures();
    await subject.host.apply(write('先写的', 3, ['一', '二']));
    await subject.host.apply(BOTH);
    sheetNamed('台账').name = '2021年台账';
    expect(await subject.host.undo()).toMatchObject({ kept: 0, lostRows: 0, goneSheets: [] });
    await subject.reopen();
    expect(await subject.host.redo()).toMatchObject({ kept: 0, goneSheets: [] });
    await subject.host.undo();
    expect(await subject.host.undo()).toMatchObject({ title: '先写的', kept: 0 });
    expect(pictures()).toEqual(before);
  });

  test('that was deleted is named, and everything else is put back, older changes as well', async () => {
    const before = sheetNamed('说明').$picture();
    await subject.host.apply(write('先写的', 3, ['一', '二'], ['说明']));
    await subject.host.apply(BOTH);
    sheetNamed('台账').delete();
    expect(await subject.host.undo()).toMatchObject({ cells: 4, kept: 2, keptSheets: [], goneSheets: ['台账'] });
    expect(sheetNamed('说明').$cells.value(1, 1)).toBe(3);
    expect(await subject.host.redo()).toMatchObject({ kept: 2, goneSheets: ['台账'] });
    await subject.host.undo();
    expect(await subject.host.undo()).toMatchObject({ title: '先写的', kept: 0, goneSheets: [] });
    expect(sheetNamed('说明').$picture()).toEqual(before);
  });

  test('whose name another sheet bears now is not taken for that', async () => {
    await subject.host.apply(write('写入', 1, ['男', '女']));
    sheetNamed('台账').delete();
    const other = subject.excel.workbook.worksheets.add('台账');
    other.$cells.put(1, 0, '别人');
    other.$cells.put(1, 1, '男');
    const before = other.$picture();
    expect(await subject.host.undo()).toMatchObject({ kept: 2, lostRows: 2 });
    expect(other.$picture()).toEqual(before);
  });

  test('that a change added and a later one wrote on is found by its name after both were done again', async () => {
    await subject.host.apply({ title: '生成', operations: [adding('台账')] });
    await subject.host.apply(write('填写', 0, ['改'], ['规范台账']));
    const after = pictures();
    await subject.host.undo();
    await subject.host.undo();
    await subject.host.redo();
    expect(await subject.host.redo()).toMatchObject({ title: '填写', kept: 0 });
    expect(pictures()).toEqual(after);
  });
});
