import { fieldName, type FieldId } from '../../fields/catalog';
import type { SheetModel } from '../../sheets/sheet-model';
import type { Counted, ReportOrder, ReportRow } from '../report';
import { placeOfRow } from '../row-place';
import {
  reportSheet,
  type ReportBlock,
  type ReportCell,
  type ReportColumn,
  type ReportLine,
} from '../sheet/report-sheet';
import { dayCell, textCell } from '../sheet/row-cells';
import type { HandoverMetrics } from './handover';
import type { Change } from './handover-rows';

const TITLE = '与上期对比';
/** Longer texts are looked up in the ledger. */
const LONGEST = 120;

/** Limits and days on which something was done: what changes there afterwards, a leader wants to see first. */
const JUDGED: ReadonlySet<FieldId> = new Set<FieldId>([
  'dueDate',
  'resolveDeadline',
  'hotlineDue',
  'transferredDate',
  'noticeDate',
  'acceptedDate',
  'replyDate',
  'closedDate',
  'reportedDate',
  'deliveredDate',
  'reviewClosedDate',
  'reviewDeliveredDate',
  'reexamClosedDate',
  'reexamDeliveredDate',
  'resolvedDate',
  'rectifiedDate',
  'writeOffDate',
]);

/** Whether a line says that a limit or a day of doing was changed after it had been set. */
const isAfterwards = ({ field, before }: ReportRow): boolean => JUDGED.has(field as FieldId) && before != null;

const LISTS: readonly (readonly [Exclude<Change, 'changed'>, string])[] = [
  ['added', '新增'],
  ['closed', '办结'],
  ['reopened', '重新办理'],
  ['vanished', '消失（台账位置是上期的）'],
  ['repeated', '编号重复（没有对比内容）'],
];

/** The counts, then what was changed in limits and days afterwards, then the matters, then all other changes. */
export function handoverSheet(
  { basis, metrics, checks, notes, rows }: Counted<HandoverMetrics>,
  { period, asOf, profile }: ReportOrder,
): SheetModel {
  const changed = rows.filter(({ change }) => change === 'changed');
  const afterwards = changed.filter(isAfterwards);
  const place = placeOfRow(rows);
  const lists = LISTS.map(([change, title]) => ({ title, rows: rows.filter((row) => row.change === change) }));
  const shown = lists.filter((list, k) => k < 4 || list.rows.length > 0);
  return reportSheet({
    name: TITLE,
    title: TITLE,
    office: profile.office,
    period,
    asOf,
    lead: lead(metrics, changed, afterwards.length),
    blocks: [
      countsBlock(metrics),
      changesBlock('二、期限、完成日期的事后改动', afterwards, place, '没有事后改动的期限、完成日期。'),
      ...shown.map((list, k) => listBlock(`${'三四五六七'.charAt(k)}、${list.title}`, list.rows, place)),
      changesBlock(
        `${'三四五六七八'.charAt(shown.length)}、其他改动`,
        changed.filter((row) => !isAfterwards(row)),
        place,
        '没有其他改动。',
      ),
    ],
    basis,
    notes,
    checks,
  });
}

function lead(metrics: HandoverMetrics, changed: readonly ReportRow[], afterwards: number): string {
  const { added, closed, reopened, vanished } = metrics;
  const matters = new Set(changed.map(({ file, sheet, row }) => `${String(file)}\n${String(sheet)}\n${String(row)}`))
    .size;
  return `与上期相比：新增${added}件，办结${closed}件，重新办理${reopened}件，消失${vanished}件；${matters}件改动过内容，共${changed.length}处，其中事后改动期限、完成日期${afterwards}处。`;
}

function countsBlock({ added, closed, reopened, vanished, changed }: HandoverMetrics): ReportBlock {
  const counts: readonly (readonly [string, number, string])[] = [
    ['新增', added, 'added'],
    ['办结', closed, 'closed'],
    ['重新办理', reopened, 'reopened'],
    ['消失', vanished, 'vanished'],
    ...Object.entries(changed).map(
      ([field, n]) => [`改动：${fieldName(field as FieldId)}`, n, `changed/${field}`] as const,
    ),
  ];
  return {
    heading: '一、汇总',
    columns: [
      { header: '序号', width: 6, look: 'mid' },
      { header: '项目', width: 24, look: 'mid' },
      { header: '件数', width: 11, look: 'count' },
    ],
    lines: counts.map(([label, n, trace], i): ReportLine => ({
      cells: [i + 1, label, n === 0 ? 0 : ({ value: n, trace } satisfies ReportCell)],
    })),
  };
}

const MATTER_COLUMNS: readonly ReportColumn[] = [
  { header: '序号', width: 6, look: 'mid' },
  { header: '信访件编号', width: 24, look: 'code' },
  { header: '信访人', width: 11, look: 'mid' },
  { header: '责任单位', width: 20, look: 'mid' },
];

const PLACE: ReportColumn = { header: '台账位置', width: 18, look: 'mid' };

const matterCells = (row: ReportRow, i: number): ReportCell[] => [
  i + 1,
  textCell(row.caseNo),
  textCell(row.petitioner),
  textCell(row.responsibleUnit),
];

function listBlock(heading: string, rows: readonly ReportRow[], place: (row: ReportRow) => string): ReportBlock {
  return {
    heading,
    columns: [
      ...MATTER_COLUMNS,
      { header: '登记日期', width: 16, look: 'day' },
      { header: '办理状态', width: 34, look: 'mid' },
      { ...PLACE, width: 34 },
    ],
    lines: rows.map((row, i): ReportLine => ({
      cells: [...matterCells(row, i), dayCell(row.registeredDate), textCell(row.status), place(row)],
    })),
    ifEmpty: '没有。',
  };
}

function changesBlock(
  heading: string,
  rows: readonly ReportRow[],
  place: (row: ReportRow) => string,
  ifEmpty: string,
): ReportBlock {
  return {
    heading,
    columns: [
      ...MATTER_COLUMNS,
      { header: '栏目', width: 16, look: 'mid' },
      { header: '改动前', width: 34, look: 'text' },
      { header: '改动后', width: 34, look: 'text' },
      PLACE,
    ],
    lines: rows.map((row, i): ReportLine => ({
      cells: [...matterCells(row, i), fieldName(row.field as FieldId), short(row.before), short(row.after), place(row)],
    })),
    ifEmpty,
  };
}

/** Blank is said: an empty cell would look forgotten. */
function short(value: ReportRow[keyof ReportRow]): string {
  const text = textCell(value);
  if (text === null) return '（空）';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
