import type { InsertRows } from '../../../core/changes/change';
import { rowAfter } from '../../../core/changes/row-insertion';
import { sheetNameKey } from '../../../core/sheets/sheet-name';
import { areaReference } from '../../../core/grid/area-reference';
import type { Package } from '../package/package';
import { PartWriter, type NativeDeflate, type WrittenPart } from '../package/part-writer';
import { PieceBuffer } from '../read/piece-buffer';
import { parseArea } from '../read/references';
import type { WorkbookPart } from '../read/workbook-part';
import { decodeEntities } from '../xml/entities';
import { escapeXml } from '../write/escape';
import { namesSheet, streamNames } from './sheet-mentions';
import {
  allElements,
  attribute,
  attributePlace,
  elementsFrom,
  prefixOf,
  rootElement,
  spliced,
  withAttributes,
} from './elements';
import { insertedAnchors, insertedVml } from './inserted-drawing';
import { insertedFormula } from '../../../core/formulas/inserted-formula';
import { insertedMarkup, insertedPivotSource } from './inserted-markup';
import { currentText, type ChangedParts } from './package-parts';
import { noSuchSheet, rowsNotInsertable } from './patch-fault';
import { RowInserter } from './row-inserter';
import { declaredUtf8 } from './xml-declaration';

/** What putting rows in needs of the workbook. */
export interface InsertingRows {
  readonly source: Package;
  readonly workbook: WorkbookPart;
  readonly deflate: NativeDeflate | undefined;
  /** Take what becomes of parts. */
  readonly changes: Map<string, WrittenPart | null>;
  readonly texts: ChangedParts;
}

/** From this size on a part is deflated fast rather than small. */
const LARGE_PART = 8 * 1024 * 1024;

/** What hangs on a sheet and is known to follow its rows, or to have nothing to do with them. */
const KNOWN_LINKS = new Set([
  'table',
  'drawing',
  'vmlDrawing',
  'comments',
  'threadedComment',
  'pivotTable',
  'hyperlink',
  'printerSettings',
  'image',
  'ctrlProp',
  'control',
  'oleObject',
  'package',
  'tableSingleCells',
  'namedSheetView',
  'queryTable',
  'slicer',
  'timeline',
  'customProperty',
]);

/** Extensions of a sheet that are known: those with references follow, the others have none. */
const KNOWN_EXTENSIONS = new Set([
  'conditionalFormattings',
  'dataValidations',
  'sparklineGroups',
  'ignoredErrors',
  'protectedRanges',
  'slicerList',
  'timelineRefs',
  'webExtensions',
]);

/** Parts of the workbook that name cells in ways of their own. */
const FOREIGN_LINKS: Readonly<Record<string, string>> = {
  revisionHeaders: '工作簿是带修订记录的共享工作簿',
  volatileDependencies: '工作簿里有实时数据函数',
  xlMacrosheet: '工作簿里有老式的宏表',
  xlIntlMacrosheet: '工作簿里有老式的宏表',
};

/**
 * Puts rows into a sheet of a workbook, and has everything follow that refers to it: cells, formulas on all
 * sheets, names, rules, tables, charts, pictures, comments. What cannot be followed soundly is refused.
 */
export function insertRows(operation: InsertRows, into: InsertingRows, onProgress: (share: number) => void): void {
  const { source, workbook } = into;
  const own = workbook.sheets.find(({ name }) => sheetNameKey(name) === sheetNameKey(operation.sheet));
  if (own?.part == null || !source.has(own.part)) throw noSuchSheet(operation.sheet);
  checkLinks(operation, into, own.part);
  const total = workbook.sheets.reduce((n, { part }) => n + (part === null ? 0 : source.size(part)), 0);
  let done = 0;
  for (const { name, part } of workbook.sheets) {
    if (part === null || !source.has(part)) continue;
    const isHere = part === own.part;
    const size = source.size(part);
    if (isHere || streamNames(source, part, operation.sheet))
      passSheet(operation, into, { name, part, isHere }, (share) =>
        onProgress((done + share * size) / Math.max(1, total)),
      );
    done += size;
  }
  for (const { name } of source.entries) followInPart(name, operation, into);
  followInLinks(own.part, operation, into);
  into.texts.set(workbook.name, workbookAfter(currentText(source, workbook.name, into.texts), operation));
}

