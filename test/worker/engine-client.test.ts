import { AppError } from '../../src/core/app-error';
import type { Operation } from '../../src/core/changes/change';
import { gridOfRows, cellError, valueAt, type CellValue } from '../../src/core/grid/grid';
import { NO_FILTER, type Progress } from '../../src/worker/answers';
import { EngineClient } from '../../src/worker/engine-client';
import { LocalEngine } from '../../src/worker/local-engine';
import type { Port } from '../../src/worker/protocol';
import { serve } from '../../src/worker/serve';
import { checkRequest, messyLedger } from './small-ledger';

let channels: MessageChannel[] = [];

/** A client and an engine on both sides of a real message border, as with a worker. */
function connect(engine = new LocalEngine(null)): EngineClient {
  const channel = new MessageChannel();
  channels.push(channel);
  serve(channel.port1, engine);
  return new EngineClient(channel.port2);
}

afterEach(() => {
  for (const { port1, port2 } of channels) {
    port1.close();
    port2.close();
  }
  channels = [];
});

it('gives the same answers across the border as in one thread', async () => {
  const local = new LocalEngine(null);
  const far = connect();
  for (const engine of [local, far]) await engine.putGrid(messyLedger());
  const request = checkRequest([{ name: '台账' }]);
  expect(await far.check(request)).toEqual(await local.check(request));
  const list = await far.list(NO_FILTER);
  expect(list).toEqual(await local.list(NO_FILTER));
  expect(ArrayBuffer.isView(list.order)).toBe(true);
  expect(await far.describe([...list.order])).toEqual(await local.describe([...list.order]));
  expect(await far.marks('台账')).toEqual(await local.marks('台账'));
  // Asked twice, it is not empty because the first answer was handed over.
  expect((await far.list(NO_FILTER)).order).toEqual(list.order);
});

it('carries a sheet there and back whole, in pieces, with shared error values, formats and formulas', async () => {
  const long: CellValue[][] = Array.from({ length: 40_000 }, (_, i) => [i, i % 7 === 0 ? null : `第${i}件`]);
  long[3]![1] = cellError('#REF!');
  const formats = new Uint16Array(40_000).fill(1);
  const grid = gridOfRows(long, {
    name: '长表',
    formats: [null, formats],
    formatCodes: ['General', '@'],
    formulas: [new Set([5, 39_999]), null],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    hiddenRows: new Set([9]),
    date1904: true,
  });
  const engine = connect();
  const progress: Progress[] = [];
  await engine.putGrid(grid, { onProgress: (p) => progress.push(p) });
  const back = await engine.readGrid('长表');
  expect(back).toEqual(grid);
  expect(valueAt(back, 3, 1)).toBe(cellError('#REF!'));
  expect(progress.length).toBeGreaterThan(4);
  expect(progress.at(-1)).toEqual({ phase: 'sending', sheet: '长表', share: 1 });
});

it('carries a sheet without a single cell', async () => {
  const engine = connect();
  const empty = gridOfRows([], { name: '空表' });
  await engine.putGrid(empty);
  expect(await engine.readGrid('空表')).toEqual(empty);
});

