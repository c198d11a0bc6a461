import type { MergeArea } from '../../../core/grid/grid';
import { areaAfter, areaJoined, rowAfter } from '../../../core/changes/row-insertion';
import { areaReference } from '../../../core/grid/area-reference';
import { MAX_ROWS } from '../../../core/grid/sheet-size';
import { parseArea } from '../read/references';
import { decodeEntities } from '../xml/entities';
import { escapeXml } from '../write/escape';
import { allElements, attribute, attributePlace, spliced, type ElementPlace, type Splice } from './elements';
import { insertedFormula, type FormulaPlace, type Insertion } from '../../../core/formulas/inserted-formula';
import { sheetNameKey } from '../../../core/sheets/sheet-name';

/** Whose references a text holds. */
export interface MarkupPlace {
  /** The sheet that references mean where they name none; null where they always name one. */
  readonly sheet: string | null;
  /** Whether cells that are named without a sheet are those that the rows are put among. */
  readonly isHere: boolean;
}

/**
 * What a value says: areas, areas of which new rows are a part where those above them are, a formula, a
 * formula of the whole workbook, the row of a page break.
 */
type Meaning = 'areas' | 'joined' | 'formula' | 'break';

interface ElementRule {
  readonly attributes?: Readonly<Record<string, Meaning>>;
  readonly text?: Meaning;
  /** The rule is for elements within this one alone. */
  readonly within?: readonly string[];
}

/** Where references stand in the markup of sheets, tables, charts, comments and drawings, by local names. */
const RULES: Readonly<Record<string, ElementRule>> = {
  dimension: { attributes: { ref: 'areas' } },
  sheetView: { attributes: { topLeftCell: 'areas' } },
  customSheetView: { attributes: { topLeftCell: 'areas' } },
  pane: { attributes: { topLeftCell: 'areas' } },
  selection: { attributes: { activeCell: 'areas', sqref: 'areas' } },
  protectedRange: { attributes: { sqref: 'joined' } },
  scenarios: { attributes: { sqref: 'areas' } },
  inputCells: { attributes: { r: 'areas' } },
  autoFilter: { attributes: { ref: 'joined' } },
  nsvFilter: { attributes: { ref: 'joined' } },
  sortState: { attributes: { ref: 'joined' } },
  sortCondition: { attributes: { ref: 'joined' } },
  mergeCell: { attributes: { ref: 'areas' } },
  conditionalFormatting: { attributes: { sqref: 'joined' } },
  cfvo: { attributes: { val: 'formula' } },
  formula: { text: 'formula' },
  formula1: { text: 'formula' },
  formula2: { text: 'formula' },
  dataValidation: { attributes: { sqref: 'joined' } },
  hyperlink: { attributes: { ref: 'areas', location: 'formula' } },
  brk: { attributes: { id: 'break' }, within: ['rowBreaks'] },
  cellWatch: { attributes: { r: 'areas' } },
  cellSmartTags: { attributes: { r: 'areas' } },
  ignoredError: { attributes: { sqref: 'joined' } },
  webPublishItem: { attributes: { sourceRef: 'areas' } },
  controlPr: { attributes: { linkedCell: 'formula', listFillRange: 'formula' } },
  objectPr: { attributes: { linkedCell: 'formula', listFillRange: 'formula' } },
  formControlPr: {
    attributes: { fmlaLink: 'formula', fmlaRange: 'formula', fmlaTxbx: 'formula', fmlaGroup: 'formula' },
  },
  sp: { attributes: { textlink: 'formula' } },
  // Of the extensions of 2010, and of charts.
  f: { text: 'formula' },
  sqref: { text: 'areas' },
  definedName: { text: 'formula' },
  comment: { attributes: { ref: 'areas' } },
  threadedComment: { attributes: { ref: 'areas' } },
  table: { attributes: { ref: 'joined' } },
  singleXmlCell: { attributes: { r: 'areas' } },
  calculatedColumnFormula: { text: 'formula' },
  totalsRowFormula: { text: 'formula' },
};

/** In extensions the areas of these stand in an element of their own; that of a small chart in a cell is its place. */
const JOINED_EXTENSIONS = ['conditionalFormatting', 'dataValidation', 'ignoredError', 'protectedRange'];
/** Names of chart parts: areas there name their sheet, as formulas do. */
const CHART_AREAS = ['formulaRef', 'fullRef', 'levelRef'];

