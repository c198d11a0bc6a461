import { isCellError, valueAt } from '../grid/grid';
import { oddCellsOf } from './odd-cells';
import type { TableRule } from './rule';

/** An error value that was pasted as text, or that a .csv can only hold as text. */
const ERROR_TEXT =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA)$/u;

export const cellError: TableRule = {
  scope: 'table',
  follow: 'record',
  id: 'cell-error',
  severity: 'error',
  owner: 'registrar',
  title: '单元格是错误值',
  text: '单元格显示 #REF!、#N/A、#VALUE! 等错误值，多因公式引用的行列被删，或查找不到。',
  basis: null,
  mend: '修正公式，或改填应有的内容。',
  noFix: '错在公式里，要修公式；填一个数会盖住它',
  check(ledger, _ctx, _report, reportCell) {
    for (const { row, column } of oddCellsOf(ledger).errors) {
      const v = valueAt(ledger.grid, row, column.column);
      if (isCellError(v) || (typeof v === 'string' && ERROR_TEXT.test(v.trim()))) {
        reportCell(row, column.column, column.fields[0] ?? null);
      }
    }
  },
  message: ({ fieldName, value }) => `${fieldName ? `“${fieldName}”` : '单元格'}是错误值${value}，请修正公式或重填。`,
};
