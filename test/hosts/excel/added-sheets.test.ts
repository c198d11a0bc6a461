import type { Operation, WorkbookChange } from '../../../src/core/changes/change';
import { gridOfRows } from '../../../src/core/grid/grid';
import type { SheetModel } from '../../../src/core/sheets/sheet-model';
import { PRODUCT_MARK } from '../../../src/core/sheets/product-mark';
import { adding, REPORT } from '../../contract/added-sheet';
import { startOffice } from '../../excel-host/boot/open-excel';
import type { NativeOptions } from '../../excel-host/native/native-host';
import type { Worksheet } from '../../excel-host/model/worksheet';
import { ExcelUnderTest } from './excel-under-test';

// The oldest Excel that the product is for.
beforeAll(() => startOffice());

let subject: ExcelUnderTest;
async function show(options: NativeOptions = {}): Promise<void> {
  subject = new ExcelUnderTest(options);
  await subject.show([gridOfRows([['序号'], [1]], { name: '台账' }), gridOfRows([['别的']], { name: '说明' })]);
}
beforeEach(() => show());

const change = (...operations: Operation[]): WorkbookChange => ({ title: '生成台账', operations });
const { worksheets } = { worksheets: () => subject.excel.workbook.worksheets };
const added = (): Worksheet => worksheets().getItem('规范台账');
const names = (): string[] => worksheets().items.map(({ name }) => name);
const failure = (deed: Promise<unknown>): Promise<unknown> =>
  deed.then(
    () => null,
    (error: unknown) => error,
  );

test('a new sheet has all that its model says, and the mark of the product that nobody sees', async () => {
  await subject.host.apply(change(adding('台账')));
  const { $cells, visibility } = added();
  const look = (row: number, column: number, property: string) => $cells.look(row, column, property);
  const picture = added().$picture() as Record<string, unknown>;
  expect(picture).toMatchObject({
    merges: ['A1:E1'],
    widths: [6, 12, 10, 14, 30].map((n, c) => [c, Math.round(n * 7 + 5) * 0.75]),
    heights: [
      [0, 30],
      [1, 24],
    ],
    hidden: [[], [3]],
    frozen: [2, 1],
    filter: 'A2:E4',
    tab: ['#4472C4', 'Visible'],
    names: [[PRODUCT_MARK, '="petition-ledger"', false]],
    validations: [
      ['C3:C4', { list: { inCellDropDown: true, source: '=$A$3:$A$4' } }, { style: 'Stop' }, {}],
      [
        'E3:E4',
        { list: { inCellDropDown: true, source: '是,否' } },
        { showAlert: true, style: 'Warning', title: '', message: '' },
        { showPrompt: true, title: '备注', message: '请选择' },
      ],
    ],
    page: ['Landscape', 'A4', true, { horizontalFitToPages: 1 }, expect.anything(), '$1:$2', '第 &P 页，共 &N 页'],
  });
  // Rows typed below later have what their column has; a heading is not a date because its column is.
  expect([look(99, 2, 'numberFormat'), look(99, 1, 'numberFormat'), look(1, 1, 'numberFormat')]).toEqual([
    '@',
    'yyyy-mm-dd',
    'General',
  ]);
  expect([look(1, 0, 'font.bold'), look(1, 0, 'fill.color'), look(2, 0, 'font.bold')]).toEqual([
    true,
    '#D9E1F2',
    false,
  ]);
  expect([look(2, 1, 'borders.EdgeTop.style'), look(3, 1, 'borders.EdgeLeft.style')]).toEqual([
    'Continuous',
    'Continuous',
  ]);
  expect([look(2, 2, 'borders.EdgeTop.style'), look(0, 1, 'borders.EdgeTop.style')]).toEqual(['None', 'Continuous']);
  expect([$cells.value(2, 2), $cells.hasFormula(2, 2), $cells.value(2, 3)]).toEqual(['=不是公式', false, '007']);
  expect(visibility).toBe('Visible');
});

