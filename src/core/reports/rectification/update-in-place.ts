import type { WorkbookChange } from '../../changes/change';
import { updateList } from '../kept-list/update-list';
import { rememberedText, type SheetEdition } from './edition';
import { headerOf } from './line-columns';
import { STYLE_OF } from './rectification-sheet';
import type { Rectification } from './rectify';
import { blockBase, blockLines, blockTexts, SHEET_NAME } from './title-block';

/** Makes 排查整治台账 again where it stands. */
export function updateInPlace(rectification: Rectification, edition: SheetEdition): WorkbookChange {
  const { merged, joins, order } = rectification;
  const operations = updateList(
    {
      kind: 'problems',
      columns: merged.columns,
      keys: merged.keys,
      lines: merged.lines,
      remembered: rememberedText(merged.serials, order.campaign, joins),
      headerOf: (column) => headerOf(column, order.profile),
      styleOf: ({ kind }) => STYLE_OF[kind],
    },
    edition,
    // Title, period, summary and 口径, as far as nobody wrote his own there.
    (put, written) => {
      const texts = blockTexts(rectification);
      for (const { role, row, cells, isTyped } of blockLines(edition)) {
        const [cell] = cells;
        if (role === null || isTyped || !cell) continue;
        put(row, cell.column, texts[role]);
        put(row, written, blockBase(texts[role]));
      }
    },
  );
  return { title: `更新“${SHEET_NAME}”`, operations };
}
