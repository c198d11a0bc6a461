import { formatDayZh, ordinalOf } from '../../calendar/civil-day';
import { NOBODY_NAMED } from '../../deadlines/responsible';
import { nameForSheet } from '../../sheets/sheet-name';
import { freeSheetName } from '../../sheets/sheet-operations';
import type { SheetModel } from '../../sheets/sheet-model';
import type { Counted, ReportOrder, ReportRow } from '../report';
import {
  dayValue,
  reportSheet,
  type ReportCell,
  type ReportColumn,
  type ReportFrame,
  type ReportLine,
} from '../sheet/report-sheet';
import { countCell, dayCell, textCell } from '../sheet/row-cells';
import { problemKey } from './problem-keys';
import { reminderAnswerDay } from '../../deadlines/answers';
import { toldTo } from './told-units';
import { PROBLEM_KINDS, type ProblemKind } from './problems';
import type { ReminderMetrics } from './reminder';

const OVERVIEW = '提醒通报总览';
const TITLE = '提醒通报';
const NO_UNIT = '未写明单位';
/** A ledger with more spellings of units than this has no list of units: sheets for all would help nobody. */
const MOST_SHEETS = 120;

const KIND_ZH: Readonly<Record<ProblemKind, string>> = {
  overdue: '超期',
  error: '错误',
  near: '临期',
  warning: '提醒',
  doubtful: '待核',
};

/** The problems of one unit by kind. */
type Tallied = Readonly<Record<ProblemKind, number>>;

/** The overview of all units, then a sheet for each, which holds nothing of any other. */
export function reminderSheets(counted: Counted<ReminderMetrics>, order: ReportOrder): SheetModel[] {
  const byUnit = new Map<string, ReportRow[]>();
  for (const row of counted.rows) {
    for (const unit of toldTo(row, counted.metrics.units)) {
      const own = byUnit.get(unit);
      if (own) own.push(row);
      else byUnit.set(unit, [row]);
    }
  }
  const units = [...byUnit]
    .map(([name, rows]) => ({ name, rows, tally: tallyOf(rows) }))
    .sort(
      (a, b) => b.tally.overdue - a.tally.overdue || b.tally.error - a.tally.error || b.rows.length - a.rows.length,
    );
  const taken = [OVERVIEW];
  const shown = units.slice(0, MOST_SHEETS);
  const left = units.length - shown.length;
  const notes = [...counted.notes, ...(left > 0 ? [`另有${left}个单位没有单独成表，请先统一单位名称。`] : [])];
  return [
    overview({ ...counted, notes }, units, tallyOf(counted.rows), order),
    ...shown.map(({ name, rows, tally }) => {
      const sheet = freeSheetName(sheetNameOf(name), taken);
      taken.push(sheet);
      return unitSheet(name, rows, tally, order, sheet);
    }),
  ];
}

function tallyOf(rows: readonly ReportRow[]): Tallied {
  const tally = { overdue: 0, error: 0, near: 0, warning: 0, doubtful: 0 };
  for (const { severity } of rows) tally[severity as ProblemKind]++;
  return tally;
}

type Frame = Pick<ReportFrame, 'office' | 'period' | 'asOf'>;

const frameOf = ({ period, asOf, profile }: ReportOrder): Frame => ({ office: profile.office, period, asOf });

