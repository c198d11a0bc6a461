import type { Package } from '../package/package';

/** Pictures, shapes, lines between them, and charts, as a drawing lists them. */
const DRAWN = /<(?:\w+:)?(?:pic|sp|cxnSp|graphicFrame)[\s>]/gu;

/** How many charts, pictures and shapes lie on a sheet; remarks count as one more. */
export function countObjects(source: Package, part: string): number {
  let count = 0;
  for (const { type, target, external } of source.relationships(part)) {
    if (external || !source.has(target)) continue;
    if (type === 'comments' || type === 'threadedComment') count++;
    if (type === 'drawing') count += source.text(target).match(DRAWN)?.length ?? 0;
  }
  return count;
}
