import { settingNamespace, settingOf, settingXml } from '../kept-settings';
import type { ExcelSession } from './excel-session';

/** Small settings, kept in the workbook itself in the form of {@link settingXml}: they travel with it and open with it. */
export async function readSetting(session: ExcelSession, key: string): Promise<string | null> {
  // Two who write at once may leave two parts; the later one was said last.
  const part = (await partsOf(session, key)).at(-1);
  if (!part) return null;
  const xml = await session.step(() => part.getXml());
  return settingOf(xml.value)?.text ?? null;
}

export async function writeSetting(session: ExcelSession, key: string, value: string | null): Promise<void> {
  const parts = await partsOf(session, key);
  const kept = value === null ? undefined : parts.pop();
  await session.step((workbook) => {
    for (const part of parts) part.delete();
    if (value === null) return;
    if (kept) kept.setXml(settingXml(key, value));
    else workbook.customXmlParts.add(settingXml(key, value));
  });
}

async function partsOf(session: ExcelSession, key: string): Promise<Excel.CustomXmlPart[]> {
  const found = await session.step(({ customXmlParts }) =>
    customXmlParts.getByNamespace(settingNamespace(key)).load('items/id'),
  );
  return [...found.items];
}