test('a new sheet goes again also where a merge dropped some of what its model says', async () => {
  const merge: Operation = {
    kind: 'merge-cells',
    sheet: REPORT.name,
    areas: [{ top: 2, left: 1, bottom: 3, right: 2 }],
  };
  await subject.host.apply(change(adding('台账'), merge));
  expect(added().$cells.value(2, 2)).toBe('');
  expect(await subject.host.undo()).toMatchObject({ kept: 0, keptSheets: [] });
  expect(names()).toEqual(['台账', '说明']);
});

test('a workbook whose structure is protected is left alone, with a word on how to go on', async () => {
  subject.excel.workbook.protection.protect();
  const refusal = { code: 'workbook-protected', message: expect.stringMatching(/生成台账.*保护工作簿/u) };
  expect(await failure(subject.host.apply(change(adding())))).toMatchObject(refusal);
  expect(await subject.host.journal()).toEqual({ done: [], undone: [] });
  subject.excel.workbook.protection.unprotect();
  await subject.host.apply(change(adding()));
  subject.excel.workbook.protection.protect();
  expect(await failure(subject.host.undo())).toMatchObject({ code: 'workbook-protected' });
  expect(names()).toEqual(['台账', '说明', '规范台账']);
});

test.each<[string, () => void]>([
  ['a cell was emptied', () => added().$cells.put(2, 0, undefined)],
  ['a column was filled', () => added().$cells.put(2, 9, '批示')],
  ['a picture was put on it', () => added().shapes.$put('Image')],
  ['a chart was put on it', () => void added().charts.add('Pie', added().getRange('A3:A4'))],
  ['it lost the mark of the product', () => void added().names.items.splice(0)],
])('stays when %s', async (_, deed) => {
  await subject.host.apply(change(adding()));
  deed();
  expect(await subject.host.undo()).toMatchObject({ kept: 16, keptSheets: ['规范台账'] });
  expect(names()).toEqual(['台账', '说明', '规范台账']);
});

test('is not missed where somebody deleted or renamed it', async () => {
  await subject.host.apply(change(adding()));
  added().name = '改了名';
  expect(await subject.host.undo()).toMatchObject({ kept: 0, keptSheets: [] });
  expect(names()).toEqual(['台账', '说明', '改了名']);
});

test('is not made again over one that somebody made under its name', async () => {
  await subject.host.apply(change(adding()));
  await subject.host.undo();
  worksheets().add('规范台账').$cells.put(0, 0, '别人的');
  expect(await subject.host.redo()).toMatchObject({ kept: 16, keptSheets: ['规范台账'] });
  expect(added().$cells.value(0, 0)).toBe('别人的');
  expect(await subject.host.undo()).toMatchObject({ keptSheets: ['规范台账'] });
  expect(added().$cells.value(0, 0)).toBe('别人的');
});

test('outlives closing the workbook, put back or not', async () => {
  await subject.host.apply(change(adding('台账')));
  const after = added().$picture();
  await subject.reopen();
  await subject.host.undo();
  await subject.reopen();
  expect(names()).toEqual(['台账', '说明']);
  await subject.host.redo();
  expect(names()).toEqual(['台账', '规范台账', '说明']);
  expect(added().$picture()).toEqual(after);
});

test('of 5,000 rows takes requests by the bytes, and little room in the journal', async () => {
  await show({ maxRequestBytes: 5_000_000, maxResponseBytes: 5_000_000 });
  const model: SheetModel = {
    ...REPORT,
    rows: [
      ...REPORT.rows.slice(0, 2),
      ...Array.from({ length: 5_000 }, (_, r) =>
        Array.from({ length: 30 }, (_x, c) => ({ value: c === 1 ? 44_000 + r : `文本${(r * c) % 97}`, style: 'text' })),
      ),
    ],
  };
  await subject.host.apply(change({ ...adding(), model }));
  const { requests, largestRequest } = subject.excel.traffic;
  expect([requests <= 15, largestRequest < 3_000_000]).toEqual([true, true]);
  const journal = subject.excel.workbook.customXmlParts.items.reduce((n, part) => n + part.getXml().length, 0);
  expect(journal).toBeLessThan(400_000);
});
