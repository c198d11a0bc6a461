import { AppError } from '../../core/app-error';
import { addedSheets } from './added-sheets';
import type { ExcelSession } from './excel-session';
import { readHiddenRows } from './read-grid';
import type { ChangeRecord } from './record';
import { rowsOfStretches } from './runs';
import type { Whereabouts } from './whereabouts';

/** Rows of sheets that nobody sees, hidden by hand or by a filter. */
export type HiddenRows = ReadonlyMap<string, ReadonlySet<number>>;

/** Cells in hidden rows that are written one by one; more would take minutes. */
const MOST_CELLS = 10_000;

/**
 * Looks which rows are hidden on the sheets that a change writes to. An array given to a range in which
 * a filter hides rows is reported not to arrive as it was given, so that hidden and visible rows must not
 * be written in one. Throws where too many of the cells are hidden for that.
 *
 * @param places where the rows of the change are now
 */
export async function hiddenRowsOf(
  session: ExcelSession,
  record: ChangeRecord,
  places: Whereabouts,
  title: string,
): Promise<HiddenRows> {
  const added = addedSheets(record);
  const steps = record.steps.filter((step) => step.kind === 'cells').filter(({ sheet }) => !added.has(sheet));
  const names = [...new Set(steps.map(({ sheet }) => sheet))];
  const found = await session.step(({ worksheets }) =>
    names.map((name) =>
      worksheets.getItem(name).getUsedRangeOrNullObject(false).load('rowIndex,columnIndex,rowCount,rowHidden'),
    ),
  );
  const hidden = new Map<string, ReadonlySet<number>>();
  for (const [i, name] of names.entries()) {
    const used = found[i]!;
    // Excel says null where some are hidden and some are not.
    if (used.isNullObject || (used.rowHidden as boolean | null) === false) continue;
    const { rowIndex: row, rowCount: rows, columnIndex: column } = used;
    const here = await readHiddenRows(session, name, { row, rows, column, columns: 1 });
    const cells = steps.filter(({ sheet }) => sheet === name).flatMap((step) => [...rowsOfStretches(step.rows)]);
    const unseen = cells.filter((r) => here.has(places.on(name).ofCell(r))).length;
    if (unseen > MOST_CELLS)
      throw new AppError(
        'too-many-hidden',
        `“${title}”没有做：工作表“${name}”要写的格里有${unseen}个在筛选掉或隐藏的行里，请先清除筛选、取消隐藏，做完再筛选。`,
      );
    hidden.set(name, here);
  }
  return hidden;
}
