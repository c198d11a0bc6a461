import { headerKey, headerLikeness, lookUp, withoutBrackets } from './header-text';
import { fillOf, seenCells, type SheetView } from './sheet-view';

/** A form is one page; what stands further down is not needed to know one. */
const LOOK_ROWS = 40;
const LABEL_ENDING =
  /(?:名称|时间|日期|地点|专业|姓名|单位|电话|签名|签字|意见|情况|人员|期限|号码|性别|民族|住址|地址|诉求|批示|内容|职务|职业|职称|结果|代码|领导|要求|事由|联系人|年月|措施|时限|程度|面貌|状况|籍贯|邮编|学历)$/u;

/**
 * Whether a sheet is a form: labels with a place for the value beside each, row after row, and no row
 * that heads columns. A header row has its labels side by side; a form has them apart.
 */
export function isForm(view: SheetView): boolean {
  let rows = 0;
  const labelled = new Set<string>();
  let heads = 0;
  let underHead = 0;
  let paired = 0;
  for (let r = 0; r < Math.min(view.grid.rowCount, LOOK_ROWS); r++) {
    if (fillOf(view, r) === 0) continue;
    const row = labelsOf(view, r);
    // Titles and lone sentences say nothing either way.
    if (row.cells === 1 && row.labels === 0) continue;
    rows++;
    if (row.beginsWith !== null && row.longestRun === 1) labelled.add(row.beginsWith);
    if (row.beginsWith !== null && row.longestRun === 1 && row.labels >= 2) paired++;
    // Nothing but labels side by side heads columns; so does a row of three, whatever else stands in it.
    if (row.longestRun >= 3 || (row.longestRun === 2 && row.cells === 2) || row.headsColumns) heads++;
    else if (heads > 0 && row.labels === 1 && row.cells >= 3) underHead++;
  }
  // One label, and behind it what several columns hold: that is a list whose first column has such words.
  if (underHead * 2 > rows) return false;
  // Two pairs and more side by side in row after row: no list is like that, however short the form.
  if (heads === 0 && paired >= 2 && paired * 2 > rows) return true;
  // Sub-tables stand in some forms, each under a header of its own.
  return labelled.size >= 3 && labelled.size >= heads * 4 && labelled.size * 2 >= rows;
}

interface Labels {
  readonly cells: number;
  readonly labels: number;
  /** Key of the first cell where that is a label. */
  readonly beginsWith: string | null;
  /** Most labels in cells right beside each other. */
  readonly longestRun: number;
  /** Whether all of three or more cells side by side look like headers, none like a value. */
  readonly headsColumns: boolean;
}

function labelsOf(view: SheetView, row: number): Labels {
  let cells = 0;
  let labels = 0;
  let beginsWith: string | null = null;
  let run = 0;
  let longestRun = 0;
  let end = -2;
  let apart = false;
  for (const [c, v] of seenCells(view, row, 0, Infinity)) {
    const label = typeof v === 'string' && isLabel(v);
    if (typeof v !== 'string' || headerLikeness(v) < 0.4 || (cells > 0 && end !== c - 1)) apart = true;
    if (label) {
      labels++;
      if (cells === 0) beginsWith = headerKey(v);
    }
    run = label ? (end === c - 1 ? run + 1 : 1) : 0;
    longestRun = Math.max(longestRun, run);
    end = view.merges.areaAt(row, c)?.right ?? c;
    cells++;
  }
  return { cells, labels, beginsWith, longestRun, headsColumns: cells >= 3 && !apart };
}

function isLabel(text: string): boolean {
  const key = withoutBrackets(headerKey(text));
  if (key === '' || key.length > 14) return false;
  return lookUp(key) !== null || /[:：]\s*$/u.test(text.trim()) || LABEL_ENDING.test(key);
}
