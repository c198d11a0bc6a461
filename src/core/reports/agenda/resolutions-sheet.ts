import type { SheetModel } from '../../sheets/sheet-model';
import type { ReportOrder } from '../report';
import { dayValue, reportSheet, type ReportCell, type ReportColumn } from '../sheet/report-sheet';
import { EarlierLines, type WrittenLine } from '../sheet/written-lines';
import { stateText, type Resolution } from './resolutions';

interface ResolutionColumn extends ReportColumn {
  readonly header: string;
  /** What the ledger says; without it people write here. */
  readonly of?: (resolution: Resolution) => ReportCell;
}

const ITEM = '议定事项';
const UNIT = '责任单位';
const URGED = '催办情况';
const SAID = '本次会议意见';
const REMARK = '备注';

const COLUMNS: readonly ResolutionColumn[] = [
  { header: '序号', width: 5, look: 'mid' },
  { header: '会议日期', width: 11, look: 'day', of: ({ decided }) => dayValue(decided) },
  { header: ITEM, width: 30, look: 'text', of: ({ item }) => item },
  { header: '信访件编号', width: 14, look: 'code', of: ({ caseNo }) => caseNo || null },
  { header: '牵头领导', width: 9, look: 'mid', of: ({ leader }) => leader || null },
  { header: UNIT, width: 13, look: 'mid', of: ({ unit }) => unit || null },
  { header: '完成时限', width: 11, look: 'day', of: ({ limit }) => dayValue(limit) },
  {
    header: '状态',
    width: 11,
    look: 'mid',
    of: (one) => ({ value: stateText(one), style: one.state === 'overdue' ? 'alarm' : 'mid' }),
  },
  { header: '落实情况', width: 24, look: 'text', of: ({ progress }) => progress || null },
  { header: URGED, width: 18, look: 'text' },
  { header: SAID, width: 18, look: 'text' },
  { header: REMARK, width: 10, look: 'text' },
];

const LINES = { knownBy: [ITEM, '完成时限', SAID], matter: [ITEM, UNIT], people: [URGED, SAID, REMARK] };

/**
 * What earlier meetings decided and nobody has struck off, the longest overdue first. The ledger is the
 * clerk's and is not touched; what people write beside its lines is found again by item and unit. `null`
 * where there is no such ledger and nothing was written.
 */
export function resolutionsSheet(found: readonly Resolution[] | null, order: ReportOrder): SheetModel | null {
  const { period, asOf, profile } = order;
  const earlier = new EarlierLines(order, LINES);
  const resolutions = found ?? [];
  const open = resolutions.filter(({ state }) => state !== 'closed');
  const lines = open.map((one, k) => ({ cells: cellsOf(k + 1, one, earlier.ofMatter(one.item, one.unit)) }));
  const left = earlier.rest();
  if (found === null && left.length === 0) return null;
  return reportSheet({
    name: '议定事项落实情况',
    title: '信访工作联席会议议定事项落实情况',
    office: profile.office,
    period,
    asOf,
    blocks: [
      { columns: COLUMNS, lines, ifEmpty: '会议议定的事项都已经销号。' },
      ...(left.length === 0
        ? []
        : [
            {
              heading: '已经销号或者台账里没有了的（保留填写的内容）',
              columns: COLUMNS,
              lines: left.map((written, k) => ({ cells: cellsOf(k + 1, null, written) })),
            },
          ]),
    ],
    basis: [
      `列出议定事项台账里没有销号的${open.length}件，已销号${resolutions.length - open.length}件；不分统计期间。`,
      '会议日期、时限、落实情况等按议定事项台账，进展请记在台账里；催办情况、本次会议意见、备注在本表填写，重新生成时保留。',
    ],
  });
}

function cellsOf(place: number, one: Resolution | null, written: WrittenLine | null): ReportCell[] {
  return COLUMNS.map(({ header, of }): ReportCell => {
    if (header === '序号') return place;
    return one && of ? of(one) : (written?.value(header) ?? null);
  });
}
