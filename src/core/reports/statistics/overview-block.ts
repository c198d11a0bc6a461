import type { FieldId } from '../../fields/catalog';
import type { ReportOrder } from '../report';
import type { ReportBlock, ReportCell, ReportColumn, ReportLine } from '../sheet/report-sheet';
import { countCell, differenceCell, growthCell, pointsCell, rateCell, type SpanCounts } from './compared-cells';
import { share } from './count-period';
import type { Figure, Marked } from './figure-keys';
import { nameOfForm } from './forms';
import type { SpanCount, StatisticsMetrics } from './metrics';
import type { OpinionField } from './opinions';

const COLUMNS: readonly ReportColumn[] = [
  { header: '项目', width: 22, look: 'text' },
  { header: '单位', width: 9, look: 'mid' },
  { header: '本期', width: 9, look: 'count' },
  { header: ['与上年同期比', '上年同期'], width: 9, look: 'count' },
  { header: ['与上年同期比', '增减'], width: 18, look: 'count' },
  { header: ['与上年同期比', '同比'], width: 10, look: 'mid' },
  { header: ['与上期比', '上期'], width: 9, look: 'count' },
  { header: ['与上期比', '环比'], width: 18, look: 'mid' },
  { header: ['本年累计', '累计'], width: 9, look: 'count' },
  { header: ['本年累计', '上年同期'], width: 9, look: 'count' },
  { header: ['本年累计', '增减'], width: 18, look: 'count' },
  { header: ['本年累计', '同比'], width: 10, look: 'mid' },
];
/** Without a period there is nothing to compare. */
const COLUMNS_OF_ALL = 3;

type CountOf = (count: SpanCount) => number;

/** 总体情况: every kind of petition with what it was before. */
export function overviewBlock({ spans }: StatisticsMetrics, { profile, ledgers }: ReportOrder): ReportBlock {
  const isCompared = spans.year !== undefined;
  const width = isCompared ? COLUMNS.length : COLUMNS_OF_ALL;
  const formName = (form: Parameters<typeof nameOfForm>[0]): string => nameOfForm(form, profile);
  const ofForm =
    (name: string): CountOf =>
    ({ by }) =>
      by.form[name]?.cases ?? 0;
  const [letters, online, calls] = (['来信', '网上信访', '来电'] as const).map(formName) as [string, string, string];
  const others: CountOf = (count) =>
    count.total.cases - count.visits.cases - [letters, online, calls].reduce((n, name) => n + ofForm(name)(count), 0);
  const form = (name: string): Figure => ({ of: 'form', name });
  const says = (field: FieldId): boolean => ledgers.some((ledger) => ledger.has(field));
  const byForm = [
    counted(spans, '来信', '件', ofForm(letters), form(letters)),
    counted(spans, '来访', '批', ({ visits }) => visits.cases, mark('visits')),
    counted(spans, '来访', '人次', ({ visits }) => visits.people, mark('visits')),
    counted(spans, '　其中：集体访', '批', ({ total }) => total.groupVisits, mark('groupVisits')),
    counted(spans, '　其中：集体访', '人次', ({ groupVisits }) => groupVisits.people, mark('groupVisits')),
    counted(spans, '联名信等', '件', ({ total }) => total.jointLetters, mark('jointLetters')),
    counted(spans, '网上信访', '件', ofForm(online), form(online)),
    counted(spans, '来电', '件', ofForm(calls), form(calls)),
    counted(spans, '其他形式', '件', others, null),
    rated(spans, '网信占比', (count) => share(ofForm(online)(count), count.total.cases)),
  ];
  const repeats = [
    counted(spans, '初次信访', '件次', ({ total }) => total.cases - total.repeatCases, mark('first')),
    counted(spans, '重复信访', '件次', ({ total }) => total.repeatCases, mark('repeated')),
    rated(spans, '重复信访率', ({ total }) => share(total.repeatCases, total.cases)),
  ];
  const lines: ReportLine[] = [
    counted(spans, '信访总量', '件次', ({ total }) => total.cases, mark('all'), true),
    counted(spans, '信访总量', '人次', ({ total }) => total.people, mark('all'), true),
    // Nothing is known of what the ledgers have no column for: that is no nought.
    ...(says('form') ? byForm : []),
    ...(says('isRepeat') ? repeats : []),
    ...OPINIONS.flatMap(([field, whose]) =>
      (spans.current?.opinions[field].asked ?? 0) === 0
        ? []
        : [
            rated(spans, `参评率${whose}`, ({ opinions }) => opinions[field].ratedShare),
            rated(spans, `满意率${whose}`, ({ opinions }) => opinions[field].satisfiedShare),
          ],
    ),
  ];
  return {
    key: 'overview',
    heading: '总体情况',
    columns: COLUMNS.slice(0, width),
    lines: lines.map((line) => ({ ...line, cells: line.cells.slice(0, width) })),
  };
}

const OPINIONS: readonly (readonly [OpinionField, string])[] = [
  ['satisfaction', ''],
  ['satisfactionOffice', '（对信访部门）'],
  ['satisfactionUnit', '（对责任单位）'],
];

const mark = (name: Marked): Figure => ({ of: 'mark', name });

function counted(
  spans: SpanCounts,
  label: string,
  unit: string,
  of: CountOf,
  figure: Figure | null,
  isTotal = false,
): ReportLine {
  const cell = (span: Parameters<typeof countCell>[1]): ReportCell => countCell(spans, span, of, figure);
  return {
    isTotal,
    cells: [
      label,
      unit,
      cell('current'),
      cell('previous'),
      differenceCell(spans, 'current', 'previous', of),
      growthCell(spans, 'current', 'previous', of),
      cell('sequential'),
      growthCell(spans, 'current', 'sequential', of),
      cell('year'),
      cell('yearBefore'),
      differenceCell(spans, 'year', 'yearBefore', of),
      growthCell(spans, 'year', 'yearBefore', of),
    ],
  };
}

function rated(spans: SpanCounts, label: string, of: (count: SpanCount) => number | null): ReportLine {
  const cell = (span: Parameters<typeof rateCell>[1]): ReportCell => rateCell(spans, span, of);
  return {
    cells: [
      label,
      '%',
      cell('current'),
      cell('previous'),
      pointsCell(spans, 'current', 'previous', of),
      '—',
      cell('sequential'),
      pointsCell(spans, 'current', 'sequential', of),
      cell('year'),
      cell('yearBefore'),
      pointsCell(spans, 'year', 'yearBefore', of),
      '—',
    ],
  };
}
