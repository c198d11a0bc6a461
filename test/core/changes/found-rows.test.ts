import { findRows, LOST, type RowsNow } from '../../../src/core/changes/found-rows';
import { cellKey } from '../../../src/core/changes/row-keys';

type Row = readonly (string | number)[];

const keyOf = (row: Row): number => row.reduce<number>((sum, content, c) => sum + cellKey(c, content), 0);
const keysOf = (rows: readonly Row[]): Uint32Array => Uint32Array.from(rows, keyOf);

const A: Row = [1, '张三', '男'];
const B: Row = [2, '李四', '女'];
const C: Row = [3, '王五', '男'];
const HEAD: Row = ['序号', '姓名', '性别'];

/** Where rows are that stood one below the other under a header. */
function places(
  sought: readonly Row[],
  now: readonly Row[],
  { target = sought, stays = () => 'no' }: { target?: readonly Row[]; stays?: RowsNow['staysThere'] } = {},
): number[] {
  const rows = Int32Array.from(sought, (_, i) => i + 1);
  const wanted = { rows, expected: keysOf(sought), target: keysOf(target) };
  return [...findRows(wanted, { keys: keysOf(now), staysThere: stays })];
}

test.each<[string, readonly Row[], number[]]>([
  ['nothing happened', [HEAD, A, B, C], [1, 2, 3]],
  ['a row was put in above', [HEAD, [9, '赵六', '女'], A, B, C], [2, 3, 4]],
  ['an empty row was put in between', [HEAD, A, [], B, C], [1, 3, 4]],
  ['a row was taken out', [HEAD, A, C], [1, LOST, 2]],
  ['they were sorted', [HEAD, C, A, B], [2, 3, 1]],
  ['the sheet was emptied', [], [LOST, LOST, LOST]],
  ['one was written over', [HEAD, A, [2, '李四', '男'], C], [1, LOST, 3]],
  ['a column was put in', [HEAD, ...[A, B, C].map((row) => ['', ...row])], [LOST, LOST, LOST]],
])('rows are found where they are after %s', (_, now, expected) => {
  expect(places([A, B, C], now)).toEqual(expected);
});

test('of two rows that might be it none is taken, except in its own place', () => {
  expect(places([A], [HEAD, B, A, A])).toEqual([LOST]);
  expect(places([A], [HEAD, A, A])).toEqual([1]);
});

test('rows that are the same take each other’s places only where it makes no difference', () => {
  const other: Row = [1, '张三', '女'];
  const now = [HEAD, B, A, A];
  expect(places([A, A], now, { target: [other, other] })).toEqual([3, 2]);
  expect(places([A, A], now, { target: [other, B] })).toEqual([LOST, LOST]);
  expect(places([A, A], [HEAD, A, A, B], { target: [other, B] })).toEqual([1, 2]);
});

test('a blank row is none in particular', () => {
  expect(places([[]], [HEAD, A, [], []])).toEqual([LOST]);
  expect(places([[]], [HEAD])).toEqual([1]);
  // Unless it follows a row that was found.
  expect(places([A, []], [HEAD, B, A, [], C])).toEqual([2, 3]);
  expect(places([A, []], [HEAD, B, A, C, []])).toEqual([2, LOST]);
});

test('a row whose written cells changed keeps its place, unless another row has come there', () => {
  const changed: Row = [2, '李四', '改'];
  const stays = (index: number) => (index === 1 ? 'perhaps' : 'no');
  expect(places([A, B], [HEAD, A, changed], { stays })).toEqual([1, 2]);
  expect(places([A, B], [HEAD, changed, A], { stays })).toEqual([2, LOST]);
});

test('a row that is surely there is sought nowhere else, though another one holds what it should', () => {
  const now = [HEAD, [1, '张三', '改'], A];
  expect(places([A], now)).toEqual([2]);
  expect(places([A], now, { stays: () => 'perhaps' })).toEqual([2]);
  expect(places([A], now, { stays: () => 'surely' })).toEqual([1]);
});

test('a number is not the text that shows the same, and cells that change places show', () => {
  expect(keyOf([1, '2'])).not.toBe(keyOf([1, 2]));
  expect(keyOf(['甲', '乙'])).not.toBe(keyOf(['乙', '甲']));
  expect(keyOf(['甲', '=A1+1'])).toBe(keyOf(['甲', '=A2+1']));
});
