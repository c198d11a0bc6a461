import type { FieldId } from '../fields/catalog';
import { roleOf } from '../office-ledgers/table-role';
import type { TableRule } from './rule';
import { writtenOff } from '../matters/written-off';

/** 三到位一处理, in one column or in four. */
const DISPOSITIONS: readonly FieldId[] = [
  'disposition',
  'resolvedInPlace',
  'educatedInPlace',
  'assistedInPlace',
  'handledByLaw',
];

export const dispositionMissing: TableRule = {
  scope: 'table',
  follow: 'record',
  id: 'disposition-missing',
  severity: 'warning',
  owner: 'handler',
  title: '已销号却没有“三到位一处理”',
  text: '事项已经销号，“三到位一处理”（诉求合理的解决问题到位、诉求无理的思想教育到位、生活困难的帮扶救助到位、行为违法的依法处理）一项也没有填。排查整治台账没有这些列的，只提示一次。',
  basis: '《信访工作条例》第二十七条（三到位一处理）',
  mend: '按实际情况填写“三到位一处理”的落实情况；表中没有这一列的，增加一列。',
  noFix: '落实情况是事实，只能由办理的人填写',
  check(ledger, _ctx, report, reportCell) {
    const isWrittenOff = writtenOff(ledger);
    if (!isWrittenOff) return;
    const columns = DISPOSITIONS.map((field) => ledger.cells(field)).filter((cells) => cells !== null);
    // Another table than a rectification ledger may record this elsewhere.
    if (columns.length === 0 && roleOf(ledger) !== 'rectification') return;
    for (let i = 0; i < ledger.size; i++) {
      if (!isWrittenOff(i)) continue;
      if (columns.length === 0) {
        reportCell(null, null, 'disposition');
        return;
      }
      if (columns.some((cells) => cells.values[i] !== null || cells.isInherited(i))) continue;
      report(i, columns[0]!.field);
    }
  },
  message: ({ row, ledger }) =>
    row === null
      ? `《${ledger.place.sheet}》有已销号的事项，却没有“三到位一处理”列，请增加。`
      : '已经销号，“三到位一处理”却一项也没有填。',
};
