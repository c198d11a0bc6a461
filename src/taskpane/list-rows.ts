/** Items that belong together, in a row in {@link GroupedItems.order}. */
export interface RowGroup {
  readonly key: string;
  readonly start: number;
  readonly count: number;
}

/** What a list shows: numbers of items, group by group. */
export interface GroupedItems<G extends RowGroup> {
  readonly order: Uint32Array;
  readonly groups: readonly G[];
}

/** One line of the list on the screen. */
export type ListRow<G extends RowGroup> =
  | { readonly kind: 'group'; readonly group: G; readonly folded: boolean }
  | { readonly kind: 'item'; readonly item: number };

/** Heights in pixels. They are the same for all, so that places can be counted and nothing needs measuring. */
export const GROUP_HEIGHT = 40;
export const ITEM_HEIGHT = 66;

/** The item whose details stand below it, and how high they are. */
export interface OpenDetail {
  readonly item: number;
  readonly height: number;
}

/** Where the lines of a list stand. */
export interface RowPlaces {
  readonly count: number;
  readonly height: number;
  /** The line of the open item, -1 where none is in the list. */
  readonly openIndex: number;
  /** Pixels above a line. */
  topOf(index: number): number;
  /** The line at so many pixels from the top; the nearest where there is none. */
  indexAt(pixels: number): number;
}

/**
 * The lines of the list and where they stand: looked up and never all made, because half a million
 * findings are half a million lines.
 */
export interface ListRows<G extends RowGroup> extends RowPlaces {
  at(index: number): ListRow<G> | null;
}

export function listRows<G extends RowGroup>(
  list: GroupedItems<G>,
  folded: ReadonlySet<string>,
  open: OpenDetail | null,
): ListRows<G> {
  const firstRow: number[] = [];
  const top: number[] = [];
  let count = 0;
  let height = 0;
  for (const group of list.groups) {
    const items = folded.has(group.key) ? 0 : group.count;
    firstRow.push(count);
    top.push(height);
    count += 1 + items;
    height += GROUP_HEIGHT + items * ITEM_HEIGHT;
  }
  const plainTop = (index: number): number => {
    const g = lastNotAbove(firstRow, index);
    const offset = index - (firstRow[g] ?? 0);
    return (top[g] ?? 0) + (offset === 0 ? 0 : GROUP_HEIGHT + (offset - 1) * ITEM_HEIGHT);
  };
  const openIndex = open === null ? -1 : indexOf(list, folded, firstRow, open.item);
  const detailHeight = openIndex < 0 || open === null ? 0 : open.height;
  const detailTop = openIndex < 0 ? Infinity : plainTop(openIndex) + ITEM_HEIGHT;
  return {
    count,
    height: height + detailHeight,
    openIndex,
    at(index) {
      if (index < 0 || index >= count) return null;
      const g = lastNotAbove(firstRow, index);
      const group = list.groups[g];
      if (!group) return null;
      const offset = index - (firstRow[g] ?? 0);
      if (offset === 0) return { kind: 'group', group, folded: folded.has(group.key) };
      const item = list.order[group.start + offset - 1];
      return item === undefined ? null : { kind: 'item', item };
    },
    topOf: (index) => plainTop(index) + (openIndex >= 0 && index > openIndex ? detailHeight : 0),
    indexAt(pixels) {
      const plain = pixels < detailTop ? pixels : Math.max(detailTop - 1, pixels - detailHeight);
      const g = lastNotAbove(top, plain);
      const below = plain - (top[g] ?? 0) - GROUP_HEIGHT;
      const offset = below < 0 ? 0 : 1 + Math.floor(below / ITEM_HEIGHT);
      return Math.max(0, Math.min(count - 1, (firstRow[g] ?? 0) + offset));
    },
  };
}

/** The last of some ascending numbers that is not above n; the first where all are. */
function lastNotAbove(ascending: readonly number[], n: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= n) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line of an item, -1 where it is filtered out or folded away. */
function indexOf<G extends RowGroup>(
  list: GroupedItems<G>,
  folded: ReadonlySet<string>,
  firstRow: readonly number[],
  item: number,
): number {
  const place = list.order.indexOf(item);
  if (place < 0) return -1;
  const g = lastNotAbove(
    list.groups.map((group) => group.start),
    place,
  );
  const group = list.groups[g];
  if (!group || folded.has(group.key)) return -1;
  return (firstRow[g] ?? 0) + 1 + place - group.start;
}
