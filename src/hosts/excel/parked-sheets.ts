import { AppError } from '../../core/app-error';
import { changeOfParked } from '../parked-sheets';
import type { ExcelSession } from './excel-session';

/** Takes away the sheets that changes put aside which nobody can put back any more. Where Excel takes none away, they stay for later. */
export async function removeParked(session: ExcelSession, isForgotten: (change: string) => boolean): Promise<void> {
  const { parked, isLocked } = await parkedSheets(session);
  const idle = parked.filter((name) => isForgotten(changeOfParked(name) ?? ''));
  if (!isLocked) await remove(session, idle);
}

/** Takes away everything that was put aside. */
export async function forgetParked(session: ExcelSession): Promise<void> {
  const { parked, isLocked } = await parkedSheets(session);
  if (parked.length > 0 && isLocked)
    throw new AppError(
      'workbook-protected',
      '没有清除还原记录：工作簿的结构受保护，整张更新过的报表的旧表删不掉。请先在“审阅”里撤销“保护工作簿”，再清除。',
    );
  await remove(session, parked);
}

async function parkedSheets(session: ExcelSession): Promise<{ parked: string[]; isLocked: boolean }> {
  const { sheets, protection } = await session.step((workbook) => ({
    sheets: workbook.worksheets.load('items/name'),
    protection: workbook.protection.load('protected'),
  }));
  const names = sheets.items.map(({ name }) => name);
  return { parked: names.filter((name) => changeOfParked(name) !== null), isLocked: protection.protected };
}

async function remove(session: ExcelSession, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await session.step(({ worksheets }) => {
    for (const name of names) {
      const sheet = worksheets.getItem(name);
      // Excel deletes no sheet that is hidden as deep as that.
      sheet.visibility = 'Hidden';
      sheet.delete();
    }
  });
}
