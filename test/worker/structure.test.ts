import { EngineClient } from '../../src/worker/engine-client';
import { LocalEngine } from '../../src/worker/local-engine';
import { serve } from '../../src/worker/serve';
import { checkRequest, messyLedger, statisticsSheet } from './small-ledger';

const NO_DECISIONS = { duplicates: {}, conflicts: {} };
const channel = new MessageChannel();
const local = new LocalEngine(null);
serve(channel.port1, new LocalEngine(null));
const far = new EngineClient(channel.port2);

beforeAll(async () => {
  for (const engine of [local, far]) {
    await engine.putGrid(messyLedger('1月'));
    await engine.putGrid(messyLedger('2月'));
    await engine.putGrid(statisticsSheet());
    await engine.check(checkRequest([{ name: '1月' }, { name: '2月' }, { name: '统计' }]));
  }
});
afterAll(() => {
  channel.port1.close();
  channel.port2.close();
});

it('plans 规范台账 on its own side, under a name that no sheet has', async () => {
  const request = { sheets: ['1月', '2月', '统计', '规范台账'], ...NO_DECISIONS };
  const preview = await far.planStructure(request);
  expect(preview.receipt).toMatchObject({ sheet: '规范台账（2）', records: 8, update: null });
  expect(preview.receipt.sources.map(({ sheet, records }) => [sheet, records])).toEqual([
    ['1月', 4],
    ['2月', 4],
  ]);
  expect(preview).toEqual(await local.planStructure(request));
});

it('leaves out what the clerk decides, and hands over the change that was looked at', async () => {
  const { receipt, cells } = await far.planStructure({
    sheets: ['1月', '2月', '统计'],
    duplicates: { all: 'last' },
    conflicts: {},
  });
  expect(receipt.records).toBeLessThan(8);
  expect(receipt.duplicates.every(({ keep }) => keep === 'last')).toBe(true);
  const { title, operations } = await far.plannedSheets();
  expect(title).toBe('生成规范台账');
  expect(operations).toMatchObject([{ kind: 'add-sheet', sheet: '规范台账', after: '2月' }]);
  const [sheet] = operations;
  expect(sheet?.kind === 'add-sheet' && sheet.model.rows.length).toBe(receipt.records + 1);
  expect(cells).toBeGreaterThan(receipt.records);
});

it('has no change before something was planned', async () => {
  const fresh = new LocalEngine(null);
  await fresh.putGrid(messyLedger());
  await fresh.check(checkRequest([{ name: '台账' }]));
  await expect(fresh.plannedSheets()).rejects.toThrow('请重新核算');
});
