import type { CellMark } from '../workbook-host';
import { AppError } from '../../core/app-error';
import { joinedAddresses, rowAreas } from './areas';
import type { ExcelSession } from './excel-session';
import { eventsOn, quieten } from './quiet';

type Severity = CellMark['severity'];

/**
 * Marks are rules of formatting that always hold, one for some hundred cells, and never fills: a rule
 * lies over a cell without touching its own format, so that taking it away leaves nothing behind, not
 * even of a colour of the theme. The formula is true and tells our rules from others, also in a
 * workbook that was saved with marks and opened again.
 */
const SIGNS: Readonly<Record<Severity, { readonly formula: string; readonly fill: string }>> = {
  error: { formula: '=N("petition-ledger:error")=0', fill: '#FBD5D5' },
  warning: { formula: '=N("petition-ledger:warning")=0', fill: '#FFF0C2' },
  info: { formula: '=N("petition-ledger:info")=0', fill: '#DDEBFB' },
};
/** The gravest goes on top, so it is added last. */
const ORDER: readonly Severity[] = ['info', 'warning', 'error'];
const isOurs = (formula: string): boolean => formula.replace(/\s/gu, '').startsWith('=N("petition-ledger:');

/** Replaces the marks of a sheet. */
export async function setMarks(session: ExcelSession, name: string, marks: readonly CellMark[]): Promise<void> {
  const { sheet, rules } = await session.step((workbook) => {
    const found = workbook.worksheets.getItemOrNullObject(name).load('name,protection/protected');
    return { sheet: found, rules: found.getRange().conditionalFormats.load('items/id,items/type') };
  });
  if (sheet.isNullObject) throw new AppError('sheet-missing', `工作表“${name}”不在打开的工作簿里，请重新体检。`);
  const custom = rules.items.filter((rule) => rule.type === 'Custom');
  const formulas = await session.step(() => custom.map((rule) => rule.custom.rule.load('formula')));
  const old = custom.filter((_, i) => isOurs(formulas[i]?.formula ?? ''));
  if (old.length === 0 && marks.length === 0) return;
  if (sheet.protection.protected)
    throw new AppError('sheet-protected', `工作表“${name}”受保护，不能标记单元格；体检结果仍可在任务窗格里查看。`);
  try {
    await session.step((workbook, context) => {
      quieten(workbook, context);
      for (const rule of old) rule.delete();
      for (const severity of ORDER) {
        for (const address of addressesOf(marks.filter((mark) => mark.severity === severity))) {
          const rule = workbook.worksheets.getItem(name).getRanges(address).conditionalFormats.add('Custom');
          rule.custom.rule.formula = SIGNS[severity].formula;
          rule.custom.format.fill.color = SIGNS[severity].fill;
        }
      }
    });
  } finally {
    await eventsOn(session.untilTheEnd());
  }
}

function addressesOf(marks: readonly CellMark[]): string[] {
  const columns = new Map<number, number[]>();
  for (const { row, column } of marks) {
    const rows = columns.get(column);
    if (rows) rows.push(row);
    else columns.set(column, [row]);
  }
  const areas = [...columns].flatMap(([column, rows]) => rowAreas(Int32Array.from(rows).sort(), column));
  return joinedAddresses(areas);
}
