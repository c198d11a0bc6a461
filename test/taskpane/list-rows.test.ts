import type { FindingList } from '../../src/worker/answers';
import { nextRow } from '../../src/taskpane/list-keys';
import { listRows } from '../../src/taskpane/list-rows';

const group = (rule: string, start: number, count: number) => ({
  rule,
  title: rule,
  severity: 'error' as const,
  start,
  count,
});
const list = {
  total: 5,
  order: Uint32Array.from([7, 8, 9, 3, 4]),
  groups: [group('a', 0, 3), group('b', 3, 2)],
} as unknown as FindingList;

const shown = (folded: string[]) => {
  const rows = listRows(list, new Set(folded));
  return Array.from({ length: rows.count }, (_, i) => {
    const row = rows.at(i);
    return row?.kind === 'group' ? row.group.rule : row?.finding;
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
  const rows = listRows(list, new Set());
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
