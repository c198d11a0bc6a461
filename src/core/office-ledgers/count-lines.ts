import { dayOfOrdinal, formatDayZh, NO_DAY, ordinalOf, type CivilDay } from '../calendar/civil-day';
import { isWithin, type Period } from '../calendar/period';
import { isNullToken } from '../values/text';
import type { OfficeCount } from './office-ledger';
import type { OfficeTable } from './office-table';

/** Of which lines figures are made. */
export interface Counting {
  readonly period: Period | null;
  /** What is dated later has not happened yet. */
  readonly asOf: CivilDay;
}

/** A line that only names the unit it is kept for waits to be filled in. */
export function hasContent(table: OfficeTable, record: number): boolean {
  let filled = 0;
  for (const { key } of table.type.columns) if (table.text(key, record) !== '' && ++filled > 1) return true;
  return filled > 0 && !table.type.lines;
}

/** How many of the days of a line count; 1 where it has none and no period is asked for. */
function daysIn(table: OfficeTable, record: number, { period, asOf }: Counting): number {
  const days = table.days(table.dayKey, record);
  if (days.length === 0) return period === null ? 1 : 0;
  return days.filter((day) => day <= ordinalOf(asOf) && (period === null || isWithin(period, day))).length;
}

/** The lines that fall into a period by the ledger's own day; those without days only where no period is asked. */
function linesIn(table: OfficeTable, { period, asOf }: Counting): number[] {
  const records: number[] = [];
  for (let record = 0; record < table.size; record++) {
    if (!hasContent(table, record)) continue;
    if (daysIn(table, record, { period, asOf }) > 0) records.push(record);
  }
  return records;
}

/** The lines that a figure counts. */
export function countedLines(table: OfficeTable, { where }: OfficeCount, counting: Counting): number[] {
  const records = linesIn(table, counting);
  return where ? records.filter((record) => where.holds(table, record, counting.asOf) === true) : records;
}

/** A figure over all tables of its kind; `null` where none of them keeps what it needs. */
export function countOf(tables: readonly OfficeTable[], count: OfficeCount, counting: Counting): number | null {
  const { sum, distinct, where } = count;
  const needed = [sum, distinct].filter((key) => key !== undefined);
  const able = tables.filter(
    (table) =>
      needed.every((key) => table.has(key)) &&
      where?.columns.some((key) => table.has(key)) !== false &&
      !(counting.period !== null && isUndated(table)),
  );
  if (able.length === 0) return null;
  if (distinct !== undefined) {
    const names = able.flatMap((table) =>
      countedLines(table, count, counting).flatMap((record) => table.named(distinct, record)),
    );
    return new Set(names).size;
  }
  return able.reduce((total, table) => {
    const records = countedLines(table, count, counting);
    return total + records.reduce((n, i) => n + ownShare(table, i, count, counting), 0);
  }, 0);
}

/** Whether days are written and none can be read (5月6日, and no year anywhere): what falls into a period is unknown, and not 0. */
function isUndated(table: OfficeTable): boolean {
  let written = false;
  for (let record = 0; record < table.size; record++) {
    if (!hasContent(table, record)) continue;
    if (table.days(table.dayKey, record).length > 0) return false;
    written ||= !isNullToken(table.text(table.dayKey, record));
  }
  return written;
}

/** What one counted line adds to a figure. */
function ownShare(table: OfficeTable, record: number, { sum, perDay }: OfficeCount, counting: Counting): number {
  if (sum !== undefined) return isCutApart(table, record, counting) ? 0 : (table.count(sum, record) ?? 0);
  return perDay === true ? daysIn(table, record, counting) : 1;
}

/** Whether only some of the days of a line count: nobody can tell which part of its number is of those. */
function isCutApart(table: OfficeTable, record: number, counting: Counting): boolean {
  return daysIn(table, record, counting) < table.days(table.dayKey, record).length;
}

/** So many cells are named one by one. */
const MOST_NAMED = 3;

/** What was written so that it could not be counted, or only about; one sentence a reason. */
export function notesOfCounting(table: OfficeTable, sheet: string, counting: Counting): string[] {
  return [
    ...undatedNotes(table, sheet, counting),
    ...doubtNotes(table, sheet, counting),
    ...numberNotes(table, sheet, counting),
  ];
}

function undatedNotes(table: OfficeTable, sheet: string, { period, asOf }: Counting): string[] {
  const { dayKey: key } = table;
  const blank: string[] = [];
  const unread: string[] = [];
  const later: string[] = [];
  for (let record = 0; record < table.size; record++) {
    if (!hasContent(table, record)) continue;
    const day = table.days(key, record)[0] ?? NO_DAY;
    const row = `第${table.rowOf(record) + 1}行`;
    if (day > ordinalOf(asOf)) {
      if (period === null || isWithin(period, day)) later.push(row);
    } else if (day === NO_DAY && period !== null) {
      const text = table.text(key, record);
      // A unit's line waits for its next meeting.
      if (!isNullToken(text)) unread.push(`${row}“${text}”`);
      else if (!table.type.lines) blank.push(row);
    }
  }
  const last = formatDayZh(dayOfOrdinal(ordinalOf(asOf)));
  return [
    ...told(sheet, unread, '读不出日期，没有计入'),
    ...told(sheet, blank, '没有填日期，没有计入'),
    ...told(sheet, later, `的日期在${last}以后，没有计入`),
  ];
}

function doubtNotes(table: OfficeTable, sheet: string, counting: Counting): string[] {
  const lines = linesIn(table, counting);
  const notes = new Set<string>();
  for (const { where } of table.type.counts) {
    if (!where) continue;
    const doubtful = lines.filter((record) => where.holds(table, record, counting.asOf) === null);
    const cells = doubtful.map((record) => {
      const texts = where.columns.map((key) => table.text(key, record)).filter((text) => text !== '');
      return `第${table.rowOf(record) + 1}行“${texts.join('、')}”`;
    });
    for (const note of told(sheet, cells, `看不出是否${where.asked}，没有计入`)) notes.add(note);
  }
  return [...notes];
}

function numberNotes(table: OfficeTable, sheet: string, counting: Counting): string[] {
  const notes = new Set<string>();
  for (const count of table.type.counts) {
    const { sum } = count;
    if (sum === undefined || !table.has(sum)) continue;
    const lines = countedLines(table, count, counting).map((record) => ({ record, said: table.said(sum, record) }));
    const cellOf = ({ record }: { record: number }): string =>
      `第${table.rowOf(record) + 1}行“${table.text(sum, record)}”`;
    const cut = lines.filter(({ record, said }) => said.count !== null && isCutApart(table, record, counting));
    const about = lines.filter((line) => line.said.about && !cut.includes(line));
    const unclear = lines.filter(({ said }) => said.unclear);
    for (const note of [
      ...told(sheet, about.map(cellOf), '是约数，按写明的数计入'),
      ...told(sheet, unclear.map(cellOf), '不是数，没有计入'),
      ...told(sheet, cut.map(cellOf), '是几次合在一格写的，只有一部分在统计期间内，分不开，没有计入'),
    ])
      notes.add(note);
  }
  return [...notes];
}

function told(sheet: string, cells: readonly string[], what: string): string[] {
  if (cells.length === 0) return [];
  const more = cells.length > MOST_NAMED ? `等${cells.length}行` : '';
  return [`《${sheet}》${cells.slice(0, MOST_NAMED).join('、')}${more}${what}。`];
}
