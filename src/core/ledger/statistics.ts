import { isBlank, valueAt } from '../grid/grid';
import type { FieldId } from '../fields/catalog';
import type { Profile } from '../profile/profile';
import { isNullToken } from '../values/text';
import type { HeaderBlock } from './header-block';
import { headerKey, withoutBrackets } from './header-text';
import type { SheetView } from './sheet-view';
import type { TableColumn } from './types';

/** Leaves of a table that counts: 件数, 占比, 合计, 小计 … */
const MEASURE =
  /(?:件数|件次|批次|批数|人次|人数|户数|起数|次数|总数|总量|数量|件|批|起|户|率|占比|比例|比重|百分比|%|同比|环比|增减|增幅|合计|小计|总计|累计|共计|时长|均值|平均\S*|得分|分值|排名|名次|总\S{0,3}数|[^编件单账文函户案]数|评议量|\S量|其中\S*)$/u;
/** Columns of a period: 1月, 一季度, 2021年, 上半年. */
const PERIOD = /^(?:\d{1,2}月份?|[一二三四五六七八九十]{1,3}月份?|第?[一二三四1-4]季度|\d{4}年|[上下]半年|全年)$/u;
const COUNTING_PARENT = /数量|统计|情况\(件\)/u;
/** What a table that counts is called. */
const COUNTING_TITLE = /统计|报表|汇总|通报|分析/u;
const TOTAL = /^(?:合计|总计|小计|总量|共计)/u;
const DIMENSION =
  /^(?:序号|单位|部门|地区|区域|街道|乡镇|县区|县\(?市\)?区|项目|类别|分类|类型|月份|年份|季度|年度|统计类型|指标|名称|承办单位|责任单位|登记单位|登记机构|上级部门|窗口部门|乡镇\(街道\)\S*|问题类别|内容分类|信访形式|信访目的|排名|人员|受理人员|\S{0,4}单位|\S{0,4}部门|\S{0,4}街道)$/u;
/** Columns that describe one thing: when and where it was, what it is called, who took part. */
const DESCRIBING = /(?:时间|日期|地点|名称|主题|内容|事项|问题|人员|主持人|参加人|记录人|姓名|描述|情况|措施|意见)$/u;
/** What only a list of things one by one has. */
const SINGULAR: ReadonlySet<FieldId> = new Set<FieldId>([
  'caseNo',
  'matterNo',
  'petitioner',
  'idNumber',
  'phone',
  'content',
  'demand',
  'title',
  'registeredDate',
  'petitionDate',
  'acceptedDate',
  'closedDate',
  'replyDate',
  'transferredDate',
  'dueDate',
  'address',
  'progress',
  'opinion',
  'resolveMeasure',
  'resolveDeadline',
  'screeningDate',
  'problemNo',
  'gender',
  'responsiblePerson',
]);

/** What is known of a table when it is asked whether it counts. */
export interface CountedTable {
  readonly columns: readonly TableColumn[];
  readonly records: readonly number[];
  readonly title: string | null;
}

/** Whether a table counts many things in one row, rather than listing one thing a row. */
export function countsThings(view: SheetView, block: HeaderBlock, table: CountedTable, profile: Profile): boolean {
  const { columns, records, title } = table;
  const { measures, dimensions, describing, totals } = leavesOf(block, classesOf(profile));
  const width = block.paths.length;
  const singular = columns.filter((c) => c.confidence >= 0.9 && c.fields.some((f) => SINGULAR.has(f))).length;
  if (singular >= 2 || (singular >= 1 && measures * 2 <= width)) return false;
  if (describing >= 2 && describing * 2 > measures) return false;
  const titled = COUNTING_TITLE.test(title ?? '');
  if (measures >= 2 && (measures * 2 >= width - dimensions || titled)) return true;
  if (totals > 0 && (titled || records.length === 0)) return true;
  const share = numericShare(view, block, records);
  // Nothing but numbers behind the first column, whatever the columns are called.
  if (describing === 0 && records.length >= 2 && width >= 3 && share >= 0.95) return true;
  return (measures >= 1 || titled) && share >= 0.75;
}

/** How many columns count something, name what is counted, or describe one thing. */
function leavesOf(
  block: HeaderBlock,
  classes: ReadonlySet<string>,
): { measures: number; dimensions: number; describing: number; totals: number } {
  const n = { measures: 0, dimensions: 0, describing: 0, totals: 0 };
  let counted = 0;
  for (const path of block.paths) {
    const [leaf = '', ...parents] = path.map((p) => withoutBrackets(headerKey(p))).reverse();
    if (TOTAL.test(leaf)) n.totals++;
    if (classes.has(leaf)) counted++;
    else if (MEASURE.test(leaf) || PERIOD.test(leaf) || parents.some((p) => MEASURE.test(p) || COUNTING_PARENT.test(p)))
      n.measures++;
    else if (DIMENSION.test(leaf)) n.dimensions++;
    else if (DESCRIBING.test(leaf)) n.describing++;
  }
  // 来信, 来访, 网上信访 side by side are columns of counts; one such word is some other header.
  if (counted >= 3) n.measures += counted;
  return n;
}

const classes = new WeakMap<Profile, ReadonlySet<string>>();

/** The forms, purposes, categories and streets of an office: what columns of counts are headed with. */
function classesOf(profile: Profile): ReadonlySet<string> {
  let set = classes.get(profile);
  if (!set) {
    const { forms, purposes, categories, satisfaction, streets, units } = profile;
    set = new Set([forms, purposes, categories, satisfaction, streets, units].flat().map((i) => headerKey(i.name)));
    classes.set(profile, set);
  }
  return set;
}

/** Share of numbers among the filled cells behind the first text column. */
function numericShare({ grid }: SheetView, block: HeaderBlock, records: readonly number[]): number {
  let numbers = 0;
  let filled = 0;
  for (const r of records.slice(0, 50)) {
    for (let c = block.left + 1; c <= block.right; c++) {
      const v = valueAt(grid, r, c);
      if (isBlank(v) || (typeof v === 'string' && isNullToken(v))) continue;
      filled++;
      if (typeof v === 'number' || (typeof v === 'string' && /^-?[\d.]+%?$/u.test(v.trim()))) numbers++;
    }
  }
  return filled < 3 ? 0 : numbers / filled;
}
