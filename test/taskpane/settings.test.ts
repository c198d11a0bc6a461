import { civilDay } from '../../src/core/calendar/civil-day';
import { gridOfRows, type Grid } from '../../src/core/grid/grid';
import { DEFAULT_PROFILE } from '../../src/core/profile/default-profile';
import type { Profile } from '../../src/core/profile/profile';
import { settingsModel } from '../../src/core/profile/settings-sheet/settings-model';
import { PaneController, type PaneParts } from '../../src/taskpane/controller';
import { formatKept, KEPT_PROFILE, parseKept } from '../../src/core/profile/kept-profile';
import { LocalEngine } from '../../src/worker/local-engine';
import { messyLedger } from '../worker/small-ledger';
import { FakeHost } from './fake-host';

const OWN: Profile = { ...DEFAULT_PROFILE, office: '某区信访办', severities: { 'id-length': 'off' } };

function settingsGrid(edit: (text: string) => string = (text) => text): Grid {
  const rows = settingsModel(OWN).rows.map((row) =>
    row.map((cell) => (typeof cell?.value === 'string' ? edit(cell.value) : cell?.value)),
  );
  return gridOfRows(rows, { name: '设置', madeByProduct: true });
}

async function paneOn(host: FakeHost, parts: Partial<PaneParts> = {}): Promise<PaneController> {
  const pane = new PaneController({
    host,
    engine: new LocalEngine(null),
    profile: DEFAULT_PROFILE,
    today: civilDay(2021, 12, 31)!,
    ...parts,
  });
  await pane.open();
  return pane;
}

const rules = (pane: PaneController) => pane.getState().list?.groups.map((g) => g.rule);
const inForce = (pane: PaneController) => pane.getState().settings.inForce;

describe('the settings in force', () => {
  it('are those of the sheet 设置, whether or not it is among the sheets to check', async () => {
    const pane = await paneOn(new FakeHost([messyLedger(), settingsGrid()], ['设置']));
    await pane.check();
    expect(inForce(pane)).toMatchObject({ profile: OWN, source: { kind: 'sheet', sheet: '设置' }, faults: [] });
    expect(rules(pane)).not.toContain('id-length');
  });

  it('follow the clerk’s edits at the next check, with what is wrong and where', async () => {
    const host = new FakeHost([messyLedger(), settingsGrid()]);
    const pane = await paneOn(host);
    await pane.check();
    host.replace(settingsGrid((text) => (text === '不检查' ? '不查了' : text)));
    await pane.check();
    const fault = inForce(pane)?.faults[0];
    expect(fault?.message).toMatch(/^“设置”表B\d+：“不查了”不是级别/u);
    expect(rules(pane)).toContain('id-length');
    if (fault) await pane.settings.goTo(fault.sheet, fault.row, fault.column);
    expect(host.selected.at(-1)).toEqual(['设置', fault?.row, 1]);
  });

  it('are the default where nobody said anything, and nothing is written for it', async () => {
    const host = new FakeHost([messyLedger()]);
    const pane = await paneOn(host);
    await pane.settings.open();
    expect(inForce(pane)).toMatchObject({ source: { kind: 'default' } });
    expect(host.settings.size).toBe(0);
  });
});

describe('imported settings', () => {
  it('are kept with the workbook, named, in force at once, and can be given up', async () => {
    const host = new FakeHost([messyLedger()]);
    const pane = await paneOn(host);
    await pane.check();
    expect(rules(pane)).toContain('id-length');
    await pane.settings.importText('{"office":"某区信访办","severities":{"id-length":"off"}}', '本区.json');
    expect(rules(pane)).not.toContain('id-length');
    const later = await paneOn(host);
    await later.settings.open();
    expect(inForce(later)).toMatchObject({ profile: OWN, source: { kind: 'file', name: '本区.json' } });
    await later.settings.restoreDefault();
    expect(inForce(later)?.source.kind).toBe('default');
    expect(host.settings.size).toBe(0);
  });

  it('are refused with every fault, and what was in force stays', async () => {
    const host = new FakeHost([messyLedger()]);
    const pane = await paneOn(host);
    await pane.settings.importText('{"severities":{"id-lenght":"off"},"packs":{"x":null}}', null);
    expect(pane.getState().settings.importing?.faults).toEqual([
      expect.stringMatching(/^粘贴的设置的“severities\.id-lenght”/u),
      expect.stringMatching(/^粘贴的设置的“packs\.x”/u),
    ]);
    expect(host.settings.size).toBe(0);
  });

  it('give way to the sheet 设置', async () => {
    const host = new FakeHost([messyLedger(), settingsGrid()]);
    host.settings.set(KEPT_PROFILE, formatKept({ name: null, text: '{"office":"另区信访办"}' }));
    const pane = await paneOn(host);
    await pane.settings.open();
    expect(inForce(pane)?.profile.office).toBe('某区信访办');
  });

  it.each([null, '', '{}', '[]', '3', 'null', '{"text":5}'])('are none where the workbook keeps %j', (text) => {
    expect(parseKept(text)).toBeNull();
  });
});

describe('the exported text', () => {
  it('has what differs from the default, with the columns corrected in this workbook', async () => {
    const saved: string[] = [];
    const pane = await paneOn(new FakeHost([messyLedger(), settingsGrid()]), {
      onSaveText: (name, text) => saved.push(name, text),
    });
    await pane.check();
    const between = [['基本信息', '身份证号码'], ['责任单位']] as const;
    await pane.correct({ header: ['信访内容'], between }, ['demand']);
    await pane.settings.exportText();
    const text = pane.getState().settings.exported?.text ?? '';
    expect(JSON.parse(text)).toEqual({
      office: '某区信访办',
      severities: { 'id-length': 'off' },
      columns: [{ header: ['信访内容'], fields: ['demand'], between }],
    });
    pane.settings.saveExported();
    expect(saved).toEqual(['某区信访办 设置.json', text]);

    const other = await paneOn(new FakeHost([messyLedger()]));
    await other.settings.importText(text, null);
    await other.check();
    expect(other.getState().answer?.sheets[0]?.tables[0]?.columns[4]).toMatchObject({
      fields: ['demand'],
      how: 'clerk',
    });
  });
});

it('the sheet 设置 is added as a change that can be put back', async () => {
  const host = new FakeHost([messyLedger()]);
  const pane = await paneOn(host);
  await pane.settings.addSheet();
  expect(host.applied).toMatchObject([
    { title: '建“设置”表', operations: [{ kind: 'add-sheet', sheet: '设置', after: null }] },
  ]);
});
