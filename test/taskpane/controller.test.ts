import { civilDay } from '../../src/core/calendar/civil-day';
import { DEFAULT_PROFILE } from '../../src/core/profile/default-profile';
import { PaneController, type PaneParts } from '../../src/taskpane/controller';
import { resultSentence } from '../../src/taskpane/messages';
import { storedColumns } from '../../src/taskpane/column-memory';
import { SAVED_CHOICES } from '../../src/core/ledger/saved-choices';
import { LocalEngine } from '../../src/worker/local-engine';
import { adding } from '../contract/added-sheet';
import { messyLedger, statisticsSheet } from '../worker/small-ledger';
import { FakeHost } from './fake-host';

const today = civilDay(2021, 12, 31)!;

async function paneOn(host: FakeHost, parts: Partial<PaneParts> = {}): Promise<PaneController> {
  const pane = new PaneController({ host, engine: new LocalEngine(null), profile: DEFAULT_PROFILE, today, ...parts });
  await pane.open();
  return pane;
}

const problemOf = (pane: PaneController) => pane.getState().problem;

describe('体检', () => {
  it('reads the visible sheets, finds the ledger, and says the result in one sentence', async () => {
    const host = new FakeHost([messyLedger(), statisticsSheet(), messyLedger('旧表')], ['旧表']);
    const pane = await paneOn(host);
    await pane.check();
    const { answer, list, running, tab } = pane.getState();
    expect(host.reads).toEqual(['台账', '统计']);
    expect(running).toBeNull();
    expect(tab).toBe('findings');
    expect(list?.total).toBe(Object.values(answer?.counts ?? {}).reduce((a, b) => a + b));
    expect(answer && resultSentence(answer)).toMatch(/^找到1张台账，共4件，发现\d+处错误、\d+处提醒/u);
  });

  it('checks only the sheets chosen', async () => {
    const host = new FakeHost([messyLedger(), statisticsSheet()]);
    const pane = await paneOn(host);
    pane.chooseSheets(['统计']);
    await pane.check();
    expect(pane.getState().answer?.sheets.map((s) => s.name)).toEqual(['统计']);
    expect(pane.getState().tab).toBe('tables');
  });

  it('reads a sheet again only after the user changed it', async () => {
    const host = new FakeHost([messyLedger('一月'), messyLedger('二月')]);
    const pane = await paneOn(host);
    await pane.check();
    await pane.check();
    expect(host.reads).toEqual(['一月', '二月']);
    host.replace(messyLedger('二月', [[5, 'XF2021005', '赵六']]));
    expect(pane.getState().stale).toBe(true);
    await pane.check();
    expect(host.reads).toEqual(['一月', '二月', '二月']);
    expect(pane.getState().stale).toBe(false);
    expect(pane.getState().answer?.records).toBe(9);
  });

  it('leaves the sheets to a page that keeps the engine up to date itself', async () => {
    const host = new FakeHost([messyLedger()]);
    const engine = new LocalEngine(null);
    await engine.putGrid(messyLedger());
    const asked: string[] = [];
    const pane = await paneOn(host, { engine, loadSheet: async (sheet) => void asked.push(sheet) });
    await pane.check();
    expect(asked).toEqual(['台账']);
    expect(host.reads).toEqual([]);
    expect(pane.getState().answer?.records).toBe(4);
  });

  it('can be stopped, and leaves the earlier result as it was', async () => {
    const host = new FakeHost([messyLedger()]);
    const pane = await paneOn(host);
    await pane.check();
    const before = pane.getState().answer;
    const again = pane.check();
    expect(pane.getState().running).not.toBeNull();
    pane.cancel();
    await again;
    expect(pane.getState().running).toBeNull();
    expect(pane.getState().answer).toBe(before);
    expect(problemOf(pane)).toBeNull();
  });

  it('says what went wrong, with its code, and can be tried again', async () => {
    const host = new FakeHost([messyLedger()]);
    const pane = await paneOn(host);
    host.replace({ ...messyLedger(), name: '改了名' });
    await pane.check();
    expect(problemOf(pane)).toEqual({ code: 'sheet-missing', message: expect.stringContaining('“台账”') });
    expect(pane.getState().running).toBeNull();
    await pane.open();
    await pane.check();
    expect(problemOf(pane)).toBeNull();
    expect(pane.getState().answer?.records).toBe(4);
  });

  it('shows no more than the fact of a failure that nobody wrote a sentence for', async () => {
    const host = new FakeHost([messyLedger()]);
    host.readGrid = () => Promise.reject(new TypeError('张三 is not a function'));
    const pane = await paneOn(host);
    await pane.check();
    expect(problemOf(pane)).toEqual({ code: 'internal', message: '' });
  });
});

const CONTENT = { header: ['信访内容'], between: [['基本信息', '身份证号码'], ['责任单位']] } as const;
const ID = { header: ['基本信息', '身份证号码'], between: [['基本信息', '姓名'], ['信访内容']] } as const;

