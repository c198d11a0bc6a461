import type { ExcelSession } from './excel-session';

const PREFIX = 'petition-ledger.';

/** Small settings, kept in the workbook itself: they travel with it and open with it. */
export async function readSetting(session: ExcelSession, key: string): Promise<string | null> {
  const setting = await session.step((workbook) => workbook.settings.getItemOrNullObject(PREFIX + key).load('value'));
  if (setting.isNullObject) return null;
  return typeof setting.value === 'string' ? setting.value : null;
}

export async function writeSetting(session: ExcelSession, key: string, value: string | null): Promise<void> {
  if (value !== null) {
    await session.step((workbook) => workbook.settings.add(PREFIX + key, value));
    return;
  }
  const setting = await session.step((workbook) => workbook.settings.getItemOrNullObject(PREFIX + key).load('key'));
  if (!setting.isNullObject) await session.step((workbook) => workbook.settings.getItem(PREFIX + key).delete());
}
