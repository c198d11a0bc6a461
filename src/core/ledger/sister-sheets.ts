import type { FieldId } from '../fields/catalog';
import { headerPathKey } from './chosen-columns';
import { has, set, type Draft } from './column-draft';
import type { SheetReading, TableColumn } from './types';

/**
 * Sheets of one workbook that have the same headers, one a month: where a header says nothing by itself, the values
 * of a full month tell what it is, and those of a short month do not. What one month has told holds for all, so
 * that no month loses a column.
 */

/** By header, what a column's values have told on some sheet; its fields are never several things. */
export type ColumnsToldByValues = ReadonlyMap<string, FieldId>;

export const NOTHING_TOLD: ColumnsToldByValues = new Map();

/** Not so sure that the clerk is not asked. */
const CONFIDENCE = 0.6;

/**
 * What the values of columns have told, sheet by sheet. A header that means one thing on one sheet and another
 * on the next tells nothing.
 *
 * @example
 * toldByValues([]).size //=> 0
 */
export function toldByValues(readings: readonly SheetReading[]): ColumnsToldByValues {
  const told = new Map<string, FieldId | null>();
  for (const { header, fields, how } of columnsOf(readings)) {
    const key = headerPathKey(header);
    const [field, ...others] = fields;
    if (key === '' || field === undefined) continue;
    // A header that is read by its own words on another sheet needs no help there.
    const means = how === 'values' && others.length === 0 ? field : null;
    told.set(key, told.has(key) && told.get(key) !== means ? null : means);
  }
  return new Map([...told].filter((entry): entry is [string, FieldId] => entry[1] !== null));
}

/** Whether a sheet has a column of nobody knows what, of which another sheet tells. */
export const lacksWhatIsTold = (reading: SheetReading, told: ColumnsToldByValues): boolean =>
  columnsOf([reading]).some((column) => column.how === 'none' && told.has(headerPathKey(column.header)));

const columnsOf = (readings: readonly SheetReading[]): TableColumn[] =>
  readings.flatMap(({ kind, tables }) => (kind === 'ledger' ? tables.flatMap((table) => table.columns) : []));

/** Gives columns that nothing on their own sheet tells of the field that another sheet tells. */
export function asOnSisterSheets(drafts: readonly Draft[], told: ColumnsToldByValues): void {
  if (told.size === 0) return;
  for (const d of drafts) {
    if (d.fields.length > 0 || d.closed) continue;
    const field = told.get(headerPathKey(d.header));
    if (field !== undefined && !has(drafts, field)) set(d, [field], CONFIDENCE, 'values');
  }
}
