import type { CivilDay } from '../core/calendar/civil-day';
import type { FieldId } from '../core/fields/catalog';
import type { CellError } from '../core/grid/grid';

/** A date before it is written: the column's style decides how, unless `text` says it all. */
export interface SampleDay {
  readonly day: CivilDay;
  /** This very text, for a date that departs from its column's style. */
  readonly text?: string;
}

/** What a matter holds for a field, before a layout writes it into a cell. */
export type SampleValue = string | number | boolean | SampleDay | CellError | null;

export type SampleCells = Partial<Record<FieldId, SampleValue>>;

export function isSampleDay(v: SampleValue | undefined): v is SampleDay {
  return typeof v === 'object' && v !== null && 'day' in v;
}

/** The day of a field, or null where it holds none. */
export function dayOf(cells: SampleCells, field: FieldId): CivilDay | null {
  const v = cells[field];
  return isSampleDay(v) ? v.day : null;
}

export const day = (d: CivilDay): SampleDay => ({ day: d });
