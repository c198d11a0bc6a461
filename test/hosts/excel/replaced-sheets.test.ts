import type { WorkbookChange } from '../../../src/core/changes/change';
import { gridOfRows } from '../../../src/core/grid/grid';
import { isParked } from '../../../src/hosts/parked-sheets';
import { adding, REPORT } from '../../contract/added-sheet';
import { failure } from '../../contract/writing-contract';
import { startOffice } from '../../excel-host/boot/open-excel';
import { ExcelUnderTest } from './excel-under-test';

beforeAll(() => startOffice({ ExcelApi: '1.14', RichApiRuntime: '1.1', DelayForCellEdit: '1.1' }));

const NAME = REPORT.name;
const again: WorkbookChange = {
  title: '更新',
  operations: [{ kind: 'replace-sheet', sheet: NAME, model: { ...REPORT, rows: REPORT.rows.slice(0, 3) } }],
};

let subject: ExcelUnderTest;
beforeEach(async () => {
  subject = new ExcelUnderTest();
  await subject.show([gridOfRows([['序号'], [1]], { name: '台账' })]);
  await subject.host.apply({ title: '生成', operations: [adding()] });
});

const sheets = () => subject.excel.workbook.worksheets.items;
const parked = () => sheets().filter(({ name }) => isParked(name));
const write = (n: number): WorkbookChange => ({
  title: '写',
  operations: [{ kind: 'write-cells', sheet: '台账', runs: [{ column: 1, rows: Int32Array.of(1), inputs: [n] }] }],
});

test('the old edition waits where no menu shows it, and nobody takes it for a sheet of the workbook', async () => {
  await subject.host.apply(again);
  expect(parked().map(({ visibility }) => visibility)).toEqual(['VeryHidden']);
  expect((await subject.host.sheets()).map(({ name }) => name)).toEqual(['台账', NAME]);
  await subject.host.undo();
  expect(parked()).toEqual([]);
  expect(sheets().map(({ visibility }) => visibility)).toEqual(['Visible', 'Visible']);
});

test('the only sheet that is seen is made again as well', async () => {
  subject.excel.workbook.worksheets.getItem('台账').visibility = 'Hidden';
  await subject.host.apply(again);
  await subject.host.undo();
  expect(sheets().map(({ name, visibility }) => [name, visibility])).toEqual([
    ['台账', 'Hidden'],
    [NAME, 'Visible'],
  ]);
});

test('a sheet that is hidden stays hidden, back and forth', async () => {
  const seen = () => subject.excel.workbook.worksheets.getItem(NAME).visibility;
  subject.excel.workbook.worksheets.getItem(NAME).visibility = 'Hidden';
  for (const deed of [() => subject.host.apply(again), () => subject.host.undo(), () => subject.host.redo()]) {
    await deed();
    expect(seen()).toBe('Hidden');
  }
});

test('it goes with the change that it belongs to: when the journal is cleared, and when that is too long ago', async () => {
  await subject.host.apply(again);
  await subject.host.forgetChanges();
  expect(parked()).toEqual([]);
  await subject.host.apply(again);
  for (let n = 0; n < 19; n++) await subject.host.apply(write(n));
  expect(parked()).toHaveLength(1);
  await subject.host.apply(write(20));
  expect(parked()).toEqual([]);
});

test('once it is gone by another hand, what came in its place is not taken away', async () => {
  await subject.host.apply(again);
  const [old] = parked();
  old!.visibility = 'Hidden';
  old!.delete();
  expect(await subject.host.undo()).toMatchObject({ keptSheets: [NAME] });
  expect((await subject.host.sheets()).map(({ name }) => name)).toEqual(['台账', NAME]);
});

test('where the structure of the workbook is protected, the clerk is told so and nothing is done', async () => {
  await subject.host.apply(again);
  subject.excel.workbook.protection.protect();
  for (const deed of [() => subject.host.apply(again), () => subject.host.undo(), () => subject.host.forgetChanges()])
    expect(await failure(deed())).toMatchObject({
      code: 'workbook-protected',
      message: expect.stringContaining('撤销“保护工作簿”'),
    });
  expect([parked().length, (await subject.host.journal()).done.length]).toEqual([1, 2]);
});

test('a grid tells how much lies on a sheet of the product beside its cells', async () => {
  expect((await subject.host.readGrid(NAME)).objects).toBe(1);
  subject.excel.workbook.worksheets.getItem(NAME).comments.$count = 2;
  expect((await subject.host.readGrid(NAME)).objects).toBe(3);
  expect((await subject.host.readGrid('台账')).objects).toBeUndefined();
});
