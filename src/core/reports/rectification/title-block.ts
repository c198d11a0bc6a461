import { formatDayZh } from '../../calendar/civil-day';
import { periodName } from '../../calendar/period';
import { isBlank, valueAt } from '../../grid/grid';
import { decodeFingerprints, encodeFingerprints, fingerprintOf } from '../../merge/fingerprint';
import { cellText } from '../../values/text';
import { CRITERIA, type CriterionId } from './criteria';
import type { SheetEdition } from './edition';
import { foldedColumns, foldedText } from './folded-columns';
import type { LineColumn } from './line-columns';
import type { Rectification, RectificationOrder } from './rectify';
import { riskBasis } from './risk';
import { DEFAULT_CRITERIA } from './select';
import { summaryText } from './standing';

/** The lines above the header, each known again by its name in the hidden column. */
export const BLOCK_ROLES = ['title', 'line', 'summary', 'basis'] as const;

export type BlockRole = (typeof BLOCK_ROLES)[number];

export const SHEET_NAME = '排查整治台账';

/**
 * What a line of the block says when the product writes it.
 *
 * @param folded the columns that stand hidden
 */
export function blockTexts(
  rectification: Rectification,
  folded: readonly LineColumn[] = foldedColumns(rectification),
): Readonly<Record<BlockRole, string>> {
  const { period, asOf, profile, campaign } = rectification.order;
  const span = `统计期间：${period === null ? '全部' : periodName(period)}　　截至${formatDayZh(asOf)}`;
  return {
    title: campaign === null ? `信访突出问题${SHEET_NAME}` : `“${campaign}”专项${SHEET_NAME}`,
    line: `填报单位（盖章）：${profile.office}　　　　${span}`,
    summary: summaryText(rectification.counted),
    basis: `口径：${basisOf(rectification).join('')}${foldedText(folded, profile)}`,
  };
}

/** 口径: what was taken, how records were joined, how risk and lateness were judged. */
export function basisOf({ order }: Rectification): string[] {
  const { campaign } = order;
  return [
    campaign === null
      ? chosenText(order)
      : `专项“${campaign}”列入统计期间内排查的事项；没有排查日期一列的台账，列入期间内登记（信访）、尚未办结的事项。`,
    '同一信访人同一事项、编号互相引用的合并为一件，列出全部编号；涉及人数取涉及人数和单次信访人数中最大的，不累加。',
    `${riskBasis()}。`,
    '没有排查日期的，以登记日期为准，合并的取最早的；法定办结期限不含节假日顺延，几件合并的取最早超期的一件，没有超期的取最近的一件，超期天数从它顺延后起算（没有超过它的，从化解时限起算）。',
    '期限已过而算不准（估算）、说不清办结没有（待核）的计入未定时限，不算超时限，也不算期限内；已办结、还没有写化解状态的计入已到位待核查，不算化解。',
  ];
}

/** By what matters came in: 列入尚未办结，并且属于集体、超期之一的事项；另列入逐件选定的事项。 */
function chosenText({
  period,
  criteria = DEFAULT_CRITERIA,
  categories = [],
  keywords = [],
}: RectificationOrder): string {
  const within = period === null ? '' : '统计期间内登记（信访）的、';
  const words: Partial<Record<CriterionId, readonly string[]>> = { category: categories, keyword: keywords };
  const names = CRITERIA.flatMap(({ id, name }) => {
    if (!criteria.includes(id) || id === 'picked' || words[id]?.length === 0) return [];
    return words[id] ? `${name}（${words[id].join('、')}）` : name;
  });
  const isAll = criteria.includes('open');
  const parts = [
    ...(isAll ? [`列入${within}尚未办结的事项`] : []),
    ...(!isAll && names.length > 0 ? [`列入${within}尚未办结，并且属于${names.join('、')}之一的事项`] : []),
    ...(criteria.includes('picked') ? ['列入逐件选定的事项'] : []),
  ];
  return `${parts.join('；') || '没有选列入条件'}。`;
}

/** A line of the block as it stands in an earlier edition. */
export interface BlockLine {
  readonly row: number;
  /** `null` for a line that people added. */
  readonly role: BlockRole | null;
  readonly cells: readonly { readonly column: number; readonly text: string }[];
  /** Whether people changed what the product wrote. */
  readonly isTyped: boolean;
}

/** The lines above the header of an earlier edition, from the top. */
export function blockLines({ grid, headerRow, matterColumn, writtenColumn, headerRows }: SheetEdition): BlockLine[] {
  const lines: BlockLine[] = [];
  const hidden = new Set([matterColumn, writtenColumn]);
  for (let row = 0; row <= headerRow - headerRows; row++) {
    const cells = grid.columns.flatMap((column, c) =>
      hidden.has(c) || isBlank(column[row]) ? [] : [{ column: c, text: cellText(grid, row, c) }],
    );
    const named = matterColumn === null ? null : valueAt(grid, row, matterColumn);
    const role = BLOCK_ROLES.find((r) => r === named) ?? null;
    if (cells.length === 0 && role === null) continue;
    const base = writtenColumn === null ? null : decodeFingerprints(valueAt(grid, row, writtenColumn), 1);
    const isTyped = base === null || cells.length !== 1 || fingerprintOf(cells[0]?.text ?? null) !== base[0];
    lines.push({ row, role, cells, isTyped });
  }
  return lines;
}

/** What the hidden column remembers of a line of the block. */
export const blockBase = (text: string): string => encodeFingerprints([fingerprintOf(text)]);
