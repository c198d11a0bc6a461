import { isCellError } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import { matchKey } from '../values/text';
import { quoted } from './quote';
import type { RecordRule, RuleContext } from './rule';

export const leaderMissing: RecordRule = {
  scope: 'record',
  id: 'leader-missing',
  severity: 'warning',
  owner: 'registrar',
  title: '积案或高风险事项没有包案领导',
  text: '标明是积案，或者风险等级高的事项，没有填包案领导（表中有这一列的才检查）。',
  basis: '《信访工作条例》第十八条（领导干部应当包案化解群众反映强烈的突出问题）',
  mend: '报请确定包案领导后补填姓名和职务；风险等级填错的，改正等级。',
  noFix: '由谁包案是组织决定的事',
  bind(ledger, ctx) {
    const why = lacksLeader(ledger, ctx);
    return (
      why &&
      ((i, report) => {
        const reason = why(i);
        if (reason !== null) report(i, 'caseLeader', { backlog: reason === 'backlog' });
      })
    );
  },
  message: ({ params, ledger, record }) => {
    if (params.backlog === true) return '是信访积案，却没有填包案领导。';
    const risk = record === null ? null : (ledger.texts('riskLevel')?.[record] ?? null);
    return `风险等级${quoted(risk ?? '高')}为高，却没有填包案领导。`;
  },
};

/** Why a record must have a 包案领导 and lacks one; `null` of a table where that cannot be told. */
export function lacksLeader(
  ledger: Ledger,
  ctx: RuleContext,
): ((record: number) => 'backlog' | 'high-risk' | null) | null {
  const leader = ledger.cells('caseLeader');
  if (!leader) return null;
  const backlog = ledger.flags('isBacklog')?.flags;
  const isHighRisk = highRiskOf(ledger, ctx);
  if (!backlog && !isHighRisk) return null;
  return (i) => {
    if (leader.values[i] !== null || leader.isInherited(i)) return null;
    if (backlog?.[i] === 1) return 'backlog';
    return isHighRisk?.(i) === true ? 'high-risk' : null;
  };
}

function highRiskOf(ledger: Ledger, ctx: RuleContext): ((record: number) => boolean) | null {
  const cells = ledger.cells('riskLevel');
  if (!cells) return null;
  // The office's words and no others: 较高 and 红色 are for the office to name.
  const words = new Set(ctx.profile.highRiskWords.map(matchKey));
  const memo = new Map<string, boolean>();
  return (i) => {
    const v = cells.values[i];
    if (v === null || v === undefined || isCellError(v)) return false;
    const text = String(v);
    let high = memo.get(text);
    if (high === undefined) memo.set(text, (high = words.has(matchKey(text))));
    return high;
  };
}
