import type { ClockId } from '../../deadlines/clock-id';
import { clockSpec } from '../../deadlines/clocks/index';
import { hasClocks } from '../../deadlines/clock-ledgers';
import { clockColumn } from '../../deadlines/run-clock';
import { noDuesNote } from '../empty-period';
import type { Report, ReportCheck, ReportOrder } from '../report';
import { uncountedClocksNotes } from '../uncounted-clocks';
import { countClocks, mattersOf, type ClockCount } from './count-clocks';
import { outcomesOf, readTrace } from './figure-keys';
import { GROUPS, JUDGED_CLOCKS, type JudgedClock, type OwnerGroup, type TimelinessMetrics } from './metrics';
import { LEAST_RANKED } from './ranking';
import type { Timeliness } from './tally';
import { timelinessSheet } from './timeliness-sheet';

/** 按期办结情况通报表. */
export const timeliness: Report<TimelinessMetrics> = {
  id: 'timeliness',
  title: '按期办结情况通报表',
  text: '登记单位的转送，责任单位的告知、办结、反馈，复查复核机关的复查、复核：按期、超期、未到期各多少，按期率多少。',
  count: (order) => {
    const counts = JUDGED_CLOCKS.map((clock) => countClocks(clock, order));
    return {
      basis: basisOf(order),
      metrics: metricsOf(counts),
      checks: counts.map(checkOf),
      rows: [],
      notes: notesOf(order, counts),
      trace: (key) => {
        const asked = readTrace(key);
        return asked ? mattersOf(asked.clock, asked.owner, outcomesOf(asked.figure), order) : [];
      },
    };
  },
  sheets: (counted, order) => [timelinessSheet(counted, order)],
};

function metricsOf(counts: readonly ClockCount[]): TimelinessMetrics {
  const groups: Record<OwnerGroup, Record<string, Partial<Record<ClockId, Timeliness>>>> = {
    offices: {},
    units: {},
    reviewers: {},
  };
  for (const { clock, byOwner } of counts) {
    const group = groups[GROUPS[clock as JudgedClock]];
    for (const [name, tally] of byOwner) (group[name] ??= {})[clock] = tally.figures();
  }
  const total = Object.fromEntries(counts.map(({ clock, total: all }) => [clock, all.figures()]));
  return { total: total as Record<JudgedClock, Timeliness>, ...groups };
}

/** The owners' clocks come to the total; where they do not, a matter was lost on the way. */
function checkOf({ clock, total, byOwner }: ClockCount): ReportCheck {
  const right = total.figures().due;
  const left = [...byOwner.values()].reduce((sum, tally) => sum + tally.figures().due, 0);
  return { id: `sum-${clock}`, text: `${clockSpec(clock).title}：各单位应办之和=合计`, left, right };
}

function basisOf({ period }: ReportOrder): string[] {
  return [
    period === null
      ? '统计台账中的全部事项。'
      : '按应办结（转送、告知、反馈）日期落在统计期间内统计；完成得再早，也计入期限届满的那一期。',
    '应办=按期+超期完成+超期未办；按期率=按期÷应办。未到期、待核、不适用的不计入应办。另列含未到期的按期率=按期÷（应办+未到期）。',
    '期限最后一日是休息日的，顺延到下一个工作日（《民法典》第二百零三条）；靠顺延才按期的另列“其中顺延”。',
    '起算日是估算的、台账说不清是否完成的、放假安排尚未公布的，列为待核，不认定超期。',
    `应办不足${LEAST_RANKED}件的不排名；按期率相同的名次相同。`,
  ];
}

function notesOf({ ledgers, period, asOf }: ReportOrder, counts: readonly ClockCount[]): string[] {
  const own = ledgers.filter(hasClocks);
  if (own.length === 0) return ['没有找到可以计算期限的信访台账；请核对文件，或者在窗格里把工作表“当作台账读取”。'];
  const notes: string[] = [];
  if (counts.every(({ total }) => total.isEmpty)) {
    const columns = own.flatMap((ledger) => JUDGED_CLOCKS.map((clock) => clockColumn(ledger, clock, asOf)));
    notes.push(noDuesNote(columns, period) ?? '没有可以统计的期限；请核对登记、转送、受理日期是否填写。');
  }
  notes.push(...uncountedClocksNotes(own, JUDGED_CLOCKS));
  if (!ledgers.some((ledger) => ledger.has('responsibleUnit')))
    notes.push('台账没有责任单位一列，告知、办结只能统计合计；请补上这一列，或者在窗格里指定。');
  for (const { clock, reasons } of counts) {
    if (reasons.size === 0) continue;
    const parts = [...reasons].map(([reason, n]) => `${reason}：${n}件`);
    notes.push(`${clockSpec(clock).title}不适用的：${parts.join('；')}。`);
  }
  return notes;
}
