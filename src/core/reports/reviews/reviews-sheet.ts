import type { ClockState } from '../../deadlines/clock-id';
import { STATE_ZH } from '../../deadlines/state-words';
import type { SheetModel } from '../../sheets/sheet-model';
import type { Counted, ReportOrder, ReportRow } from '../report';
import { placeOfRow } from '../row-place';
import { reportSheet, type ReportBlock, type ReportColumn, type ReportLine } from '../sheet/report-sheet';
import { countCell, dayCell, textCell } from '../sheet/row-cells';
import { FIGURE_COLUMNS, figureCells } from '../timeliness/figure-cells';
import type { Timeliness } from '../timeliness/tally';
import { REVIEW_CLOCKS, REVIEW_FIELDS, REVIEW_ZH, type ReviewClock } from './review-lines';
import type { ReviewsMetrics } from './reviews';

const TITLE = '复查复核台账';

/** What the figures come to, then the figures by organ, the exceptions, and every request. */
export function reviewsSheet(
  { basis, metrics, checks, notes, rows }: Counted<ReviewsMetrics>,
  { period, asOf, profile }: ReportOrder,
): SheetModel {
  const exceptions = rows.filter(({ state }) => state === 'late' || state === 'overdue');
  return reportSheet({
    name: TITLE,
    title: TITLE,
    office: profile.office,
    period,
    asOf,
    lead: verdict(metrics),
    blocks: [
      ...REVIEW_CLOCKS.map((clock, k) => figuresBlock(clock, `${k === 0 ? '一' : '二'}、`, metrics)),
      listBlock('三、例外情况（超期）', exceptions, '没有超期的复查、复核。'),
      listBlock('四、全部复查、复核申请', rows, '没有复查、复核申请。'),
    ],
    basis,
    notes,
    checks,
  });
}

/** Whether all were in time, with how many that says it of; what is in doubt forbids to say so. */
export function verdict(metrics: ReviewsMetrics): string {
  const sum = (key: Exclude<keyof Timeliness, 'rate'>): number =>
    REVIEW_CLOCKS.reduce((n, clock) => n + metrics[clock][key], 0);
  const due = sum('due');
  const doubtful = sum('estimated') + sum('undetermined') + sum('provisional');
  const after = [
    ...(sum('notYetDue') > 0 ? [`未到期${sum('notYetDue')}件`] : []),
    ...(doubtful > 0 ? [`待核${doubtful}件（查清以前不能说全部按期）`] : []),
  ];
  const rest = after.length > 0 ? `另有${after.join('，')}，未计入。` : '';
  if (due === 0) return `没有应办结的复查、复核申请。${rest}`;
  const head = `应办结复查、复核申请${due}件（${REVIEW_CLOCKS.map((c) => `${REVIEW_ZH[c]}${metrics[c].due}件`).join('、')}）`;
  const rolled = sum('rolled') > 0 ? `（其中${sum('rolled')}件靠节假日顺延）` : '';
  const onTime = sum('onTime');
  if (onTime === due)
    return doubtful === 0
      ? `${head}，全部按期办结${rolled}。${rest}`
      : `${head}，能够判断的都按期办结${rolled}。${rest}`;
  const rate = `${((onTime / due) * 100).toFixed(2)}%`;
  return `${head}，按期${onTime}件${rolled}，按期率${rate}；例外${due - onTime}件：超期完成${sum('late')}件，超期未办${sum('overdue')}件，逐件列在下面。${rest}`;
}

function figuresBlock(clock: ReviewClock, number: string, { reviewers, [clock]: total }: ReviewsMetrics): ReportBlock {
  const organs = Object.entries(reviewers).flatMap(([name, own]) =>
    own[clock] ? [{ name, figures: own[clock] }] : [],
  );
  return {
    heading: `${number}${REVIEW_ZH[clock]}`,
    columns: [
      { header: '序号', width: 6, look: 'mid' },
      { header: `${REVIEW_ZH[clock]}机关`, width: 20, look: 'mid' },
      ...FIGURE_COLUMNS,
    ],
    lines: [
      ...organs.map(({ name, figures }, i): ReportLine => ({
        cells: [i + 1, name, ...figureCells(clock, name, figures)],
      })),
      { cells: ['合计', null, ...figureCells(clock, null, total)], isTotal: true },
    ],
  };
}

const COLUMNS: readonly ReportColumn[] = [
  { header: '序号', width: 6, look: 'mid' },
  { header: '机关', width: 20, look: 'mid' },
  { header: '类别', width: 9, look: 'mid' },
  { header: '信访件编号', width: 17, look: 'code' },
  { header: '信访人', width: 11, look: 'mid' },
  { header: '收到申请', width: 12, look: 'day' },
  { header: '期限届满', width: 12, look: 'day' },
  { header: '顺延后', width: 12, look: 'day' },
  { header: '意见日期', width: 12, look: 'day' },
  { header: '意见', width: 14, look: 'text' },
  { header: '送达日期', width: 12, look: 'day' },
  { header: '状态', width: 11, look: 'mid' },
  { header: '超期天数', width: 6, look: 'count' },
  { header: '台账位置', width: 14, look: 'mid' },
];

function listBlock(heading: string, rows: readonly ReportRow[], ifEmpty: string): ReportBlock {
  const place = placeOfRow(rows);
  return { heading, columns: COLUMNS, lines: rows.map((row, i) => line(row, i, place)), ifEmpty };
}

function line(row: ReportRow, i: number, place: (row: ReportRow) => string): ReportLine {
  const clock = row.clock as ReviewClock;
  const fields = REVIEW_FIELDS[clock];
  const state = row.state as ClockState;
  const isLate = state === 'late' || state === 'overdue';
  return {
    cells: [
      i + 1,
      textCell(row[fields.organ]),
      REVIEW_ZH[clock],
      textCell(row.caseNo),
      textCell(row.petitioner),
      ...[row[fields.requested], row.due, row.dueRolled, row.done].map(dayCell),
      textCell(row[fields.result]),
      dayCell(row[fields.delivered]),
      { value: STATE_ZH[state], ...(isLate && { style: 'alarm' as const }) },
      countCell(row.daysOver),
      place(row),
    ],
  };
}
