import { AppError } from '../../core/app-error';
import type { Operation, WorkbookChange } from '../../core/changes/change';
import type { MergeArea } from '../../core/grid/grid';
import { isOnSheet, type SheetRoom } from '../check-change';
import { PRODUCT_MARK } from '../../core/sheets/product-mark';
import { sheetNames } from './added-sheets';
import { hasApi, MERGES_API, type ExcelSession } from './excel-session';
import { readMerges } from './read-grid';
import { validatedAmong } from './validations';

/** A sheet that is about to be written to. */
export interface ExcelRoom extends SheetRoom {
  /** Excel's own name for it, which stays when it is renamed. */
  readonly id: string;
  readonly visibility: `${Excel.SheetVisibility}`;
}

/**
 * Looks at the sheets of a change before anything is done: whether they are there and may be written to.
 *
 * @param change that needs to know what lies in its way; null where it was looked at when it was done first
 */
export async function readRooms(
  session: ExcelSession,
  title: string,
  names: readonly string[],
  change: WorkbookChange | null = null,
): Promise<ReadonlyMap<string, ExcelRoom>> {
  const found = await session.step((workbook) =>
    names.map((name) => {
      const sheet = workbook.worksheets.getItemOrNullObject(name).load('id,name,visibility,protection/protected');
      return { sheet, mark: sheet.names.getItemOrNullObject(PRODUCT_MARK).load('name') };
    }),
  );
  const rooms = new Map<string, ExcelRoom>();
  for (const [i, name] of names.entries()) {
    const { sheet, mark } = found[i]!;
    if (sheet.isNullObject) throw new AppError('sheet-missing', `工作表“${name}”不在打开的工作簿里，请重新体检。`);
    if (sheet.protection.protected)
      throw new AppError(
        'sheet-protected',
        `“${title}”没有做：工作表“${name}”受保护，请先在“审阅”里撤销工作表保护，做完再保护起来。`,
      );
    const merges = change?.operations.some(isMerge) ? await mergesOf(session, title, name) : [];
    const wanted = (change?.operations ?? []).flatMap((op) =>
      op.kind === 'set-validations' && op.sheet === name ? op.validations.flatMap(({ areas }) => areas) : [],
    );
    const validated = await validatedAmong(session, name, wanted.filter(isOnSheet));
    const { id, visibility } = sheet;
    const madeByProduct = !mark.isNullObject;
    rooms.set(name, { name, id, visibility, madeByProduct, merges: () => merges, validated: () => validated });
  }
  return rooms;
}

const isMerge = ({ kind }: Operation): boolean => kind === 'merge-cells';

/** The names of all sheets, for a change that adds some or takes them away. */
export async function readTabs(session: ExcelSession, title: string): Promise<string[]> {
  const protection = await session.step((workbook) => workbook.protection.load('protected'));
  if (!protection.protected) return sheetNames(session);
  throw new AppError(
    'workbook-protected',
    `“${title}”没有做：工作簿的结构受保护，不能新建或删除工作表。请先在“审阅”里撤销“保护工作簿”，做完再保护起来。`,
  );
}

/** Merging over a merge would swallow it without a word, so it is not done where merges cannot be seen. */
async function mergesOf(session: ExcelSession, title: string, name: string): Promise<readonly MergeArea[]> {
  if (hasApi(MERGES_API)) return readMerges(session, name);
  throw new AppError(
    'excel-too-old',
    `“${title}”没有做：当前 Excel 版本看不到已有的合并单元格，请更新 Excel，或在网页工作台中打开文件。`,
  );
}
