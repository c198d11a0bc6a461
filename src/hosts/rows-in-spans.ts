/** The rows of stretches that may lie over each other, each once and ascending. */
export function rowsInSpans(spans: readonly { readonly first: number; readonly last: number }[]): number[] {
  const rows: number[] = [];
  let next = 0;
  for (const { first, last } of [...spans].sort((a, b) => a.first - b.first)) {
    for (let row = Math.max(first, next); row <= last; row++) rows.push(row);
    next = Math.max(next, last + 1);
  }
  return rows;
}
