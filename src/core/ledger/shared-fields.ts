import { fieldName, fieldOf, type FieldId } from '../fields/catalog';
import type { TableColumn } from './types';

/** Only petitioners' phones are a field; those of leaders and persons in charge stand beside their names. */
const SAYS_PHONE = /电话|手机|联系方式/u;

const known = new WeakMap<TableColumn, readonly FieldId[]>();

/**
 * All that the cells of a shared column hold: its fields, and for 包案领导姓名、职务、联系电话 a phone, which
 * is not the petitioner's and so no field of the column. Always the same array for a column.
 */
export function sharedFields(column: TableColumn): readonly FieldId[] {
  let fields = known.get(column);
  if (!fields) known.set(column, (fields = hasOthersPhone(column) ? [...column.fields, 'phone'] : column.fields));
  return fields;
}

const hasOthersPhone = ({ header, fields }: TableColumn): boolean =>
  SAYS_PHONE.test(header.at(-1) ?? '') && !fields.includes('phone') && personOf(fields) !== null;

/** The name of a part of a shared column: of a phone that is no field whose it is. */
export function sharedFieldName({ fields }: TableColumn, field: FieldId): string {
  const person = personOf(fields);
  return field === 'phone' && !fields.includes('phone') && person !== null
    ? `${fieldName(person)}联系电话`
    : fieldName(field);
}

const personOf = (fields: readonly FieldId[]): FieldId | null =>
  fields.find((field) => fieldOf(field).type === 'name') ?? null;
