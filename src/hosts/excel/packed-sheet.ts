import type { CellInput } from '../../core/changes/change';
import { inputOf } from '../../core/sheets/cell-formula';
import type { SheetModel } from '../../core/sheets/sheet-model';
import { expanded, runsOf, type Runs } from './runs';

/** A new sheet by its columns, in which neighbours are more alike than in rows. */
export interface PackedSheet extends Omit<SheetModel, 'rows'> {
  readonly rowCount: number;
  /** As they are counted when they are written. */
  readonly cells: number;
  readonly columns: readonly {
    readonly values: Runs<CellInput>;
    /** Names of styles; '' has none of its own, null is no cell. */
    readonly styles: Runs<string | null>;
  }[];
}

export interface SheetColumn {
  readonly values: readonly CellInput[];
  readonly styles: readonly (string | null)[];
}

export function packSheet({ rows, ...rest }: SheetModel): PackedSheet {
  const width = rows.reduce((n, row) => Math.max(n, row.length), 0);
  const columns = Array.from({ length: width }, (_, c) => ({
    values: runsOf(rows.map((row) => (row[c] ? inputOf(row[c]) : null))),
    styles: runsOf(rows.map((row) => (row[c] ? (row[c].style ?? '') : null))),
  }));
  const cells = rows.reduce((n, row) => n + row.length, 0);
  return { ...rest, rowCount: rows.length, cells, columns };
}

export const unpackColumns = ({ columns }: PackedSheet): SheetColumn[] =>
  columns.map(({ values, styles }) => ({ values: expanded(values), styles: expanded(styles) }));
