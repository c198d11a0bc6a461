import { escapeXml } from './xlsx/write/escape';
import { XmlReader } from './xlsx/xml/xml-reader';

/**
 * Small settings of a workbook by their keys: corrected columns, ignored findings, criteria. Of
 * headers, rules and check values only; never personal data.
 */
export type KeptSettings = ReadonlyMap<string, string>;

export const NO_SETTINGS: KeptSettings = new Map();

/**
 * The form in which a workbook keeps them, wherever it is open: a custom XML part for each, in a
 * namespace of its own. Such parts show nowhere, travel with the workbook through every save of Excel
 * and WPS, can be written by an add-in (ExcelApi 1.5) and into a file alike, and belong to nobody's
 * installation: the settings that Office keeps for an add-in are its own and can be read by no other.
 */
const SETTINGS = 'urn:petition-ledger:settings:';

export const settingNamespace = (key: string): string => SETTINGS + key;

/** Whether a namespace is one of a setting. */
export const isSettingNamespace = (namespace: string): boolean => namespace.startsWith(SETTINGS);

export const settingXml = (key: string, text: string): string =>
  `<setting xmlns="${settingNamespace(key)}">${escapeXml(text)}</setting>`;

/** Reads what {@link settingXml} wrote, however somebody else has written it down since; `null` for any other part. */
export function settingOf(xml: string): { readonly key: string; readonly text: string } | null {
  const reader = new XmlReader(xml);
  for (let token = reader.next(); token !== null; token = reader.next()) {
    if (token !== 'open') continue;
    const namespace = reader.attribute('xmlns') ?? '';
    if (reader.name !== 'setting' || !isSettingNamespace(namespace)) return null;
    return { key: namespace.slice(SETTINGS.length), text: reader.innerText() };
  }
  return null;
}
