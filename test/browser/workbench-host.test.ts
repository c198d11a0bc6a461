import { isFormulaInput, type CellInput, type WorkbookChange } from '../../src/core/changes/change';
import { gridOfRows, valueAt } from '../../src/core/grid/grid';
import { adding, CALCULATED } from '../contract/added-sheet';
import { hostContract } from '../contract/host-contract';
import { jestFrame } from '../contract/jest-frame';
import { RemoteGrid } from '../contract/remote-grid';
import { grownLedger, rectificationModel } from '../contract/same-report';
import { FileUnderTest } from '../hosts/xlsx/file-under-test';

let grid: RemoteGrid;
beforeAll(async () => void (grid = await RemoteGrid.start()));
afterAll(() => grid.stop());

hostContract('the grid of the workbench', async () => grid, jestFrame);

const writing = (column: number, inputs: readonly CellInput[]): WorkbookChange => ({
  title: '写入',
  operations: [
    { kind: 'write-cells', sheet: '台账', runs: [{ column, rows: Int32Array.from(inputs, (_, i) => i + 1), inputs }] },
  ],
});

/** Asks until the answer is the expected one: the grid calculates a little later. */
async function expectSoon(ask: () => Promise<unknown>, expected: unknown): Promise<void> {
  for (let i = 0; i < 50 && (await ask()) !== expected; i++) await new Promise((r) => setTimeout(r, 100));
  expect(await ask()).toEqual(expected);
}

const cell = async (row: number, column: number) => valueAt(await grid.host.readGrid('台账'), row, column);

test('排查整治台账 is the same to the byte whether the grid or a file holds the ledger', async () => {
  const file = new FileUnderTest();
  await file.show([grownLedger()]);
  await grid.show([grownLedger()]);
  const fromFile = await rectificationModel(await file.host.readGrid('台账'));
  expect(fromFile).toContain('XF2021003');
  expect(await rectificationModel(await grid.host.readGrid('台账'))).toBe(fromFile);
});

