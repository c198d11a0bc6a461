import { isSettingNamespace, settingOf, type KeptSettings } from '../../kept-settings';
import { FileFault } from '../file-fault';
import type { Package } from '../package/package';
import { XmlReader } from '../xml/xml-reader';

/** A custom XML part that holds a setting of ours. */
export interface SettingPart {
  readonly key: string;
  readonly text: string;
  readonly part: string;
  /** Says what the part is; `null` where it has no such part. */
  readonly properties: string | null;
}

/** The settings that a workbook brings along. Of two parts for one the later was said last. */
export function readKeptSettings(source: Package, workbook: string): KeptSettings {
  return new Map(settingParts(source, workbook).map(({ key, text }) => [key, text]));
}

/** The custom XML parts of a workbook that are ours, in the order of its links; what others keep there is passed over. */
export function settingParts(source: Package, workbook: string): SettingPart[] {
  return source.relationships(workbook).flatMap(({ type, external, target }): SettingPart[] => {
    if (type !== 'customXml' || external || !source.has(target)) return [];
    try {
      const links = source.relationships(target);
      const linked = links.find((link) => link.type === 'customXmlProps' && !link.external)?.target;
      const properties = linked !== undefined && source.has(linked) ? linked : null;
      if (properties !== null && isOthers(source.text(properties))) return [];
      const setting = settingOf(source.text(target));
      return setting ? [{ ...setting, part: target, properties }] : [];
    } catch (error) {
      // Somebody else's part that cannot be read is no reason to refuse the workbook.
      if (error instanceof FileFault) return [];
      throw error;
    }
  });
}

/** Whether the properties name namespaces, none of them ours: the part itself, which may be long, need not be read. */
function isOthers(properties: string): boolean {
  const reader = new XmlReader(properties);
  let named = false;
  while (reader.seek('schemaRef')) {
    const namespace = reader.attribute('uri') ?? '';
    if (isSettingNamespace(namespace)) return false;
    named ||= namespace !== '';
  }
  return named;
}
