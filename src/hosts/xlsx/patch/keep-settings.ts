import { contentHash, placedHash } from '../../../core/changes/row-keys';
import { settingNamespace, settingXml, type KeptSettings } from '../../kept-settings';
import { STRICT_MAIN } from '../namespaces';
import type { Package } from '../package/package';
import { relationshipsName } from '../package/relationships';
import { settingParts, type SettingPart } from '../read/settings-parts';
import { escapeXml } from '../write/escape';
import { declarePart, linkPart, removePart, type ChangedParts } from './package-parts';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const STRICT_PROPERTIES = 'http://purl.oclc.org/ooxml/officeDocument/customXml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Makes the settings that a workbook keeps these and no others. One that says the same keeps its part
 * byte by byte, another text takes its place in the same part, and of one that is gone nothing is left.
 *
 * @param isTaken whether a part of this name is there or was just added
 */
export function keepSettings(
  source: Package,
  workbook: string,
  settings: KeptSettings,
  texts: ChangedParts,
  isTaken: (name: string) => boolean,
): void {
  const there = new Map<string, SettingPart>();
  for (const setting of settingParts(source, workbook)) {
    const twin = there.get(setting.key);
    if (twin) remove(source, workbook, twin, texts);
    there.set(setting.key, setting);
  }
  for (const setting of there.values()) {
    const text = settings.get(setting.key);
    if (text === undefined) remove(source, workbook, setting, texts);
    else if (text !== setting.text) texts.set(setting.part, DECLARATION + settingXml(setting.key, text));
  }
  for (const [key, text] of settings) if (!there.has(key)) add(source, workbook, { key, text }, texts, isTaken);
}

function remove(source: Package, workbook: string, { part, properties }: SettingPart, texts: ChangedParts): void {
  removePart(source, workbook, part, texts);
  if (properties !== null) removePart(source, part, properties, texts);
  const links = relationshipsName(part);
  if (source.has(links)) texts.set(links, null);
}

function add(
  source: Package,
  workbook: string,
  { key, text }: Pick<SettingPart, 'key' | 'text'>,
  texts: ChangedParts,
  isTaken: (name: string) => boolean,
): void {
  const [part, properties] = freeItem(isTaken);
  const strict = source.text(workbook).includes(STRICT_MAIN);
  const office = strict ? STRICT_OFFICE : OFFICE;
  texts.set(part, DECLARATION + settingXml(key, text));
  texts.set(
    relationshipsName(part),
    `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">` +
      `<Relationship Id="rId1" Type="${office}customXmlProps" Target="/${properties}"/></Relationships>`,
  );
  texts.set(
    properties,
    `${DECLARATION}<ds:datastoreItem ds:itemID="${itemId(key)}" xmlns:ds="${strict ? STRICT_PROPERTIES : PROPERTIES}">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(settingNamespace(key))}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  linkPart(source, workbook, texts, part, 'customXml');
  // Not every writer says what a part is that has no type of its own.
  if (source.contentType(part) === undefined) declarePart(source, texts, part, 'application/xml');
  declarePart(source, texts, properties, PROPERTIES_TYPE);
}

/** Names that no part has, and that no links are left behind for by a part that was deleted. */
function freeItem(isTaken: (name: string) => boolean): readonly [part: string, properties: string] {
  for (let n = 1; ; n++) {
    const part = `customXml/item${n}.xml`;
    const properties = `customXml/itemProps${n}.xml`;
    if (![part, properties, relationshipsName(part)].some(isTaken)) return [part, properties];
  }
}

/** Office tells items apart by a number that no other item of the workbook has: ours is made of the key, which is ours alone. */
function itemId(key: string): string {
  const words = [0, 1, 2, 3].map((place) => placedHash(contentHash(settingNamespace(key)), place));
  const digits = words.map((word) => word.toString(16).toUpperCase().padStart(8, '0')).join('');
  return `{${digits.replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-')}}`;
}
