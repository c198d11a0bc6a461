import type { SheetModel } from '../../sheets/sheet-model';
import type { Counted, ReportOrder, ReportRow } from '../report';
import { reportSheet, type ReportCell, type ReportColumn } from '../sheet/report-sheet';
import { EarlierLines, MATTER_HEADERS, placeCell, type WrittenLine } from '../sheet/written-lines';
import type { AgendaMetrics } from './agenda';

interface ItemColumn extends ReportColumn {
  readonly header: string;
  /** What the ledgers say; a column that people may rewrite keeps their words. */
  readonly of?: (row: ReportRow) => string | number | null;
  readonly isPeoples?: boolean;
}

/** Longer titles are no titles. */
const MOST_IN_TITLE = 24;

const COLUMNS: readonly ItemColumn[] = [
  { header: '序号', width: 5, look: 'mid' },
  { header: '议题名称', width: 20, look: 'text', of: titleOf, isPeoples: true },
  { header: MATTER_HEADERS.caseNo, width: 14, look: 'code', of: ({ caseNo }) => text(caseNo) },
  { header: MATTER_HEADERS.petitioner, width: 8, look: 'mid', of: ({ petitioner }) => text(petitioner) },
  { header: MATTER_HEADERS.matter, width: 32, look: 'text', of: ({ content }) => text(content) },
  { header: '列入原因', width: 20, look: 'text', of: ({ reason }) => text(reason) },
  { header: '前期工作', width: 24, look: 'text', of: ({ progress }) => text(progress) },
  { header: '争议焦点', width: 16, look: 'text', isPeoples: true },
  { header: '拟解决意见', width: 20, look: 'text', isPeoples: true },
  { header: '需参会单位', width: 14, look: 'text', of: unitsOf, isPeoples: true },
  { header: '提请单位', width: 11, look: 'mid', isPeoples: true },
  { header: '汇报人', width: 8, look: 'mid', isPeoples: true },
  { header: '备注', width: 10, look: 'text', isPeoples: true },
];

const LINES = {
  knownBy: [MATTER_HEADERS.caseNo, '列入原因', '拟解决意见'],
  people: ['争议焦点', '拟解决意见', '提请单位', '汇报人', '备注'],
};

/** The sheet 联席会议议题表. */
export function agendaSheet({ basis, checks, notes, rows }: Counted<AgendaMetrics>, order: ReportOrder): SheetModel {
  const { period, asOf, profile } = order;
  const earlier = new EarlierLines(order, LINES);
  const lines = rows.map((row, k) => ({ cells: cellsOf(k + 1, row, earlier.of(row), String(k)) }));
  const left = earlier.rest();
  return reportSheet({
    name: '联席会议议题表',
    title: '信访工作联席会议议题表',
    office: profile.office,
    period,
    asOf,
    blocks: [
      { columns: COLUMNS, lines, ifEmpty: '没有需要提交联席会议的事项。' },
      ...(left.length === 0
        ? []
        : [
            {
              heading: '上次列入、现在不再列入的（保留填写的内容）',
              columns: COLUMNS,
              lines: left.map((written, k) => ({ cells: cellsOf(k + 1, null, written) })),
            },
          ]),
    ],
    basis,
    notes,
    checks,
  });
}

function cellsOf(place: number, row: ReportRow | null, written: WrittenLine | null, trace?: string): ReportCell[] {
  return COLUMNS.map(({ header, of, isPeoples = false }): ReportCell => {
    if (header === '序号') return placeCell(place, written);
    // What nobody rewrote is made anew, of what the ledgers say now.
    const isOurs = row !== null && (!isPeoples || (of !== undefined && written?.isAsMade(header) === true));
    const own = isOurs ? null : (written?.value(header) ?? null);
    const made = row && of ? of(row) : null;
    if (isPeoples && own !== null && own !== made) return { value: own, typed: true };
    const value = own ?? made;
    return header === MATTER_HEADERS.caseNo && trace !== undefined ? { value, trace } : value;
  });
}

function titleOf({ title, content }: ReportRow): string | null {
  const said = text(title) ?? text(content);
  if (said === null) return null;
  const clause =
    said.replace(/^(?:信访人|来访人|来信人)?(?:反映|要求|称|诉称|系)?/u, '').split(/[，,。；;：:！!？?\n]/u)[0] ?? '';
  return `关于${clause.slice(0, MOST_IN_TITLE)}的信访事项`;
}

function unitsOf({ responsibleUnit, coUnits }: ReportRow): string | null {
  const units = [text(responsibleUnit), text(coUnits)].filter((unit) => unit !== null);
  return units.length === 0 ? null : [...new Set(units.flatMap((unit) => unit.split('、')))].join('、');
}

const text = (value: ReportRow[keyof ReportRow] | undefined): string | null =>
  value == null || value === '' ? null : String(value);
