import type { CellValue } from '../../../../src/core/grid/grid';
import type { Dice } from './dice';
import { Paper, type Specimen } from './paper';

/** A sheet to be filled in for one matter: labels with a place for the value beside or below each. */
export function formSheet(dice: Dice, name: string): Specimen {
  const paper = new Paper();
  const filled = dice.hits(0.5);
  const shape = dice.pick(SHAPES);
  const pairs = shape.pairs;
  const right = pairs * 2 - 1;
  const merged = dice.hits(0.7);
  const title = paper.line(0, [dice.pick(shape.titles)]);
  if (merged) paper.merge(title, 0, title, right);
  if (dice.hits(0.4)) paper.line(0, [dice.pick(['编号：', '填表单位：某街道　　2021年5月3日', '登记单位：'])]);
  for (const row of shape.rows) {
    const cells: CellValue[] = [];
    for (const [label, value] of row) cells.push(label, filled ? value : null);
    const r = paper.line(0, cells);
    const last = row.length * 2 - 1;
    if (last < right && merged) paper.merge(r, last, r, right);
  }
  if (dice.hits(0.5)) paper.line(0, ['接待人签字：', null, null, '年   月   日']);
  paper.features.push(shape.name, filled ? 'filled' : 'template', merged ? 'merged' : 'unmerged');
  return { name, paper, expected: { kinds: ['form'], tables: [] } };
}

type Pair = readonly [label: string, value: string | number];
interface Shape {
  readonly name: string;
  readonly titles: readonly string[];
  /** Label and value pairs side by side. */
  readonly pairs: number;
  readonly rows: readonly (readonly Pair[])[];
}

const SHAPES: readonly Shape[] = [
  {
    name: 'reception',
    titles: ['领导干部接访登记表', '来访接待登记表'],
    pairs: 3,
    rows: [
      [
        ['接访日期', '2021-05-03'],
        ['接访地点', '接待大厅'],
        ['接访领导', '秦一'],
      ],
      [
        ['来访人姓名', '赵某'],
        ['性别', '男'],
        ['联系电话', '13900000011'],
      ],
      [
        ['身份证号', '110199199001010010'],
        ['家庭住址', '某区甲路1号'],
      ],
      [['反映问题', '反映小区停水多日，物业不予处理']],
      [['主要诉求', '要求尽快恢复供水']],
      [['领导批示', '请街道协调解决']],
      [['办理情况', '已协调']],
    ],
  },
  {
    name: 'registration',
    titles: ['信访事项登记表', '信访人基本情况登记表'],
    pairs: 2,
    rows: [
      [
        ['信访人', '赵某'],
        ['性别', '男'],
      ],
      [
        ['民族', '汉族'],
        ['出生年月', '1990年1月'],
      ],
      [
        ['身份证号', '110199199001010010'],
        ['联系电话', '13900000011'],
      ],
      [
        ['住址', '某区甲路1号'],
        ['工作单位', '某厂'],
      ],
      [
        ['信访形式', '来访'],
        ['信访日期', '2021-05-03'],
      ],
      [['信访内容', '反映拖欠工资']],
      [['处理意见', '转区人力社保局']],
      [['领导批示', '同意']],
    ],
  },
  {
    name: 'one-column',
    titles: ['信访事项交办单', '督办通知单'],
    pairs: 1,
    rows: [
      [['信访编号', 'XF20210001']],
      [['信访人', '赵某']],
      [['主要诉求', '要求支付工资']],
      [['承办单位', '区人力社保局']],
      [['办理期限', '2021-06-30']],
      [['办理要求', '依法按期办结']],
      [['联系人', '陈甲']],
    ],
  },
  {
    name: 'leader-case',
    titles: ['信访积案领导包案表'],
    pairs: 2,
    rows: [
      [
        ['包案领导', '秦一'],
        ['职务', '副区长'],
      ],
      [
        ['责任单位', '区住建委'],
        ['责任人', '陈甲'],
      ],
      [
        ['信访人', '赵某'],
        ['联系电话', '13900000011'],
      ],
      [['案情简介', '反映房屋漏水']],
      [['化解措施', '召开协调会']],
      [['化解时限', '2021年6月底']],
      [['化解情况', '正在推进']],
    ],
  },
];
