/**
 * Columns that this product writes beside a ledger. Their headers end with a mark, so that they are
 * known again on any machine: they are brought up to date in place, and never read as the clerk's own.
 */
export const OWN_COLUMNS = [
  '应转送日期',
  '应告知日期',
  '应办结日期',
  '办结顺延至',
  '办结剩余天数',
  '办结期限状态',
  '可请求复查至',
  '应复查日期',
  '复查顺延至',
  '复查剩余天数',
  '复查期限状态',
  '可请求复核至',
  '应复核日期',
  '复核顺延至',
  '复核剩余天数',
  '复核期限状态',
  '交办剩余天数',
  '交办期限状态',
  '工单剩余天数',
  '工单期限状态',
  '化解剩余天数',
  '化解期限状态',
] as const;

export type OwnColumn = (typeof OWN_COLUMNS)[number];

const MARK = '（自动）';
const MARKED = /[（(]自动[）)]$/u;
const names: ReadonlySet<string> = new Set(OWN_COLUMNS);

/** The header of a column we write: `应办结日期（自动）`. */
export function ownHeader(name: OwnColumn): string {
  return name + MARK;
}

/** The name under which a column was written, null where the header is none of ours. */
export function ownColumnName(header: readonly string[]): OwnColumn | null {
  const leaf = header[header.length - 1] ?? '';
  const name = leaf.replace(MARKED, '');
  return name !== leaf && names.has(name) ? (name as OwnColumn) : null;
}
