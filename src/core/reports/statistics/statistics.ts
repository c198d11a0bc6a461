import { dayOfOrdinal, formatDayZh, NO_DAY, ordinalOf } from '../../calendar/civil-day';
import { isWithin, sharesFrom, yearBefore, type Period } from '../../calendar/period';
import { wideNote } from '../../matters/case-days';
import { hasDates, registersNotes, registersOf } from '../../office-ledgers/table-role';
import type { MatterPlace } from '../../rules/matter-pairs';
import type { Report, ReportCheck, ReportOrder } from '../report';
import { CaseTable } from './case-table';
import { countPeriod, indexesIn, share, type Names } from './count-period';
import { DIMENSIONS, FIELD_OF, type Dimension } from './dimensions';
import { isOf, readTrace } from './figure-keys';
import { changeOf, type Span, type SpanCount, type StatisticsMetrics } from './metrics';
import { coveredSpans, daysOfSpans, reachOf } from './spans';
import { statisticsSheet } from './statistics-sheet';
import { Topics } from './topics';
import { nameOfForm } from './forms';

/** 信访情况统计表. */
export const statistics: Report<StatisticsMetrics> = {
  id: 'statistics',
  title: '信访情况统计表',
  text: '来信、来访、网上、来电各多少件次、批次、人次，按形式、目的、分类、属地、单位、月份分，与上年同期、上期比。',
  count: (order) => {
    const { period, profile } = order;
    const table = new CaseTable(order.ledgers);
    const topics = new Topics(table, profile.topics);
    const countOf = (days: Period | null): SpanCount => {
      const within = indexesIn(table, days);
      return { ...countPeriod(table, within, profile), topics: topics.count(within, table.people) };
    };
    const spans: Partial<Record<Span, SpanCount>> = {};
    // Where nothing can be counted, no figure is a nought.
    const isCounted = canCount(order);
    if (isCounted) for (const [span, days] of coveredSpans(table, period)) spans[span] = countOf(days);
    const current = spans.current ?? countOf(period);
    return {
      basis: basisOf(order),
      metrics: metricsOf(current, spans, order),
      checks: isCounted ? checksOf(current, period === null ? undefined : spans.year) : [],
      rows: [],
      notes: notesOf(order, table, current),
      trace: (key) => traced(key, order, table, topics),
    };
  },
  sheets: (counted, order) => [statisticsSheet(counted, order)],
};

/** Whether the ledgers have registrations, and the days that a period asks for. */
export function canCount({ ledgers, period }: Pick<ReportOrder, 'ledgers' | 'period'>): boolean {
  const { registrations } = registersOf(ledgers);
  return registrations.length > 0 && (period === null || registrations.some(hasDates));
}

function metricsOf(
  current: SpanCount,
  spans: Readonly<Partial<Record<Span, SpanCount>>>,
  { profile }: ReportOrder,
): StatisticsMetrics {
  const { total, by, topics, complained, visits, opinions } = current;
  const { previous, sequential } = spans;
  return {
    total,
    byForm: by.form,
    byPurpose: by.purpose,
    byCategory: by.category,
    byPlace: by.place,
    byUnit: by.unit,
    byMonth: by.month,
    byLevel: by.level,
    byRoute: by.route,
    byTopic: topics,
    complained,
    visits,
    opinions,
    onlineShare: share(by.form[nameOfForm('网上信访', profile)]?.cases ?? 0, total.cases),
    ...(previous && { previous: previous.total, change: changeOf(total, previous.total) }),
    ...(sequential && { sequential: sequential.total, changeSequential: changeOf(total, sequential.total) }),
    spans,
  };
}

const DIMENSION_ZH: Readonly<Record<Dimension, string>> = {
  form: '信访形式',
  purpose: '信访目的',
  category: '内容分类',
  place: '问题属地',
  unit: '责任单位',
  level: '登记机构级别',
  route: '处理途径',
  month: '月份',
};

/** Every way of dividing comes to the same whole; where one does not, a matter was lost on the way. */
function checksOf({ total, by }: SpanCount, year: SpanCount | undefined): ReportCheck[] {
  const sum = (names: Names, of: 'cases' | 'people'): number =>
    Object.values(names).reduce((n, count) => n + count[of], 0);
  const checks = DIMENSIONS.flatMap((dimension): ReportCheck[] => [
    {
      id: `cases-${dimension}`,
      text: `各${DIMENSION_ZH[dimension]}件次之和=合计`,
      left: sum(by[dimension], 'cases'),
      right: total.cases,
    },
    {
      id: `people-${dimension}`,
      text: `各${DIMENSION_ZH[dimension]}人次之和=合计`,
      left: sum(by[dimension], 'people'),
      right: total.people,
    },
  ]);
  checks.push({
    id: 'groups',
    text: '集体访+联名信=集体件次',
    left: total.groupVisits + total.jointLetters,
    right: total.groupCases,
  });
  if (year)
    checks.push({
      id: 'year',
      text: '本年各月之和=本年累计',
      left: sum(year.by.month, 'cases'),
      right: year.total.cases,
    });
  return checks;
}