function overview(
  { basis, notes, checks }: Pick<Counted<ReminderMetrics>, 'basis' | 'notes' | 'checks'>,
  units: readonly { readonly name: string; readonly rows: readonly ReportRow[]; readonly tally: Tallied }[],
  total: Tallied,
  order: ReportOrder,
): SheetModel {
  const answer = dayValue(ordinalOf(reminderAnswerDay(order.asOf, order.profile)));
  const figures = (tally: Tallied, unit: string | null): ReportCell[] =>
    PROBLEM_KINDS.map((kind) => {
      const value = tally[kind];
      return value === 0 ? 0 : { value, trace: problemKey(kind, unit) };
    });
  const lines = units.map(({ name, tally }, i): ReportLine => ({
    cells: [i + 1, name, ...figures(tally, name), answer, null],
  }));
  return reportSheet({
    ...frameOf(order),
    name: OVERVIEW,
    title: OVERVIEW,
    lead: `需要提醒的单位${units.length}个：超期${total.overdue}件次，临期${total.near}件次；错误${total.error}处，提醒${total.warning}处；待核${total.doubtful}件次。`,
    blocks: [
      {
        columns: [
          { header: '序号', width: 6, look: 'mid' },
          { header: '单位', width: 30, look: 'mid' },
          ...PROBLEM_KINDS.map((kind): ReportColumn => ({ header: KIND_ZH[kind], width: 10, look: 'count' })),
          { header: '要求反馈日期', width: 16, look: 'day' },
          { header: '反馈情况', width: 24, look: 'text' },
        ],
        lines: [...lines, { cells: ['合计', null, ...figures(total, null), null, null], isTotal: true }],
      },
    ],
    basis,
    notes,
    checks,
  });
}

const COLUMNS: readonly ReportColumn[] = [
  { header: '序号', width: 6, look: 'mid' },
  { header: '类别', width: 7, look: 'mid' },
  { header: '信访件编号', width: 17, look: 'code' },
  { header: '信访人', width: 11, look: 'mid' },
  { header: '问题', width: 55, look: 'text' },
  { header: '期限届满', width: 12, look: 'day' },
  { header: '顺延后', width: 12, look: 'day' },
  { header: '超期天数', width: 7, look: 'count' },
  { header: '要求', width: 34, look: 'text' },
  { header: '工作原因', width: 20, look: 'text' },
  { header: '督办情形', width: 14, look: 'text' },
  { header: '反馈情况', width: 18, look: 'text' },
];

function unitSheet(
  unit: string,
  rows: readonly ReportRow[],
  tally: Tallied,
  order: ReportOrder,
  name: string,
): SheetModel {
  const sorted = PROBLEM_KINDS.flatMap((kind) => rows.filter(({ severity }) => severity === kind));
  const whom = unit === NOBODY_NAMED ? `${NO_UNIT}的事项` : unit;
  const counts = PROBLEM_KINDS.flatMap((kind) => {
    const n = tally[kind];
    return n === 0 ? [] : [`${KIND_ZH[kind]}${n}${kind === 'error' || kind === 'warning' ? '处' : '件次'}`];
  });
  return reportSheet({
    ...frameOf(order),
    name,
    title: `${TITLE}（${whom}）`,
    lead: `${whom}：截至${formatDayZh(order.asOf)}有${counts.join('、')}。请逐条整改，最迟于${formatDayZh(reminderAnswerDay(order.asOf, order.profile))}书面反馈。`,
    blocks: [{ columns: COLUMNS, lines: sorted.map((row, i) => line(row, i)) }],
    basis: UNIT_BASIS,
  });
}

const UNIT_BASIS = [
  '超期以顺延后的日期为准，未顺延的日期并列；待核的不算超期，请核对台账后答复。',
  '姓名、证件号码、电话、住址已经遮盖；收到后请妥善保管，不得扩散。',
];

/** Where the row stands in the office's own ledger is for the office: a unit knows a matter by its number. */
function line(row: ReportRow, i: number): ReportLine {
  const kind = row.severity as ProblemKind;
  const label = KIND_ZH[kind];
  return {
    cells: [
      i + 1,
      kind === 'overdue' ? { value: label, style: 'alarm' } : label,
      textCell(row.caseNo),
      textCell(row.petitioner),
      textCell(row.reason),
      dayCell(row.due),
      dayCell(row.dueRolled),
      countCell(row.daysOver),
      textCell(row.requirement),
      textCell(row.cause),
      textCell(row.situation),
      null,
    ],
  };
}

/** The unit's name as Excel takes it for a sheet. */
const sheetNameOf = (unit: string): string => nameForSheet(unit === NOBODY_NAMED ? NO_UNIT : unit, TITLE);
