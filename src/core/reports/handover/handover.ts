import { FIELDS, fieldName, type FieldId } from '../../fields/catalog';
import type { MatterPlace } from '../../rules/matter-pairs';
import type { Report, ReportOrder } from '../report';
import { compareEditions, type Comparison, type FieldChange } from './compare-editions';
import { CHANGES, handoverRows, type Change } from './handover-rows';
import { handoverSheet } from './handover-sheet';

/** As the contract names them: matters by number, and for each field in how many it says another thing. */
export interface HandoverMetrics {
  readonly added: number;
  readonly closed: number;
  readonly reopened: number;
  readonly vanished: number;
  readonly changed: Readonly<Partial<Record<FieldId, number>>>;
}

/** 与上期对比. */
export const handover: Report<HandoverMetrics> = {
  id: 'handover',
  title: '与上期对比',
  text: '与上一期台账按编号对比：新增、办结、重新办理、消失了哪些事项，哪些栏目改动过，改动前后各是什么。',
  needsPrevious: true,
  count: (order) => {
    const found = compareEditions(order.ledgers, order.previous?.ledgers ?? [], order);
    // Where there is nothing to compare with, every matter would be a new one.
    const isCompared = found.now.ledgers.length > 0 && found.before.ledgers.length > 0;
    const { added, closed, reopened, vanished, kept, numbers } = found;
    return {
      basis: BASIS,
      metrics: isCompared
        ? {
            added: added.length,
            closed: closed.length,
            reopened: reopened.length,
            vanished: vanished.length,
            changed: countByField(found.changes),
          }
        : { added: 0, closed: 0, reopened: 0, vanished: 0, changed: {} },
      checks: isCompared
        ? [{ id: 'sum-numbers', text: '两期都有的编号+新增=本期编号数', left: kept + added.length, right: numbers }]
        : [],
      get rows() {
        return isCompared ? handoverRows(found, order.mask) : [];
      },
      notes: notesOf(order, found),
      trace: (key) => (isCompared ? placesBehind(key, found) : []),
    };
  },
  sheets: (counted, order) => [handoverSheet(counted, order)],
};

const BASIS = [
  '两期台账按信访件编号对应；全角半角、大小写、空格、括号和短横的写法不同，算同一个编号。限定统计期间的，按本期登记日期（没有的按信访日期）挑选，本期没有了的按上期。',
  '新增是上期没有的编号，消失是本期没有的编号；办结是上期没有办结、本期已经办结（销号）的，重新办理相反。新增时已经办结的只计新增。',
  '栏目按意思对比：日期写法不同、单位写别名、多几个空格，不算改动；序号不对比，只有一期有的列不对比。',
  '没有编号的、一个编号登记在几行上的，说不准是哪一件，不猜，另行说明。改动只列事实，是否应当改由人判断。',
];

function countByField(changes: readonly FieldChange[]): Partial<Record<FieldId, number>> {
  const counts = new Map<FieldId, number>();
  for (const { field } of changes) counts.set(field, (counts.get(field) ?? 0) + 1);
  // In the order of the catalogue, so that two reports can be compared line by line.
  return Object.fromEntries(FIELDS.flatMap(({ id }) => (counts.has(id) ? [[id, counts.get(id)]] : [])));
}

/** `added` and the like, or `changed/FIELD`. */
function placesBehind(key: string, found: Comparison): readonly MatterPlace[] {
  const [what, field] = key.split('/');
  if (what === 'changed') return found.changes.filter((change) => change.field === field).map(({ now }) => now);
  const change = CHANGES.find((own): own is Exclude<Change, 'changed'> => own === what);
  return change ? found[change] : [];
}

function notesOf(
  { ledgers, previous }: ReportOrder,
  { now, before, numbers, vanished, repeated }: Comparison,
): string[] {
  if (ledgers.length === 0) return ['没有找到信访台账；请核对文件，或者在窗格里把工作表“当作台账读取”。'];
  if (!previous || previous.ledgers.length === 0) return ['上期文件里没有找到台账，无法对比；请核对是不是选错了文件。'];
  if (now.ledgers.length === 0) return ['台账没有信访件编号一列，无法对比；请补上这一列，或者在窗格里指定。'];
  if (before.ledgers.length === 0) return ['上期文件里没有同一种台账，或者没有信访件编号一列，无法对比。'];
  const notes: string[] = [];
  if (numbers === 0 && vanished.length === 0)
    notes.push('统计期间内没有登记的事项；请核对统计期间是否选对，台账是否有登记日期、信访日期。');
  if (now.unnumbered > 0) notes.push(`本期有${now.unnumbered}件没有编号，没有对比。`);
  if (before.unnumbered > 0) notes.push(`上期有${before.unnumbered}件没有编号，没有对比。`);
  if (repeated.length > 0)
    notes.push(`有${repeated.length}个编号登记在几行上，只计有没有，内容没有对比；见“编号重复”。`);
  for (const [has, lacks, which] of [
    [now, before, '上期'],
    [before, now, '本期'],
  ] as const) {
    const lacking = FIELDS.filter(
      ({ id }) =>
        id !== 'seq' && has.ledgers.some((ledger) => ledger.has(id)) && !lacks.ledgers.some((ledger) => ledger.has(id)),
    );
    if (lacking.length > 0)
      notes.push(`${which}台账没有这些列，没有对比：${lacking.map(({ id }) => fieldName(id)).join('、')}。`);
  }
  return notes;
}
