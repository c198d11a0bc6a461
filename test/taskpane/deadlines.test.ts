import { DEFAULT_PROFILE } from '../../src/core/profile/default-profile';
import { PaneController } from '../../src/taskpane/controller';
import type { ClockText } from '../../src/worker/clock-answers';
import { LocalEngine } from '../../src/worker/local-engine';
import { statisticsSheet } from '../worker/small-ledger';
import { CLOCK_TODAY, clockLedger } from './clock-ledger';
import { FakeHost } from './fake-host';

const engines: LocalEngine[] = [];

async function checkedPane(host = new FakeHost([clockLedger()])) {
  const engine = new LocalEngine(null);
  engines.push(engine);
  const pane = new PaneController({ host, engine, profile: DEFAULT_PROFILE, today: CLOCK_TODAY });
  await pane.open();
  await pane.check();
  return { pane, host, engine, state: () => pane.getState().deadlines };
}

async function openedTab(host?: FakeHost) {
  const all = await checkedPane(host);
  all.pane.showTab('deadlines');
  while (all.state().summary === null) await new Promise((resolve) => setTimeout(resolve, 5));
  return all;
}

/** The clocks of the list in words, from the top. */
async function shown({ pane, state }: Awaited<ReturnType<typeof checkedPane>>): Promise<ClockText[]> {
  const order = [...(state().list?.order ?? [])];
  await pane.deadlines.describe(order);
  return order.map((k) => state().texts.get(k)!);
}

const matters = (texts: readonly ClockText[]) => texts.map((t) => t.matter.slice(0, 9));

describe('the tab 期限', () => {
  it('computes nothing before it is opened', async () => {
    const { pane, engine, state } = await checkedPane();
    const clocks = jest.spyOn(engine, 'clocks');
    pane.showTab('tables');
    expect(clocks).not.toHaveBeenCalled();
    expect(state().summary).toBeNull();
    pane.showTab('deadlines');
    pane.showTab('findings');
    pane.showTab('deadlines');
    expect(clocks).toHaveBeenCalledTimes(1);
  });

  it('shows first what somebody has to do, the most pressing state on top and the nearest day first', async () => {
    const texts = await shown(await openedTab());
    expect(texts.map((t) => [t.matter.slice(0, 9), t.state])).toEqual([
      ['XF2021002', 'overdue'],
      ['XF2021005', 'overdue'],
      ['XF2021003', 'near'],
      ['XF2021004', 'running'],
    ]);
  });

  it('shows what the pressed tiles say, and the first choice again when none is pressed', async () => {
    const all = await openedTab();
    await all.pane.deadlines.filter({ states: ['near'] });
    expect(matters(await shown(all))).toEqual(['XF2021003']);
    await all.pane.deadlines.filter({ states: ['near', 'overdue'] });
    expect(matters(await shown(all))).toEqual(['XF2021002', 'XF2021005', 'XF2021003']);
    await all.pane.deadlines.filter({ states: [] });
    expect(matters(await shown(all))).toHaveLength(4);
  });

  it('is filtered by unit, by clock and by what is typed', async () => {
    const all = await openedTab();
    await all.pane.deadlines.filter({ units: ['景山街道'] });
    expect(matters(await shown(all))).toEqual(['XF2021002', 'XF2021005']);
    await all.pane.deadlines.filter({ units: [], text: '王五' });
    expect(matters(await shown(all))).toEqual(['XF2021003']);
    await all.pane.deadlines.filter({ text: '', states: ['on-time', 'on-time-rolled'], clocks: ['handle'] });
    expect(matters(await shown(all))).toEqual(['XF2021001']);
  });

  it('puts clocks in words once, however often they come into sight', async () => {
    const all = await openedTab();
    const describe_ = jest.spyOn(all.engine, 'describeClocks');
    await Promise.all([all.pane.deadlines.describe([9, 10]), all.pane.deadlines.describe([10, 11])]);
    await all.pane.deadlines.describe([9, 10, 11]);
    expect(describe_.mock.calls.flatMap(([items]) => [...items])).toEqual([9, 10, 11]);
  });

  it('leads to the cell and shows the whole matter; once more closes it', async () => {
    const { pane, host, state } = await openedTab();
    const item = state().list!.order[0]!;
    await pane.deadlines.select(item);
    expect(host.selected).toEqual([['台账', 3, 6]]);
    expect(state().timeline?.clocks.map((c) => c.id)).toEqual(expect.arrayContaining(['transfer', 'notice', 'handle']));
    await pane.deadlines.goTo(5);
    expect(host.selected.at(-1)).toEqual(['台账', 3, 5]);
    await pane.deadlines.select(item);
    expect(state()).toMatchObject({ selected: null, timeline: null });
    expect(host.selected).toHaveLength(2);
  });

  it('shows the matter pressed last, whichever answer comes first', async () => {
    const { pane, engine, state } = await openedTab();
    const [first, second] = [...state().list!.order] as [number, number];
    const slow = await engine.timeline(first);
    let answer: () => void = () => {};
    jest
      .spyOn(engine, 'timeline')
      .mockImplementationOnce(() => new Promise((resolve) => (answer = () => resolve(slow))));
    const pressed = pane.deadlines.select(first);
    await pane.deadlines.select(second);
    answer();
    await pressed;
    expect(state().selected).toBe(second);
    expect(state().timeline?.matter).toContain('XF2021005');
  });

  it('is forgotten with a new check, and computed again where it is open', async () => {
    const all = await openedTab();
    await all.pane.deadlines.filter({ states: ['near'] });
    all.host.replace(
      clockLedger('台账', [
        [6, 'XF2021006', '周八', '2021-03-01', '2021-03-02', '2021-03-03', null, '东四街道', '反映噪声'],
      ]),
    );
    await all.pane.check();
    expect(all.state().filter.states).toEqual([]);
    expect(matters(await shown(all))).toContain('XF2021006');
    all.pane.showTab('findings');
    await all.pane.check();
    expect(all.state().summary).toBeNull();
  });

  it('can be stopped, and computed later', async () => {
    const { pane, state } = await checkedPane();
    pane.showTab('deadlines');
    expect(state().computing).toBe(true);
    pane.deadlines.cancel();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(state()).toMatchObject({ computing: false, summary: null });
    expect(pane.getState().problem).toBeNull();
    await pane.deadlines.compute();
    expect(state().summary?.counts.overdue).toBe(2);
  });

  it('says what went wrong', async () => {
    const { pane, engine, state } = await checkedPane();
    jest.spyOn(engine, 'clocks').mockRejectedValue(new TypeError('x'));
    await pane.deadlines.compute();
    expect(pane.getState().problem?.code).toBe('internal');
    expect(state().computing).toBe(false);
  });
});

