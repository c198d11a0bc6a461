import type { CellInput, CellRun, Operation, WorkbookChange } from '../../../src/core/changes/change';
import { gridOfRows } from '../../../src/core/grid/grid';
import { startOffice } from '../../excel-host/boot/open-excel';
import type { NativeOptions } from '../../excel-host/native/native-host';
import { NOON } from '../../contract/told-around';
import { ExcelUnderTest } from './excel-under-test';
import { noise } from './noise';

// The oldest Excel that the product is for.
beforeAll(() => startOffice());

const LEDGER = gridOfRows(
  [
    ['序号', '登记日期', '姓名', '备注'],
    [1, 44_256, '张三', '=不是公式'],
    [2, 44_257, '李四', '007'],
    [3, 44_258, '王五', null],
  ],
  { name: '台账', formats: [null, Uint16Array.of(0, 1, 1, 1), null, null], formatCodes: ['General', 'yyyy/m/d'] },
);

let subject: ExcelUnderTest;
async function show(options: NativeOptions = {}): Promise<void> {
  subject = new ExcelUnderTest(options);
  await subject.show([LEDGER]);
}
beforeEach(() => show());

const sheet = () => subject.excel.workbook.$active;
const look = (row: number, column: number, property: string) => sheet().$cells.look(row, column, property);
const write = (column: number, inputs: readonly CellInput[], more: Partial<CellRun> = {}): WorkbookChange => ({
  title: '写入',
  operations: [
    {
      kind: 'write-cells',
      sheet: '台账',
      runs: [{ column, rows: Int32Array.from(inputs, (_, i) => i + 1), inputs, ...more }],
    },
  ],
});
const failure = (deed: Promise<unknown>): Promise<unknown> =>
  deed.then(
    () => null,
    (error: unknown) => error,
  );

describe('texts', () => {
  const TEXTS = [
    '=1+1',
    '+86',
    '-1',
    '@甲',
    '007',
    '2021-03-05',
    '3月5日',
    '1/2',
    'TRUE',
    '10%',
    '１２',
    '#N/A',
    '应办结',
    "'引号",
  ];

  test('stay what they are, whatever Excel would make of them', async () => {
    await subject.host.apply(write(4, TEXTS));
    const { $cells } = sheet();
    expect(TEXTS.map((_, i) => $cells.value(i + 1, 4))).toEqual(TEXTS);
    expect(TEXTS.some((_, i) => $cells.hasFormula(i + 1, 4))).toBe(false);
    expect(TEXTS.every((_, i) => look(i + 1, 4, 'numberFormat') === 'General')).toBe(true);
  });

  test('and numbers in cells of text format stay numbers, done, put back and done again', async () => {
    const { $cells } = sheet();
    // As after the format was set to text later: the number is still one.
    $cells.setLook(1, 0, 'numberFormat', '@');
    const before = await subject.picture('台账');
    const inputs = [5, { formula: 'A3+1', value: 3 }];
    await subject.host.apply(write(0, inputs, { style: { format: '@' } }));
    expect([$cells.value(1, 0), $cells.formula(2, 0), look(2, 0, 'numberFormat')]).toEqual([5, '=A3+1', '@']);
    await subject.host.undo();
    expect([$cells.value(1, 0), await subject.picture('台账')]).toEqual([1, before]);
    expect(await subject.host.redo()).toMatchObject({ kept: 0 });
    expect([$cells.value(1, 0), $cells.formula(2, 0)]).toEqual([5, '=A3+1']);
  });

  test('are put back as texts', async () => {
    const before = await subject.picture('台账');
    await subject.host.apply(write(3, ['甲', '乙', '丙']));
    await subject.host.undo();
    expect(await subject.picture('台账')).toEqual(before);
    expect(sheet().$cells.hasFormula(1, 3)).toBe(false);
  });

  test('that look like an error are told from errors, and each is put back as what it was', async () => {
    const { $cells } = sheet();
    $cells.put(1, 4, '#N/A');
    $cells.type(2, 4, "'#N/A");
    const before = await subject.picture('台账');
    await subject.host.apply(write(4, ['甲', '乙']));
    await subject.host.undo();
    expect(await subject.picture('台账')).toEqual(before);
    expect(sheet().getRange('E2:E3').valueTypes).toEqual([['Error'], ['String']]);
  });

  test('give way to numbers in a column of text format, which gets its format back', async () => {
    for (const row of [1, 2, 3]) sheet().$cells.setLook(row, 3, 'numberFormat', '@');
    // In a cell of text format nobody needs an apostrophe; where there is one all the same, nobody can tell.
    sheet().$cells.setLook(2, 3, 'quotePrefix', false);
    const before = await subject.picture('台账');
    await subject.host.apply(write(3, [5, { formula: 'A2+1', value: 2 }, '丙']));
    expect([sheet().$cells.value(1, 3), sheet().$cells.hasFormula(2, 3), look(3, 3, 'numberFormat')]).toEqual([
      5,
      true,
      '@',
    ]);
    await subject.host.undo();
    expect(await subject.picture('台账')).toEqual(before);
  });
});

