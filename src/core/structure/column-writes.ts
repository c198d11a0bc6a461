import type { CellInput, CellRun } from '../changes/change';

/** Gathers cells to write by column and number format, and makes runs of them. */
export class ColumnWrites {
  private readonly cells = new Map<string, { column: number; format: string | null; list: [number, CellInput][] }>();

  set(row: number, column: number, input: CellInput, format: string | null = null): void {
    const key = `${column} ${format ?? ''}`;
    let run = this.cells.get(key);
    if (!run) this.cells.set(key, (run = { column, format, list: [] }));
    run.list.push([row, input]);
  }

  runs(): CellRun[] {
    return [...this.cells.values()].map(({ column, format, list }) => {
      list.sort(([a], [b]) => a - b);
      const rows = Int32Array.from(list, ([row]) => row);
      const inputs = list.map(([, input]) => input);
      return format === null ? { column, rows, inputs } : { column, rows, inputs, style: { format } };
    });
  }
}
