import { civilDay } from '../../src/core/calendar/civil-day';
import { gridOfRows, type CellValue, type Grid } from '../../src/core/grid/grid';
import { DEFAULT_PROFILE } from '../../src/core/profile/default-profile';
import type { CheckRequest, SheetRequest } from '../../src/worker/answers';

/** A day after every date of the ledgers here. */
const AS_OF = civilDay(2021, 12, 31)!;

/** As clerks keep it: a title, a two-line header, stray blanks, a total at the bottom. Nobody can own these ID numbers. */
export function messyLedger(name = '台账', extra: readonly (readonly CellValue[])[] = []): Grid {
  return gridOfRows(
    [
      ['2021年信访台账'],
      ['序号', '基本信息', null, null, '信访内容', '登记日期', '责任单位', '办理\n状态'],
      [null, '信访件编号', '姓 名', '身份证号码'],
      [1, 'XF2021001', '张三', '110101190101010011', '反映楼道堆物', '2021-03-01', '东四街道', '办理中'],
      [2, 'XF2021002', '李小明', '11010119010101', '反映供暖不热', '2021年3月32日', '东四', '办理中'],
      [3, 'XF2021002', '王五', '', '反映停车收费', '2021.3.5', '某某公司', '办理中'],
      [4, 'XF2021004', null, '', '', '2021-03-08', '', '办理中'],
      ...extra,
      ['合计', null, null, null, '4件'],
    ],
    { name },
  );
}

/** A sheet of counts, which is no ledger. */
export function statisticsSheet(name = '统计'): Grid {
  return gridOfRows(
    [
      ['2021年信访情况统计表'],
      ['街道', '来信件数', '来访批次', '来访人次', '合计'],
      ['东四街道', 3, 4, 9, 7],
      ['景山街道', 1, 2, 5, 3],
      ['合计', 4, 6, 14, 10],
    ],
    { name },
  );
}

export function checkRequest(sheets: readonly SheetRequest[]): CheckRequest {
  return { fileName: '2021年信访台账.xlsx', sheets, asOf: AS_OF, profile: DEFAULT_PROFILE };
}
