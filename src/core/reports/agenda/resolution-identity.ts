import { NO_DAY } from '../../calendar/civil-day';
import { fingerprintOf } from '../../merge/fingerprint';
import { matchKey } from '../../values/text';
import type { Identity } from '../kept-list/match-identities';

/** What is known of something that a meeting decided; a line that people wrote may say less. */
export interface Told {
  readonly item: string;
  readonly unit: string;
  readonly decided?: number;
  /** Where its line stands in the ledger. */
  readonly place?: string;
}

/**
 * What tells it apart: what was decided, and that with its unit and its day, so that the one that has
 * most in common is found. Where its line stands counts only with unit and day of the meeting: a text
 * that was put better is the same matter, another one typed into the row is not.
 */
export function resolutionIdentity({ item, unit, decided = NO_DAY, place = '' }: Told): Identity {
  const [what, who] = [matchKey(item), matchKey(unit)];
  const sure = what === '' ? [] : [`i ${what}`, `iu ${what}|${who}`, `id ${what}|${decided}`];
  return { sure: sure.map(fingerprintOf), place: fingerprintOf(`p ${who}|${decided}|${place}`) };
}
