/** @jest-environment jsdom */
import { act } from 'react';
import { AppError } from '../../src/core/app-error';
import type { Grid } from '../../src/core/grid/grid';
import type { SheetModel } from '../../src/core/sheets/sheet-model';
import type { FileOutlet } from '../../src/taskpane/controller';
import { LocalEngine, type OpenWorkbook } from '../../src/worker/local-engine';
import { GIVEN_OUT } from '../core/reports/rectification/given-out';
import { changedGrid } from '../core/fixes/support';
import { gridOf } from '../core/reports/rectification/support';
import { FakeHost } from './fake-host';
import { buttons, click, mount, place, settle, unmount } from './mounted-pane';
import { rectificationSheetOf, typedInto, writeReport } from './written-report';

afterEach(unmount);

async function openCopies(kind: FileOutlet['kind'], written: SheetModel[] = []) {
  const given: { name: string; bytes: Uint8Array }[] = [];
  await mount(new FakeHost([GIVEN_OUT]), {
    engine: new LocalEngine(null, {
      write: (sheets) => {
        written.push(...sheets);
        return Uint8Array.of(sheets.length);
      },
      archive: (files) => Uint8Array.from(files, ({ bytes }) => bytes.length),
    }),
    files: { kind, give: (name, bytes) => void given.push({ name, bytes }) },
  });
  await click(/^体检$/u);
  await settle(300);
  await click(/^报表$/u);
  await click(/^排查整治台账/u);
  await settle(300);
  await click(/^分发……$/u);
  await settle(500);
  return given;
}

it('gives each unit a file of its own lines, all of them in one archive', async () => {
  const given = await openCopies('save');
  expect(place().textContent).toContain('东四街道1件');
  await click(/^全部存成一个压缩包（2份）$/u);
  await settle(500);
  expect(place().textContent).toContain('已存为“排查整治台账 分单位交办单.zip”。');
  expect(given.map(({ name, bytes }) => [name, [...bytes]])).toEqual([['排查整治台账 分单位交办单.zip', [1, 1]]]);
  await click(/^保存区教委的一份$/u);
  await settle(300);
  expect(given.at(-1)?.name).toBe('排查整治台账（区教委）.xlsx');
});

it('opens one leader’s copy at a time where files can only be opened', async () => {
  const given = await openCopies('open');
  expect(buttons(/压缩包/u)).toHaveLength(0);
  expect(place().textContent).toContain('请另存以后再发出');
  const [leaders] = [...place().querySelectorAll<HTMLInputElement>('input[type=radio]')].slice(1);
  await act(async () => leaders?.click());
  await settle(500);
  await click(/^打开李例子的一份$/u);
  await settle(500);
  expect(given.map(({ name }) => name)).toEqual(['排查整治台账（李例子）.xlsx']);
});

it('gives nobody a copy of what was made before, where the report could not be made anew', async () => {
  const engine = new LocalEngine(null);
  await mount(new FakeHost([GIVEN_OUT]), { engine, files: { kind: 'save', give: () => undefined } });
  await click(/^体检$/u);
  await settle(300);
  await click(/^报表$/u);
  await click(/^排查整治台账/u);
  await settle(300);
  jest.spyOn(engine, 'makeReport').mockRejectedValueOnce(new AppError('busy', '没有做成。'));
  await click(/^分发……$/u);
  await settle(500);
  expect(place().textContent).toContain('没有做成。');
  expect(place().textContent).not.toContain('东四街道1件');
});

/** 区教委's copy as it went out. */
async function schoolCopy(): Promise<Grid> {
  const written: SheetModel[] = [];
  await openCopies('save', written);
  await click(/^保存区教委的一份$/u);
  await settle(300);
  await unmount();
  return gridOf(written.at(-1)!);
}

/** Picks the file that came back, in which a sheet stands. */
async function pickReturned(name: string): Promise<void> {
  const input = place().querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no field for a file');
  const file = { name, arrayBuffer: async () => new ArrayBuffer(0) };
  Object.defineProperty(input, 'files', { value: [file] });
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
  await settle(500);
}

it('takes what a unit filled in into the sheet of the workbook, and leaves the other lines as they are', async () => {
  const sheet = typedInto(await rectificationSheetOf(new FakeHost([GIVEN_OUT])), 'XF1', '领导批示', '请一周内约谈');
  const filled = typedInto(await schoolCopy(), 'XF2', '化解措施', '暑期重新铺设');
  const host = new FakeHost([GIVEN_OUT, sheet]);
  const open: OpenWorkbook = async (_, fileName) => ({
    fileName,
    kind: 'xlsx',
    sheets: [{ name: filled.name, visible: true, grid: () => filled }],
  });
  await mount(host, { engine: new LocalEngine(open) });
  await click(/^体检$/u);
  await settle(300);
  await click(/^报表$/u);
  await click(/^排查整治台账/u);
  await settle(300);
  await pickReturned('区教委返回.xlsx');
  expect(place().textContent).toContain('填写的内容按问题编号并进去');

  const change = await writeReport(host);
  expect(change?.operations.map((op) => op.kind === 'write-cells' && op.sheet)).toEqual([sheet.name]);
  expect(changedGrid(sheet, change!)).toEqual(typedInto(sheet, 'XF2', '化解措施', '暑期重新铺设'));
});

it('does not go on from a file that was picked for another report', async () => {
  const sheet = typedInto(await rectificationSheetOf(new FakeHost([GIVEN_OUT])), 'XF1', '领导批示', '请一周内约谈');
  const open: OpenWorkbook = async (_, fileName) => ({
    fileName,
    kind: 'xlsx',
    sheets: [{ name: GIVEN_OUT.name, visible: true, grid: () => GIVEN_OUT }],
  });
  const host = new FakeHost([GIVEN_OUT, sheet]);
  await mount(host, { engine: new LocalEngine(open) });
  await click(/^体检$/u);
  await settle(300);
  await click(/^报表$/u);
  await click(/^与上期对比/u);
  await settle(300);
  await pickReturned('上月台账.xlsx');
  expect(place().textContent).toContain('上月台账.xlsx');
  await click(/^全部报表$/u);
  await click(/^排查整治台账/u);
  await settle(300);
  expect(place().textContent).not.toContain('上月台账.xlsx');
  // Nothing to write: the sheet of the workbook stays as it is, with what the leader wrote.
  expect(place().textContent).toContain('请一周内约谈');
});
