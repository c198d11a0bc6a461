import { patchConditionalFormats } from './conditional-formats';
import { elementsFrom, spliced, type ElementPlace, type Splice } from './elements';
import { patchMerges } from './merge-cells';
import type { SheetEdits } from './sheet-edits';
import type { SheetStyles } from './sheet-patcher';
import { patchValidations } from './validations';

/** The elements behind a sheet's rows, in the only order that Excel accepts. */
const ORDER = [
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

/** What stands behind the rows of a sheet. */
export interface TailContext {
  readonly xml: string;
  readonly elements: readonly ElementPlace[];
  readonly prefix: string;
  /** Where a new element of this name has to stand. */
  placeFor(name: (typeof ORDER)[number]): number;
}

/**
 * Changes what stands behind the rows: merged areas, conditional formatting and drop-downs.
 *
 * @param xml from the tag that ends the rows to the end of the part.
 */
export function patchTail(xml: string, prefix: string, edits: SheetEdits, styles: SheetStyles): string {
  const { merges, formats, validations } = edits;
  if ([merges, formats, validations.gone, validations.added].every(({ length }) => length === 0)) return xml;
  const start = xml.indexOf('>') + 1;
  const elements = [...elementsFrom(xml, start)];
  const context: TailContext = {
    xml,
    elements,
    prefix,
    placeFor: (name) => {
      const rank = ORDER.indexOf(name);
      // Elements that the list does not know stand among the last; they say nothing.
      const before = elements.filter((e) => ORDER.some((known, i) => known === e.name && i < rank));
      return before.at(-1)?.end ?? start;
    },
  };
  const splices: Splice[] = [
    ...patchMerges(context, edits.sheet, merges),
    ...patchConditionalFormats(context, formats, styles),
    ...patchValidations(context, edits.sheet, validations),
  ];
  return spliced(xml, splices);
}
