import { gridOfRows, valueAt } from '../../src/core/grid/grid';
import { editGrid } from '../../src/worker/grid-edits';

const before = () =>
  gridOfRows(
    [
      ['姓名', '人数'],
      ['张三', 1],
    ],
    { formulas: [null, new Set([1])] },
  );

it('changes the cells and leaves the grid it was given as it is', () => {
  const old = before();
  const edited = editGrid(old, [{ row: 1, column: 0, value: '李四' }]);
  expect(valueAt(edited, 1, 0)).toBe('李四');
  expect(valueAt(old, 1, 0)).toBe('张三');
  expect(edited.columns[1]).toBe(old.columns[1]);
});

it('takes an empty text for an empty cell', () => {
  expect(valueAt(editGrid(before(), [{ row: 1, column: 0, value: '' }]), 1, 0)).toBeNull();
});

it('grows where the user types beyond the last row and column', () => {
  const grid = editGrid(before(), [{ row: 5, column: 4, value: '备注' }]);
  expect([grid.rowCount, grid.columnCount]).toEqual([6, 5]);
  expect(valueAt(grid, 5, 4)).toBe('备注');
  expect(grid.columns[3]).toEqual([]);
});

it('knows that a cell typed over holds no formula any more', () => {
  expect(editGrid(before(), [{ row: 1, column: 1, value: 3 }]).formulas[1]).toEqual(new Set());
});
