import type { FieldId } from '../fields/catalog';
import type { FieldCells, Ledger } from '../ledger/ledger';
import { roleOf } from '../office-ledgers/table-role';
import { cellText } from '../values/text';
import { groupNames, REQUIRED_GROUPS } from './required-fields';
import { MATTER_TABLES, type RecordRule } from './rule';

/** Where a clerk writes that nobody signed, if the table has no column for it. */
const PLACES_OF_ANONYMITY: readonly FieldId[] = ['title', 'content', 'demand', 'remark'];

export const requiredMissing: RecordRule = {
  scope: 'record',
  id: 'required-missing',
  severity: 'error',
  owner: 'registrar',
  tables: MATTER_TABLES,
  title: '必填项空白',
  text: '一件信访事项没有填编号、登记（或信访）日期、信访形式、信访人（匿名的除外）、信访内容（或标题、诉求）、责任单位中的某一项。表中没有的列不逐行提示；合并单元格或“空白即同上”取自上一行的，算已填。',
  basis: '《信访工作条例》第二十一条（信访事项应当如实登记）',
  mend: '对照原件补录；匿名信访请在“是否匿名”列注明，或在信访人处填“匿名”。',
  noFix: '漏填的内容只有原件上有；空着等于上面的，用“填成上面的内容”',
  bind(ledger) {
    const groups = REQUIRED_GROUPS.map((group) => cellsOfGroup(ledger, group)).filter((cells) => cells.length > 0);
    if (groups.length === 0) return null;
    const isAnonymous = anonymityOf(ledger);
    return (i, report) => {
      for (const cells of groups) {
        if (cells.some((c) => c.values[i] !== null || c.isInherited(i))) continue;
        const field = cells[0]!.field;
        if (field === 'petitioner' && isAnonymous(i)) continue;
        if (cells.some((c) => mayHold(ledger, c, i))) continue;
        report(i, field);
      }
    };
  },
  message: ({ field }) => `没有填${groupNames(field)}，请对照原件补录。`,
};

function cellsOfGroup(ledger: Ledger, group: readonly FieldId[]): FieldCells[] {
  // In a rectification ledger the blank unit is the business of owner-missing.
  if (roleOf(ledger) === 'rectification' && group[0] === 'responsibleUnit') return [];
  return group.map((field) => ledger.cells(field)).filter((cells) => cells !== null);
}

/**
 * Whether a cell of several things holds something that could not be told apart: that may be the very
 * thing, and a clerk who sees it there would not call it missing.
 */
function mayHold(ledger: Ledger, cells: FieldCells, record: number): boolean {
  const column = ledger.table.columns.find((c) => c.column === cells.columnOf(record));
  if (column === undefined || column.fields.length < 2) return false;
  const whole = lengthOf(cellText(ledger.grid, ledger.rowOf(record), column.column));
  const told = column.fields.reduce((sum, field) => sum + lengthOf(ledger.texts(field)?.[record] ?? ''), 0);
  return told < whole * 0.8;
}

/** Letters and digits only: brackets and slashes between the parts are no part. */
function lengthOf(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}

function anonymityOf(ledger: Ledger): (record: number) => boolean {
  const flags = ledger.flags('anonymous')?.flags;
  return (i) =>
    flags?.[i] === 1 || PLACES_OF_ANONYMITY.some((field) => ledger.texts(field)?.[i]?.includes('匿名') === true);
}
