import { AppError } from '../../src/core/app-error';
import type { Operation } from '../../src/core/changes/change';
import type { UniverHost } from '../../src/hosts/workbench/univer-host';
import type { WorkbookKind } from '../../src/hosts/xlsx/opened-workbook';
import { download } from '../../src/workbench/download';
import { PageStore } from '../../src/workbench/page-state';
import { Session, type SourceFile } from '../../src/workbench/session';
import { LocalEngine } from '../../src/worker/local-engine';

jest.mock('../../src/workbench/download', () => ({ download: jest.fn() }));
const downloads = jest.mocked(download).mock.calls;

const CHANGE: Operation = {
  kind: 'write-cells',
  sheet: '台账',
  runs: [{ column: 0, rows: Int32Array.of(1), inputs: ['改'] }],
};

/** A page whose engine writes down what it patches, and whose grid shows nothing but a name. */
function page(kind: WorkbookKind = 'xlsx') {
  const store = new PageStore();
  const patched: { first: number | undefined; operations: readonly Operation[]; settings: unknown }[] = [];
  const engine = new LocalEngine(
    async (bytes, fileName) => {
      if (bytes[0] === 0) throw new AppError('file-damaged', '文件已损坏，请重新取得。');
      return { fileName, kind, sheets: [] };
    },
    {
      patch: (bytes, operations, { settings }) => {
        patched.push({ first: bytes[0], operations, settings });
        return bytes;
      },
    },
  );
  let shown = '';
  const host = {
    show: async (name: string) => ((shown = name), { snapshotMs: 0, gridMs: 0 }),
    workbookName: async () => shown,
    operations: async () => [CHANGE],
    keptSettings: () => new Map([['columns', 'as the grid has them']]),
  } as unknown as UniverHost;
  const session = new Session(store, host, engine, () => undefined);
  return { store, engine, session, patched };
}

const file = (name: string, first: number): SourceFile => ({ name, bytes: async () => Uint8Array.of(first) });

beforeEach(() => void downloads.splice(0));

it('hands over a copy of the file with the changes and what the workbook is to remember, under a name beside it', async () => {
  const { session, store, patched } = page();
  await session.open(file('台账.xlsx', 1));
  expect(await session.saveWorkbook()).toBe(true);
  expect(downloads).toEqual([['台账 已修改.xlsx', Uint8Array.of(1)]]);
  const settings = new Map([['columns', 'as the grid has them']]);
  expect(patched).toEqual([{ first: 1, operations: [CHANGE], settings }]);
  expect(store.get()).toMatchObject({ busy: null, notice: { intent: 'success' } });
});

it('keeps the ending of a workbook with macros, and mends that of an .xls which is an .xlsx', async () => {
  const macros = page('xlsm');
  await macros.session.open(file('台账.xlsm', 1));
  await macros.session.saveWorkbook();
  const renamed = page('xlsx');
  await renamed.session.open(file('台账.xls', 1));
  await renamed.session.saveWorkbook();
  expect(downloads.map(([name]) => name)).toEqual(['台账 已修改.xlsm', '台账 已修改.xlsx']);
});

it('says what to do with a file that cannot take the changes, and hands over nothing', async () => {
  const { session, store } = page('csv');
  await session.open(file('来电.csv', 1));
  expect(await session.saveWorkbook()).toBe(false);
  expect(store.get()).toMatchObject({ busy: null, notice: { text: expect.stringContaining('请先另存为 .xlsx') } });
  expect(downloads).toEqual([]);
});

it('saves the file on the screen after another could not be opened', async () => {
  const { session, patched } = page();
  await session.open(file('台账.xlsx', 1));
  await session.open(file('坏的.xlsx', 0));
  await session.saveWorkbook();
  expect(patched.map((p) => p.first)).toEqual([1]);
});

it('saves the file on the screen although the engine had gone on to another that was then cancelled', async () => {
  const { session, store, engine, patched } = page();
  await session.open(file('台账.xlsx', 1));
  const open = engine.openFile.bind(engine);
  engine.openFile = async (...args) => {
    const opened = await open(...args);
    if (args[1][0] === 2) store.get().busy?.cancel?.();
    if (args[2]?.signal?.aborted) throw new AppError('cancelled', 'stopped');
    return opened;
  };
  await session.open(file('别的.xlsx', 2));
  expect(await session.saveWorkbook()).toBe(true);
  expect(downloads.map(([name]) => name)).toEqual(['台账 已修改.xlsx']);
  expect(patched.map((p) => p.first)).toEqual([1]);
});

it('opens another file only when the copy of this one is written', async () => {
  const { session, patched } = page();
  await session.open(file('台账.xlsx', 1));
  const saving = session.saveWorkbook();
  await session.open(file('别的.xlsx', 2));
  await saving;
  expect(patched.map((p) => p.first)).toEqual([1]);
});
