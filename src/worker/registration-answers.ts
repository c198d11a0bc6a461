import type { RegistrationForm } from '../core/registration/form';
import type { TypedFinding } from '../core/registration/judge';
import type { Moved } from '../core/registration/plan';
import type { Typed } from '../core/registration/typed-row';

/** A clock that runs from what was typed. Dates are `YYYY-MM-DD`. */
export interface TypedClock {
  readonly title: string;
  readonly due: string;
  readonly dueRolled: string | null;
  readonly done: string | null;
  readonly estimated: boolean;
  readonly provisional: boolean;
}

/** A table to which a matter can be added. */
export interface RegistrationTarget {
  /** Which table of the last check it is. */
  readonly table: number;
  readonly sheet: string;
  readonly title: string | null;
}

export interface RegistrationRequest {
  readonly table: number;
  readonly typed: Typed;
}

export type { RegistrationForm, Typed, TypedFinding };

/** What is said of a typed matter before it is in the table. */
export interface RegistrationAnswer {
  readonly findings: readonly TypedFinding[];
  /** In the order of a matter's life; also those whose end the table keeps no column for. */
  readonly clocks: readonly TypedClock[];
  /** 0-based row that it would get; null where there is no room, which {@link problem} then says. */
  readonly row: number | null;
  /** What moves down for it; null where nothing does. */
  readonly moves: Moved | null;
  readonly problem: string | null;
}
