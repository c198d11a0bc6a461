import type { Operation, WorkbookChange } from '../../../src/core/changes/change';
import { gridOfRows } from '../../../src/core/grid/grid';
import { isParked } from '../../../src/hosts/parked-sheets';
import { adding, REPORT } from '../../contract/added-sheet';
import { startOffice } from '../../excel-host/boot/open-excel';
import type { Fault } from '../../excel-host/native/native-host';
import { ExcelUnderTest } from './excel-under-test';
import { noise } from './noise';

// Requests so small that everything takes several: the journal's parts, and the writing.
jest.mock('../../../src/hosts/excel/contents', () => ({
  ...jest.requireActual<object>('../../../src/hosts/excel/contents'),
  TARGET_BYTES: 16_000,
}));

beforeAll(() => startOffice({ ExcelApi: '1.14', RichApiRuntime: '1.1', DelayForCellEdit: '1.1' }));

const rows = (...list: number[]): Int32Array => Int32Array.from(list);

const LONG = noise(1_500);

/** A bit of everything: new cells, cells that held something, looks, merges over filled cells, widths, rules. */
const OPERATIONS: readonly Operation[] = [
  {
    kind: 'write-cells',
    sheet: '台账',
    runs: [
      {
        column: 3,
        rows: rows(1, 2, 3),
        inputs: ['甲', null, { formula: 'A2+1', value: 2 }],
        style: { fill: 'FFEE00' },
      },
      { column: 4, rows: rows(1, 2, 3), inputs: [44_300, '=1+1', true], like: 1, style: { bold: true } },
      { column: 5, rows: rows(1, 2, 3), inputs: [LONG, '短', 1] },
    ],
  },
  { kind: 'merge-cells', sheet: '台账', areas: [{ top: 4, left: 0, bottom: 4, right: 2 }] },
  { kind: 'set-column-widths', sheet: '说明', widths: [{ column: 0, width: 30 }] },
  { kind: 'write-cells', sheet: '说明', runs: [{ column: 0, rows: rows(0, 1), inputs: ['改', '加'] }] },
  {
    kind: 'set-conditional-formats',
    sheet: '台账',
    area: { top: 1, left: 2, bottom: 3, right: 4 },
    rules: [{ formula: '$C2="甲"', style: { fill: 'FFC7CE', bold: true } }],
  },
  adding('台账'),
  {
    kind: 'write-cells',
    sheet: '规范台账',
    runs: [{ column: 6, rows: rows(2), inputs: ['加'], style: { bold: true } }],
  },
  {
    kind: 'replace-sheet',
    sheet: '报表',
    model: { ...REPORT, name: '报表', rows: REPORT.rows.slice(0, 3), charts: [] },
  },
];
const CHANGE: WorkbookChange = { title: '写入', operations: OPERATIONS };
const EARLIER: WorkbookChange = {
  title: '先写的',
  operations: [
    { kind: 'write-cells', sheet: '台账', runs: [{ column: 6, rows: rows(1), inputs: ['先'] }] },
    adding('台账', '报表'),
  ],
};

let subject: ExcelUnderTest;

type Deed = 'apply' | 'undo' | 'redo';

/** A workbook in which a deed is the next thing to do. */
async function prepare(deed: Deed): Promise<void> {
  subject = new ExcelUnderTest();
  const grid = gridOfRows(
    [
      ['序号', '登记日期', '姓名', '备注'],
      [1, 44_256, '张三', '=不是公式'],
      [2, 44_257, '李四', '007'],
      [3, 44_258, '王五', null],
      ['合计', '共3件', '全部'],
    ],
    { name: '台账', formats: [null, Uint16Array.of(0, 1, 1, 1, 0), null, null], formatCodes: ['General', 'yyyy/m/d'] },
  );
  await subject.show([grid, gridOfRows([['别的']], { name: '说明' })]);
  const sheet = subject.excel.workbook.$active;
  sheet.getRange('D3').format.fill.set('color', '#00FF00');
  sheet.getRange('C2:C4').conditionalFormats.add('Custom').custom.rule.formula = '=$C2="旧"';
  await subject.host.apply(EARLIER);
  if (deed !== 'apply') await subject.host.apply(CHANGE);
  if (deed === 'redo') await subject.host.undo();
  subject.excel.resetTraffic();
}

