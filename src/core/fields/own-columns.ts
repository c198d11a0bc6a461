/**
 * Columns that this product writes beside a ledger. Their headers end with a mark, so that they are
 * known again on any machine: they are brought up to date in place, and never read as the clerk's own.
 */
const MARK = '（自动计算）';
const MARKED = /[（(]自动计算[）)]$/u;

/** The header of a column we write: `应办结日期（自动计算）`. */
export function ownHeader(name: string): string {
  return name + MARK;
}

/** The name under which a column was written, null where the header is none of ours. */
export function ownColumnName(header: readonly string[]): string | null {
  const leaf = header[header.length - 1] ?? '';
  return MARKED.test(leaf) ? leaf.replace(MARKED, '') : null;
}
