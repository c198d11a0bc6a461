import type { PlannedReport } from './plan-report';

/** The most cells that are named one by one. */
const MOST_NAMED = 30;

/** What a report that is made again keeps of what people typed, for the list of changes; `null` where that is nothing. */
export function keptText({ updated, replaced }: Pick<PlannedReport, 'updated' | 'replaced'>): string | null {
  const texts = [
    ...updated.flatMap(({ sheet, kept }) => (kept.length > 0 ? [`“${sheet}”保留填写的${listed(kept)}`] : [])),
    ...replaced.flatMap(({ sheet, kept, below }) => [
      `“${sheet}”整张更新`,
      ...(kept.length > 0 ? [`填写的内容跟着原来的行走，现在是${listed(kept)}`] : []),
      ...(below > 0 ? [`${below}格的行已不在本表，列在表格下方`] : []),
    ]),
  ];
  return texts.length === 0 ? null : `${texts.join('；')}。`;
}

const listed = (cells: readonly string[]): string =>
  `${cells.slice(0, MOST_NAMED).join('、')}${cells.length > MOST_NAMED ? `等${cells.length}格` : ''}`;
