import type { FieldId } from '../fields/catalog';
import { indexOfRow } from '../grid/row-search';
import type { Ledger } from '../ledger/ledger';
import { cellText } from '../values/text';

/** What tells a matter that has no number from others, the best first. */
const STORIES: readonly FieldId[] = ['content', 'demand', 'title'];
/** What is left where there is not even a story. */
const REST: readonly FieldId[] = ['petitioner', 'idNumber', 'phone', 'registeredDate', 'petitionDate', 'seq'];

/**
 * Names a finding by its rule, its field, its matter and what stands in the cell: the same in every
 * check, wherever sorted or inserted rows have put it, and another as soon as the cell says something
 * else. Of the values themselves nothing can be read out of it.
 *
 * @param part what of the cell it is about, where it is not about the whole
 */
export function findingKey(
  ledger: Ledger,
  rule: string,
  row: number | null,
  column: number | null,
  part?: string,
): string {
  const field = fieldAt(ledger, column);
  const about = part === undefined ? field : `${field}>${part}`;
  return `${rule}:${hashOf([about, matterAt(ledger, row), valueAt(ledger, row, column)])}`;
}

/** Names all findings of a rule that say the same value in the same field; null where there is no value. */
export function sameValueKey(ledger: Ledger, rule: string, row: number | null, column: number | null): string | null {
  const value = valueAt(ledger, row, column);
  return value === '' ? null : `${rule}=${hashOf([fieldAt(ledger, column), value])}`;
}

/** Names a matter: the same wherever sorted or inserted rows have put it. Nothing can be read out of it. */
export function matterKey(ledger: Ledger, row: number): string {
  return hashOf([matterAt(ledger, row)]);
}

/** The rule that a key is of. */
export function ruleOfKey(key: string): string {
  return key.replace(/[:=][^:=]*$/u, '');
}

const valueAt = (ledger: Ledger, row: number | null, column: number | null): string =>
  row === null || column === null ? '' : cellText(ledger.grid, row, column);

/** By what it is read as, so that a renamed or moved column stays the same; else by its header. */
function fieldAt(ledger: Ledger, column: number | null): string {
  if (column === null) return '';
  const names = ledger.once('ignored:fields', () => new Map<number, string>());
  let name = names.get(column);
  if (name === undefined) {
    const { fields = [], header = [] } = ledger.table.columns.find((c) => c.column === column) ?? {};
    names.set(column, (name = fields.length > 0 ? fields.join('+') : `=${header.join('›')}`));
  }
  return name;
}

function matterAt(ledger: Ledger, row: number | null): string {
  const { table, place, grid } = ledger;
  if (row === null) return `table ${place.sheet} ${table.title ?? ''}`;
  const record = indexOfRow(table.records, row);
  if (record < 0) return `row ${place.sheet} ${cellText(grid, row, table.columns[0]?.column ?? 0)}`;
  const textOf = (field: FieldId): string => ledger.texts(field)?.[record] ?? '';
  const number = textOf('caseNo');
  if (number !== '') return `number ${number}`;
  const story = STORIES.map(textOf).find((text) => text !== '');
  return story === undefined ? `rest ${REST.map(textOf).join('|')}` : `story ${story}`;
}

/** 64 bits, so that among half a million findings none is taken for another. */
function hashOf(parts: readonly string[]): string {
  const text = parts.join('\u0000');
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul((b ^ c) + (b >>> 15), 0x2c1b3c6d);
  }
  const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, '0');
  return hex(a ^ (b >>> 13)) + hex(b);
}
