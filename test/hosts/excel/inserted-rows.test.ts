import type { WorkbookChange } from '../../../src/core/changes/change';
import { gridOfRows } from '../../../src/core/grid/grid';
import { startOffice } from '../../excel-host/boot/open-excel';
import { deleteRow } from '../../excel-host/model/moved-rows';
import type { Fault } from '../../excel-host/native/native-host';
import { ExcelUnderTest } from './excel-under-test';

beforeAll(() => startOffice({ ExcelApi: '1.14', RichApiRuntime: '1.1', DelayForCellEdit: '1.1' }));

const REGISTERING: WorkbookChange = {
  title: '登记一件',
  operations: [
    { kind: 'insert-rows', sheet: '台账', at: 3, count: 1, like: 2, joins: 1, fill: [3] },
    { kind: 'write-cells', sheet: '台账', runs: [{ column: 1, rows: Int32Array.of(3), inputs: ['王五'] }] },
  ],
};

let subject: ExcelUnderTest;
const sheet = (name = '台账') => subject.excel.workbook.worksheets.getItem(name);
const formula = (name: string, row: number, column: number) => sheet(name).$cells.formula(row, column);

type Deed = 'apply' | 'undo' | 'redo';

async function prepare(deed: Deed): Promise<void> {
  subject = new ExcelUnderTest();
  const ledger = gridOfRows(
    [
      ['序号', '姓名', '件数', '加一'],
      [1, '张三', 2, null],
      [2, '李四', 3, null],
      ['合计', null, null, null],
    ],
    { name: '台账' },
  );
  await subject.show([ledger, gridOfRows([['共'], [null]], { name: '统计' })]);
  for (const row of [1, 2]) sheet().$cells.type(row, 3, `=C${row + 1}+1`);
  sheet().$cells.type(3, 2, '=SUM(C2:C3)');
  sheet('统计').$cells.type(0, 1, '=COUNTA(台账!B2:B3)');
  sheet('统计').$cells.type(1, 1, '=台账!C4');
  sheet().getRange('B3').format.fill.set('color', '#00FF00');
  sheet().getRange('B2:B3').dataValidation.rule = { list: { inCellDropDown: true, source: '张三,李四' } };
  if (deed !== 'apply') await subject.host.apply(REGISTERING);
  if (deed === 'redo') await subject.host.undo();
  subject.excel.resetTraffic();
}

const carryOut = (deed: Deed): Promise<unknown> =>
  deed === 'apply' ? subject.product.apply(REGISTERING) : subject.product[deed]();
const pictures = () => Promise.all(['台账', '统计'].map((name) => subject.picture(name)));
const failure = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => null,
    (error: unknown) => error,
  );

let before: unknown;
let after: unknown;
beforeAll(async () => {
  await prepare('apply');
  before = await pictures();
  await carryOut('apply');
  after = await pictures();
});

it('a new row is counted on all sheets, calculated and looks like the one above', async () => {
  await prepare('undo');
  expect([3, 4].map((row) => formula('台账', row, 1))).toEqual(['王五', '']);
  expect([formula('台账', 3, 3), formula('台账', 4, 2)]).toEqual(['=C4+1', '=SUM(C2:C4)']);
  expect([formula('统计', 0, 1), formula('统计', 1, 1)]).toEqual(['=COUNTA(台账!B2:B4)', '=台账!C5']);
  expect(sheet().getRange('B4').$look('fill.color')).toBe('#00FF00');
  expect(sheet().getRange('B2:B4').dataValidation.rule).toMatchObject({ list: { source: '张三,李四' } });
});

describe.each<Deed>(['apply', 'undo', 'redo'])('%s of a change that puts rows in', (deed) => {
  let requests = 0;
  beforeAll(async () => {
    await prepare(deed);
    await carryOut(deed);
    requests = subject.excel.traffic.requests;
  });

  it('that ended at whatever request can be put back after the workbook is opened again', async () => {
    for (let n = 0; n < requests; n++) {
      await prepare(deed);
      await subject.reopen({ endsAfter: n });
      await failure(carryOut(deed));
      await subject.reopen({});
      if ((await subject.host.journal()).done.length > 0) await subject.host.undo();
      expect([n, await pictures()]).toEqual([n, before]);
      // Of one that ended before it was known what it would write, nothing is left to do again.
      if ((await subject.host.journal()).undone.length === 0) continue;
      await subject.host.redo();
      expect([n, await pictures()]).toEqual([n, after]);
    }
  });

  it('that Excel refuses at whatever request has done nothing', async () => {
    for (let n = 1; n <= requests; n++) {
      await prepare(deed);
      const fault: Fault = 'AccessDenied';
      await subject.reopen({ faults: { [n]: fault } });
      const error = await failure(carryOut(deed));
      await subject.reopen({});
      if (error !== null) expect([n, await pictures()]).toEqual([n, deed === 'undo' ? after : before]);
      expect(subject.excel.workbook._Runtime.enableEvents).toBe(true);
    }
  });
});

it('does not put a row in again where the rows around it are others by now', async () => {
  await prepare('redo');
  deleteRow(sheet(), 1);
  const now = await pictures();
  expect(await failure(subject.host.redo())).toMatchObject({ code: 'rows-moved' });
  expect(await pictures()).toEqual(now);
});

it('plans nothing on a sheet that was read before rows came in', async () => {
  await prepare('apply');
  await subject.host.readGrid('台账');
  await subject.host.apply(REGISTERING);
  expect(await failure(subject.host.apply(REGISTERING))).toMatchObject({ code: 'sheet-changed' });
  await subject.host.readGrid('台账');
  expect(await failure(subject.host.apply(REGISTERING))).toBeNull();
});

