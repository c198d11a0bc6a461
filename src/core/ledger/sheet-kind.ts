import { isBlank, valueAt, type Grid } from '../grid/grid';
import type { HeaderBlock } from './header-block';
import { headerKey, lookUp, withoutBrackets } from './header-text';
import type { Merges } from './merges';
import type { RowProfile } from './row-profile';
import type { TableColumn, TableKind } from './types';
import type { FieldId } from '../fields/catalog';

/** Leaves of a table that counts: 件数, 占比, 合计, 小计 … */
const MEASURE =
  /(?:件数|件次|批次|批数|人次|人数|户数|起数|次数|总数|总量|数量|件|批|起|户|率|占比|比例|比重|百分比|%|同比|环比|增减|增幅|合计|小计|总计|累计|共计|时长|均值|平均\S*|得分|分值|排名|名次|总\S{0,3}数|[^编件单账文函户案]数|评议量|\S量|其中\S*)$/u;
const DIMENSION =
  /^(?:序号|单位|部门|地区|区域|街道|乡镇|县区|县\(?市\)?区|项目|类别|分类|类型|月份|年份|季度|年度|统计类型|指标|名称|承办单位|责任单位|登记单位|登记机构|上级部门|窗口部门|乡镇\(街道\)\S*|问题类别|内容分类|信访形式|信访目的|排名|时间|日期|人员|受理人员|\S{0,4}单位|\S{0,4}部门|\S{0,4}街道)$/u;
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

/** Whether a table counts many things in one row, rather than listing one thing a row. */
export function countsThings(
  grid: Grid,
  block: HeaderBlock,
  columns: readonly TableColumn[],
  records: readonly number[],
  title: string | null,
): boolean {
  let measures = 0;
  let dimensions = 0;
  for (const path of block.paths) {
    const leaf = withoutBrackets(headerKey(path[path.length - 1] ?? ''));
    const parents = path.slice(0, -1).map((p) => withoutBrackets(headerKey(p)));
    if (MEASURE.test(leaf) || parents.some((p) => MEASURE.test(p) || /数量|统计|情况\(件\)/u.test(p))) measures++;
    else if (DIMENSION.test(leaf)) dimensions++;
  }
  const width = block.paths.length;
  const singular = columns.filter((c) => c.confidence >= 0.9 && c.fields.some((f) => SINGULAR.has(f))).length;
  if (singular >= 2 || (singular >= 1 && measures * 2 < width)) return false;
  if (measures >= 2 && (measures * 2 >= width - dimensions || /统计|报表|汇总/u.test(title ?? ''))) return true;
  return measures >= 1 && numericShare(grid, block, records) >= 0.75;
}

/** Share of numbers among the filled cells behind the first text column. */
function numericShare(grid: Grid, block: HeaderBlock, records: readonly number[]): number {
  let numbers = 0;
  let filled = 0;
  for (const r of records.slice(0, 50)) {
    for (let c = block.left + 1; c <= block.right; c++) {
      const v = valueAt(grid, r, c);
      if (isBlank(v)) continue;
      filled++;
      if (typeof v === 'number' || (typeof v === 'string' && /^-?[\d.]+%?$/u.test(v.trim()))) numbers++;
    }
  }
  return filled < 4 || block.right - block.left < 2 ? 0 : numbers / filled;
}

/**
 * Whether a sheet is a form: labels with a place for the value beside each, row after row, and no
 * row that heads columns. A header row has its labels side by side; a form has them apart.
 */
export function isForm(grid: Grid, merges: Merges, profile: RowProfile, block: HeaderBlock | null): boolean {
  const rows = Math.min(grid.rowCount, 40);
  let labelled = 0;
  let filledRows = 0;
  let firstColumnLabels = 0;
  for (let r = 0; r < rows; r++) {
    if ((profile.fill[r] as number) === 0) continue;
    filledRows++;
    let labels = 0;
    let apart = true;
    let beforeWasLabel = false;
    for (let c = profile.first[r] as number; c <= (profile.last[r] as number); c++) {
      if (merges.isCovered(r, c)) {
        continue;
      }
      const v = valueAt(grid, r, c);
      const label = typeof v === 'string' && isLabel(v);
      if (label) {
        labels++;
        if (beforeWasLabel) apart = false;
        if (c <= 1) firstColumnLabels++;
      }
      beforeWasLabel = label;
    }
    if (labels > 0 && apart) labelled++;
  }
  if (labelled < 3) return false;
  // A real header under which most rows are filled alike is a table, whatever stands around it.
  const width = block ? block.right - block.left + 1 : 0;
  if (block && width >= 3 && adjacentLabels(grid, merges, block) >= 3) return false;
  return labelled * 2 >= filledRows && firstColumnLabels >= 2;
}

function isLabel(text: string): boolean {
  const key = withoutBrackets(headerKey(text));
  if (key === '' || key.length > 14) return false;
  return (
    lookUp(key) !== null ||
    /[:：]\s*$/u.test(text.trim()) ||
    /(?:名称|时间|日期|地点|专业|姓名|单位|电话|签名|签字|意见|情况|人员|期限|号码|性别|民族|住址|地址|诉求|批示|内容|职务|结果|代码|领导)$/u.test(
      key,
    )
  );
}

/** Longest run of header cells side by side. */
function adjacentLabels(grid: Grid, merges: Merges, block: HeaderBlock): number {
  let best = 0;
  for (let r = block.top; r <= block.bottom; r++) {
    let run = 0;
    for (let c = block.left; c <= block.right; c++) {
      const covered = merges.isCovered(r, c);
      if (!covered && typeof valueAt(grid, r, c) === 'string' && !isBlank(valueAt(grid, r, c)))
        best = Math.max(best, ++run);
      else run = 0;
    }
  }
  return best;
}

/** A rectification ledger has at least two of these, and no acceptance. */
const RECTIFICATION: readonly (readonly FieldId[])[] = [
  ['screeningDate'],
  ['resolveMeasure'],
  ['resolveDeadline'],
  ['rectifiedDate'],
  ['writeOffDate', 'isWrittenOff'],
  ['verifier', 'verification'],
];
const OF_PETITIONS: readonly (readonly FieldId[])[] = [
  ['caseNo', 'matterNo'],
  ['petitioner'],
  ['form'],
  ['purpose'],
  ['content', 'demand', 'title'],
  ['registeredDate', 'petitionDate', 'receivedDate'],
  ['category'],
  ['place'],
  ['responsibleUnit'],
  ['acceptedDate'],
  ['transferredDate'],
  ['closedDate', 'replyDate'],
  ['isRepeat', 'isGroup', 'peopleCount'],
  ['idNumber', 'phone'],
];
/** At least one of these makes a list a list of petitions. */
const HEART: readonly FieldId[] = ['petitioner', 'form', 'purpose', 'content', 'demand', 'matterNo'];

/** What a table is about. */
export function tableKind(columns: readonly TableColumn[]): TableKind {
  const has = (f: FieldId): boolean => columns.some((c) => c.fields.includes(f));
  const count = (groups: readonly (readonly FieldId[])[]): number => groups.filter((g) => g.some(has)).length;
  if (count(RECTIFICATION) >= 2 && !has('acceptedDate')) return 'rectification';
  return count(OF_PETITIONS) >= 4 && HEART.some(has) ? 'petition' : 'other';
}