function passSheet(
  operation: InsertRows,
  { source, deflate, changes }: InsertingRows,
  { name, part, isHere }: { readonly name: string; readonly part: string; readonly isHere: boolean },
  onProgress: (share: number) => void,
): void {
  const size = source.size(part);
  const out = new PartWriter(size > LARGE_PART ? 1 : 6, deflate);
  const markup = (text: string): string => {
    if (isHere) checkExtensions(text, operation);
    const after = insertedMarkup(text, operation, { sheet: name, isHere });
    return declaredUtf8(isHere ? insertedAnchors(frozenAfter(after, operation), operation) : after);
  };
  const pass = new RowInserter(operation, { sheet: name, isHere, markup }, out);
  let done = 0;
  const buffer = new PieceBuffer((b, start, end) => {
    const used = pass.scan(b, start, end);
    done += used - start;
    onProgress(Math.min(1, done / Math.max(1, size)));
    return used;
  });
  source.stream(part, (piece) => buffer.add(piece));
  buffer.finish();
  pass.finish();
  changes.set(source.entryName(part) ?? part, out.finish());
}

/** Rows that are put among frozen ones are frozen as well. */
function frozenAfter(xml: string, { at, count }: InsertRows): string {
  for (const [view] of allElements(xml)) {
    if (view.name !== 'sheetView') continue;
    const pane = [...elementsFrom(xml, view.contentStart, view.contentEnd)].find(({ name }) => name === 'pane');
    const split = pane && attributePlace(xml, pane, 'ySplit');
    if (!split || !attribute(xml, pane, 'state')?.startsWith('frozen')) continue;
    const top = parseArea(attribute(xml, view, 'topLeftCell') ?? '')?.top ?? 0;
    const rows = Number(xml.slice(split.from, split.to));
    if (at >= top && at < top + rows) return spliced(xml, [{ ...split, text: String(rows + count) }]);
  }
  return xml;
}

/** Parts of any sheet that may name the one that rows were put into. */
function followInPart(name: string, operation: InsertRows, { source, texts }: InsertingRows): void {
  const type = source.contentType(name) ?? '';
  const isVml = type.includes('vmlDrawing');
  if (!isVml && !/drawing(?:ml\.chart|\+xml)|chartex|\.table\+xml|controlproperties|pivotCacheDefinition/iu.test(type))
    return;
  const before = currentText(source, name, texts);
  if (!namesSheet(before, operation.sheet) && !type.includes('pivotCache')) return;
  const nowhere = { sheet: null, isHere: false };
  const after = isVml
    ? insertedVml(before, null, formulaAfter(operation, null))
    : type.includes('pivotCache')
      ? insertedPivotSource(before, operation)
      : insertedMarkup(before, operation, nowhere);
  if (after !== before) texts.set(name, after);
}

/** Parts of the sheet itself. */
function followInLinks(part: string, operation: InsertRows, { source, texts }: InsertingRows): void {
  const here = { sheet: operation.sheet, isHere: true };
  for (const { type, target, external } of source.relationships(part)) {
    if (external || !source.has(target)) continue;
    const name = source.entryName(target) ?? target;
    const edit = (change: (text: string) => string): void => {
      const before = currentText(source, name, texts);
      const after = change(before);
      if (after !== before) texts.set(name, after);
    };
    // Formulas that name the sheet have followed already, and would follow twice.
    if (type === 'drawing') edit((xml) => insertedAnchors(xml, operation));
    else if (type === 'vmlDrawing')
      edit((xml) => insertedVml(xml, operation, (text) => ownFormulaAfter(text, operation)));
    else if (type === 'pivotTable') edit((xml) => pivotAfter(xml, operation));
    else if (['comments', 'threadedComment', 'tableSingleCells', 'namedSheetView'].includes(type))
      edit((xml) => insertedMarkup(xml, operation, here));
    else if (type === 'table' || type === 'ctrlProp') {
      texts.delete(name);
      edit((xml) => insertedMarkup(xml, operation, here));
    }
  }
}

