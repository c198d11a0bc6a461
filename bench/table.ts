/** What a benchmark gives back: figures with a heading, for the screen and for a file. */
export interface BenchTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** What must be known to read the figures. */
  readonly notes?: readonly string[];
}

/** Lays a table out for a terminal. */
export function formatTable(table: BenchTable): string {
  const cells = [table.columns, ...table.rows.map((row) => row.map(String))];
  const widths = table.columns.map((_, c) => Math.max(...cells.map((row) => (row[c] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row.map((text, c) => (c === 0 ? text.padEnd(widths[c] as number) : text.padStart(widths[c] as number))).join('  ');
  const [head, ...body] = cells.map(line);
  return [
    table.title,
    head ?? '',
    '-'.repeat((head ?? '').length),
    ...body,
    ...(table.notes ?? []).map((n) => `* ${n}`),
    '',
  ].join('\n');
}

/** A figure to about three places: 0.0123, 1.23, 12.3, 123. */
export function figure(n: number): string {
  if (!Number.isFinite(n)) return '–';
  if (n === 0) return '0';
  const places = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(n))));
  return n.toFixed(Math.min(places, 4));
}

export const count = (n: number): string => Math.round(n).toLocaleString('en-US');

export const megabytes = (bytes: number): string => count(bytes / 1_048_576);
