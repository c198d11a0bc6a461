import type { FieldId } from '../../../../src/core/fields/catalog';
import type { TableColumn } from '../../../../src/core/ledger/types';
import type { LayoutColumn } from './layout';

/** Whether a column was read as the reviewed table has it, or as one of its other answers. */
export function isRight(expected: LayoutColumn, actual: TableColumn | undefined): boolean {
  return answersOf(expected).some((fields) => sameFields(fields, actual?.fields ?? []));
}

/** The answer nearest to what was read: itself where it is acceptable, else the preferred one. */
export function nearestAnswer(expected: LayoutColumn, actual: TableColumn | undefined): readonly FieldId[] {
  return isRight(expected, actual) ? (actual?.fields ?? []) : expected.fields;
}

const answersOf = (c: LayoutColumn): readonly (readonly FieldId[])[] => [c.fields, ...(c.accept ?? [])];

const sameFields = (a: readonly FieldId[], b: readonly FieldId[]): boolean =>
  a.length === b.length && a.every((f) => b.includes(f));

/** A column in one line, for a readable difference. */
export function line(header: readonly string[], fields: readonly FieldId[]): string {
  return `${header.map((h) => h.replace(/\s/gu, '')).join('›')} → ${[...fields].sort().join(' + ') || '–'}`;
}
