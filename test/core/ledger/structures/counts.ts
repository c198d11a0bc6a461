import type { CellValue } from '../../../../src/core/grid/grid';
import type { Dice } from './dice';
import { Paper, type Specimen } from './paper';

/** A sheet of counts: units, streets, months or classes down, numbers of matters across. */
export function statisticsSheet(dice: Dice, name: string): Specimen {
  const paper = new Paper();
  const shape = dice.pick(SHAPES);
  const filled = dice.hits(0.75);
  const width = 1 + shape.columns.length + (shape.seq ? 1 : 0);
  if (dice.hits(0.1)) paper.blank();
  if (dice.hits(0.85)) {
    const row = paper.line(0, [dice.pick(shape.titles)]);
    if (dice.hits(0.7)) paper.merge(row, 0, row, width - 1);
  }
  if (dice.hits(0.4))
    paper.line(0, [
      dice.pick(['2021年1月至6月', '统计时间：2021年1月1日至6月30日', '单位：件、人次', '填报单位：某街道']),
    ]);
  const headerRows = header(dice, paper, shape);
  const below = paper.next;
  if (dice.hits(0.12)) paper.line(0, ['甲', ...Array.from({ length: width - 1 }, (_, i) => i + 1)]);
  const numbersBelow = paper.next > below;
  shape.rows.forEach((label, i) => {
    const cells: CellValue[] = shape.columns.map((c) => (filled ? valueOf(c[c.length - 1] as string, dice) : null));
    paper.line(0, [...(shape.seq ? [i + 1] : []), label, ...cells]);
  });
  if (dice.hits(0.7))
    paper.line(0, [
      ...(shape.seq ? [null] : []),
      dice.pick(['合计', '总计', '合  计']),
      ...shape.columns.map(() => (filled ? dice.int(5, 99) : null)),
    ]);
  if (dice.hits(0.3)) paper.line(0, ['注：重复件不计入。']);
  if (dice.hits(0.3)) paper.line(0, ['填表人：陈甲', null, '负责人：褚乙']);
  paper.features.push(shape.name, filled ? 'filled' : 'template', ...(numbersBelow ? ['numbers-below'] : []));
  const table = { headerRows, mayHead: new Set<number>(), records: [], skipped: new Map(), fields: new Map() };
  return { name, paper, expected: { kinds: ['statistics'], tables: [table] } };
}

interface Shape {
  readonly name: string;
  readonly titles: readonly string[];
  readonly seq: boolean;
  readonly corner: string;
  /** Paths of the counting columns. */
  readonly columns: readonly (readonly string[])[];
  readonly rows: readonly string[];
}

const STREETS = ['东四街道', '景山街道', '朝阳门街道', '龙潭街道', '天坛街道'];
const UNITS = ['区住建委', '区教委', '区卫健委', '区民政局'];
const both = (parents: string, leaves: string): string[][] =>
  parents.split(' ').flatMap((p) => leaves.split(' ').map((l) => [p, l]));
const flat = (leaves: string): string[][] => leaves.split(' ').map((l) => [l]);

const SHAPES: readonly Shape[] = [
  {
    name: 'by-street',
    titles: ['2021年上半年信访情况统计表', '各街道信访量统计'],
    seq: false,
    corner: '街道',
    columns: both('来信 来访 网上信访', '件数 人次'),
    rows: STREETS,
  },
  {
    name: 'timely',
    titles: ['按期办结情况通报表', '2021年三季度办理时效通报'],
    seq: true,
    corner: '责任单位',
    columns: flat('应受理件 及时受理 及时受理率 应办结件 按期办结 按期办结率 参评件 满意率 排名'),
    rows: UNITS,
  },
  {
    name: 'by-month',
    titles: ['2021年各月信访量统计表', '2021年信访件按月统计'],
    seq: false,
    corner: '单位',
    columns: flat('1月 2月 3月 4月 5月 6月 合计'),
    rows: UNITS,
  },
  {
    name: 'year-on-year',
    titles: ['信访总量同比情况', '信访统计月报表'],
    seq: false,
    corner: '项目',
    columns: both('本月 上年同期', '件次 人次').concat(flat('同比 环比')),
    rows: ['来信', '来访', '其中：集体访', '网上信访', '来电'],
  },
  {
    name: 'by-purpose',
    titles: ['信访目的统计表'],
    seq: true,
    corner: '街道',
    columns: flat('申诉 求决 意见建议 揭发控告 其他 合计'),
    rows: STREETS,
  },
  {
    name: 'by-category',
    titles: ['信访内容分类统计表', '2021年信访内容分类情况'],
    seq: false,
    corner: '内容分类',
    columns: flat('件数 占比 上年件数 增减'),
    rows: ['城乡建设', '劳动和社会保障', '卫生健康', '教育文体', '其他'],
  },
  {
    name: 'mailbox',
    titles: ['各承办单位信件办理情况统计表'],
    seq: true,
    corner: '承办单位',
    columns: flat('承办件数 办结数 在办数 超时未办数'),
    rows: UNITS,
  },
  {
    name: 'three-level',
    titles: ['信访事项办理情况统计表'],
    seq: false,
    corner: '单位',
    columns: [
      ['总量'],
      ...both('受理', '应受理数 已受理数 受理率'),
      ...both('办结', '应办结数 已办结数 办结率'),
      ['满意率'],
    ],
    rows: UNITS,
  },
  {
    name: 'rectification',
    titles: ['排查整治进展统计表', '突出问题化解情况汇总表'],
    seq: true,
    corner: '责任单位',
    columns: flat('排查数 已化解数 未化解数 化解率'),
    rows: UNITS,
  },
];

function header(dice: Dice, paper: Paper, shape: Shape): number[] {
  const top = paper.next;
  const lead = shape.seq ? ['序号', shape.corner] : [shape.corner];
  const deep = shape.columns.some((c) => c.length > 1);
  if (!deep) {
    paper.line(0, [...lead, ...shape.columns.map((c) => c[0] as string)]);
    return [top];
  }
  const merged = dice.hits(0.8);
  paper.blank(2);
  lead.forEach((t, i) => {
    paper.put(top, i, t);
    if (merged) paper.merge(top, i, top + 1, i);
  });
  shape.columns.forEach((path, i) => {
    const c = lead.length + i;
    if (path.length === 1) {
      paper.put(top, c, path[0] as string);
      if (merged) paper.merge(top, c, top + 1, c);
      return;
    }
    paper.put(top + 1, c, path[1] as string);
    if (shape.columns[i - 1]?.[0] === path[0]) return;
    let end = i;
    while (shape.columns[end + 1]?.[0] === path[0]) end++;
    paper.put(top, c, path[0] as string);
    if (merged) paper.merge(top, c, top, lead.length + end);
  });
  return [top, top + 1];
}

function valueOf(leaf: string, dice: Dice): CellValue {
  if (/率|比/u.test(leaf)) return dice.hits(0.5) ? dice.next() : `${dice.int(50, 100)}%`;
  return dice.hits(0.12) ? null : dice.hits(0.05) ? '-' : dice.int(0, 60);
}
