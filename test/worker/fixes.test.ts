import { NO_RECIPE } from '../../src/core/recipe/recipe';
import { EngineClient } from '../../src/worker/engine-client';
import { LocalEngine } from '../../src/worker/local-engine';
import { serve } from '../../src/worker/serve';
import { NO_FILTER } from '../../src/worker/answers';
import { checkRequest, messyLedger } from './small-ledger';

const SAFE = { selection: { kind: 'safe' } } as const;
const channel = new MessageChannel();
const local = new LocalEngine(null);
serve(channel.port1, new LocalEngine(null));
const far = new EngineClient(channel.port2);

beforeAll(async () => {
  for (const engine of [local, far]) {
    await engine.putGrid(messyLedger());
    await engine.check(checkRequest([{ name: '台账' }]));
  }
});
afterAll(() => {
  channel.port1.close();
  channel.port2.close();
});

it('tells what can be mended together, the safe ones first', async () => {
  const targets = await far.fixTargets(NO_RECIPE);
  expect(targets[0]).toEqual({ rule: null, title: null, count: 4, safe: true });
  expect(targets.map((t) => [t.rule, t.count, t.safe])).toContainEqual(['value-alias', 1, true]);
  expect(targets).toEqual(await local.fixTargets(NO_RECIPE));
});

it('plans on its own side, and hands over what is looked at', async () => {
  const preview = await far.planFixes(SAFE);
  expect(preview).toMatchObject({ title: '全部安全修改', cells: 4, rows: 4, stayed: [] });
  expect(preview.groups.map((g) => [g.rule, g.start, g.count])).toEqual([
    ['date-as-text', 0, 3],
    ['value-alias', 3, 1],
  ]);
  expect(preview).toEqual(await local.planFixes(SAFE));
  const [, , , alias] = await far.describeFixes([0, 1, 2, 3, 99]);
  expect(alias).toMatchObject({ item: 3, cell: 'G5', before: '东四', after: '东四街道', rejected: false });
  expect(alias?.matter).toContain('XF2021002');
});

it('gives the change of the plan that was looked at, without what was turned down', async () => {
  await far.planFixes(SAFE);
  const [alias] = await far.describeFixes([3]);
  expect(await far.planFixes({ ...SAFE, rejected: [alias?.key ?? ''] })).toMatchObject({ cells: 3, rows: 3 });
  expect(await far.describeFixes([3])).toMatchObject([{ rejected: true }]);
  const { title, operations } = await far.fixChange();
  expect(title).toBe('全部安全修改');
  expect(operations).toMatchObject([
    { kind: 'write-cells', sheet: '台账', runs: [{ column: 5, inputs: [44256, 44260, 44263] }] },
  ]);
});

it('mends one finding by the value that the clerk gives', async () => {
  const list = await far.list(NO_FILTER);
  const texts = await far.describe([...list.order]);
  const wrong = texts.find((t) => t.rule === 'date-unreadable');
  expect(wrong).toMatchObject({ cell: 'F5', candidates: [], untouched: null });
  const choices = [{ finding: wrong?.finding ?? -1, value: '2021-03-31' }];
  expect(await far.planFixes({ selection: { kind: 'findings', choices } })).toMatchObject({
    title: '修改F5',
    cells: 1,
  });
  expect((await far.fixChange()).operations).toMatchObject([{ runs: [{ column: 5, inputs: [44286] }] }]);
});

it('has no change before a plan, nor after another check', async () => {
  await far.planFixes(SAFE);
  await far.check(checkRequest([{ name: '台账' }]));
  await expect(far.fixChange()).rejects.toMatchObject({ code: 'plan-lost' });
});
