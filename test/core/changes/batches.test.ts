import { inBatches } from '../../../src/core/changes/batches';
import type { CellRun, Operation } from '../../../src/core/changes/change';

const run = (column: number, cells: number): CellRun => ({
  column,
  rows: Int32Array.from({ length: cells }, (_, i) => i),
  inputs: Array.from({ length: cells }, (_, i) => i),
});
const write = (...runs: readonly CellRun[]): Operation => ({ kind: 'write-cells', sheet: '台账', runs });
const sizes = (operations: readonly Operation[]): number[][] =>
  operations.map((op) => (op.kind === 'write-cells' ? op.runs.map((r) => r.rows.length) : []));

it('small writes stay together, long ones are cut, and no cell is lost on the way', () => {
  const whole = [write(run(0, 100), run(1, 20_000), run(2, 50))];
  const parts = inBatches(whole);
  expect(sizes(parts)).toEqual([[100], [8192], [8192], [3616, 50]]);
  const cells = parts.flatMap((op) => (op.kind === 'write-cells' ? op.runs : []));
  const column = cells
    .filter((r) => r.column === 1)
    .flatMap(({ rows, inputs }) => [...rows].map((r, i) => [r, inputs[i]]));
  expect(column).toEqual(Array.from({ length: 20_000 }, (_, i) => [i, i]));
});

it('a long new sheet comes with its head first and its rows behind', () => {
  const model = {
    name: '规范台账',
    rows: Array.from({ length: 5000 }, (_, i) => [{ value: i }]),
    styles: {},
    merges: [],
    widths: [],
    frozenRows: 1,
    frozenColumns: 0,
  };
  const parts = inBatches([{ kind: 'add-sheet', sheet: '规范台账', model, after: '台账' }]);
  expect(parts.map((op) => op.kind)).toEqual(['add-sheet', 'write-cells', 'write-cells']);
  expect(parts[0]).toMatchObject({ after: '台账' });
});

it('what writes no cells stays as it is', () => {
  const widths: Operation = { kind: 'set-column-widths', sheet: '台账', widths: [{ column: 1, width: 9 }] };
  expect(inBatches([widths])).toEqual([widths]);
});