const rowsIn = (at: number, count: number, rest: { readonly like?: number; readonly joins?: number } = {}) =>
  ({ kind: 'insert-rows', sheet: '台账', at, count, like: at - 1, ...rest }) as const;
const names = (rows: number): unknown[] => Array.from({ length: rows }, (_, row) => formula('台账', row, 1));

describe('several insertions on one sheet', () => {
  const write = (row: number, input: string) =>
    ({
      kind: 'write-cells',
      sheet: '台账',
      runs: [{ column: 1, rows: Int32Array.of(row), inputs: [input] }],
    }) as const;

  it.each<[string, WorkbookChange['operations'], readonly string[]]>([
    [
      'the second above the first',
      [rowsIn(3, 1, { joins: 1 }), write(3, '后'), rowsIn(2, 2), write(2, '前')],
      ['姓名', '张三', '前', '', '李四', '后', ''],
    ],
    [
      'the second between the rows of the first',
      [rowsIn(2, 2), write(2, '甲'), write(3, '乙'), rowsIn(3, 1), write(3, '中')],
      ['姓名', '张三', '甲', '中', '乙', '李四', ''],
    ],
  ])('%s, each of which takes everything along', async (_, operations, expected) => {
    await prepare('apply');
    const change = { title: '插入', operations };
    await subject.host.apply(change);
    expect(names(expected.length)).toEqual(expected);
    const done = await pictures();
    for (let i = 0; i < 2; i++) {
      expect(await subject.host.undo()).toMatchObject({ kept: 0, lostRows: 0 });
      expect(await pictures()).toEqual(before);
      expect(await subject.host.redo()).toMatchObject({ kept: 0, lostRows: 0 });
      expect(await pictures()).toEqual(done);
    }
  });

  it('a later one that Excel refuses leaves nothing of the earlier ones', async () => {
    await prepare('apply');
    sheet('台账').tables.add('A1:B3');
    sheet('台账').tables.add('C1:D3');
    const start = await pictures();
    // From top to bottom: the first is above the tables, the second within them.
    const change = { title: '插入', operations: [rowsIn(2, 1), rowsIn(5, 1)] };
    expect(await failure(subject.host.apply(change))).toMatchObject({ code: 'rows-not-insertable' });
    expect([await pictures(), (await subject.host.journal()).done]).toEqual([start, []]);
  });
});

describe('where Excel stands in the way', () => {
  beforeEach(() => prepare('apply'));
  const refusal = async (): Promise<unknown> => {
    const start = await pictures();
    const error = await failure(subject.host.apply(REGISTERING));
    expect([await pictures(), (await subject.host.journal()).done]).toEqual([start, []]);
    return error;
  };

  it('a protected sheet on which the matters are counted is named, and nothing is done', async () => {
    sheet('统计').protection.protect();
    expect(await refusal()).toMatchObject({
      code: 'sheet-protected',
      message: expect.stringContaining('“统计”受保护'),
    });
  });

  it('tables beside each other take no row in, which is said in one sentence', async () => {
    sheet().tables.add('A1:B4');
    sheet().tables.add('C1:D4');
    expect(await refusal()).toMatchObject({
      code: 'rows-not-insertable',
      message: expect.stringContaining('Excel 不让在工作表“台账”第4行处插入行'),
    });
  });

  it('a sheet that somebody else changed since it was read gets no row', async () => {
    await subject.host.readGrid('台账');
    sheet().$cells.type(1, 1, '别人改的');
    expect(await refusal()).toMatchObject({ code: 'sheet-changed' });
  });

  it('a table that ends with the last matter is made longer, and shorter again', async () => {
    sheet().tables.add('A1:D3');
    const [table] = sheet().tables.items;
    const area = () => table?.getRange().address.replace(/^.*!/u, '');
    await subject.host.apply(REGISTERING);
    expect(area()).toBe('A1:D4');
    await subject.host.undo();
    expect(area()).toBe('A1:D3');
    await subject.host.redo();
    expect(area()).toBe('A1:D4');
  });
});

it('a name of the matters takes the new one in, and has what it had once that is out again', async () => {
  await prepare('apply');
  const { names } = subject.excel.workbook;
  names.add('姓名', sheet().getRange('B2:B3'));
  names.add('合计', sheet().getRange('C4'));
  sheet().names.add('件数', sheet().getRange('C2:C3'));
  const meant = () => [...names.items, ...sheet().names.items].map((item) => item.formula);
  const start = meant();
  await subject.host.apply(REGISTERING);
  expect(meant()).toEqual(["='台账'!B2:B4", "='台账'!C5", "='台账'!C2:C4"]);
  await subject.host.undo();
  expect(meant()).toEqual(start);
  await subject.host.redo();
  expect(meant()).toEqual(["='台账'!B2:B4", "='台账'!C5", "='台账'!C2:C4"]);
});

it('what somebody wrote into a new row stays counted on other sheets as well when its change is put back', async () => {
  await prepare('undo');
  sheet().$cells.type(3, 4, '已电话核实');
  const now = await pictures();
  expect((await subject.host.undo()).kept).toBeGreaterThan(0);
  expect(await pictures()).toEqual(now);
});

it('a new row is as high as the one that it is like, which need not be the one above', async () => {
  await prepare('apply');
  const place = (row: number) => sheet().getRange(`A${row + 1}`).$area;
  sheet().$setHeight(place(1), 40);
  await subject.host.apply({ title: '插入', operations: [rowsIn(3, 1, { like: 1 })] });
  expect([2, 3, 4].map((row) => sheet().$height(place(row)) === 40)).toEqual([false, true, false]);
  await subject.host.undo();
  expect([2, 3].map((row) => sheet().$height(place(row)) === 40)).toEqual([false, false]);
});