it('carries changes there whole, in pieces, and the saved file back', async () => {
  const rows = Int32Array.from({ length: 20_000 }, (_, i) => i + 3);
  const inputs = Array.from(rows, (row) => ({ formula: `A${row + 1}+1`, value: row }));
  const operations: Operation[] = [
    {
      kind: 'write-cells',
      sheet: '长表',
      runs: [
        { column: 7, rows, inputs, like: 6, style: { bold: true } },
        { column: 9, rows: Int32Array.of(4), inputs: ['=不是公式'] },
      ],
    },
    { kind: 'write-cells', sheet: '长表', runs: [{ column: 9, rows: Int32Array.of(5), inputs: [null] }] },
    { kind: 'set-column-widths', sheet: '长表', widths: [{ column: 7, width: 12 }] },
  ];
  const arrived: (readonly Operation[])[] = [];
  const engine = connect(
    new LocalEngine(async (_bytes, fileName) => ({ fileName, kind: 'xlsx', sheets: [] }), {
      patch: (bytes, given) => {
        arrived.push(given);
        return Uint8Array.of(...bytes, 7);
      },
    }),
  );
  await engine.openFile('长表.xlsx', Uint8Array.of(1, 2));
  expect(await engine.saveEdited(operations)).toEqual(Uint8Array.of(1, 2, 7));
  // The second time nothing of the first is left over, and the bytes are still the file's.
  expect(await engine.saveEdited(operations.slice(1))).toEqual(Uint8Array.of(1, 2, 7));
  expect(arrived[1]).toEqual(operations.slice(1));
  const [first, ...others] = arrived[0]!;
  expect(others).toEqual(operations.slice(1));
  const runs = first?.kind === 'write-cells' ? first.runs : [];
  const parts = runs.filter((run) => run.column === 7);
  expect(parts.flatMap((run) => [...run.rows])).toEqual([...rows]);
  expect(parts.flatMap((run) => run.inputs)).toEqual(inputs);
  for (const { like, style } of parts) expect({ like, style }).toEqual({ like: 6, style: { bold: true } });
  expect(runs.filter((run) => run.column === 9)).toEqual([
    { column: 9, rows: Int32Array.of(4), inputs: ['=不是公式'] },
  ]);
});

it('tells of progress while it works', async () => {
  const engine = connect();
  await engine.putGrid(messyLedger());
  const phases = new Set<string>();
  await engine.check(checkRequest([{ name: '台账' }]), { onProgress: ({ phase }) => phases.add(phase) });
  expect([...phases]).toEqual(['reading', 'checking']);
});

it('carries a failure as its code and sentence', async () => {
  const engine = connect();
  const failure = await engine.readGrid('没有').catch((e: unknown) => e);
  expect(failure).toBeInstanceOf(AppError);
  expect(failure).toMatchObject({ code: 'sheet-unknown', message: expect.stringContaining('没有') });
});

it('lets out nothing but the fact where the program itself fails', async () => {
  const broken = new LocalEngine(() => Promise.reject(new TypeError('undefined is not an object')));
  await expect(connect(broken).openFile('a.xlsx', new Uint8Array())).rejects.toMatchObject({ code: 'internal' });
});

it('rejects a stopped call at once and stops the work behind the border', async () => {
  const local = new LocalEngine(null);
  let reached = 0;
  const watched: LocalEngine = Object.assign(Object.create(local) as LocalEngine, {
    check: (...[request, options]: Parameters<LocalEngine['check']>) =>
      local.check(request, { ...options, onProgress: (p) => (reached++, options?.onProgress?.(p)) }),
  });
  const engine = connect(watched);
  await engine.putGrid(messyLedger());
  const stop = new AbortController();
  const check = engine.check(checkRequest([{ name: '台账' }]), { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(check).rejects.toMatchObject({ code: 'cancelled' });
  await expect(engine.list(NO_FILTER)).rejects.toMatchObject({ code: 'not-checked' });
  expect(reached).toBeLessThan(20);
});

it('does not even ask where the call is stopped before it begins', async () => {
  const engine = connect();
  await expect(engine.list(NO_FILTER, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
});

it('tells every caller, and every later one, when the worker has failed', async () => {
  let fail = (): void => undefined;
  const port = {
    postMessage: () => undefined,
    addEventListener: (type: string, listener: () => void) => {
      if (type === 'error') fail = listener;
    },
  };
  const engine = new EngineClient(port as unknown as Port);
  const waiting = engine.list(NO_FILTER);
  fail();
  await expect(waiting).rejects.toMatchObject({ code: 'engine-lost' });
  await expect(engine.marks('台账')).rejects.toMatchObject({ code: 'engine-lost' });
});
