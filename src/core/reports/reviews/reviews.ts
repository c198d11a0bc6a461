import { clockSpec } from '../../deadlines/clocks/index';
import { hasClocks } from '../../deadlines/clock-ledgers';
import { fieldName } from '../../fields/catalog';
import type { Report, ReportCheck, ReportOrder } from '../report';
import { countClocks, mattersOf, type ClockCount } from '../timeliness/count-clocks';
import { outcomesOf, readTrace } from '../timeliness/figure-keys';
import type { Timeliness } from '../timeliness/tally';
import {
  opinionsWithoutRequest,
  REVIEW_CLOCKS,
  REVIEW_FIELDS,
  REVIEW_ZH,
  reviewLines,
  type ReviewClock,
} from './review-lines';
import { reviewsSheet } from './reviews-sheet';

/** As the contract names them, and by the organ that is bound. */
export interface ReviewsMetrics extends Readonly<Record<ReviewClock, Timeliness>> {
  readonly reviewers: Readonly<Record<string, Partial<Record<ReviewClock, Timeliness>>>>;
}

/** 复查复核台账. */
export const reviews: Report<ReviewsMetrics> = {
  id: 'reviews',
  title: '复查复核台账',
  text: '每一件复查、复核申请何时收到、何时到期、何时提出意见；是不是全部按期办结，不是的逐件列出。',
  count: (order) => {
    const counts = REVIEW_CLOCKS.map((clock) => countClocks(clock, order));
    return {
      basis: BASIS,
      metrics: metricsOf(counts),
      checks: counts.map(checkOf),
      get rows() {
        return reviewLines(order);
      },
      notes: notesOf(order, counts),
      trace: (key) => {
        const asked = readTrace(key);
        return asked ? mattersOf(asked.clock, asked.owner, outcomesOf(asked.figure), order) : [];
      },
    };
  },
  sheets: (counted, order) => [reviewsSheet(counted, order)],
};

const BASIS = [
  '每一件复查、复核申请一行；限定统计期间的，按期限届满日期落在期间内统计，提出意见再早，也计入期限届满的那一期。',
  '应办=按期+超期完成+超期未办；按期率=按期÷应办。未到期、待核、不适用的不计入应办。',
  '期限自收到申请之日起30日（不含当日），最后一日是休息日的顺延到下一个工作日；复核听证所需时间不计算在内。是否超期以顺延后的日期为准，未顺延的日期并列。',
  '待核的（有意见而没有日期、听证尚未结束、放假安排尚未公布等）不认定超期；有待核的，不说“全部按期”。',
];

function metricsOf(counts: readonly ClockCount[]): ReviewsMetrics {
  const reviewers: Record<string, Partial<Record<ReviewClock, Timeliness>>> = {};
  for (const { clock, byOwner } of counts)
    for (const [name, tally] of byOwner) (reviewers[name] ??= {})[clock as ReviewClock] = tally.figures();
  const totals = counts.map(({ clock, total }) => [clock, total.figures()]);
  return { ...(Object.fromEntries(totals) as Record<ReviewClock, Timeliness>), reviewers };
}

function checkOf({ clock, total, byOwner }: ClockCount): ReportCheck {
  const left = [...byOwner.values()].reduce((sum, tally) => sum + tally.figures().due, 0);
  const text = `${clockSpec(clock).title}：各机关应办之和=合计`;
  return { id: `sum-${clock}`, text, left, right: total.figures().due };
}

function notesOf({ ledgers, period }: ReportOrder, counts: readonly ClockCount[]): string[] {
  const own = ledgers.filter(hasClocks);
  if (own.length === 0) return ['没有找到可以计算期限的信访台账；请核对文件，或者在窗格里把工作表“当作台账读取”。'];
  if (!own.some((ledger) => REVIEW_CLOCKS.some((clock) => ledger.has(REVIEW_FIELDS[clock].requested))))
    return ['台账没有复查申请日期、复核申请日期两列，无法统计复查复核；请补上，或者在窗格里指定是哪一列。'];
  const notes: string[] = [];
  if (counts.every(({ total }) => total.isEmpty))
    notes.push(
      period === null
        ? '台账里没有填写复查、复核申请日期的事项。'
        : '统计期间内没有期限届满的复查、复核；请核对统计期间是否选对，不选期间可以看全部。',
    );
  for (const clock of REVIEW_CLOCKS) {
    const { deed } = clockSpec(clock);
    const n = opinionsWithoutRequest(clock, own);
    if (n > 0) notes.push(`有${n}件已经${deed}而没有申请日期，算不出期限，没有列入；请补填申请日期。`);
    const { organ, requested } = REVIEW_FIELDS[clock];
    if (!own.some((ledger) => ledger.has(requested)))
      notes.push(`台账没有${fieldName(requested)}一列，无法统计${REVIEW_ZH[clock]}；请补上，或者在窗格里指定。`);
    else if (!own.some((ledger) => ledger.has(organ)))
      notes.push(`台账没有${REVIEW_ZH[clock]}机关一列，只能统计合计。`);
  }
  return notes;
}
