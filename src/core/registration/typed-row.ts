import { excelSerialOfDay } from '../calendar/civil-day';
import type { CellInput } from '../changes/change';
import type { FieldType } from '../fields/catalog';
import { formatAt, isDateFormat, type CellValue, type Grid } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import { DATE_KIND, readDate } from '../values/date';
import { readCount } from '../values/count';
import { formColumns, type FormColumn } from './form';

/** What was typed, by column. */
export type Typed = Readonly<Record<number, string>>;

/** A cell of the new row. */
export interface TypedCell {
  readonly column: number;
  readonly input: CellInput;
  /** Its number format; null where the column's own will do. */
  readonly format: string | null;
}

const DAY_FORMAT = 'yyyy-mm-dd';
const TEXT_FORMAT = '@';
/** Numbers that are names: as numbers they would lose zeros and digits. */
const TEXT_TYPES: readonly FieldType[] = ['id', 'phone', 'code'];

/** What typing means in each column: days as days, counts as numbers, everything else as the text it is. */
export function typedCells(ledger: Ledger, typed: Typed): TypedCell[] {
  const cells: TypedCell[] = [];
  for (const field of formColumns(ledger)) {
    const text = (typed[field.column] ?? '').trim();
    if (text === '') continue;
    const last = ledger.table.records[ledger.size - 1] ?? 0;
    cells.push({ column: field.column, ...cellOf(field, text, ledger, formatAt(ledger.grid, last, field.column)) });
  }
  return cells;
}

function cellOf(
  { type, fields }: FormColumn,
  text: string,
  { grid, table }: Ledger,
  above: string,
): Pick<TypedCell, 'input' | 'format'> {
  if (fields.length > 1) return { input: text, format: formatLike(above) };
  if (type === 'date') {
    const year = table.yearHint?.year ?? null;
    const reading = readDate(text, { date1904: grid.date1904, year, hasDateFormat: false, vagueAllowed: true });
    // Only what has one reading becomes a day: the clerk sees the rest as typed, and the check speaks of it.
    if (reading.day !== null && reading.kind === DATE_KIND.day && !reading.severalReadings)
      return {
        input: excelSerialOfDay(reading.day, grid.date1904),
        format: isDateFormat(above) ? above : DAY_FORMAT,
      };
    return { input: text, format: formatLike(above) };
  }
  if (type === 'integer' || type === 'number') {
    const number = /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : readCount(text).count;
    return number === null ? { input: text, format: formatLike(above) } : { input: number, format: formatLike(above) };
  }
  return { input: text, format: TEXT_TYPES.includes(type) ? TEXT_FORMAT : formatLike(above) };
}

const formatLike = (above: string): string | null => (above === 'General' ? null : above);

/** The new row as a sheet of its own, to be judged like any other. */
export function gridOfTyped({ grid }: Ledger, cells: readonly TypedCell[]): Grid {
  const columns = Array.from({ length: grid.columnCount }, (): CellValue[] => [null]);
  const formats = Array.from({ length: grid.columnCount }, (): Uint16Array | null => null);
  const formatCodes = ['General', DAY_FORMAT];
  for (const { column, input, format } of cells) {
    if (typeof input === 'object' && input !== null) continue;
    columns[column] = [input];
    if (format !== null && isDateFormat(format)) formats[column] = Uint16Array.of(1);
  }
  return {
    ...grid,
    rowCount: 1,
    columns,
    formats,
    formatCodes,
    formulas: columns.map(() => null),
    merges: [],
    hiddenRows: new Set(),
  };
}
