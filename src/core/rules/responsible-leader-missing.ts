import { endedMatters } from '../matters/open-matter';
import { lacksLeader } from './leader-missing';
import type { TableRule } from './rule';

export const responsibleLeaderMissing: TableRule = {
  scope: 'table',
  follow: 'record',
  id: 'responsible-leader-missing',
  severity: 'warning',
  owner: 'registrar',
  tables: ['rectification'],
  title: '没有明确责任领导',
  text: '排查整治台账里的一件事项还没有销号，责任领导和包案领导都没有填（积案、高风险事项缺包案领导的，由 leader-missing 提示）。表中两列都没有的，只提示一次。',
  basis: '《信访工作条例》第五条（属地管理、分级负责，谁主管、谁负责）',
  mend: '报请确定责任领导或者包案领导后补填姓名和职务；表中没有这样的列的，增加一列。',
  noFix: '由哪位领导负责是组织决定的事',
  check(ledger, ctx, report, reportCell) {
    const leaders = (['responsibleLeader', 'caseLeader'] as const)
      .map((field) => ledger.cells(field))
      .filter((cells) => cells !== null);
    const [first] = leaders;
    if (!first) {
      if (ledger.size > 0) reportCell(null, null, 'responsibleLeader');
      return;
    }
    const isEnded = endedMatters(ledger, ctx.asOf);
    const told = lacksLeader(ledger, ctx);
    for (let i = 0; i < ledger.size; i++) {
      if (leaders.some((cells) => cells.values[i] !== null || cells.isInherited(i)) || isEnded(i)) continue;
      if (told?.(i) == null) report(i, first.field);
    }
  },
  message: ({ row, ledger }) =>
    row === null ? `《${ledger.place.sheet}》没有“责任领导”列，请增加。` : '责任领导和包案领导都没有填。',
};
