import { nextRow } from '../../src/taskpane/list-keys';
import { GROUP_HEIGHT as G, ITEM_HEIGHT as F, listRows } from '../../src/taskpane/list-rows';

const group = (key: string, start: number, count: number) => ({ key, start, count });
const list = { order: Uint32Array.from([7, 8, 9, 3, 4]), groups: [group('a', 0, 3), group('b', 3, 2)] };

const shown = (folded: string[]) => {
  const rows = listRows(list, new Set(folded), null);
  return Array.from({ length: rows.count }, (_, i) => {
    const row = rows.at(i);
    return row?.kind === 'group' ? row.group.key : row?.item;
  });
};

it('sets every group above its findings', () => {
  expect(shown([])).toEqual(['a', 7, 8, 9, 'b', 3, 4]);
});

it('leaves the heading of a folded group', () => {
  expect(shown(['a'])).toEqual(['a', 'b', 3, 4]);
  expect(shown(['a', 'b'])).toEqual(['a', 'b']);
});

it('has nothing beyond its ends', () => {
  const rows = listRows(list, new Set(), null);
  expect(rows.at(-1)).toBeNull();
  expect(rows.at(7)).toBeNull();
});

it('moves by arrows, pages and ends, and stays within the list', () => {
  expect(nextRow('ArrowDown', 0, 7, 3)).toBe(1);
  expect(nextRow('ArrowUp', 0, 7, 3)).toBe(0);
  expect(nextRow('PageDown', 5, 7, 3)).toBe(6);
  expect(nextRow('PageUp', 5, 7, 3)).toBe(2);
  expect(nextRow('Home', 5, 7, 3)).toBe(0);
  expect(nextRow('End', 0, 7, 3)).toBe(6);
  expect(nextRow('a', 0, 7, 3)).toBeNull();
});

it('counts where each line stands, and finds the line at a place again', () => {
  const rows = listRows(list, new Set(), null);
  const tops = Array.from({ length: rows.count }, (_, i) => rows.topOf(i));
  expect(tops).toEqual([0, G, G + F, G + 2 * F, G + 3 * F, 2 * G + 3 * F, 2 * G + 4 * F]);
  expect(rows.height).toBe(2 * G + 5 * F);
  expect(tops.map((top) => rows.indexAt(top))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(tops.map((top) => rows.indexAt(top + 30))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect([rows.indexAt(-500), rows.indexAt(1e9)]).toEqual([0, 6]);
});

it('makes room for the details of the open finding', () => {
  const rows = listRows(list, new Set(), { item: 8, height: 100 });
  expect(rows.height).toBe(2 * G + 5 * F + 100);
  expect(rows.topOf(2)).toBe(G + F);
  expect(rows.topOf(3)).toBe(G + 2 * F + 100);
  expect(rows.indexAt(G + 2 * F + 50)).toBe(2);
  expect(rows.indexAt(G + 2 * F + 100)).toBe(3);
});

it('keeps no room for an open finding that is folded or filtered away', () => {
  expect(listRows(list, new Set(['a']), { item: 8, height: 100 }).height).toBe(2 * G + 2 * F);
  expect(listRows(list, new Set(), { item: 99, height: 100 }).height).toBe(2 * G + 5 * F);
});

it('finds its way in half a million lines at once', () => {
  const n = 500_000;
  const long = { order: new Uint32Array(n), groups: [group('a', 0, n)] };
  const rows = listRows(long, new Set(), null);
  const start = performance.now();
  for (let i = 0; i < 10_000; i++) expect(rows.at(rows.indexAt(i * 3000))?.kind).toBeDefined();
  expect(performance.now() - start).toBeLessThan(2000);
});