describe('looks', () => {
  test('are taken from the column beside, cell by cell, with the style laid over them', async () => {
    const cells = sheet().$cells;
    cells.setLook(1, 1, 'fill.color', '#FFEE00');
    cells.setLook(1, 1, 'fill.pattern', 'Solid');
    cells.setLook(2, 1, 'font.name', '仿宋_GB2312');
    for (const row of [1, 2, 3]) cells.setLook(row, 1, 'borders.EdgeBottom.style', 'Continuous');
    const before = await subject.picture('台账');
    await subject.host.apply(write(4, [1, 2, 3], { like: 1, style: { bold: true, align: 'center' } }));
    expect([1, 2, 3].map((r) => [look(r, 4, 'fill.pattern'), look(r, 4, 'font.name')])).toEqual([
      ['Solid', '宋体'],
      ['None', '仿宋_GB2312'],
      ['None', '宋体'],
    ]);
    expect(look(1, 4, 'fill.color')).toBe('#FFEE00');
    for (const row of [1, 2, 3]) {
      expect([look(row, 4, 'font.bold'), look(row, 4, 'horizontalAlignment')]).toEqual([true, 'Center']);
      expect([look(row, 4, 'borders.EdgeBottom.style'), look(row, 4, 'borders.EdgeTop.style')]).toEqual([
        'Continuous',
        'None',
      ]);
      expect(look(row, 4, 'numberFormat')).toBe('yyyy/m/d');
    }
    await subject.host.undo();
    expect(await subject.picture('台账')).toEqual(before);
  });

  test('of a long column come back to the cell, though it is asked as a whole where it is all the same', async () => {
    const cells = sheet().$cells;
    const rows = Int32Array.from({ length: 3_000 }, (_, i) => i + 1);
    sheet().getRangeByIndexes(1, 5, 3_000, 1).format.borders.getItem('EdgeTop').set('style', 'Double');
    const lined = sheet().getRangeByIndexes(1, 6, 3_000, 1);
    for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal'])
      lined.format.borders.getItem(edge).set('style', 'Continuous');
    for (const row of [1, 700, 701, 2_999, 3_000]) cells.setLook(row, 6, 'font.color', `#0000${(row % 100) + 10}`);
    cells.setLook(1_500, 6, 'borders.EdgeTop.style', 'None');
    const before = await subject.picture('台账');
    await subject.host.apply({
      title: '写入',
      operations: [
        {
          kind: 'write-cells',
          sheet: '台账',
          runs: [5, 6, 7].map((column) => ({
            column,
            rows,
            inputs: Array.from(rows, String),
            like: 6,
            style: { fill: 'FFEE00', font: '仿宋_GB2312' },
          })),
        },
      ],
    });
    expect([1, 2, 700, 1_500].map((row) => look(row, 7, 'font.color'))).toEqual([
      '#000011',
      '#000000',
      '#000010',
      '#000000',
    ]);
    expect([2, 1_500].map((row) => look(row, 7, 'borders.EdgeTop.style'))).toEqual(['Continuous', 'None']);
    const after = await subject.picture('台账');
    await subject.host.undo();
    expect(await subject.picture('台账')).toEqual(before);
    await subject.host.redo();
    expect(await subject.picture('台账')).toEqual(after);
  });

  test('of cells that had one of their own come back', async () => {
    const cells = sheet().$cells;
    cells.setLook(2, 2, 'font.color', '#FF0000');
    cells.setLook(2, 2, 'borders.EdgeLeft.style', 'Double');
    sheet().$widths.set(2, 90);
    const before = await subject.picture('台账');
    await subject.host.apply({
      title: '写入',
      operations: [
        ...write(2, ['甲', '乙', '丙'], { style: { fill: 'FFEE00', border: true, color: '0000FF' } }).operations,
        { kind: 'set-column-widths', sheet: '台账', widths: [{ column: 2, width: 20 }] },
      ],
    });
    expect([look(2, 2, 'borders.EdgeLeft.style'), look(2, 2, 'font.color'), sheet().$widths.get(2)]).toEqual([
      'Continuous',
      '#0000FF',
      108.75,
    ]);
    await subject.host.undo();
    expect(await subject.picture('台账')).toEqual(before);
  });
});

