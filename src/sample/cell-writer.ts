import type { FieldId } from '../core/fields/catalog';
import { isCellError, type CellValue } from '../core/grid/grid';
import { isSampleDay, type SampleValue } from './cell';
import { writeDate } from './date-style';
import type { DateStyle, LayoutColumn } from './layout';
import type { Matter } from './matter';
import type { Random } from './random';
import type { StyleName } from './sheet-builder';

/** A cell as it will stand, and the finding its manner of writing alone deserves. */
export interface WrittenCell {
  readonly value: CellValue;
  readonly style: StyleName;
  readonly finding?: 'date-as-text' | 'date-no-year';
}

const CODES: ReadonlySet<FieldId> = new Set<FieldId>(['caseNo', 'idNumber', 'phone', 'hotlineNo', 'problemNo']);

/** Writes what a matter holds for a column. */
export function writeCell(
  matter: Matter,
  column: LayoutColumn,
  dateStyles: ReadonlyMap<FieldId, DateStyle>,
  random: Random,
): WrittenCell {
  const only = column.fields[0];
  if (!only) return { value: column.filler ? random.pick(column.filler) : null, style: 'text' };
  if (column.fields.length > 1) return { value: joined(matter, column), style: 'text' };
  const value = matter.cells[only] ?? null;
  if (isSampleDay(value)) {
    if (value.text !== undefined) return { value: value.text, style: 'text', finding: 'date-as-text' };
    const written = writeDate(value.day, dateStyles.get(only) ?? 'serial-dash', random);
    if (!written.asText) return { value: written.value, style: written.style };
    return { value: written.value, style: written.style, finding: written.noYear ? 'date-no-year' : 'date-as-text' };
  }
  return { value: plain(value, column), style: styleOf(value, only) };
}

function joined(matter: Matter, column: LayoutColumn): string | null {
  const parts = column.fields.map((f) => matter.cells[f]).filter((v): v is string => typeof v === 'string');
  return parts.length > 0 ? parts.join(column.separator ?? ' ') : null;
}

function plain(value: Exclude<SampleValue, { readonly day: unknown }>, column: LayoutColumn): CellValue {
  return typeof value === 'boolean' ? flagWord(value, column) : value;
}

function flagWord(value: boolean, column: LayoutColumn): string {
  switch (column.flag ?? 'yes-no') {
    case 'yes-no':
      return value ? '是' : '否';
    case 'first-yes-no':
      return value ? '否' : '是';
    case 'first-repeat':
      return value ? '重复' : '初次';
    case 'new-repeat':
      return value ? '重件' : '初件';
  }
}

function styleOf(value: SampleValue, field: FieldId): StyleName {
  if (isCellError(value as CellValue)) return 'text';
  if (CODES.has(field)) return typeof value === 'number' ? 'whole' : 'code';
  return typeof value === 'number' ? 'number' : 'text';
}