describe('formulas that a change writes', () => {
  beforeEach(async () => {
    await grid.show([gridOfRows([['日期'], [44256], [44257]], { name: '台账' })]);
    // The grid calculates a new workbook on its own first.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  });

  test('are calculated in the grid, those that look at today as well', async () => {
    const today = 'INT(TODAY())-TODAY()';
    await grid.host.apply(
      writing(3, [
        { formula: 'A2+1', value: 0 },
        { formula: today, value: 5 },
      ]),
    );
    await expectSoon(() => cell(1, 3), 44_257);
    await expectSoon(() => cell(2, 3), 0);
    await grid.type('台账', 1, 0, 44_300);
    await expectSoon(() => cell(1, 3), 44_301);
  });

  test.each([0, 50, 100, 110, 130, 200])(
    'leave nothing behind when they are put back after %i ms, calculated or not',
    async (ms) => {
      const before = await grid.picture('台账');
      await grid.host.apply(
        writing(
          3,
          Array.from({ length: 300 }, (_, i) => ({ formula: `A2+${i}`, value: 0 })),
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, ms));
      await grid.host.undo();
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await grid.picture('台账')).toEqual(before);
    },
  );

  test('follow the cells that a later change writes and puts back', async () => {
    await grid.host.apply(writing(3, [{ formula: 'A2+1', value: 0 }]));
    await grid.host.apply(writing(0, [50_000]));
    await expectSoon(() => cell(1, 3), 50_001);
    await grid.host.undo();
    await expectSoon(() => cell(1, 3), 44_257);
  });

  test('show their given results where they are too many to calculate, and are formulas all the same', async () => {
    const before = await grid.picture('台账');
    const many = Array.from({ length: 10_001 }, (_, i): CellInput => ({ formula: `A${i + 2}+1`, value: i }));
    await grid.host.apply(writing(3, many));
    const read = await grid.host.readGrid('台账');
    expect([valueAt(read, 1, 3), read.formulas[3]?.size]).toEqual([0, 10_001]);
    const [operation] = await grid.operations();
    expect(operation).toEqual(writing(3, many).operations[0]);
    await grid.host.undo();
    expect(await grid.picture('台账')).toEqual(before);
  });
});

describe('what is saved', () => {
  beforeEach(async () => {
    await grid.show([
      gridOfRows(
        [
          ['序号', '日期', '备注'],
          [1, 44256, '甲'],
          [2, 44257, '乙'],
        ],
        {
          name: '台账',
          formats: [null, Uint16Array.of(0, 1, 1), null],
          formatCodes: ['General', 'yyyy/m/d'],
          formulas: [new Set([2]), null, null],
        },
      ),
    ]);
  });

  test('is nothing where nothing was done, or all of it was taken back', async () => {
    expect(await grid.operations()).toEqual([]);
    await grid.host.apply(writing(4, ['应办结']));
    await grid.host.undo();
    expect(await grid.operations()).toEqual([]);
    // The cell has a formula in the file: to write its result over it would lose the formula.
    await grid.type('台账', 2, 0, 9);
    await grid.takeBack();
    expect(await cell(2, 0)).toBe(2);
    expect(await grid.operations()).toEqual([]);
    expect([...((await grid.host.readGrid('台账')).formulas[0] ?? [])]).toEqual([2]);
  });

  test('is the changes that stand, and then the cells the clerk changed, as they are now', async () => {
    await grid.type('台账', 1, 2, '先改');
    const change = writing(2, ['写入', null]);
    await grid.host.apply(change);
    await grid.type('台账', 2, 0, 8);
    await grid.type('台账', 2, 2, '=A2+1');
    const [first, second, ...none] = await grid.operations();
    expect(none).toEqual([]);
    expect(first).toEqual(change.operations[0]);
    expect(second).toMatchObject({ kind: 'write-cells', sheet: '台账' });
    const runs = second?.kind === 'write-cells' ? second.runs : [];
    expect(runs).toContainEqual({ column: 0, rows: Int32Array.of(2), inputs: [8] });
    const texts = runs.find((run) => run.column === 2)!;
    expect([...texts.rows]).toEqual([1, 2]);
    expect(texts.inputs[0]).toBe('写入');
    expect(texts.inputs[1]).toMatchObject({ formula: 'A2+1' });
  });

  test('counts days from 1904 where the file does, and leaves other numbers alone', async () => {
    const options = { name: '台账', formats: [Uint16Array.of(0, 1, 1), null], formatCodes: ['General', 'yyyy/m/d'] };
    await grid.show([gridOfRows([['日期', '件数'], [42794, 5], [42795]], { ...options, date1904: true })]);
    expect(await cell(1, 0)).toBe(44256);
    const [operation] = writing(0, [44258]).operations;
    await grid.host.apply({ title: '写入', operations: [operation!, writing(1, [7]).operations[0]!] });
    await grid.type('台账', 2, 0, 44260);
    const runs = (await grid.operations()).map((o) => (o.kind === 'write-cells' ? o.runs : []));
    expect(runs.map(([run]) => [run?.column, run?.inputs])).toEqual([
      [0, [42796]],
      [1, [7]],
      [0, [42798]],
    ]);
  });

  test('has a new sheet while it stands, and where it stays because the clerk wrote on it', async () => {
    const add = adding('台账');
    const change: WorkbookChange = { title: '生成台账', operations: [add, ...writing(4, ['应办结']).operations] };
    const kinds = async () => (await grid.operations()).map(({ kind, sheet }) => [kind, sheet]);
    const both = [
      ['add-sheet', '规范台账'],
      ['write-cells', '台账'],
    ];
    await grid.host.apply(change);
    expect(await kinds()).toEqual(both);
    await grid.host.undo();
    expect(await kinds()).toEqual([]);
    await grid.host.redo();
    await grid.type('规范台账', 5, 4, '批示');
    await grid.host.undo();
    const [first, second, ...none] = await grid.operations();
    expect([first?.kind, first?.sheet, none]).toEqual(['add-sheet', '规范台账', []]);
    expect(second).toMatchObject({ sheet: '规范台账', runs: [{ column: 4, inputs: ['批示'] }] });
    await grid.host.redo();
    expect(await kinds()).toEqual([...both, ['write-cells', '规范台账']]);
    await grid.host.undo();
    // What can no longer be done again, and what is forgotten, is saved all the same where it stands.
    await grid.host.apply(writing(5, ['另']));
    await grid.host.forgetChanges();
    expect(await kinds()).toEqual([...both, ['write-cells', '规范台账']]);
  });

  test('calculates the formulas of new sheets, and saves what they show once a figure was corrected', async () => {
    await grid.host.apply({ title: '生成报表', operations: CALCULATED });
    const shown = async () => [
      valueAt(await grid.host.readGrid('数据'), 2, 1),
      valueAt(await grid.host.readGrid('文稿'), 0, 0),
      valueAt(await grid.host.readGrid('文稿'), 1, 0),
    ];
    expect(await shown()).toEqual([0.75, '按期3件，按期率75.00%，“应办”。', '第1行']);
    await grid.type('数据', 0, 1, 1);
    const operations = await grid.operations();
    expect(await shown()).toEqual([0.25, '按期1件，按期率25.00%，“应办”。', '第1行']);
    const values = operations.flatMap((op) =>
      op.kind === 'write-cells'
        ? op.runs.flatMap(({ inputs }) => inputs.map((one) => (isFormulaInput(one) ? one.value : one)))
        : [],
    );
    expect(values).toEqual([0.25, '按期1件，按期率25.00%，“应办”。', 1]);
  });

  test('keeps a change under a cell that the clerk typed back to what the file had', async () => {
    await grid.type('台账', 1, 2, '改过');
    await grid.host.apply(writing(2, ['写入']));
    await grid.type('台账', 1, 2, '甲');
    expect((await grid.operations()).at(-1)).toMatchObject({ runs: [{ column: 2, inputs: ['甲'] }] });
  });
});
