import { MAX_COLUMNS } from '../../../core/grid/sheet-size';
import { parseArea } from '../read/references';
import { union } from '../../../core/grid/area';
import { areaReference } from '../../../core/grid/area-reference';
import { columnStyles, patchColumns } from './column-widths';
import { attributePlace, elementsFrom, rootElement, spliced, type Splice } from './elements';
import type { SheetEdits } from './sheet-edits';
import { declaredUtf8 } from './xml-declaration';

export interface PatchedHead {
  readonly text: string;
  /** Style of each column's empty cells. */
  readonly columnStyles: Int32Array;
}

/**
 * Changes what stands before the rows: the extent the sheet claims to have, and the columns.
 *
 * @param text from the beginning of the part to the rows.
 */
export function patchHead(text: string, prefix: string, { writes, widths }: SheetEdits): PatchedHead {
  const splices: Splice[] = [];
  const elements = [...elementsFrom(text, rootElement(text)?.contentStart ?? text.length)];
  const dimension = elements.find((element) => element.name === 'dimension');
  const at = dimension && attributePlace(text, dimension, 'ref');
  const claimed = at && parseArea(text.slice(at.from, at.to));
  if (claimed && writes.area) splices.push({ ...at, text: areaReference(union(claimed, writes.area)) });

  const cols = elements.find((element) => element.name === 'cols');
  const styles = cols ? columnStyles(text, cols) : new Int32Array(MAX_COLUMNS);
  if (widths.length > 0) {
    const columns = patchColumns(text, cols, prefix, widths);
    // The columns are the last thing before the rows.
    splices.push({ from: cols?.start ?? text.length, to: cols?.end ?? text.length, text: columns });
  }
  return { text: declaredUtf8(spliced(text, splices)), columnStyles: styles };
}
