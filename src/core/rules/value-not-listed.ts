import type { FieldId } from '../fields/catalog';
import { CHOICE_UNKNOWN, type Ledger } from '../ledger/ledger';
import { judgeOf } from './list-judge';
import { checkListed, choicesOf, ownValueTest, textOf, valueOf } from './listed-values';
import { quoted } from './quote';
import { MATTER_TABLES, type FindingView, type RecordCheck, type RecordRule, type RuleContext } from './rule';
import { isOnlyField } from './view';

export const valueNotListed: RecordRule = {
  scope: 'record',
  id: 'value-not-listed',
  severity: 'warning',
  owner: 'registrar',
  tables: MATTER_TABLES,
  title: '不在列表中的值',
  text: '信访形式、信访目的、内容分类（只看第一级）、满意度、问题属地或责任单位，本单位的列表和别名里都没有。一格写了几个的逐个判断；写到社区、带区名的属地，认得出街道就不提示。问题属地和责任单位出现3次以上的，当作本单位自己的叫法，不提示。',
  basis: null,
  mend: '是笔误的，改成列表中的名称；确有这个名称的，在单位设置的列表里增加。',
  fixText: '换成列表中最相近的名称；相近的有几个时列出三个供选，不替您定',
  bind: (ledger, ctx) => checkListed((field) => checkOf(ledger, field, ctx)),
  message(view) {
    const near = suggestionOf(view);
    return `${view.fieldName}${quoted(valueOf(view))}不在列表中${near === null ? '。' : `，是不是“${near}”？`}`;
  },
  fix(view) {
    const near = isOnlyField(view) ? suggestionOf(view) : null;
    return near === null ? null : { value: near, safe: false };
  },
  candidates: (view) =>
    isOnlyField(view)
      ? nearOf(view).map(({ text, by }) => ({ value: text, why: `与列表里的“${by.join('”“')}”相近` }))
      : [],
};

function checkOf(ledger: Ledger, field: FieldId, ctx: RuleContext): RecordCheck | null {
  const cells = choicesOf(ledger, field, ctx.profile);
  if (!cells?.codes.includes(CHOICE_UNKNOWN)) return null;
  const judge = judgeOf(field, ctx.profile);
  const isOwn = ownValueTest(field, ctx);
  const memo = new Map<string, boolean>();
  return (i, report) => {
    if (cells.codes[i] !== CHOICE_UNKNOWN || cells.isInherited(i)) return;
    const text = textOf(cells, i);
    if (text === null) return;
    let found = memo.get(text);
    if (found === undefined) memo.set(text, (found = judge.verdict(text).unlisted.some((part) => !isOwn(part))));
    if (found) report(i, field);
  };
}

function suggestionOf(view: FindingView): string | null {
  return nearOf(view)[0]?.text ?? null;
}

function nearOf(view: FindingView): ReturnType<ReturnType<typeof judgeOf>['nearTexts']> {
  return view.field === null ? [] : judgeOf(view.field, view.profile).nearTexts(valueOf(view));
}
