import type { CivilDay } from '../core/calendar/civil-day';
import type { ClockId, ClockState } from '../core/deadlines/clock-id';
import type { FieldId } from '../core/fields/catalog';
import type { ClockDescription } from '../core/deadlines/describe-clock';
import type { ColumnChoice, ColumnsPlan } from '../core/deadlines/columns/plan-columns';
import type { FacetOption } from './answers';

/** The deadlines of the tables of the last check, as plain data. An item is one clock of one record. */

/** How many clocks stand how, by what may be shown of them, and in how many matters and tables. */
export interface ClockSummary {
  readonly asOf: CivilDay;
  readonly counts: Readonly<Record<ClockState, number>>;
  /** Records of tables that have clocks. */
  readonly records: number;
  /** Clocks that are not judged because a table keeps no column for their end, with the columns that would. */
  readonly unkept: readonly { readonly title: string; readonly fields: readonly FieldId[] }[];
  /** Last year whose holidays are known. */
  readonly coveredTo: number;
}

export const CLOCK_FACETS = ['states', 'clocks', 'units', 'sheets'] as const;
export type ClockFacetName = (typeof CLOCK_FACETS)[number];

/** Which clocks to show. An empty list lets everything through. */
export interface ClockFilter {
  readonly states: readonly ClockState[];
  readonly clocks: readonly ClockId[];
  readonly units: readonly string[];
  readonly sheets: readonly string[];
  /** Words that must all be found in the matter's number, its people or its unit. */
  readonly text: string;
}

export interface ClockList {
  /** All items, whatever the filter. */
  readonly total: number;
  /** The items that pass, the nearest last day first. */
  readonly order: Uint32Array;
  readonly facets: Readonly<Record<ClockFacetName, readonly FacetOption[]>>;
}

/** One clock of one matter in words. */
export interface ClockText {
  readonly item: number;
  readonly clock: ClockId;
  readonly title: string;
  /** As it may be shown: nobody is called late on an estimated or provisional clock. */
  readonly state: ClockState;
  readonly unit: string;
  readonly sheet: string;
  readonly target: { readonly row: number; readonly column: number };
  /** What the matter is called by, names masked. */
  readonly matter: string;
  /** Dates as `YYYY-MM-DD`. */
  readonly due: string | null;
  readonly dueRolled: string | null;
  readonly done: string | null;
  /** In the clock's own unit, to the day the law names. */
  readonly daysLeft: number | null;
  /** Beyond the rolled end, where it is overdue or was late. */
  readonly daysOver: number | null;
  readonly unitOfDays: 'day' | 'workday';
  readonly estimated: boolean;
  readonly provisional: boolean;
  /** Why it cannot be told whether it was done in time, where that is so. */
  readonly why: string | null;
}

/** Every clock of one matter, for the picture of its whole life. */
export interface Timeline {
  readonly asOf: string;
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly matter: string;
  readonly clocks: readonly TimelineClock[];
}

export interface TimelineClock extends ClockDescription {
  readonly title: string;
  readonly unitName: string;
  readonly shown: ClockState;
  /** The cells of the start and the end of this clock, where the table has them. */
  readonly startColumn: number | null;
  readonly doneColumn: number | null;
}

/** Stands in {@link ColumnsRequest.table} for every table that can be given columns. */
export const ALL_TABLES = -1;

/** A table of the last check beside which deadlines can be written, or {@link ALL_TABLES} together. */
export interface ColumnTarget {
  /** Names the table in a {@link ColumnsRequest}. */
  readonly table: number;
  /** How many tables it stands for. */
  readonly tables: number;
  readonly sheet: string;
  readonly title: string | null;
  readonly records: number;
  readonly choices: readonly ColumnChoice[];
}

export interface ColumnsRequest {
  readonly table: number;
  /** Ids of the chosen columns. */
  readonly columns: readonly string[];
}

/** A plan without its operations, which cross the border one by one. */
export interface ColumnsPlanHead {
  readonly plan: Omit<ColumnsPlan, 'change'>;
  readonly title: string;
  readonly operations: number;
}
