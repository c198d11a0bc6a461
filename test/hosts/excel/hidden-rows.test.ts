import type { CellInput, WorkbookChange } from '../../../src/core/changes/change';
import { gridOfRows } from '../../../src/core/grid/grid';
import { failure } from '../../contract/writing-contract';
import { startOffice } from '../../excel-host/boot/open-excel';
import { ExcelUnderTest } from './excel-under-test';

// The oldest Excel that the product is for.
beforeAll(() => startOffice());

const MATTERS = 60;
/** Every third matter is seen; the heading always is. */
const UNSEEN = Array.from({ length: MATTERS }, (_, i) => i + 1).filter((row) => row % 3 !== 0);

let subject: ExcelUnderTest;
const sheet = () => subject.excel.workbook.$active;

async function show(matters = MATTERS): Promise<void> {
  subject = new ExcelUnderTest();
  const rows = Array.from({ length: matters }, (_, i) => [i + 1, `第${i + 1}件`, 44_256 + i]);
  await subject.show([gridOfRows([['序号', '内容', '登记日期'], ...rows], { name: '台账' })]);
}
beforeEach(() => show());

/** Something else into every cell of three columns, two of them new, with formats. */
const change = (matters = MATTERS): WorkbookChange => {
  const rows = Int32Array.from({ length: matters + 1 }, (_, i) => i);
  const run = (column: number, inputOf: (row: number) => CellInput) => ({
    column,
    rows,
    inputs: Array.from(rows, inputOf),
    style: { format: column === 4 ? 'yyyy-mm-dd' : '0', bold: true },
  });
  const runs = [
    run(1, (r) => `改${r}`),
    run(3, (r) => r * 10),
    run(4, (r) => ({ formula: `C${r + 1}+60`, value: 44_316 + r })),
  ];
  return { title: '写入', operations: [{ kind: 'write-cells', sheet: '台账', runs }] };
};

test('the model mixes up an array written over filtered rows, as was reported of Excel', async () => {
  sheet().$filterOut([2]);
  sheet().getRange('A2:A4').values = [[7], [8], [9]];
  expect([1, 2, 3].map((r) => sheet().$cells.value(r, 0))).toEqual([7, 2, 7]);
});

describe.each([
  ['a filter', () => sheet().$filterOut(UNSEEN)],
  ['the clerk', () => UNSEEN.forEach((row) => sheet().$hiddenRows.add(row))],
])('rows that %s has hidden', (_, hide) => {
  beforeEach(() => {
    hide();
    sheet().$hiddenColumns.add(3);
  });

  test('get what they are to get and stay hidden, and the same back', async () => {
    const before = await subject.picture('台账');
    await subject.host.apply(change());
    const { $cells, $hiddenRows, $hiddenColumns } = sheet();
    for (let r = 0; r <= MATTERS; r++) {
      const got = [$cells.value(r, 1), $cells.value(r, 3), $cells.formula(r, 4), $cells.look(r, 4, 'numberFormat')];
      expect(got).toEqual([`改${r}`, r * 10, `=C${r + 1}+60`, 'yyyy-mm-dd']);
    }
    const after = await subject.picture('台账');
    expect([[...$hiddenRows], [...$hiddenColumns]]).toEqual([UNSEEN, [3]]);
    expect(await subject.host.undo()).toMatchObject({ kept: 0 });
    expect(await subject.picture('台账')).toEqual(before);
    expect(await subject.host.redo()).toMatchObject({ kept: 0 });
    expect(await subject.picture('台账')).toEqual(after);
  });

  test('are put back right also where they were hidden only after the change', async () => {
    sheet().$hiddenRows.clear();
    sheet().$filtered.clear();
    await subject.host.apply(change());
    hide();
    expect(await subject.host.undo()).toMatchObject({ kept: 0 });
    expect([1, 2, 3].map((r) => sheet().$cells.value(r, 1))).toEqual(['第1件', '第2件', '第3件']);
    expect([...sheet().$hiddenRows]).toEqual(UNSEEN);
  });
});

test('a ledger of which very much is filtered out is left alone, with a word on how to go on', async () => {
  await show(6_000);
  sheet().$filterOut(Array.from({ length: 5_000 }, (_, i) => i + 1));
  const before = await subject.picture('台账');
  expect(await failure(subject.host.apply(change(6_000)))).toMatchObject({
    code: 'too-many-hidden',
    message: expect.stringContaining('15000个'),
  });
  expect(await subject.picture('台账')).toEqual(before);
  expect(await subject.host.journal()).toEqual({ done: [], undone: [] });
});