const formulaAfter =
  (operation: InsertRows, sheet: string | null) =>
  (text: string): string =>
    escapeXml(insertedFormula(decodeEntities(text), operation, { sheet, row: null }));

/** Of a drawing of the sheet itself those formulas that name no sheet. */
const ownFormulaAfter = (text: string, operation: InsertRows): string =>
  text.includes('!') ? text : formulaAfter(operation, operation.sheet)(text);

function pivotAfter(xml: string, operation: InsertRows): string {
  for (const [element] of allElements(xml)) {
    const at = element.name === 'location' ? attributePlace(xml, element, 'ref') : null;
    const area = at && parseArea(xml.slice(at.from, at.to));
    if (!at || !area) continue;
    if (area.top < operation.at && area.bottom >= operation.at)
      throw rowsNotInsertable(operation.sheet, operation.at, `${areaReference(area)} 是一个数据透视表`);
    const [top, bottom] = [rowAfter(operation, area.top), rowAfter(operation, area.bottom)];
    return top === area.top ? xml : spliced(xml, [{ ...at, text: areaReference({ ...area, top, bottom }) }]);
  }
  return xml;
}

/** Names follow; results that were kept are of before, so the workbook is calculated when it is opened. */
function workbookAfter(xml: string, operation: InsertRows): string {
  const named = insertedMarkup(xml, operation, { sheet: null, isHere: false });
  const root = rootElement(named);
  const elements = [...elementsFrom(named, root?.contentStart ?? named.length)];
  const calculation = elements.find(({ name }) => name === 'calcPr');
  if (calculation) {
    const { start, contentStart, selfClosing } = calculation;
    const tag = `${named.slice(start, contentStart - (selfClosing ? 2 : 1))}/>`;
    const text = withAttributes(tag, { fullCalcOnLoad: '1' });
    const end = selfClosing ? contentStart : calculation.end;
    return spliced(named, [{ from: start, to: end, text }]);
  }
  const behind = elements
    .filter(({ name }) => ['sheets', 'functionGroups', 'externalReferences', 'definedNames'].includes(name))
    .at(-1);
  if (!behind) return named;
  const element = `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>`;
  return spliced(named, [{ from: behind.end, to: behind.end, text: element }]);
}

function checkLinks(operation: InsertRows, { source, workbook }: InsertingRows, part: string): void {
  const refuse = (what: string): never => {
    throw rowsNotInsertable(operation.sheet, operation.at, what);
  };
  for (const { type } of source.relationships(workbook.name)) if (FOREIGN_LINKS[type]) refuse(FOREIGN_LINKS[type]);
  for (const { type, external } of source.relationships(part))
    if (!external && !KNOWN_LINKS.has(type)) refuse(`工作表上有这里不认识的内容（${type}）`);
}

/** An extension that nobody here knows may name cells. */
function checkExtensions(xml: string, { sheet, at }: InsertRows): void {
  for (const [element, around] of allElements(xml)) {
    if (around.at(-1) !== 'ext' || around.at(-2) !== 'extLst' || KNOWN_EXTENSIONS.has(element.name)) continue;
    const text = xml.slice(element.start, element.end).replace(/\{[\dA-F-]{36}\}/giu, '');
    if (/[>"'\s!]\$?[A-Z]{1,3}\$?\d{1,7}[<"'\s:]/u.test(text))
      throw rowsNotInsertable(sheet, at, `工作表上有这里不认识的扩展内容（${element.name}）`);
  }
}