describe('写入期限列', () => {
  const planned = async (host?: FakeHost) => {
    const all = await openedTab(host);
    await all.pane.deadlines.columns.open();
    return all;
  };

  it('writes nothing before it has shown what it would write', async () => {
    const { host, state } = await planned();
    expect(host.applied).toEqual([]);
    expect(state().columns?.plan).toMatchObject({ sheet: '台账', from: 'J', records: 5 });
    expect(state().columns?.plan?.added).toContain('办结期限状态');
  });

  it('works the plan out anew with each choice, and writes only what is chosen', async () => {
    const { pane, host, state } = await planned();
    const { columns } = pane.deadlines;
    for (const id of [...state().columns!.columns]) if (id !== 'notice-due') void columns.choose(id, false);
    await columns.choose('transfer-due', true);
    expect(state().columns?.plan?.added).toEqual(['应转送日期', '应告知日期']);
    await columns.write();
    expect(host.applied).toHaveLength(1);
    expect(state().columns).toBeNull();
  });

  it('goes to what it has written, which is right of what the clerk was looking at', async () => {
    const { pane, host } = await planned();
    const plan = pane.getState().deadlines.columns?.plan;
    await pane.deadlines.columns.write();
    expect(host.selected.at(-1)).toEqual([plan?.sheet, plan?.target.row, plan?.target.column]);
  });

  it('has no plan where nothing is chosen, and then writes nothing', async () => {
    const { pane, host, state } = await planned();
    for (const id of [...state().columns!.columns]) await pane.deadlines.columns.choose(id, false);
    expect(state().columns?.plan).toBeNull();
    expect(await pane.deadlines.columns.write()).toBe(false);
    expect(host.applied).toEqual([]);
  });

  it('leaves the result standing: what the product wrote itself is no change of the clerk', async () => {
    const { pane, state } = await planned();
    await pane.deadlines.columns.write();
    expect(pane.getState()).toMatchObject({ stale: false, wroteSince: true });
    expect(pane.getState().changes.receipt).toMatchObject({ deed: 'written', change: { title: '写入期限列' } });
    expect(state().summary).not.toBeNull();
  });

  it('checks again by itself before it plans over cells that were written since', async () => {
    const { pane, host } = await planned();
    await pane.deadlines.columns.write();
    const reads = host.reads.length;
    await pane.deadlines.columns.open();
    expect(host.reads.length).toBe(reads + 1);
    expect(pane.getState()).toMatchObject({ stale: false, wroteSince: false });
  });

  it('does not write a plan that the clerk overtook by typing', async () => {
    const { pane, host } = await planned();
    host.replace(clockLedger());
    expect(await pane.deadlines.columns.write()).toBe(false);
    expect(host.applied).toEqual([]);
  });

  it('lets the clerk choose the table where there are several', async () => {
    const { pane, state } = await planned(new FakeHost([clockLedger('一月'), statisticsSheet(), clockLedger('二月')]));
    expect(state().columns?.targets.map((t) => [t.sheet, t.tables])).toEqual([
      ['', 2],
      ['一月', 1],
      ['二月', 1],
    ]);
    expect(state().columns?.plan).toMatchObject({ tables: 2, records: 10 });
    await pane.deadlines.columns.chooseTable(state().columns!.targets[2]!.table);
    expect(state().columns?.plan).toMatchObject({ tables: 1, sheet: '二月' });
  });

  it('puts back by 还原, and says how many cells were left because they were changed since', async () => {
    const { pane, host } = await planned();
    await pane.deadlines.columns.write();
    host.keptAtUndo = 2;
    await pane.changes.undo();
    expect(host.applied).toEqual([]);
    const { receipt, journal } = pane.getState().changes;
    expect(receipt).toMatchObject({ deed: 'undone', change: { kept: 2 } });
    expect(journal).toMatchObject({ done: [], undone: [{ title: '写入期限列' }] });
    expect(pane.getState().stale).toBe(false);
  });

  it('can be stopped while it writes, and then has done nothing', async () => {
    const { pane, host } = await planned();
    const apply = host.apply.bind(host);
    host.apply = (change, options) => {
      pane.changes.cancel();
      return apply(change, options);
    };
    expect(await pane.deadlines.columns.write()).toBe(false);
    expect(host.applied).toEqual([]);
    expect(pane.getState()).toMatchObject({ problem: null, changes: { working: null, receipt: null } });
  });

  it('still offers to put back what was written before the pane was closed', async () => {
    const { pane, host } = await planned();
    await pane.deadlines.columns.write();
    const later = await checkedPane(host);
    expect(later.pane.getState().changes).toMatchObject({
      journal: { done: [{ title: '写入期限列' }] },
      receipt: null,
    });
  });
});
