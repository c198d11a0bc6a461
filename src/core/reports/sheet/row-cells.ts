import { ordinalOf, parseIsoDay } from '../../calendar/civil-day';
import type { ReportRow } from '../report';
import { dayValue } from './report-sheet';

type RowValue = ReportRow[keyof ReportRow];

/** What a line holds as the text of a cell. */
export const textCell = (value: RowValue): string | null => (value == null ? null : String(value));

/** A day that a line holds as `YYYY-MM-DD`, for a column of days. */
export function dayCell(value: RowValue): number | null {
  const day = typeof value === 'string' ? parseIsoDay(value) : null;
  return day ? dayValue(ordinalOf(day)) : null;
}

/** A number that a line may hold. */
export const countCell = (value: RowValue): number | null => (typeof value === 'number' ? value : null);
