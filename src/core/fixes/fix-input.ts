import { compareDays, dayOfExcelSerial, excelSerialOfDay } from '../calendar/civil-day';
import type { CellInput } from '../changes/change';
import { fieldOf, type FieldId, type FieldType } from '../fields/catalog';
import { formatAt, isDateFormat } from '../grid/grid';
import { isDateField, type Ledger } from '../ledger/ledger';
import { DATE_KIND, readDate, type DateContext } from '../values/date';

/** What a cell gets, with a number format where the one it has would show or keep it wrongly. */
export interface FixInput {
  readonly input: CellInput;
  readonly format: string | null;
}

const TEXT = '@';
const DAY = 'yyyy-mm-dd';
const MINUTES = 'yyyy-mm-dd hh:mm';
const SECONDS = 'yyyy-mm-dd hh:mm:ss';
const DAY_SECONDS = 86_400;

/** Numbers of these are names and no quantities: as a number an ID loses its last digits. */
const KEPT_AS_TEXT: ReadonlySet<FieldType> = new Set<FieldType>(['id', 'phone', 'code']);
const QUANTITIES: ReadonlySet<FieldType> = new Set<FieldType>(['integer', 'number']);
const NUMBER = /^-?\d{1,15}(?:\.\d{1,10})?$/u;

/**
 * What a value becomes in a cell of a field: a date a real date, a count a number, and everything
 * else the text that it is. It holds for the rules' own values and for what a clerk types.
 */
export function fixInput(
  ledger: Ledger,
  field: FieldId | null,
  row: number,
  column: number,
  value: string | number | null,
): FixInput {
  if (value === null || value === '') return { input: null, format: null };
  const code = formatAt(ledger.grid, row, column);
  if (typeof value === 'number') return { input: value, format: code === TEXT ? 'General' : null };
  if (field === null) return { input: value, format: null };
  const { type } = fieldOf(field);
  if (isDateField(field)) return dateInput(ledger, column, code, value) ?? { input: value, format: null };
  if (QUANTITIES.has(type) && NUMBER.test(value))
    return { input: Number(value), format: code === TEXT ? 'General' : null };
  return { input: value, format: KEPT_AS_TEXT.has(type) && code !== TEXT ? TEXT : null };
}

/** A real date; `null` where the text names no single day of its own, or none that a serial number can be. */
function dateInput(ledger: Ledger, column: number, code: string, text: string): FixInput | null {
  const { date1904 } = ledger.grid;
  const { kind, day, seconds } = readDate(text, date1904 ? SINCE_1904 : SINCE_1900);
  if (kind !== DATE_KIND.day || day === null) return null;
  const serial = excelSerialOfDay(day, date1904);
  const back = dayOfExcelSerial(serial, date1904);
  if (back === null || compareDays(back, day) !== 0) return null;
  return { input: serial + seconds / DAY_SECONDS, format: dateFormat(ledger, column, code, seconds) };
}

const SINCE_1900: DateContext = { date1904: false, year: null, hasDateFormat: false, vagueAllowed: true };
const SINCE_1904: DateContext = { ...SINCE_1900, date1904: true };

/** The format to lay over the cell: none where its own shows the whole date, else that of its column. */
function dateFormat(ledger: Ledger, column: number, code: string, seconds: number): string | null {
  if (showsAll(code, seconds)) return null;
  const own = columnFormat(ledger, column);
  if (own !== null && showsAll(own, seconds)) return own;
  return seconds === 0 ? DAY : seconds % 60 === 0 ? MINUTES : SECONDS;
}

/** Whether a format shows year, month and day, and the time where there is one. */
function showsAll(code: string, seconds: number): boolean {
  if (!isDateFormat(code)) return false;
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '').toLowerCase();
  return /[ye]/u.test(bare) && bare.includes('m') && bare.includes('d') && (seconds === 0 || bare.includes('h'));
}

/** The date format that most real dates of a column have; `null` where it holds none. */
function columnFormat(ledger: Ledger, column: number): string | null {
  return ledger.once(`fixes:date-format:${column}`, () => {
    const { grid, size } = ledger;
    const values = grid.columns[column] ?? [];
    const formats = grid.formats[column] ?? null;
    if (formats === null) return null;
    const counts = new Uint32Array(grid.formatCodes.length);
    for (let i = 0; i < size; i++) {
      const row = ledger.rowOf(i);
      if (typeof values[row] === 'number') counts[formats[row] ?? 0]!++;
    }
    let best: string | null = null;
    let most = 0;
    grid.formatCodes.forEach((code, f) => {
      if (counts[f]! > most && showsAll(code, 0)) [best, most] = [code, counts[f]!];
    });
    return best;
  });
}