describe('rules of formatting', () => {
  const area = { top: 1, left: 2, bottom: 3, right: 3 };
  const rules: Operation = {
    kind: 'set-conditional-formats',
    sheet: '台账',
    area,
    rules: [
      { formula: '$C2="甲"', style: { fill: 'FFC7CE', bold: true } },
      { formula: '$C2="乙"', style: { color: '7F6000' } },
    ],
  };
  const list = () => (sheet().$picture() as { rules: unknown[] }).rules;

  test('come back with all that they say', async () => {
    const { custom } = sheet().getRange('C2:C4').conditionalFormats.add('Custom');
    custom.rule.formula = '=$C2="旧"';
    custom.format.numberFormat = 'yyyy-mm-dd';
    for (const name of ['italic', 'strikethrough']) custom.format.font.set(name, true);
    custom.format.font.set('underline', 'Single');
    custom.format.borders.getItem('EdgeTop').set('style', 'Dash');
    custom.format.borders.getItem('EdgeTop').set('color', '#FF0000');
    const before = list();
    await subject.host.apply({ title: '标色', operations: [rules] });
    expect(list()).not.toEqual(before);
    await subject.host.undo();
    expect(list()).toEqual(before);
  });

  test('take the place of those within their area, in their order, and give it back', async () => {
    const range = sheet().getRange('C2:C4');
    const [wide, own, bars] = [sheet().getRange('A1:Z99'), range, range].map((r, i) =>
      r.conditionalFormats.add(i === 2 ? 'DataBar' : 'Custom'),
    );
    own!.custom.rule.formula = '=$C2="旧"';
    own!.custom.format.fill.set('color', '#00FF00');
    const before = list();
    expect(before).toHaveLength(3);
    await subject.host.apply({ title: '标色', operations: [rules] });
    expect(
      sheet()
        .$rules.slice(0, 2)
        .map((rule) => rule.custom.rule.formula),
    ).toEqual(['=$C2="甲"', '=$C2="乙"']);
    // Rules that reach further or that cannot be made again stay.
    expect(sheet().$rules.slice(2)).toEqual([bars, wide]);
    await subject.host.undo();
    expect(list()).toEqual(before);
  });
});

describe('a sheet', () => {
  test('that is protected is left alone, with a word on how to go on', async () => {
    sheet().protection.protect();
    const before = await subject.picture('台账');
    expect(await failure(subject.host.apply(write(4, [1])))).toMatchObject({
      code: 'sheet-protected',
      message: expect.stringMatching(/台账.*撤销工作表保护/u),
    });
    expect(sheet().protection.protected).toBe(true);
    expect(await subject.picture('台账')).toEqual(before);
    expect(await subject.host.journal()).toEqual({ done: [], undone: [] });
  });

  test.each<[string, () => void]>([
    ['a cell was changed', () => sheet().$cells.put(2, 2, '李四改')],
    ['a row was put in', () => sheet().$cells.put(4, 2, '赵六')],
    ['a column was filled', () => sheet().$cells.put(1, 7, '新')],
    ['a cell was emptied', () => sheet().$cells.put(1, 2, undefined)],
    ['two rows changed places', () => [2, 3].forEach((n, i) => sheet().$cells.put(i + 1, 0, n))],
  ])('is not written to when since it was read %s', async (_, deed) => {
    await subject.host.readGrid('台账');
    deed();
    expect(await failure(subject.host.apply(write(4, [1])))).toMatchObject({
      code: 'sheet-changed',
      message: expect.stringMatching(/重新体检/u),
    });
    await subject.host.readGrid('台账');
    expect(await subject.host.apply(write(4, [1]))).toMatchObject({ cells: 1 });
    // What we wrote ourselves is no change.
    expect(await subject.host.apply(write(4, [2]))).toMatchObject({ cells: 1 });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['after it was written', async () => undefined],
    ['after it was put back', () => subject.host.undo()],
    ['after it was done again', () => subject.host.undo().then(() => subject.host.redo())],
  ])('is not written to when somebody changed what we wrote ourselves, %s', async (_, deed) => {
    await subject.host.readGrid('台账');
    await subject.host.apply(write(3, ['甲', { formula: 'sum( A2 )+1', value: 2 }, '2021-01-01']));
    await deed();
    expect(await subject.host.apply(write(4, [1]))).toMatchObject({ cells: 1 });
    await subject.host.undo();
    sheet().$cells.put(1, 3, '同事改的');
    expect(await failure(subject.host.apply(write(3, ['乙'])))).toMatchObject({ code: 'sheet-changed' });
    expect(sheet().$cells.value(1, 3)).toBe('同事改的');
  });

  test('is not merged in by an Excel that cannot say what is merged already', async () => {
    const merge: Operation = { kind: 'merge-cells', sheet: '台账', areas: [{ top: 0, left: 4, bottom: 0, right: 5 }] };
    expect(await failure(subject.host.apply({ title: '合并', operations: [merge] }))).toMatchObject({
      code: 'excel-too-old',
    });
  });
});

