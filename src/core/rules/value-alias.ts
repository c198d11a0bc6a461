import type { FieldId } from '../fields/catalog';
import { CHOICE_UNKNOWN, type Ledger } from '../ledger/ledger';
import { judgeOf } from './list-judge';
import { choicesOf, isShared, LISTED_FIELDS, textOf, valueOf } from './listed-values';
import { MATTER_TABLES, type FindingView, type RecordCheck, type RecordRule, type RuleContext } from './rule';

export const valueAlias: RecordRule = {
  scope: 'record',
  id: 'value-alias',
  severity: 'info',
  owner: 'registrar',
  tables: MATTER_TABLES,
  title: '用了别名',
  text: '信访形式、信访目的、内容分类（只看第一级）、满意度、问题属地或责任单位用的是别名，例如“走访”“东四”“区人社局”。统计时按标准名称归并，台账里写标准名称更便于筛选。',
  basis: null,
  mend: '改成标准名称，可以一键修正；意思不变。',
  bind(ledger, ctx) {
    const checks = LISTED_FIELDS.map((field) => checkOf(ledger, field, ctx)).filter((check) => check !== null);
    if (checks.length === 0) return null;
    return (i, report, reportCell) => {
      for (const check of checks) check(i, report, reportCell);
    };
  },
  message(view) {
    return `${view.fieldName}“${valueOf(view)}”是别名，标准名称是“${standardOf(view) ?? ''}”。`;
  },
  fix(view) {
    const standard = isShared(view) ? null : standardOf(view);
    return standard === null ? null : { value: standard, safe: true };
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

function standardOf(view: FindingView): string | null {
  return view.field === null ? null : judgeOf(view.field, view.profile).verdict(valueOf(view)).standard;
}
