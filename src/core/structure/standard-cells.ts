import { dayOfOrdinal, excelSerialOfDay } from '../calendar/civil-day';
import { fieldName, fieldOf, type FieldId } from '../fields/catalog';
import { formatAt, isCellError, isDateFormat, type CellValue } from '../grid/grid';
import {
  DATE_AS_TEXT,
  DATE_SEVERAL_READINGS,
  DATE_YEAR_MISSING,
  DATE_YEAR_TAKEN,
  listOf,
  type Ledger,
} from '../ledger/ledger';
import { judgeOf } from '../rules/list-judge';
import { readCount } from '../values/count';
import { DATE_KIND } from '../values/date';
import { cellText, halfWidthDigits, numberText, trimEdges } from '../values/text';
import type { Rewrites } from './rewrites';

/** What a cell of 规范台账 holds. */
export type OutValue = string | number | boolean | null;

/** Where a value goes. `format` only where the column's own does not fit it. */
export type Put = (record: number, value: OutValue, format?: string) => void;

const DAY_SECONDS = 86_400;
const WITH_TIME = 'yyyy-mm-dd hh:mm';

/** Fields of offices that the list of units names, but no rule holds to it. */
const ALSO_UNITS: ReadonlySet<FieldId> = new Set<FieldId>(['coUnits', 'registeringUnit', 'direction']);

/** What is counted once stands once: under a merge it would be summed again. */
const COUNTED: ReadonlySet<FieldId> = new Set<FieldId>(['peopleCount', 'involvedCount', 'amount']);

/** A spreadsheet keeps no more digits of a number. */
const PRECISION_LIMIT = 1e14;

/** Answers that say more than yes or no, and stay as they are. */
const SAYS_MORE =
  /[,;:。、()（），；：\d]|跨|分离|部分|司法|反弹|失败|申请|同意|不予|暂不|待|中$|历史|新增|挂[牌账]|以[上下]/u;

/**
 * Puts the values of one field from the column that holds them: dates as dates, codes as text,
 * standard names, 是 and 否. What cannot be read stays the text that it is.
 *
 * @param values the column's values, see `resolvedCells`; of a column of several fields the whole cells.
 * @param isPart whether the column holds other fields too, so that only its part is taken.
 */
export function putField(
  ledger: Ledger,
  field: FieldId,
  {
    column,
    values,
    isPart,
  }: { readonly column: number; readonly values: readonly CellValue[]; readonly isPart: boolean },
  put: Put,
  rewrites: Rewrites,
): void {
  const cells = ledger.cells(field);
  if (!cells) return;
  const convert = converterOf(ledger, field, rewrites);
  const inherited = COUNTED.has(field) ? ledger.table.inherited.get(column) : undefined;
  for (let i = 0; i < ledger.size; i++) {
    const read = cells.columnOf(i) === column ? (cells.values[i] ?? null) : null;
    // A word for nothing (—, 无) is no value, but the clerk wrote it.
    const value = read ?? (isPart ? null : (values[i] ?? null));
    if (value === null || inherited?.has(i)) continue;
    if (read === null) put(i, tidy(value));
    else convert(i, read, put);
  }
}

type Convert = (record: number, value: NonNullable<CellValue>, put: Put) => void;

function converterOf(ledger: Ledger, field: FieldId, rewrites: Rewrites): Convert {
  const { type } = fieldOf(field);
  switch (type) {
    case 'date':
      return dates(ledger, field, rewrites);
    case 'flag':
      return flags(ledger, field, rewrites);
    case 'code':
    case 'id':
    case 'phone':
      return codes(ledger, field);
    case 'integer':
      return integers(field, rewrites);
    default:
      if (listOf(field, ledger.profile)) return names(field, judgeOf(field, ledger.profile), rewrites);
      if (ALSO_UNITS.has(field)) return names(field, judgeOf('responsibleUnit', ledger.profile), rewrites);
      return anything(ledger, field);
  }
}

function dates(ledger: Ledger, field: FieldId, rewrites: Rewrites): Convert {
  const { kinds, days, flags, readingOf } = ledger.dates(field)!;
  const { date1904 } = ledger.grid;
  return (i, value, put) => {
    const unsure = (flags[i]! & (DATE_SEVERAL_READINGS | DATE_YEAR_MISSING)) !== 0;
    if (kinds[i] !== DATE_KIND.day || unsure) {
      put(i, tidy(value, true));
      return;
    }
    if (flags[i]! & DATE_AS_TEXT) rewrites.datesMade++;
    if (flags[i]! & DATE_YEAR_TAKEN) rewrites.yearsTaken++;
    const isWhole = typeof value === 'number' && value % 1 === 0;
    const seconds = isWhole ? 0 : readingOf(i).seconds;
    const serial = excelSerialOfDay(dayOfOrdinal(days[i]!), date1904);
    if (seconds === 0) put(i, serial);
    else put(i, serial + seconds / DAY_SECONDS, WITH_TIME);
  };
}

