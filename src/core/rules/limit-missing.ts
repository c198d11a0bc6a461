import { endedMatters } from '../matters/open-matter';
import type { TableRule } from './rule';

export const limitMissing: TableRule = {
  scope: 'table',
  follow: 'record',
  id: 'limit-missing',
  severity: 'warning',
  owner: 'registrar',
  tables: ['rectification'],
  title: '没有定化解时限',
  text: '排查整治台账里的一件事项还没有到位、没有销号，却没有填化解（整改）时限，也没有限办日期。表中根本没有这样的列的，只提示一次。',
  basis: '排查整治闭环管理：定责任、定措施、定时限',
  mend: '补填化解时限；表中没有这一列的，增加一列。',
  noFix: '什么时候办完是单位决定的事；空着等于上面的，用“填成上面的内容”',
  check(ledger, { asOf }, report, reportCell) {
    const limits = (['resolveDeadline', 'dueDate'] as const)
      .map((field) => ledger.cells(field))
      .filter((cells) => cells !== null);
    const [first] = limits;
    if (!first) {
      if (ledger.size > 0) reportCell(null, null, 'resolveDeadline');
      return;
    }
    const rectified = ledger.cells('rectifiedDate');
    const isEnded = endedMatters(ledger, asOf);
    for (let i = 0; i < ledger.size; i++) {
      if (limits.some((cells) => cells.values[i] !== null || cells.isInherited(i))) continue;
      if (rectified?.values[i] == null && !isEnded(i)) report(i, first.field);
    }
  },
  message: ({ row, ledger }) =>
    row === null ? `《${ledger.place.sheet}》没有“化解时限”列，请增加。` : '还没有到位，也没有填化解时限。',
};
