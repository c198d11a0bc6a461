import type { FieldId } from '../fields/catalog';
import { CHOICE_UNKNOWN, type Ledger } from '../ledger/ledger';
import { keepsGroups } from './keeps-groups';
import { judgeOf, type Verdict } from './list-judge';
import { checkListed, choicesOf, textOf, valueOf } from './listed-values';
import { quoted } from './quote';
import { MATTER_TABLES, type FindingView, type RecordCheck, type RecordRule, type RuleContext } from './rule';
import { columnOf, isOnlyField } from './view';

export const valueAlias: RecordRule = {
  scope: 'record',
  id: 'value-alias',
  severity: 'info',
  owner: 'registrar',
  tables: MATTER_TABLES,
  title: '用了别名',
  text: '信访形式、信访目的、内容分类（只看第一级）、满意度、问题属地或责任单位用的是别名，例如“走访”“东四”“区人社局”。统计时按标准名称归并，台账里写标准名称更便于筛选。',
  basis: null,
  mend: '改成标准名称；意思不变。',
  fixText: '换成标准名称，意思不变',
  bind: (ledger, ctx) => checkListed((field) => checkOf(ledger, field, ctx)),
  message(view) {
    const { standard, unlisted } = verdictOf(view);
    const name = standard === null || unlisted.length > 0 ? '请改用标准名称' : `标准名称是“${standard}”`;
    return `${view.fieldName}${quoted(valueOf(view))}是别名，${name}。`;
  },
  fix(view) {
    const standard = isOnlyField(view) ? verdictOf(view).standard : null;
    const column = columnOf(view);
    return standard === null || !column ? null : { value: standard, safe: keepsGroups(view.ledger, column) };
  },
};

function checkOf(ledger: Ledger, field: FieldId, ctx: RuleContext): RecordCheck | null {
  const cells = choicesOf(ledger, field, ctx.profile);
  if (!cells || !(cells.codes.includes(CHOICE_UNKNOWN) || cells.byAlias.includes(1))) return null;
  const judge = judgeOf(field, ctx.profile);
  return (i, report) => {
    const unknown = cells.codes[i] === CHOICE_UNKNOWN;
    if ((!unknown && cells.byAlias[i] !== 1) || cells.isInherited(i)) return;
    // 东四街道、区人社局: the cell as a whole is on no list, a part of it is an alias.
    const text = textOf(cells, i);
    if (text !== null && judge.verdict(text).standard !== null) report(i, field);
  };
}

const NOTHING: Verdict = { unlisted: [], standard: null };

function verdictOf(view: FindingView): Verdict {
  return view.field === null ? NOTHING : judgeOf(view.field, view.profile).verdict(valueOf(view));
}
