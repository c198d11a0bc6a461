import { unzipSync } from 'fflate';
import { civilDay } from '../../src/core/calendar/civil-day';
import { DEFAULT_PROFILE } from '../../src/core/profile/default-profile';
import { DEFAULT_CHOICE } from '../../src/core/reports/rectification/choice';
import { cellText } from '../../src/core/values/text';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { fileArchive } from '../../src/hosts/xlsx/package/file-archive';
import { writeWorkbook } from '../../src/hosts/xlsx/write/write-workbook';
import { LocalEngine } from '../../src/worker/local-engine';
import { GIVEN_OUT } from '../core/reports/rectification/given-out';

async function madeEngine(): Promise<LocalEngine> {
  const engine = new LocalEngine(null, { write: writeWorkbook, archive: fileArchive });
  await engine.putGrid(GIVEN_OUT);
  await engine.check({
    fileName: '台账.xlsx',
    sheets: [{ name: '台账' }],
    asOf: civilDay(2021, 12, 31)!,
    profile: DEFAULT_PROFILE,
  });
  await engine.makeReport({
    report: 'rectification',
    period: null,
    campaign: null,
    choice: DEFAULT_CHOICE,
    answers: {},
    picked: false,
    editions: [],
  });
  return engine;
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const { sheets } = await openWorkbook(bytes, 'a.xlsx');
  expect(sheets).toHaveLength(1);
  const grid = sheets[0]!.grid();
  expect(grid.hiddenColumns.size).toBe(0);
  return grid.columns.flatMap((column, c) => column.map((_, r) => cellText(grid, r, c))).join(' ');
}

test('each unit’s copy is a workbook of its own lines alone, with the footer and without what the product remembers', async () => {
  const engine = await madeEngine();
  expect(await engine.reportCopies('units')).toEqual([
    { recipient: '东四街道', matters: 1 },
    { recipient: '区教委', matters: 1 },
  ]);
  const { name, bytes } = await engine.copyFile({ kind: 'units', copy: null });
  expect(name).toBe('排查整治台账 分单位交办单.zip');
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(['排查整治台账（东四街道）.xlsx', '排查整治台账（区教委）.xlsx']);
  const street = files['排查整治台账（东四街道）.xlsx']!;
  const text = await textOf(street);
  expect(text).toContain('XF1');
  expect(text).not.toMatch(/XF2|XF3|（自动）/u);
  const parts = unzipSync(street);
  expect(Object.keys(parts).filter((part) => /customXml|comments/u.test(part))).toEqual([]);
  expect(new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])).toMatch(/<oddFooter>[^<]*内部资料 注意保存/u);
});

test('one leader’s copy holds the lines that name them, and no accusation', async () => {
  const engine = await madeEngine();
  const { name, bytes } = await engine.copyFile({ kind: 'leaders', copy: 0 });
  expect(name).toBe('排查整治台账（李例子）.xlsx');
  const text = await textOf(bytes);
  expect(['XF1', 'XF2', 'XF3'].map((number) => text.includes(number))).toEqual([true, true, false]);
  await expect(engine.copyFile({ kind: 'leaders', copy: 7 })).rejects.toMatchObject({ code: 'copies-lost' });
});
