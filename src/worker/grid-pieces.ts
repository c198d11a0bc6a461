import { cellError, isCellError, type CellValue, type Grid } from '../core/grid/grid';

/** Everything of a grid but its cells. */
export type GridHead = Omit<Grid, 'columns' | 'formats' | 'formulas'>;

/** Some rows of one column. */
export interface GridPiece {
  readonly column: number;
  readonly from: number;
  readonly values: readonly CellValue[];
  /** The whole column's formats, with its first piece only. */
  readonly formats: Uint16Array | null;
  /** Rows of the whole column that hold a formula, with its first piece only. */
  readonly formulas: Int32Array | null;
}

/** Cells in one piece: packing so many takes a few milliseconds on an office PC. */
const CELLS_IN_PIECE = 16_384;

export function headOf(grid: Grid): GridHead {
  const { columns: _columns, formats: _formats, formulas: _formulas, ...head } = grid;
  return head;
}

/** The cells of a grid, column by column, in pieces small enough to send without holding anything up. */
export function* piecesOf(grid: Grid): Generator<GridPiece> {
  for (let column = 0; column < grid.columnCount; column++) {
    const values = grid.columns[column] ?? [];
    const rows = grid.formulas[column] ?? null;
    let from = 0;
    do {
      const first = from === 0;
      yield {
        column,
        from,
        values: values.slice(from, from + CELLS_IN_PIECE),
        formats: first ? (grid.formats[column] ?? null) : null,
        formulas: first && rows ? Int32Array.from(rows) : null,
      };
      from += CELLS_IN_PIECE;
    } while (from < values.length);
  }
}

/** How many pieces {@link piecesOf} gives, for progress. */
export function countPieces(grid: Grid): number {
  let n = 0;
  for (let c = 0; c < grid.columnCount; c++)
    n += Math.max(1, Math.ceil((grid.columns[c]?.length ?? 0) / CELLS_IN_PIECE));
  return n;
}

/** Puts a grid together again. */
export class GridAssembly {
  private readonly columns: CellValue[][] = [];
  private readonly formats: (Uint16Array | null)[] = [];
  private readonly formulas: (ReadonlySet<number> | null)[] = [];

  add(piece: GridPiece): void {
    const column = (this.columns[piece.column] ??= []);
    for (const value of piece.values) {
      // Copying makes error values into strangers; the core compares the shared ones.
      column.push(isCellError(value) ? cellError(value.error) : value);
    }
    if (piece.from > 0) return;
    this.formats[piece.column] = piece.formats;
    this.formulas[piece.column] = piece.formulas ? new Set(piece.formulas) : null;
  }

  finish(head: GridHead): Grid {
    return { ...head, columns: this.columns, formats: this.formats, formulas: this.formulas };
  }
}
