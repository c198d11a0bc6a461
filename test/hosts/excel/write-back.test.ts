import type { WorkbookChange } from '../../../src/core/changes/change';
import { civilDay } from '../../../src/core/calendar/civil-day';
import { gridOfRows, valueAt, type Grid } from '../../../src/core/grid/grid';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { DEFAULT_CHOICE } from '../../../src/core/reports/rectification/choice';
import { LocalEngine } from '../../../src/worker/local-engine';
import { startOffice } from '../../excel-host/boot/open-excel';
import { ExcelUnderTest } from './excel-under-test';

beforeAll(() => startOffice({ ExcelApi: '1.14', RichApiRuntime: '1.1', DelayForCellEdit: '1.1' }));

const LEDGER = gridOfRows(
  [
    ['信访件编号', '信访人', '信访内容', '责任单位', '登记日期', '是否信访积案', '办理情况', '领导批示'],
    ['XF1001', '张试验', '反映小区供暖温度长期不达标', '东四街道', '2021-12-01', '是', '已受理', null],
    ['XF1002', '李样品', '反映道路破损多年没有修补', '区教委', '2021-12-02', '是', '已受理', null],
  ],
  { name: '台账' },
);
const SHEET = '排查整治台账';

/** 体检 and the report, of the sheets as they are in Excel now. */
async function makeReport(engine: LocalEngine, { host }: ExcelUnderTest): Promise<void> {
  const names = (await host.sheets()).map(({ name }) => name);
  for (const name of names) await engine.putGrid(await host.readGrid(name));
  const profile = DEFAULT_PROFILE;
  await engine.check({ fileName: '台账.xlsx', sheets: [{ name: '台账' }], asOf: civilDay(2021, 12, 31)!, profile });
  const editions = names.filter((name) => name === SHEET);
  const asked = {
    report: 'rectification',
    period: null,
    campaign: null,
    choice: DEFAULT_CHOICE,
    answers: {},
    picked: false,
    editions,
  };
  await engine.makeReport(asked);
}

/** Headers are broken at words, so that they fit. */
const columnOf = (grid: Grid, header: string): number =>
  grid.columns.findIndex((column) =>
    column.some((value) => typeof value === 'string' && value.replace(/\s/gu, '') === header),
  );

test('what was typed into 排查整治台账 in Excel goes into the ledger where it is ticked, and 还原 puts every cell back', async () => {
  const excel = new ExcelUnderTest();
  await excel.show([LEDGER]);
  const engine = new LocalEngine(null);
  await makeReport(engine, excel);
  const { change } = await engine.planReport(['台账']);
  await excel.host.apply(change);
  const sheet = await excel.host.readGrid(SHEET);
  const row = sheet.columns[columnOf(sheet, '信访件编号')]!.indexOf('XF1001');
  await excel.type(SHEET, row, columnOf(sheet, '工作进展'), '已更换锅炉');
  await excel.type(SHEET, row, columnOf(sheet, '领导批示'), '一周内办结');
  await makeReport(engine, excel);

  const plan = await engine.planWriteBack();
  const cells = plan!.lines.flatMap((line) => line.cells);
  expect(cells.map(({ sheet: name, cell, before, after }) => [name, cell, before, after])).toEqual([
    ['台账', 'G2', '已受理', '已更换锅炉'],
    ['台账', 'H2', '', '一周内办结'],
  ]);
  expect(plan!.ticked).toEqual([cells[0]!.id]);

  const before = await excel.picture('台账');
  const inLedger = async (): Promise<unknown[]> => {
    const grid = await excel.host.readGrid('台账');
    return [valueAt(grid, 1, 6), valueAt(grid, 1, 7), valueAt(grid, 2, 6)];
  };
  const write = async (ids: readonly string[]): Promise<WorkbookChange> => {
    await excel.host.readGrid('台账');
    const taken = await engine.writeBackChange(ids);
    await excel.host.apply(taken);
    return taken;
  };
  await write(plan!.ticked);
  expect(await inLedger()).toEqual(['已更换锅炉', null, '已受理']);
  expect(await excel.host.undo()).toMatchObject({ title: '写回台账', kept: 0 });
  expect(await excel.picture('台账')).toEqual(before);
  await write(cells.map(({ id }) => id));
  expect(await inLedger()).toEqual(['已更换锅炉', '一周内办结', '已受理']);
  await excel.host.undo();
  expect(await excel.picture('台账')).toEqual(before);
});