/** A workbook in which sheets that changes add are to be seen. */
class GrowingHost extends FakeHost {
  override async sheets() {
    const added = this.applied.flatMap(({ operations }) => operations.filter(({ kind }) => kind === 'add-sheet'));
    return [...(await super.sheets()), ...added.map(({ sheet: name }) => ({ name, visible: true, active: false }))];
  }
}

describe('the list of sheets', () => {
  it('has a new sheet once it is written, not chosen, and no more once it was put back', async () => {
    const pane = await paneOn(new GrowingHost([messyLedger(), statisticsSheet()]));
    pane.chooseSheets(['统计']);
    const listed = () => pane.getState().sheets.map(({ name, chosen }) => [name, chosen]);
    await pane.changes.write({ title: '新建工作表', operations: [adding()] });
    expect(listed()).toEqual([
      ['台账', false],
      ['统计', true],
      ['规范台账', false],
    ]);
    await pane.changes.undo();
    expect(listed().map(([name]) => name)).toEqual(['台账', '统计']);
    await pane.changes.redo();
    expect(listed().map(([name]) => name)).toEqual(['台账', '统计', '规范台账']);
  });
});

describe('a corrected column', () => {
  it('is read as the clerk says at once, and is remembered in the workbook', async () => {
    const host = new FakeHost([messyLedger()]);
    const pane = await paneOn(host);
    await pane.check();
    await pane.correct(CONTENT, ['demand']);
    expect(pane.getState().answer?.sheets[0]?.tables[0]?.columns[4]).toMatchObject({
      fields: ['demand'],
      how: 'clerk',
    });

    const later = await paneOn(host);
    await later.check();
    expect(later.getState().answer?.sheets[0]?.tables[0]?.columns[4]).toMatchObject({
      fields: ['demand'],
      how: 'clerk',
    });
  });

  it('may be left unread, and given back to the product', async () => {
    const host = new FakeHost([messyLedger()]);
    const pane = await paneOn(host);
    await pane.check();
    const column = () => pane.getState().answer?.sheets[0]?.tables[0]?.columns[3];
    await pane.correct(ID, []);
    expect(column()).toMatchObject({ fields: [], how: 'clerk' });
    await pane.correct(ID, null);
    expect(column()?.fields).toEqual(['idNumber']);
    expect(column()?.how).not.toBe('clerk');
  });

  it('is read alike in the next workbook with the same headers, until it is given back to the product', async () => {
    const columnMemory = storedColumns(() => {
      throw new Error('SecurityError');
    });
    const content = (pane: PaneController) => pane.getState().answer?.sheets[0]?.tables[0]?.columns[4];
    const first = await paneOn(new FakeHost([messyLedger()]), { columnMemory });
    await first.check();
    await first.correct(CONTENT, ['demand']);

    const host = new FakeHost([messyLedger('二月')]);
    const next = await paneOn(host, { columnMemory });
    await next.check();
    expect(content(next)).toMatchObject({ fields: ['demand'], how: 'clerk' });
    expect(host.settings.size).toBe(0);
    await next.settings.exportText();
    expect(next.getState().settings.exported?.text).toContain('"demand"');

    await next.correct(CONTENT, null);
    expect(content(next)?.fields).toEqual(['content']);
    const third = await paneOn(new FakeHost([messyLedger('三月')]), { columnMemory });
    await third.check();
    expect(content(third)?.fields).toEqual(['content']);
    // What the first workbook itself keeps stays its own.
    await first.check();
    expect(content(first)?.fields).toEqual(['demand']);
  });

  it('of this workbook goes before what was said of the same header in another', async () => {
    const columnMemory = { columns: () => [{ ...CONTENT, fields: ['title'] as const }], keep: () => undefined };
    const pane = await paneOn(new FakeHost([messyLedger()]), { columnMemory });
    await pane.correct(CONTENT, ['demand']);
    expect(pane.getState().answer?.sheets[0]?.tables[0]?.columns[4]?.fields).toEqual(['demand']);
  });

  it('that was given back leaves nothing in the workbook', async () => {
    const host = new FakeHost([messyLedger()]);
    const pane = await paneOn(host);
    await pane.correct(CONTENT, ['demand']);
    await pane.correct(CONTENT, null);
    expect(host.settings.size).toBe(0);
  });

  it('keeps nothing of the ledger itself in the workbook settings', async () => {
    const host = new FakeHost([messyLedger()]);
    const pane = await paneOn(host);
    await pane.check();
    await pane.correct(CONTENT, ['demand']);
    expect([...host.settings.keys()]).toEqual([SAVED_CHOICES]);
    expect(host.settings.get(SAVED_CHOICES)).not.toMatch(/张三|李小明|XF2021|110101/u);
  });
});

