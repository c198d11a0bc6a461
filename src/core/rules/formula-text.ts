import { valueAt } from '../grid/grid';
import { oddCellsOf } from './odd-cells';
import type { TableRule } from './rule';

export const formulaText: TableRule = {
  scope: 'table',
  follow: 'record',
  id: 'formula-text',
  severity: 'warning',
  owner: 'registrar',
  title: '文本像公式',
  text: '文本以 = + - @ 开头，后面是电子表格会当公式执行的内容，如“=HYPERLINK(…)”“+SUM(A1)”。“- 已办”“-1”“+86 138…”“@某人”不在此列。从网上或外单位收来的表格尤其要当心。',
  basis: null,
  mend: '确认内容来源；只是文字的，在前面加一个单引号或改写，不要双击该单元格后直接回车。',
  noFix: '去掉符号或者改成公式，意思都会变；本工具写入时总是写成文本',
  check(ledger, _ctx, _report, reportCell) {
    for (const { row, column } of oddCellsOf(ledger).signs) {
      const v = valueAt(ledger.grid, row, column.column);
      if (typeof v === 'string' && wouldRun(v)) reportCell(row, column.column, column.fields[0] ?? null);
    }
  },
  message: ({ fieldName }) => `${fieldName ? `“${fieldName}”` : '单元格'}的文本像公式，可能被执行，请核对来源并改写。`,
};

/** SUM( · HYPERLINK( · _xlfn.CONCAT( */
const CALL = /(?:^|[^\p{L}\p{N}_.])[A-Za-z_][A-Za-z0-9_.]*\(/u;
/** A1 · $B$2 · Sheet1!A1 · '一月'!A1, at the start. */
const REFERENCE = /^(?:(?:'[^']+'|[\p{L}\p{N}_.]+)!)?\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}\s?(?:$|[:+\-*/^&=<>,)%])/u;
/** 2+3 · (1+2)*3 · 1/4: nothing but numbers and brackets, and an operator between two of them. */
const ARITHMETIC = /^[\d.\s+\-*/^()%]+$/u;
const OPERATION = /[\d)%]\s?[+*/^]\s?[\d(+-]/u;
/** cmd|'/C calc'!A0: a call to another program. */
const OTHER_PROGRAM = /[A-Za-z][A-Za-z0-9]*\|[^!]*!/u;
/** +86 138… · +86-10-6400… · 010-6400…/138…: long digits are a phone, whatever stands between them. */
const LONG_DIGITS = /\d{5}/u;
const HANZI = /\p{Script=Han}/u;

/**
 * Whether a spreadsheet would calculate the text if somebody typed or pasted it. Bullets, signed
 * numbers and phone numbers begin with the same signs and are harmless.
 */
function wouldRun(text: string): boolean {
  const sign = text.charAt(0);
  const rest = text.slice(1, 500).replace(/^[\s+-]+/u, '');
  if (sign === '=') return /^[\p{L}\p{N}_("'{$[.#@\\]/u.test(rest);
  if (sign === '@') return /^[A-Za-z_][A-Za-z0-9_.]*\(/u.test(rest);
  if (sign !== '+' && sign !== '-') return false;
  if (OTHER_PROGRAM.test(rest)) return true;
  // Prose after a dash may well name a function or a cell; a formula holds hanzi in quotes only.
  if (HANZI.test(rest.replace(/"[^"]*"|'[^']*'!|[\p{L}\p{N}_]+!/gu, ''))) return false;
  if (CALL.test(rest) || REFERENCE.test(rest)) return true;
  return ARITHMETIC.test(rest) && OPERATION.test(rest) && !LONG_DIGITS.test(rest);
}