const carryOut = (deed: Deed, signal?: AbortSignal): Promise<unknown> => {
  const options = signal ? { signal } : {};
  return deed === 'apply' ? subject.product.apply(CHANGE, options) : subject.product[deed](options);
};
const pictures = async () =>
  Promise.all(
    subject.excel.workbook.worksheets.items.map(async ({ name }) => [
      isParked(name) ? '原表' : name,
      await subject.picture(name),
    ]),
  );
const failure = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => null,
    (error: unknown) => error,
  );

/** The workbook without the change and with it. */
let before: unknown;
let after: unknown;
beforeAll(async () => {
  await prepare('apply');
  before = await pictures();
  await carryOut('apply');
  after = await pictures();
  expect(after).not.toEqual(before);
});

const titles = async () => {
  const { done, undone } = await subject.host.journal();
  return [done.map((entry) => entry.title), undone.map((entry) => entry.title)];
};

/** From wherever the workbook stands, back to before the change, and forth again where the journal says so. */
async function expectWayBack(n: number): Promise<void> {
  const [done, undone] = await titles();
  if (done!.at(-1) === '写入') await subject.host.undo();
  else expect([n, done]).toEqual([n, ['先写的']]);
  expect([n, await pictures()]).toEqual([n, before]);
  const again = done!.at(-1) === '写入' || undone!.length > 0;
  if (!again) return;
  await subject.host.redo();
  expect([n, await pictures()]).toEqual([n, after]);
  await subject.host.undo();
  expect([n, await pictures()]).toEqual([n, before]);
}

describe.each<Deed>(['apply', 'undo', 'redo'])('%s', (deed) => {
  let requests = 0;
  beforeAll(async () => {
    await prepare(deed);
    await carryOut(deed);
    requests = subject.excel.traffic.requests;
    expect(requests).toBeGreaterThan(8);
  });

  it('that ended at whatever request can be put back after the workbook is opened again', async () => {
    for (let n = 0; n < requests; n++) {
      await prepare(deed);
      await subject.reopen({ endsAfter: n });
      await failure(carryOut(deed));
      await subject.reopen({});
      await expectWayBack(n);
    }
  });

  it.each<Fault>(['AccessDenied', 'RequestPayloadSizeLimitExceeded'])(
    'that Excel refuses at whatever request with %s has done nothing',
    async (fault) => {
      const start = deed === 'undo' ? after : before;
      for (let n = 1; n <= requests; n++) {
        await prepare(deed);
        const journal = await titles();
        await subject.reopen({ faults: { [n]: fault } });
        const error = await failure(carryOut(deed));
        await subject.reopen({});
        // Where it got along without that request, it is done.
        if (error !== null) expect([n, await titles(), await pictures()]).toEqual([n, journal, start]);
        expect(subject.excel.workbook._Runtime.enableEvents).toBe(true);
      }
    },
  );

  it('that is stopped at whatever request has done nothing', async () => {
    const start = deed === 'undo' ? after : before;
    let stopped = 0;
    for (let n = 0; n < requests; n++) {
      await prepare(deed);
      const journal = await titles();
      const stop = new AbortController();
      await subject.reopen({ onRequest: (request) => request > n && stop.abort() });
      const error = await failure(carryOut(deed, stop.signal));
      await subject.reopen({});
      if (error !== null) {
        stopped++;
        expect([n, error, await titles(), await pictures()]).toEqual([
          n,
          expect.objectContaining({ code: 'cancelled' }),
          journal,
          start,
        ]);
      }
    }
    expect(stopped).toBeGreaterThan(requests / 2);
  });
});

it('what a crash left in the journal goes with the next change, and never mixes with it', async () => {
  await prepare('apply');
  await carryOut('apply');
  const { requests } = subject.excel.traffic;
  for (let n = 0; n < requests; n++) {
    await prepare('apply');
    await subject.reopen({ endsAfter: n });
    await failure(carryOut('apply'));
    await subject.reopen({});
    const short: WorkbookChange = { ...EARLIER, title: '短的' };
    const standing = await pictures();
    await subject.host.apply({
      ...short,
      operations: [{ kind: 'write-cells', sheet: '台账', runs: [{ column: 7, rows: rows(1), inputs: ['短'] }] }],
    });
    expect(await subject.host.undo()).toMatchObject({ title: '短的', kept: 0 });
    expect([n, await pictures()]).toEqual([n, standing]);
    await subject.host.forgetChanges();
    expect(subject.excel.workbook.customXmlParts.items).toEqual([]);
    expect(subject.excel.workbook.worksheets.items.filter(({ name }) => isParked(name))).toEqual([]);
  }
});
