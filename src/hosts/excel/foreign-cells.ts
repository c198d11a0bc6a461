import type { MergeArea } from '../../core/grid/grid';
import { contentOfTyped, sameContent } from './cell-input';
import type { Raw } from './contents';
import type { ExcelSession } from './excel-session';
import { unpackedForms, type CellsStep, type RecordStep } from './record';
import { rowsOfStretches } from './runs';
import { readContentsOf } from './sheet-cells';

/** Columns a sheet can have; a cell's place then fits into one number. */
const COLUMNS = 16_384;

/** Cells of a change that hold what it found neither before nor after: somebody has written to them since. */
export class ForeignCells {
  private readonly sheets = new Map<string, Set<number>>();

  get count(): number {
    return [...this.sheets.values()].reduce((n, cells) => n + cells.size, 0);
  }

  add(sheet: string, row: number, column: number): void {
    const cells = this.sheets.get(sheet);
    if (cells) cells.add(row * COLUMNS + column);
    else this.sheets.set(sheet, new Set([row * COLUMNS + column]));
  }

  delete(sheet: string, row: number, column: number): void {
    this.sheets.get(sheet)?.delete(row * COLUMNS + column);
  }

  has(sheet: string, row: number, column: number): boolean {
    return this.sheets.get(sheet)?.has(row * COLUMNS + column) ?? false;
  }

  /** Whether any of them lies in an area. */
  within(sheet: string, { top, left, bottom, right }: MergeArea): boolean {
    return [...(this.sheets.get(sheet) ?? [])].some((cell) => {
      const [row, column] = [Math.floor(cell / COLUMNS), cell % COLUMNS];
      return row >= top && row <= bottom && column >= left && column <= right;
    });
  }
}

/** Looks at the cells of a change as they are now. */
export async function findForeign(session: ExcelSession, all: readonly RecordStep[]): Promise<ForeignCells> {
  const foreign = new ForeignCells();
  const steps = all.filter((step): step is CellsStep => step.kind === 'cells');
  for (const sheet of new Set(steps.map((step) => step.sheet))) {
    const places = steps
      .filter((step) => step.sheet === sheet)
      .map((step) => ({ step, column: step.column, rows: rowsOfStretches(step.rows) }));
    const now = await readContentsOf(session, sheet, places);
    const verdicts = places.map(({ step, rows }, i) => knownContents(step, rows, now[i] ?? []));
    places.forEach(({ column, rows }, p) =>
      rows.forEach((row, i) => !verdicts[p]![i] && foreign.add(sheet, row, column)),
    );
    // A cell that was written twice may hold what any of its steps knows.
    if (foreign.count === 0) continue;
    places.forEach(({ column, rows }, p) =>
      rows.forEach((row, i) => verdicts[p]![i] && foreign.delete(sheet, row, column)),
    );
  }
  return foreign;
}

/** For each cell of a step whether it holds what stood there before or after. */
function knownContents(step: CellsStep, rows: Int32Array, now: readonly Raw[]): boolean[] {
  const sides = [unpackedForms(step.after.forms, rows), unpackedForms(step.before.forms, rows)];
  return Array.from(rows, (_, i) => sides.some((forms) => sameContent(now[i] ?? '', contentOfTyped(forms[i] ?? ''))));
}
