import type { FaultKind } from './faults';
import type { CheckResult } from '../../rules/check';
import { SEVERITY_ZH } from '../../rules/rule';
import { wideNote } from '../../matters/case-days';
import { checkedOf } from '../faults/checked';
import { causeOfRule } from '../faults/work-causes';
import type { Report, ReportCheck, ReportOrder, ReportRow } from '../report';
import { countQuality, type QualityCount, type UnitQuality } from './count-quality';
import { qualitySheets } from './quality-sheet';
import { mattersWithFault, readFaultKey } from './trace';

/** As the contract names them; with the same of all matters, and of the earlier edition where there is one. */
export interface QualityMetrics {
  readonly units: Readonly<Record<string, UnitQuality>>;
  readonly total: UnitQuality;
  readonly previous?: { readonly units: Readonly<Record<string, UnitQuality>>; readonly total: UnitQuality };
}

/** 基础业务规范化情况. */
export const quality: Report<QualityMetrics> = {
  id: 'quality',
  title: '基础业务规范化情况',
  text: '各单位登记、办理的事项有多少处错误和提醒，没有错误的事项占多少，属于哪一种工作原因；可以与上一期比较。',
  count: (order) => {
    const checked = checkedOf(order);
    const { office } = order.profile;
    const own = countQuality(checked, office, order.period);
    const before = earlier(order);
    return {
      basis: basisOf(order, before !== null),
      metrics: {
        units: own.units,
        total: own.total,
        ...(before && { previous: { units: before.units, total: before.total } }),
      },
      checks: checksOf(own, checked, order),
      rows: own.kinds.map((kind) => rowOf(kind, checked)),
      notes: notesOf(order, own, before),
      trace: (key) => {
        const asked = readFaultKey(key);
        return asked ? mattersWithFault(checked, office, order.period, asked) : [];
      },
    };
  },
  sheets: (counted, order) => qualitySheets(counted, order),
};

/** The earlier edition counted the same way; `null` where there is none, or nothing of it lies in the period. */
function earlier({ previous, asOf, profile, period }: ReportOrder): QualityCount | null {
  if (!previous || previous.ledgers.length === 0) return null;
  const checked = checkedOf({ ledgers: previous.ledgers, asOf, profile });
  const before = countQuality(checked, profile.office, period);
  return before.total.records === 0 ? null : before;
}

function rowOf({ unit, rule, severity, findings, records }: FaultKind, { rules }: CheckResult): ReportRow {
  const { id, title } = rules[rule]!;
  return { unit, rule: id, severity, reason: title, findings, records, ...causeOfRule(rules[rule]!) };
}

function checksOf(
  { units, total, kinds, registered }: QualityCount,
  { counts }: CheckResult,
  { period }: ReportOrder,
): ReportCheck[] {
  const sumOf = (key: 'error' | 'warning'): number => Object.values(units).reduce((n, unit) => n + unit[key], 0);
  const byKind = kinds.reduce((n, { findings }) => n + findings, 0);
  return [
    { id: 'sum-records', text: '各登记单位事项之和=事项总数', left: registered, right: total.records },
    ...(['error', 'warning'] as const).map((key): ReportCheck => {
      const whole = period === null ? counts[key] : total[key];
      const text = `各单位${SEVERITY_ZH[key]}之和=${period === null ? '体检结果' : '合计'}`;
      return { id: `sum-${key}`, text, left: sumOf(key), right: whole };
    }),
    { id: 'sum-kinds', text: '各种问题之和=错误+提醒', left: byKind, right: total.error + total.warning },
  ];
}

function basisOf({ period }: ReportOrder, hasPrevious: boolean): string[] {
  return [
    period === null
      ? '统计台账中的全部事项；缺少整列、合计数不符等不属于哪一件的问题，计给登记的单位。'
      : '按登记日期（没有的按信访日期）落在统计期间内的事项统计；不属于哪一件的问题（缺少整列、合计数不符）没有日期，不计入。',
    '错误、提醒按处计：一件事项可以有几处。登记环节的问题计给登记单位（台账没有登记单位一列或者空着的，计给填报单位），办理环节的计给责任单位。',
    '事项数是该单位登记的和办理的事项，同一件只算一次；所以各单位事项数之和可以大于总数。',
    '规范率=没有该单位错误的事项数÷该单位的事项数；只有提醒的仍算规范。不足5件的不排名，规范率相同的名次相同。',
    '督办情形中标“—”的，从台账上看不出来，要由人查阅材料认定；查重等跨事项的问题按全部台账比对。',
    ...(hasPrevious ? ['上期用同一套规则、同一截止日期、同一统计期间重新计算，增减单位为百分点。'] : []),
  ];
}

function notesOf(order: ReportOrder, { total }: QualityCount, before: QualityCount | null): string[] {
  const { ledgers, period, previous } = order;
  if (ledgers.length === 0) return ['没有找到信访台账；请核对文件，或者在窗格里把工作表“当作台账读取”。'];
  const notes: string[] = [];
  if (period !== null && !ledgers.some((ledger) => ledger.has('registeredDate') || ledger.has('petitionDate')))
    notes.push('台账没有登记日期、信访日期两列，无法按统计期间挑选；不选期间可以统计全部事项。');
  else if (total.records === 0)
    notes.push(period === null ? '台账里没有事项。' : '统计期间内没有登记的事项；请核对统计期间是否选对。');
  if (!ledgers.some((ledger) => ledger.has('responsibleUnit')))
    notes.push('台账没有责任单位一列，办理环节的问题列在“（空）”名下；请补上这一列，或者在窗格里指定。');
  if (!ledgers.some((ledger) => ledger.has('registeringUnit')))
    notes.push('台账没有登记单位一列，登记环节的问题都计给填报单位。');
  notes.push(...wideNote(order.ledgers, period));
  if (previous && !before) notes.push('上期文件里没有可以比较的台账事项，没有列出增减。');
  return notes;
}
