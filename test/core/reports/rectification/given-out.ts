import { gridOfRows } from '../../../../src/core/grid/grid';

/** A ledger of which two units and one leader get copies, and nobody the accusation. */
export const GIVEN_OUT = gridOfRows(
  [
    ['信访件编号', '信访人', '信访内容', '责任单位', '登记日期', '人数', '是否积案', '信访目的', '包案领导'],
    ['XF1', '张试验', '反映小区供暖温度长期不达标', '东四街道', '2021-12-01', 12, '是', '求决', '李例子'],
    ['XF2', '李样品', '反映道路破损多年没有修补', '区教委', '2021-12-02', 1, '是', '求决', '李例子'],
    ['XF3', '王范本', '举报某工作人员收礼', '东四街道', '2021-12-03', 1, '是', '揭发控告', '李例子'],
  ],
  { name: '台账' },
);
