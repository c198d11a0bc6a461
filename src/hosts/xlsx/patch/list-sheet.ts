import type { AddSheet, ReplaceSheet } from '../../../core/changes/change';
import { isSheetName, sheetNameKey } from '../../../core/sheets/sheet-name';
import { escapeXml } from '../write/escape';
import { definedNames } from '../write/workbook-xml';
import {
  attribute,
  attributePlace,
  children,
  elementsFrom,
  prefixOf,
  rootElement,
  spliced,
  type ElementPlace,
  type Splice,
} from './elements';
import { noSuchSheet, sheetExists, sheetNameInvalid, structureLocked } from './patch-fault';

/** The elements of a workbook that stand before its names, in the only order that Excel accepts. */
const BEFORE_NAMES = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
]);

/**
 * Lists a new sheet in the workbook part, with the names that belong to it. Names, and views that
 * count sheets by their places, go on meaning the sheets that they meant.
 *
 * @param xml the workbook part.
 * @param link id of the relationship that leads to the sheet's part.
 */
export function listSheet(xml: string, { sheet, model, after }: AddSheet, link: string): string {
  const root = rootElement(xml);
  const elements = [...elementsFrom(xml, root?.contentStart ?? xml.length)];
  const find = (name: string): ElementPlace | undefined => elements.find((element) => element.name === name);
  const protection = find('workbookProtection');
  if (protection && isOn(attribute(xml, protection, 'lockStructure'))) throw structureLocked(sheet);

  const list = find('sheets');
  const sheets = list ? [...children(xml, list)] : [];
  const names = sheets.map((element) => sheetNameKey(attribute(xml, element, 'name') ?? ''));
  // A name that Excel does not take makes it call the whole file damaged.
  if (!isSheetName(sheet)) throw sheetNameInvalid(sheet);
  if (names.includes(sheetNameKey(sheet))) throw sheetExists(sheet);
  const place = after === null ? sheets.length : names.indexOf(sheetNameKey(after)) + 1;
  const before = sheets[place - 1];
  if (!before) throw noSuchSheet(after ?? sheet);

  const prefix = prefixOf(root);
  const id = 1 + Math.max(0, ...sheets.map((element) => Number(attribute(xml, element, 'sheetId') ?? 0)));
  const linkName = /\s([\w.-]+:id)\s*=/u.exec(xml.slice(before.start, before.contentStart))?.[1] ?? 'r:id';
  const entry = `<${prefix}sheet name="${escapeXml(sheet)}" sheetId="${id}" ${linkName}="${escapeXml(link)}"/>`;
  return spliced(xml, [
    { from: before.end, to: before.end, text: entry },
    ...viewsBehind(xml, find('bookViews'), place),
    ...namesBehind(xml, find('definedNames'), place),
    namesAdded(elements, definedNames(model, sheet, place, { madeByProduct: true, prefix }).join(''), prefix),
  ]);
}

/** Gives a sheet the names that belong to its new edition in place of those that it has. */
export function listAgain(xml: string, { sheet, model }: ReplaceSheet, place: number): string {
  const root = rootElement(xml);
  const elements = [...elementsFrom(xml, root?.contentStart ?? xml.length)];
  const list = elements.find(({ name }) => name === 'definedNames');
  const old = (list ? [...children(xml, list)] : []).filter(
    (name) => attribute(xml, name, 'localSheetId') === String(place),
  );
  const prefix = prefixOf(root);
  return spliced(xml, [
    ...old.map(({ start, end }) => ({ from: start, to: end, text: '' })),
    namesAdded(elements, definedNames(model, sheet, place, { madeByProduct: true, prefix }).join(''), prefix),
  ]);
}

/** Which sheet is shown and which tab comes first, both counted from 0. */
function viewsBehind(xml: string, views: ElementPlace | undefined, place: number): Splice[] {
  if (!views) return [];
  return [...children(xml, views)].flatMap((view) =>
    ['activeTab', 'firstSheet'].flatMap((name) => movedOn(xml, view, name, place)),
  );
}

function namesBehind(xml: string, names: ElementPlace | undefined, place: number): Splice[] {
  return names ? [...children(xml, names)].flatMap((name) => movedOn(xml, name, 'localSheetId', place)) : [];
}

/** A place of a sheet, one on where the new sheet comes before it. */
function movedOn(xml: string, element: ElementPlace, name: string, place: number): Splice[] {
  const at = attributePlace(xml, element, name);
  const value = at ? Number(xml.slice(at.from, at.to)) : Number.NaN;
  return at && value >= place ? [{ ...at, text: String(value + 1) }] : [];
}

function namesAdded(elements: readonly ElementPlace[], added: string, prefix: string): Splice {
  const names = elements.find((element) => element.name === 'definedNames');
  if (names && !names.selfClosing) return { from: names.contentEnd, to: names.contentEnd, text: added };
  const behind = elements.filter((element) => BEFORE_NAMES.has(element.name)).at(-1)?.end ?? 0;
  const text = `<${prefix}definedNames>${added}</${prefix}definedNames>`;
  return { from: names?.start ?? behind, to: names?.end ?? behind, text };
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';