/** A text with everything that follows the rows. What nothing changes keeps its bytes. */
export function insertedMarkup(xml: string, insertion: Insertion, place: MarkupPlace): string {
  const splices: Splice[] = [];
  for (const [element, around] of allElements(xml)) {
    const rule = RULES[element.name];
    if (!rule || (rule.within && !rule.within.includes(around.at(-1) ?? ''))) continue;
    for (const [name, meaning] of Object.entries(rule.attributes ?? {}))
      splices.push(...attributeAfter(xml, element, name, meaning, insertion, place));
    if (rule.text === undefined || element.selfClosing) continue;
    const parent = around.at(-1) ?? '';
    let meaning = rule.text;
    if (element.name === 'sqref') {
      if (JOINED_EXTENSIONS.includes(parent)) meaning = 'joined';
      else if (CHART_AREAS.includes(parent)) meaning = 'formula';
    }
    splices.push(...textAfter(xml, element, meaning, insertion, place));
  }
  return splices.length > 0 ? spliced(xml, splices) : xml;
}

function attributeAfter(
  xml: string,
  element: ElementPlace,
  name: string,
  meaning: Meaning,
  insertion: Insertion,
  place: MarkupPlace,
): Splice[] {
  const at = attributePlace(xml, element, name);
  if (!at) return [];
  const value = decodeEntities(xml.slice(at.from, at.to));
  const after = valueAfter(value, meaning, insertion, place);
  return after === value ? [] : [{ ...at, text: escapeXml(after) }];
}

function textAfter(
  xml: string,
  { contentStart, contentEnd }: ElementPlace,
  meaning: Meaning,
  insertion: Insertion,
  place: MarkupPlace,
): Splice[] {
  const value = decodeEntities(xml.slice(contentStart, contentEnd));
  const after = valueAfter(value, meaning, insertion, place);
  return after === value ? [] : [{ from: contentStart, to: contentEnd, text: escapeXml(after) }];
}

function valueAfter(value: string, meaning: Meaning, insertion: Insertion, { sheet, isHere }: MarkupPlace): string {
  if (meaning === 'formula') {
    // Of a rule one end of a range may be its own row: like those of the rows themselves.
    const where: FormulaPlace = { sheet, row: isHere ? (insertion.joins ?? null) : null };
    return insertedFormula(value, insertion, where);
  }
  if (!isHere) return value;
  if (meaning === 'break') return String(rowAfter(insertion, Number(value)));
  const move = meaning === 'joined' ? areaJoined : areaAfter;
  return value
    .split(/(\s+)/u)
    .map((reference) => areaReferenceAfter(reference, (area) => move(insertion, area)))
    .join('');
}

/** Whole columns stay; what was at the last row stays there. */
function areaReferenceAfter(reference: string, move: (area: MergeArea) => MergeArea): string {
  const area = parseArea(reference);
  if (!area) return wholeRowsAfter(reference, move);
  const after = move(area);
  if (after.top === area.top && after.bottom === area.bottom) return reference;
  return areaReference({
    ...after,
    top: Math.min(MAX_ROWS - 1, after.top),
    bottom: Math.min(MAX_ROWS - 1, after.bottom),
  });
}

function wholeRowsAfter(reference: string, move: (area: MergeArea) => MergeArea): string {
  const [, first, last] = /^\$?(\d{1,7}):\$?(\d{1,7})$/u.exec(reference) ?? [];
  if (first === undefined || last === undefined) return reference;
  const { top, bottom } = move({ top: Number(first) - 1, bottom: Number(last) - 1, left: 0, right: 0 });
  return `${top + 1}:${Math.min(MAX_ROWS, bottom + 1)}`;
}

/** What a pivot table was made from: an area of a sheet that it names. */
export function insertedPivotSource(xml: string, insertion: Insertion): string {
  for (const [element] of allElements(xml)) {
    if (element.name !== 'worksheetSource' && element.name !== 'rangeSet') continue;
    if (attribute(xml, element, 'id') !== undefined || attribute(xml, element, 'r:id') !== undefined) continue;
    if (sheetNameKey(attribute(xml, element, 'sheet') ?? '') !== sheetNameKey(insertion.sheet)) continue;
    return spliced(
      xml,
      attributeAfter(xml, element, 'ref', 'joined', insertion, { sheet: insertion.sheet, isHere: true }),
    );
  }
  return xml;
}
