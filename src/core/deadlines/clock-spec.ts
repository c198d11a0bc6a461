import type { FieldId } from '../fields/catalog';
import type { ClockId } from './clock-id';
import type { Facts } from './facts';
import type { Reason } from './reasons';

/** An event whose day is day 0 of a clock. */
export interface StartEvent {
  readonly field: FieldId;
  /** What happened that day: 受理. */
  readonly verb: string;
  /** The law names another event; the day is the best known in its place, and nobody is judged on it. */
  readonly estimated?: boolean;
  /** Only where the table has none of these columns. */
  readonly onlyWithout?: readonly FieldId[];
}

/** An event that ends a clock. */
export interface DoneEvent {
  readonly field: FieldId;
  readonly verb: string;
  /** Another event than the one the clock asks for, which proves that it was done by then. */
  readonly instead?: boolean;
}

/** Whose clock it is: the registering office, the handling unit, the reviewing organ, or the petitioner. */
export type ClockOwner = 'office' | 'unit' | 'reviewer' | 'petitioner';

/** What one clock is, as data, with one function that binds it to a table. */
export interface ClockSpec {
  readonly id: ClockId;
  /** As a heading: 办理期限. */
  readonly title: string;
  /** What was done when it was done: 办结. */
  readonly deed: string;
  readonly owner: ClockOwner;
  /** `law`: days by a law pack; `stated`: the ledger itself names the last day. */
  readonly kind: 'law' | 'stated';
  /** The first that is filled counts. */
  readonly starts: readonly StartEvent[];
  /** The first that holds a day counts. */
  readonly dones: readonly DoneEvent[];
  /** The column with the last day of a `stated` clock. */
  readonly due?: FieldId;
  /** Not done in time means that the right was not used: the clock ends, and nobody is late. */
  readonly silenceEnds?: Reason;
  /** What runs from when to when, in words a clerk understands. */
  readonly text: string;
  /** What to do where it cannot be computed. */
  readonly mend: string;
  /** Looks up what the clock needs of a table; left out where starts and dones say everything. */
  bind?(facts: Facts): ClockHooks;
}

/** What a clock asks of one record beyond its dates. */
export interface ClockHooks {
  /** The record has nothing to do with this clock, and it is left out. */
  skip?(record: number): boolean;
  /** Why the record has no such clock at all, though it has a start; 0 where it has. */
  exempt?(record: number, start: number): Reason;
  /** Whether the ledger says elsewhere that it was done: then a blank day is a gap, not a delay. */
  saysDone?(record: number): boolean;
  /** The day it was done where the clock's own columns are blank; NO_DAY where nothing tells. */
  doneOtherwise?(record: number): number;
  readonly extension?: ExtensionColumns;
  /** Days that do not count, given the limit without them. */
  pause?(record: number, start: number, due: number): Pause;
}

export interface ExtensionColumns {
  /** Days added, as the cell says; 0 where it says nothing that can be read. */
  days(record: number): number;
  /** Whether the cell holds something that no law counts: words, a fraction, nought or less. */
  isWrong(record: number): boolean;
  /** Day of approval, NO_DAY where none is known. */
  approved(record: number): number;
}

export interface Pause {
  readonly days: number;
  /** When it ended is not known: nobody may be called late by what was counted. */
  readonly open: boolean;
}

export const NO_PAUSE: Pause = { days: 0, open: false };
