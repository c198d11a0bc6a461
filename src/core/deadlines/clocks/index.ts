import type { ClockId } from '../clock-id';
import type { ClockSpec } from '../clock-spec';
import { assigned } from './assigned';
import { handle } from './handle';
import { hotline } from './hotline';
import { notice } from './notice';
import { objection } from './objection';
import { reexam } from './reexam';
import { reexamRequest } from './reexam-request';
import { resolve } from './resolve';
import { review } from './review';
import { reviewRequest } from './review-request';
import { transfer } from './transfer';

/** Every clock, in the order of a matter's life. */
export const CLOCKS: readonly ClockSpec[] = [
  transfer,
  notice,
  objection,
  handle,
  reviewRequest,
  review,
  reexamRequest,
  reexam,
  assigned,
  hotline,
  resolve,
];

/** The clock of an id or of a title, 期限 left out or not; null where there is none. */
export function clockOf(name: string): ClockSpec | null {
  return CLOCKS.find(({ id, title }) => id === name || title === name || title === `${name}期限`) ?? null;
}

/** The clock of an id that is known to be one. */
export function clockSpec(id: ClockId): ClockSpec {
  return CLOCKS.find((clock) => clock.id === id) as ClockSpec;
}
