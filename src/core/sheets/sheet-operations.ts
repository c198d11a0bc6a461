import type { CellInput, CellRun, Operation } from '../changes/change';
import { inputOf, sheetsOf, withSheetsNamed } from './cell-formula';
import { sheetNameKey, MAX_SHEET_NAME } from './sheet-name';
import type { SheetCell, SheetModel } from './sheet-model';

/** Rows of one operation: small enough to cross a worker's border within one frame. */
const BATCH = 2_048;

/**
 * The operations that add a worksheet: a long one comes with its head, and its rows follow in
 * batches, so that no host has to take all of it in one go.
 *
 * @param after the sheet that it is put behind; null for the last place
 */
export const sheetOperations = (model: SheetModel, after: string | null): Operation[] =>
  wholeSheet(model, (head) => ({ kind: 'add-sheet', sheet: model.name, after, model: head }));

/** The operations that put a worksheet in the place of the product's own of that name. */
export const replacingOperations = (model: SheetModel): Operation[] =>
  wholeSheet(model, (head) => ({ kind: 'replace-sheet', sheet: model.name, model: head }));

function wholeSheet(model: SheetModel, begin: (head: SheetModel) => Operation): Operation[] {
  const { rows, name: sheet, charts = [] } = model;
  // What charts show is written with them: a file keeps the numbers in the chart as well.
  const shown = charts.flatMap(({ categories, series }) => [categories, ...series.map(({ values }) => values)]);
  const first = shown.reduce((n, { bottom }) => Math.max(n, bottom + 1), BATCH);
  const operations: Operation[] = [begin({ ...model, rows: rows.slice(0, first) })];
  for (let from = first; from < rows.length; from += BATCH)
    operations.push({ kind: 'write-cells', sheet, runs: runsOf(model, from, Math.min(rows.length, from + BATCH)) });
  return operations;
}

/** The cells of some rows, put together by column and style. */
function runsOf({ rows, styles }: SheetModel, from: number, to: number): CellRun[] {
  const groups = new Map<string, { column: number; style: string | undefined; rows: number[]; inputs: CellInput[] }>();
  for (let row = from; row < to; row++) {
    rows[row]?.forEach((cell: SheetCell | null, column) => {
      if (cell === null) return;
      const key = `${column} ${cell.style ?? ''}`;
      const group = groups.get(key) ?? { column, style: cell.style, rows: [], inputs: [] };
      groups.set(key, group);
      group.rows.push(row);
      group.inputs.push(inputOf(cell));
    });
  }
  return [...groups.values()].map(({ column, style, rows: at, inputs }) => {
    const look = style === undefined ? undefined : styles[style];
    return { column, rows: Int32Array.from(at), inputs, ...(look && { style: look }) };
  });
}

/** A model whose formulas look at sheets that bear other names now; the very model where none does. */
export function withSheetsRenamed(model: SheetModel, names: ReadonlyMap<string, string>): SheetModel {
  const isTouched = ({ formula }: SheetCell): boolean =>
    formula !== undefined && sheetsOf(formula).some((sheet) => (names.get(sheet) ?? sheet) !== sheet);
  if (!model.rows.some((row) => row.some((cell) => cell !== null && isTouched(cell)))) return model;
  const nameOf = (sheet: string): string => names.get(sheet) ?? sheet;
  const rows = model.rows.map((row) =>
    row.map((cell) => (cell?.formula ? { ...cell, formula: withSheetsNamed(cell.formula, nameOf) } : cell)),
  );
  return { ...model, rows };
}

/**
 * A name that no sheet has yet: the wanted one, else with a number behind it.
 *
 * @example
 * freeSheetName('体检结果', ['台账', '体检结果']) //=> '体检结果（2）'
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const keys = new Set(taken.map(sheetNameKey));
  for (let n = 1; ; n++) {
    const end = n === 1 ? '' : `（${n}）`;
    const name = wanted.slice(0, MAX_SHEET_NAME - end.length) + end;
    if (!keys.has(sheetNameKey(name))) return name;
  }
}