describe('the journal', () => {
  const change = write(3, ['甲', '乙', { formula: 'A2+1', value: 2 }], { style: { fill: 'FFEE00' } });

  test('outlives the pane and the workbook', async () => {
    const before = await subject.picture('台账');
    await subject.host.apply(change);
    await subject.reopen();
    expect(await subject.host.journal()).toMatchObject({ done: [{ title: '写入', cells: 3, when: NOON }], undone: [] });
    const after = await subject.picture('台账');
    expect(await subject.host.undo()).toMatchObject({ cells: 3, kept: 0 });
    expect(await subject.picture('台账')).toEqual(before);
    await subject.reopen();
    expect(await subject.host.journal()).toMatchObject({ done: [], undone: [{ title: '写入', when: NOON }] });
    expect(await subject.host.redo()).toMatchObject({ cells: 3, kept: 0 });
    expect(await subject.picture('台账')).toEqual(after);
    await subject.reopen();
    await subject.host.undo();
    expect(await subject.picture('台账')).toEqual(before);
  });

  test('leaves nothing in the workbook once it is forgotten', async () => {
    await subject.host.apply(change);
    await subject.host.apply(write(4, ['甲']));
    await subject.host.undo();
    subject.excel.workbook.customXmlParts.add('<other xmlns="urn:others"/>');
    await subject.host.forgetChanges();
    const parts = subject.excel.workbook.customXmlParts.items.map((part) => part.namespaceUri);
    expect(parts).toEqual(['urn:others']);
  });

  test('leaves nothing in the workbook that could be seen', async () => {
    await subject.host.apply(change);
    expect(subject.excel.workbook.worksheets.items.map((s) => s.name)).toEqual(['台账']);
    expect(subject.excel.workbook.names.items).toEqual([]);
  });

  test('keeps the last twenty changes and nothing of older ones', async () => {
    for (let i = 0; i < 22; i++) await subject.host.apply({ ...write(4, [i]), title: `第${i}次` });
    const titles = (await subject.host.journal()).done.map((entry) => entry.title);
    expect([titles.length, titles[0], titles.at(-1)]).toEqual([20, '第2次', '第21次']);
    expect(subject.excel.workbook.customXmlParts.items).toHaveLength(40);
  });

  test('holds what is longer than one part, whatever characters it is cut between', async () => {
    const before = await subject.picture('台账');
    const long = noise(15_000);
    const rows = Int32Array.from({ length: 60 }, (_, i) => i + 10);
    const fill = (text: string): WorkbookChange => ({
      title: '写入',
      operations: [
        {
          kind: 'write-cells',
          sheet: '台账',
          runs: [
            {
              column: 5,
              rows,
              inputs: Array.from(rows, (r) => `${text.slice(r * 200)}尾${r}${text.slice(0, r * 200)}`),
            },
          ],
        },
      ],
    });
    await subject.host.apply(fill(long));
    const filled = await subject.picture('台账');
    await subject.host.apply(fill('短'));
    expect(subject.excel.workbook.customXmlParts.items.length).toBeGreaterThan(5);
    await subject.host.undo();
    expect(await subject.picture('台账')).toEqual(filled);
    await subject.host.undo();
    expect(await subject.picture('台账')).toEqual(before);
  });

  test('is written with events off, which are on again afterwards, and calculation as it was', async () => {
    await subject.host.apply(change);
    expect(subject.excel.workbook._Runtime.enableEvents).toBe(true);
    expect(subject.excel.workbook.application.calculationMode).toBe('Automatic');
    expect(subject.excel.workbook.application.$suspended).toBeGreaterThan(0);
  });
});
