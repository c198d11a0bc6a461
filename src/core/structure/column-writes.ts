import type { CellInput, CellRun } from '../changes/change';
import type { CellStyle } from '../sheets/sheet-model';

/** How cells shall look, with a key by which equal looks are known. */
export interface WrittenLook {
  readonly key: string;
  readonly style: CellStyle;
}

/** Gathers cells to write by column and look, and makes runs of them. */
export class ColumnWrites {
  private readonly cells = new Map<
    string,
    { readonly column: number; readonly look: WrittenLook | null; readonly list: [number, CellInput][] }
  >();

  /** @param look laid over what the cell has; `null` leaves it as it is */
  set(row: number, column: number, input: CellInput, look: WrittenLook | null = null): void {
    const key = `${column} ${look?.key ?? ''}`;
    let run = this.cells.get(key);
    if (!run) this.cells.set(key, (run = { column, look, list: [] }));
    run.list.push([row, input]);
  }

  runs(): CellRun[] {
    return [...this.cells.values()].map(({ column, look, list }) => {
      list.sort(([a], [b]) => a - b);
      const rows = Int32Array.from(list, ([row]) => row);
      const inputs = list.map(([, input]) => input);
      return look === null ? { column, rows, inputs } : { column, rows, inputs, style: look.style };
    });
  }
}

/** A look that is a number format and nothing else. */
export const formatLook = (format: string | null): WrittenLook | null =>
  format === null ? null : { key: format, style: { format } };
