import { ordinalOf, parseIsoDay } from '../../calendar/civil-day';
import type { Profile } from '../../profile/profile';
import type { SheetModel } from '../../sheets/sheet-model';
import type { Counted, ReportOrder, ReportRow } from '../report';
import { dayValue, reportSheet, type ReportBlock, type ReportCell, type ReportColumn } from '../sheet/report-sheet';
import { EarlierLines, placeCell, type WrittenLine } from '../sheet/written-lines';
import { DECIDED_LINES, DECISION, EXCUSES } from './decision';
import { LADDER } from './ladder';
import { TRIGGER_PACKS } from './packs/index';
import type { SupervisionMetrics } from './supervision';

/** A column: of the ledgers where it has a value, else of what people write. */
interface LineColumn extends ReportColumn {
  readonly header: string;
  readonly of?: (row: ReportRow) => string | number | null;
}

const DAY_HINT = '填日期，例如 2021-05-03。';

/** The sheet 督办台账. */
export function supervisionSheet(
  { basis, metrics, checks, notes, rows }: Counted<SupervisionMetrics>,
  order: ReportOrder,
): SheetModel {
  const { period, asOf, profile } = order;
  const columns = columnsOf(profile);
  const decisions = new EarlierLines(order, DECIDED_LINES);
  const lines = rows.map((row, k) => ({ row, key: String(k), written: decisions.of(row) }));
  const block = (heading: string, wanted: (row: ReportRow) => boolean, ifEmpty: string): ReportBlock => ({
    heading,
    columns,
    lines: lines
      .filter(({ row }) => wanted(row))
      .map(({ row, key, written }, i) => ({ cells: cellsOf(columns, i + 1, row, written, key) })),
    ifEmpty,
  });
  const left = decisions.rest();
  const { proposed, decided, excused, doubtful } = metrics.total;
  return reportSheet({
    name: '督办台账',
    title: '督办台账',
    office: profile.office,
    period,
    asOf,
    blocks: [
      block(
        `一、期限已过还没有完成的（拟督办${proposed}件，督办${decided}件，不督办${excused}件）`,
        ({ state }) => state !== '待核',
        '没有期限已过还没有完成的事项。',
      ),
      ...(doubtful === 0 ? [] : [block(`二、待核的${doubtful}件（不认定超期）`, ({ state }) => state === '待核', '')]),
      ...(left.length === 0
        ? []
        : [
            {
              heading: '三、上次列入、现在不再列入的（保留填写的内容）',
              columns,
              lines: left.map((written, i) => ({ cells: cellsOf(columns, i + 1, null, written) })),
            },
          ]),
    ],
    basis,
    notes,
    checks,
  });
}

function columnsOf(profile: Profile): LineColumn[] {
  return [
    { header: '序号', width: 5, look: 'mid' },
    people(DECISION.number, 8, 'code'),
    { header: '信访件编号', width: 13, look: 'code', of: (row) => text(row.caseNo) },
    { header: '信访人', width: 7, look: 'mid', of: (row) => text(row.petitioner) },
    { header: '信访事项', width: 24, look: 'text', of: (row) => text(row.content) },
    { header: '被督办单位', width: 11, look: 'mid', of: (row) => text(row.responsibleUnit) },
    {
      header: '督办情形',
      width: 24,
      look: 'text',
      of: (row) => `${text(row.reason) ?? ''}（${text(row.basis) ?? ''}）`,
    },
    { header: '台账情况', width: 18, look: 'text', of: (row) => text(row.fact) },
    { header: '届满日', width: 11, look: 'day', of: (row) => serialOf(row.due) },
    { header: '超期天数', width: 6, look: 'count', of: (row) => number(row.daysOver) },
    { header: '重点督办', width: 6, look: 'mid', of: (row) => (row.isKeySupervised === true ? '是' : null) },
    { header: '建议方式', width: 9, look: 'mid', of: (row) => text(row.step) },
    { header: '状态', width: 7, look: 'mid', of: (row) => text(row.state) },
    people(DECISION.excuse, 9, 'mid', EXCUSES, '由人判断；填写并经批准以后才是督办。'),
    people(DECISION.why, 11, 'text'),
    people(DECISION.approver, 8, 'mid'),
    people(DECISION.approved, 11, 'day', [], DAY_HINT),
    people(DECISION.also, 12, 'text', situations(profile), '台账看不出来、经人工认定的督办情形。'),
    people(DECISION.method, 8, 'mid', LADDER, '通报、约谈、挂牌督办由联席会议决定，以联席会议名义进行。'),
    people(DECISION.sent, 11, 'day', [], DAY_HINT),
    people(DECISION.answerBy, 11, 'day', [], DAY_HINT),
    people(DECISION.answered, 11, 'day', [], DAY_HINT),
    people(DECISION.answer, 18, 'text'),
    people(DECISION.outcome, 9, 'text'),
    people(DECISION.remark, 8, 'text'),
  ];
}

function people(
  header: string,
  width: number,
  look: ReportColumn['look'],
  choices: readonly string[] = [],
  hint?: string,
): LineColumn {
  return { header, width, look, choices, ...(hint !== undefined && { hint }) };
}

/** What no ledger can show: by the laws, each wording once, and the office's own. */
function situations({ supervision }: Profile): string[] {
  const off = new Set<string>(supervision.off);
  const legal = TRIGGER_PACKS.flatMap(({ triggers }) => triggers).filter(({ id, clocks }) => !clocks && !off.has(id));
  return [...new Set([...supervision.situations, ...legal.map(({ text: said }) => said)])];
}

function cellsOf(
  columns: readonly LineColumn[],
  place: number,
  row: ReportRow | null,
  written: WrittenLine | null,
  trace?: string,
): ReportCell[] {
  return columns.map(({ header, of }): ReportCell => {
    if (header === '序号') return placeCell(place, written);
    if (of && row) {
      const value = of(row);
      return header === '信访件编号' && trace !== undefined ? { value, trace } : value;
    }
    // A line that nothing shows any more stands as it stood.
    const value = written?.value(header) ?? null;
    return of || value === null ? value : { value, typed: true };
  });
}

type Value = ReportRow[keyof ReportRow] | undefined;

const text = (value: Value): string | null => (value == null || value === '' ? null : String(value));
const number = (value: Value): number | null => (typeof value === 'number' ? value : null);

function serialOf(value: Value): number | null {
  const day = typeof value === 'string' ? parseIsoDay(value) : null;
  return day === null ? null : dayValue(ordinalOf(day));
}