function flags(ledger: Ledger, field: FieldId, rewrites: Rewrites): Convert {
  const { flags: read, columnOf } = ledger.flags(field)!;
  const headers = new Map(ledger.columnsOf(field).map((column) => [column.column, flagHeader(field, column.header)]));
  return (i, value, put) => {
    const flag = read[i]!;
    const text = typeof value === 'string' ? trimEdges(value) : value;
    if (flag < 0 || (typeof text === 'string' && SAYS_MORE.test(text) && text.length > 1)) {
      put(i, tidy(value));
      return;
    }
    const answer = flag === 1 ? '是' : '否';
    if (text !== answer) rewrites.note(headers.get(columnOf(i)) ?? fieldName(field), textOf(value), answer);
    put(i, answer);
  };
}

/** 是 under 是否初次 is 否 under 是否重复: the receipt names both. */
function flagHeader(field: FieldId, header: readonly string[]): string {
  const leaf = header.at(-1) ?? '';
  return leaf === fieldName(field) ? leaf : `${fieldName(field)}（原列“${leaf}”）`;
}

/** Codes, ID and phone numbers are texts; an ID number that lost its last digits stays the number that shows it. */
function codes(ledger: Ledger, field: FieldId): Convert {
  const { grid } = ledger;
  const cells = ledger.cells(field)!;
  return (i, value, put) => {
    if (typeof value !== 'number') put(i, tidy(value, true));
    else if (field === 'idNumber' && value >= PRECISION_LIMIT) put(i, value);
    else if (isDateFormat(formatAt(grid, ledger.rowOf(i), cells.columnOf(i))))
      put(i, cellText(grid, ledger.rowOf(i), cells.columnOf(i)));
    else put(i, numberText(value));
  };
}

function integers(field: FieldId, rewrites: Rewrites): Convert {
  const ofPeople = field === 'peopleCount' || field === 'involvedCount';
  const header = fieldName(field);
  return (i, value, put) => {
    if (typeof value !== 'string') {
      put(i, tidy(value));
      return;
    }
    const { count, loose, about } = readCount(value, ofPeople);
    if (count === null || about) {
      put(i, tidy(value, true));
      return;
    }
    if (loose) rewrites.note(header, trimEdges(value), String(count));
    put(i, count);
  };
}

/** Standard names in place of aliases. A column has few spellings: each is judged once. */
function names(field: FieldId, judge: ReturnType<typeof judgeOf>, rewrites: Rewrites): Convert {
  const header = fieldName(field);
  const known = new Map<string, string>();
  return (i, value, put) => {
    if (typeof value !== 'string') {
      put(i, tidy(value));
      return;
    }
    let standard = known.get(value);
    if (standard === undefined) {
      standard = judge.verdict(value).standard ?? trimEdges(value);
      known.set(value, standard);
    }
    if (standard !== value && standard !== trimEdges(value)) rewrites.note(header, trimEdges(value), standard);
    put(i, standard);
  };
}

/** Values of no kind of their own: numbers keep the format in which they are shown. */
function anything(ledger: Ledger, field: FieldId): Convert {
  const cells = ledger.cells(field)!;
  return (i, value, put) => putAsItIs(ledger, i, cells.columnOf(i), value, put);
}

/** Puts a value of a column that is none of ours. */
export function putAsItIs(ledger: Ledger, record: number, column: number, value: CellValue, put: Put): void {
  if (typeof value !== 'number') {
    if (value !== null) put(record, tidy(value));
    return;
  }
  const { grid, table } = ledger;
  const format = formatAt(grid, table.records[record]!, column);
  put(record, value, format === 'General' || format === '@' ? undefined : format);
}

/** A text without white space at its ends; errors as the text that is seen. */
function tidy(value: NonNullable<CellValue>, halfWidth = false): OutValue {
  if (isCellError(value)) return value.error;
  if (typeof value !== 'string') return value;
  const trimmed = trimEdges(value);
  return halfWidth ? halfWidthDigits(trimmed) : trimmed;
}

function textOf(value: NonNullable<CellValue>): string {
  return isCellError(value) ? value.error : typeof value === 'string' ? trimEdges(value) : String(value);
}