function basisOf({ period, profile }: ReportOrder): string[] {
  return [
    period === null
      ? '统计台账中的全部事项，没有日期的也计入。'
      : '按登记日期（没有登记日期的按信访日期）落在统计期间内统计。',
    '来信、网上、来电等按件次，来访按批次和人次；人数空着的按1人，合并单元格里的人数只计一次。',
    '5人及以上，或者台账注明是集体访、联名信的：来访计为集体访，其余计为联名信。',
    '同比=（本期－上年同期）÷上年同期，环比=（本期－上期）÷上期；两个比率相比用百分点；基数为0或者台账没有那一期的，写“—”。',
    '满意率=（满意+基本满意）÷已评价；参评率=已评价÷（已评价+已办结未评价）；未评价的不算满意。涉法涉诉、揭发控告、重复的不参加评价。',
    '被投诉较多的单位不含揭发控告。',
    ...(profile.topics.length > 0 ? ['热点问题按标题、内容、诉求里的用语统计，一件可以属于几个，不与合计相加。'] : []),
  ];
}

function notesOf({ period, asOf, ledgers }: ReportOrder, table: CaseTable, { total }: SpanCount): string[] {
  if (table.ledgers.length === 0)
    return [
      ledgers.length === 0
        ? '没有找到信访台账；请核对文件，或者在窗格里把工作表“当作台账读取”。'
        : '找到的表都不是信访登记台账（排查、复查等台账里的事项在登记台账里统计），没有可以统计的。',
    ];
  const notes = registersNotes(table.registers);
  if (period !== null) notes.push(...periodNotes(period, table, total.cases));
  const after = countAfter(table, asOf, period);
  if (after > 0) notes.push(`登记日期在截至日期之后的${after}件也已计入，请核对日期。`);
  const missing = (Object.keys(FIELD_OF) as (keyof typeof FIELD_OF)[]).filter(
    (dimension) => dimension !== 'level' && !table.ledgers.some((ledger) => ledger.has(FIELD_OF[dimension])),
  );
  if (missing.length > 0)
    notes.push(
      `台账没有${missing.map((dimension) => DIMENSION_ZH[dimension]).join('、')}的列，这几项不能分开统计，合计照算；请补上，或者在窗格里指定。`,
    );
  if (!table.ledgers.some((ledger) => ledger.has('isRepeat')))
    notes.push('台账没有是否重复、是否初次的列，初次和重复不能分开统计。');
  if (!table.ledgers.some((ledger) => ledger.has('peopleCount'))) notes.push('台账没有人数一列，人次按每件1人计算。');
  return notes;
}

function periodNotes(period: Period, table: CaseTable, cases: number): string[] {
  if (!table.ledgers.some(hasDates))
    return [`台账没有登记日期、信访日期的列，不能按期间统计；不选统计期间，可以统计全部${table.size}件。`];
  const reach = reachOf(table);
  if (!reach)
    return [`台账里的登记日期都空着或者读不出来，不能按期间统计；不选统计期间，可以统计全部${table.size}件。`];
  const begin = dayOfOrdinal(reach[0]);
  const [first, last] = [begin, dayOfOrdinal(reach[1])].map(formatDayZh);
  const notes: string[] = [];
  let undated = 0;
  for (const day of table.days) if (day === NO_DAY) undated++;
  notes.push(...wideNote(table.ledgers, period));
  if (undated > 0) notes.push(`另有${undated}件没有可用的登记日期，未计入。`);
  if (cases === 0) notes.push(`统计期间内没有登记的事项；台账从${first ?? ''}到${last ?? ''}，请核对统计期间。`);
  const before = yearBefore(period);
  const behind = sharesFrom(before, begin);
  if (behind === 'nothing') notes.push(`台账从${first ?? ''}开始，没有上年同期，不作比较。`);
  else if (behind === 'part') notes.push(`台账从${first ?? ''}开始，上年同期可能不全，增减仅供参考。`);
  return notes;
}

/** How many matters of the period have a day that has not come yet. */
function countAfter(table: CaseTable, asOf: ReportOrder['asOf'], period: Period | null): number {
  const last = ordinalOf(asOf);
  let n = 0;
  for (const day of table.days) if (day > last && (period === null || isWithin(period, day))) n++;
  return n;
}

function traced(key: string, { period }: ReportOrder, table: CaseTable, topics: Topics): readonly MatterPlace[] {
  const asked = readTrace(key);
  const days = asked ? daysOfSpans(period)[asked.span] : undefined;
  if (!asked || days === undefined) return [];
  const counts = isOf(table, asked.figure, (i, topic) => topics.has(i, topic));
  const places: MatterPlace[] = [];
  for (const i of indexesIn(table, days)) {
    const place = counts(i) ? table.placeOf(i) : null;
    if (place) places.push(place);
  }
  return places;
}
