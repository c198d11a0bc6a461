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

/** Hidden column of 规范台账 that says where each row comes from: `1月!12`. */
export const SOURCE_HEADER = `来源行${MARK}`;

/** What the header of the hidden column begins with that says of what a line of a kept list is made: 排查整治台账, 议定事项落实情况. */
const SOURCES = { problems: '来源件', resolutions: '来源事项' } as const;

/** Lists that the product makes and people go on writing in. */
export type KeptListKind = keyof typeof SOURCES;

/** The header of that column, with what it remembers of the list. */
export function mattersHeader(remembered: string, kind: KeptListKind): string {
  return `${SOURCES[kind]} ${remembered}${MARK}`;
}

/** What such a header remembers; `null` where it is none of this kind. */
export function readMattersHeader(header: string, kind: KeptListKind): string | null {
  const name = SOURCES[kind];
  if (!header.startsWith(name) || !MARKED.test(header)) return null;
  return header.slice(name.length).replace(MARKED, '').trim();
}

/** What the header of the hidden column begins with that remembers what was written last. */
const WRITTEN = '上次写入';

/** The header of that column, with what it remembers of the columns themselves. */
export function writtenHeader(columns: string): string {
  return `${WRITTEN} ${columns}${MARK}`;
}

/** What such a header remembers; `null` where it is none. */
export function readWrittenHeader(header: string): string | null {
  if (!header.startsWith(WRITTEN) || !MARKED.test(header)) return null;
  return header.slice(WRITTEN.length).replace(MARKED, '').trim();
}

/** Whether a column was written by this product: beside a ledger, or into 规范台账 for itself. */
export function isOwnHeader(header: readonly string[]): boolean {
  if (ownColumnName(header) !== null) return true;
  const leaf = header[header.length - 1] ?? '';
  return MARKED.test(leaf) && ['来源行', ...Object.values(SOURCES), WRITTEN].some((name) => leaf.startsWith(name));
}
