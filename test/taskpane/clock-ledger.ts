import { civilDay } from '../../src/core/calendar/civil-day';
import { gridOfRows, type CellValue, type Grid } from '../../src/core/grid/grid';

/** The day on which the matters below stand as their titles say. */
export const CLOCK_TODAY = civilDay(2021, 7, 8)!;

const HEADER = ['序号', '信访件编号', '姓名', '登记日期', '转送日期', '受理日期', '办结日期', '责任单位', '信访内容'];

/** Five matters: done in time, long overdue, last day tomorrow, far from due, and one that a Sunday moved. */
export function clockLedger(name = '台账', extra: readonly (readonly CellValue[])[] = []): Grid {
  return gridOfRows(
    [
      ['2021年信访台账'],
      HEADER,
      [1, 'XF2021001', '张三', '2021-01-05', '2021-01-08', '2021-01-11', '2021-02-01', '东四街道', '反映楼道堆物'],
      [2, 'XF2021002', '李小明', '2021-03-29', '2021-03-30', '2021-04-01', null, '景山街道', '反映供暖不热'],
      [3, 'XF2021003', '王五', '2021-05-06', '2021-05-07', '2021-05-10', null, '东四街道', '反映停车收费'],
      [4, 'XF2021004', '赵六', '2021-06-24', '2021-06-25', '2021-06-28', null, '建国门街道', '反映路灯不亮'],
      [5, 'XF2021005', '孙七', '2021-04-29', '2021-04-30', '2021-05-05', null, '景山街道', '反映下水不通'],
      ...extra,
    ],
    { name },
  );
}
