import { civilDay } from '../../src/core/calendar/civil-day';
import { gridOfRows, type Grid } from '../../src/core/grid/grid';
import { DEFAULT_PROFILE } from '../../src/core/profile/default-profile';
import { DEFAULT_CHOICE } from '../../src/core/reports/rectification/choice';
import { LocalEngine } from '../../src/worker/local-engine';

/** As clerks keep it: a merged title, two header rows, days as numbers and as text, a hidden row, a total. */
export function grownLedger(): Grid {
  return gridOfRows(
    [
      ['2021年信访台账'],
      ['序号', '信访件', null, '信访内容', '责任单位', '登记日期', '信访人数', '是否信访积案'],
      [null, '编号', '信访人'],
      [1, 'XF2021001', '张试验', '=反映小区供暖温度\n长期不达标', '东四街道', 44_348, 15, '否'],
      [2, 'XF2021002', '李样品', '反映道路破损多年没有修补', '区教委', '2021.6.3', '8人', '是'],
      [3, 'XF2021003', '王范本', '反映学区划分不公', '区教委', '6月5日', 1, '是'],
      ['合计', null, null, null, null, null, 24],
    ],
    {
      name: '台账',
      formats: [null, null, null, null, null, Uint16Array.of(0, 0, 0, 1, 0, 0, 0), null, null],
      formatCodes: ['General', 'yyyy/m/d'],
      merges: [
        { top: 0, left: 0, bottom: 0, right: 7 },
        { top: 1, left: 1, bottom: 1, right: 2 },
      ],
      hiddenRows: new Set([4]),
    },
  );
}

/** 排查整治台账 of a ledger as some host read it, as the text of its SheetModel. */
export async function rectificationModel(ledger: Grid): Promise<string> {
  const engine = new LocalEngine(null);
  await engine.putGrid(ledger);
  const profile = DEFAULT_PROFILE;
  await engine.check({
    fileName: '台账.xlsx',
    sheets: [{ name: ledger.name }],
    asOf: civilDay(2021, 12, 31)!,
    profile,
  });
  const asked = {
    report: 'rectification',
    period: null,
    campaign: null,
    choice: DEFAULT_CHOICE,
    answers: {},
    picked: false,
  };
  await engine.makeReport({ ...asked, editions: [] });
  const { change } = await engine.planReport([ledger.name]);
  const models = change.operations.map((operation) => (operation.kind === 'add-sheet' ? operation.model : null));
  return JSON.stringify(models);
}
