import { valueAt } from '../grid/grid';
import { halfWidthDigits, hasFullWidthDigit, isNullToken, trimEdges, trimmedEdges } from '../values/text';
import { isHalfWidth, isTrimmed, oddCellsOf } from './odd-cells';
import { keepsGroups } from './keeps-groups';
import type { FindingView, TableRule } from './rule';
import { columnOf } from './view';

export const textSpaces: TableRule = {
  scope: 'table',
  follow: 'record',
  id: 'text-spaces',
  severity: 'info',
  owner: 'registrar',
  title: '多余空格或全角数字',
  text: '姓名、编号、单位和选项的开头或末尾有空格（包括全角空格、不间断空格、换行），或者编号、电话、证件号、日期里有全角数字。两字姓名中间的空格不提示。',
  basis: null,
  mend: '删去首尾空格，全角数字改为半角；意思不变。',
  fixText: '删去首尾空格，全角数字改为半角，意思不变',
  check(ledger, _ctx, _report, reportCell) {
    for (const { row, column } of oddCellsOf(ledger).untidy) {
      const v = valueAt(ledger.grid, row, column.column);
      if (typeof v === 'string' && !isNullToken(v)) reportCell(row, column.column, column.fields[0] ?? null);
    }
  },
  message: (view) => `${view.fieldName}${whatIsUntidy(view)}，请清理。`,
  fix(view) {
    const fields = fieldsOf(view);
    const trimmed = isTrimmed(fields) ? trimEdges(view.value) : view.value;
    const column = columnOf(view);
    return {
      value: isHalfWidth(fields) ? halfWidthDigits(trimmed) : trimmed,
      safe: column !== undefined && keepsGroups(view.ledger, column),
    };
  },
};

function whatIsUntidy(view: FindingView): string {
  const fields = fieldsOf(view);
  const parts: string[] = [];
  if (isTrimmed(fields) && trimmedEdges(view.value)) parts.push('首尾有多余空格');
  if (isHalfWidth(fields) && hasFullWidthDigit(view.value)) parts.push('有全角数字');
  return parts.join('、');
}

function fieldsOf(view: FindingView): readonly NonNullable<FindingView['field']>[] {
  return columnOf(view)?.fields ?? [];
}
