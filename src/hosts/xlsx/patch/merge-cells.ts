import { overlaps, sameArea } from '../../../core/grid/area';
import type { MergeArea } from '../../../core/grid/grid';
import { parseArea } from '../read/references';
import { areaReference } from '../../../core/grid/area-reference';
import { attribute, attributePlace, children, type Splice } from './elements';
import { mergeOverlaps } from './patch-fault';
import type { TailContext } from './sheet-tail';

/**
 * Adds merged areas. One that is merged already stays; one that cuts through another would make the
 * file a damaged one for Excel and is refused. What lies hidden under a merge is not taken away.
 */
export function patchMerges(
  { xml, elements, prefix, placeFor }: TailContext,
  sheet: string,
  wanted: readonly MergeArea[],
): Splice[] {
  const list = elements.find((element) => element.name === 'mergeCells');
  const merged: MergeArea[] = [];
  if (list) {
    for (const cell of children(xml, list)) {
      const area = parseArea(attribute(xml, cell, 'ref') ?? '');
      if (area) merged.push(area);
    }
  }
  const added: MergeArea[] = [];
  for (const area of wanted) {
    // A single cell is no merge.
    if (area.top === area.bottom && area.left === area.right) continue;
    const other = merged.find((m) => overlaps(m, area));
    if (other && sameArea(other, area)) continue;
    if (other) throw mergeOverlaps(sheet, area, other);
    merged.push(area);
    added.push(area);
  }
  if (added.length === 0) return [];
  const cells = added.map((area) => `<${prefix}mergeCell ref="${areaReference(area)}"/>`).join('');
  if (!list || list.selfClosing) {
    const at = list?.start ?? placeFor('mergeCells');
    const text = `<${prefix}mergeCells count="${merged.length}">${cells}</${prefix}mergeCells>`;
    return [{ from: at, to: list?.end ?? at, text }];
  }
  const count = attributePlace(xml, list, 'count');
  return [
    ...(count ? [{ ...count, text: String(merged.length) }] : []),
    { from: list.contentEnd, to: list.contentEnd, text: cells },
  ];
}