describe('a finding', () => {
  it('leads to its cell and shows its details; once more closes them', async () => {
    const host = new FakeHost([messyLedger()]);
    const pane = await paneOn(host);
    await pane.check();
    await pane.filter({ rules: ['id-length'] });
    const finding = pane.getState().list!.order[0]!;
    await pane.select(finding);
    expect(host.selected).toEqual([['台账', 4, 3]]);
    expect(pane.getState().selected).toBe(finding);
    await pane.select(finding);
    expect(pane.getState().selected).toBeNull();
    expect(host.selected.length).toBe(1);
  });

  it('is put in words once, however often it comes into sight', async () => {
    const host = new FakeHost([messyLedger()]);
    const engine = new LocalEngine(null);
    const describe_ = jest.spyOn(engine, 'describe');
    const pane = await paneOn(host, { engine });
    await pane.check();
    await Promise.all([pane.describe([0, 1]), pane.describe([1, 2])]);
    await pane.describe([0, 1, 2]);
    expect(describe_.mock.calls.flatMap(([findings]) => [...findings])).toEqual([0, 1, 2]);
    expect([...pane.getState().texts.keys()]).toEqual([0, 1, 2]);
  });

  it('is marked on its sheet while the clerk wants it', async () => {
    const host = new FakeHost([messyLedger(), statisticsSheet()]);
    const pane = await paneOn(host);
    await pane.check();
    expect(host.marked.size).toBe(0);
    await pane.mark(true);
    expect(host.marked.get('台账')).toContainEqual({ row: 4, column: 3, severity: 'error' });
    await pane.check();
    expect(host.marked.get('台账')?.length).toBeGreaterThan(0);
    await pane.mark(false);
    expect(host.marked.size).toBe(0);
  });

  it('is found by what is typed, once the typing pauses', async () => {
    const host = new FakeHost([messyLedger()]);
    const engine = new LocalEngine(null);
    const pane = await paneOn(host, { engine });
    await pane.check();
    const list = jest.spyOn(engine, 'list');
    await Promise.all([pane.filter({ text: '李' }), pane.filter({ text: '李小' }), pane.filter({ text: '李小明' })]);
    expect(list).toHaveBeenCalledTimes(1);
    expect(pane.getState().filter.text).toBe('李小明');
    expect(pane.getState().list?.order.length).toBeGreaterThan(0);
    expect(pane.getState().list?.order.length).toBeLessThan(pane.getState().list?.total ?? 0);
  });
});

/** Lets everything that was begun come to its end. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 100));

describe('a cell that the clerk types into', () => {
  const spoil = { row: 3, column: 1, value: null };

  async function checked(): Promise<{ host: FakeHost; pane: PaneController }> {
    const host = new FakeHost([messyLedger()]);
    const pane = await paneOn(host);
    await pane.check();
    return { host, pane };
  }

  it('changes the findings at once, without a new check and without reading the sheet again', async () => {
    const { host, pane } = await checked();
    const before = pane.getState().list?.total ?? 0;
    host.type('台账', [spoil]);
    await settled();
    const { list, stale, answer } = pane.getState();
    expect(list?.total).toBeGreaterThan(before);
    expect(list?.total).toBe(Object.values(answer?.counts ?? {}).reduce((a, b) => a + b));
    expect(stale).toBe(false);
    expect(host.reads).toEqual(['台账']);
  });

  it('leaves the filter, the folds and the open finding as they are', async () => {
    const { host, pane } = await checked();
    await pane.filter({ severities: ['error'] });
    const [rule] = pane.getState().list?.groups.map((g) => g.rule) ?? [];
    pane.fold([rule!], true);
    const open = pane.getState().list!.order.at(-1)!;
    await pane.select(open);
    host.type('台账', [{ row: 3, column: 2, value: '王某某' }]);
    await settled();
    const { filter, folded, selected } = pane.getState();
    expect(filter.severities).toEqual(['error']);
    expect(folded.has(rule!)).toBe(true);
    expect(selected).toBe(open);
  });

  it('has its mark painted or taken away', async () => {
    const { host, pane } = await checked();
    await pane.mark(true);
    const marks = () => host.marked.get('台账')?.filter((m) => m.row === spoil.row && m.column === spoil.column).length;
    const before = marks();
    host.type('台账', [spoil]);
    await settled();
    expect(before).toBe(0);
    expect(marks()).toBe(1);
  });

  it('in the header has everything checked again, from the copy that the engine keeps', async () => {
    const { host, pane } = await checked();
    const columns = () => pane.getState().answer?.sheets[0]?.tables[0]?.columns.map((c) => c.header.join());
    host.type('台账', [{ row: 2, column: 1, value: '来信号码' }]);
    await settled();
    expect(columns()).toContain('基本信息,来信号码');
    expect(pane.getState().stale).toBe(false);
    expect(host.reads).toEqual(['台账']);
  });

  it('asks for a new check where the engine fails', async () => {
    const { host, pane } = await checked();
    jest.spyOn(LocalEngine.prototype, 'edited').mockRejectedValueOnce(new Error('lost'));
    host.type('台账', [spoil]);
    await settled();
    expect(pane.getState().stale).toBe(true);
    expect(problemOf(pane)).toBeNull();
  });
});

it('begins anew with another workbook', async () => {
  const host = new FakeHost([messyLedger()]);
  const pane = await paneOn(host);
  await pane.check();
  await pane.open();
  expect(pane.getState()).toMatchObject({ answer: null, list: null, selected: null, stale: false });
  await pane.check();
  expect(host.reads.length).toBe(2);
});
