import { NO_DAY } from '../../calendar/civil-day';
import { encodeFingerprints, fingerprintOf } from '../../merge/fingerprint';
import { orderOf } from '../../rules/matter-pairs';
import { contentKey } from '../../values/similarity';
import type { Identity } from '../kept-list/match-identities';
import { listedNumbers, numberKey } from './case-numbers';
import { placeOf, type Member } from './matter-index';

/**
 * What tells the matters of a line apart from others, as fingerprints kept in a hidden column: their
 * numbers, their person, day and story, and their place together with the person. With them a line is
 * found again after its number was corrected or its row moved, and nothing about the person is stored.
 */

/** The fingerprints of one record, made once: every making looks through all records for those that it lists. */
export function identityOf(member: Member): Identity {
  const { ledger, record } = member;
  const known = ledger.once('rectification:identities', () => new Array<Identity | undefined>(ledger.size));
  return (known[record] ??= readIdentity(member));
}

function readIdentity(member: Member): Identity {
  const { ledger, record } = member;
  const text = (field: 'caseNo' | 'petitioner' | 'content' | 'title' | 'demand'): string =>
    ledger.texts(field)?.[record] ?? '';
  const numbers = listedNumbers(text('caseNo')).map((number) => fingerprintOf(`n ${numberKey(number)}`));
  const who = text('petitioner');
  const story = contentKey([text('content'), text('title'), text('demand')].find((t) => t !== '') ?? '');
  const day = orderOfLedger(member)[record] ?? NO_DAY;
  const told = who === '' && story === '' ? [] : [fingerprintOf(`s ${who} ${day} ${story}`)];
  return { sure: [...numbers, ...told], place: fingerprintOf(`p ${who} ${placeOf(member)}`) };
}

/** Tells one record apart by all that {@link identityOf} knows of it but its place. */
export function recordFingerprint(member: Member): number {
  return fingerprintOf(identityOf(member).sure.join(' '));
}

function orderOfLedger({ ledger }: Member): Int32Array {
  return ledger.once('rectification:days', () => orderOf(ledger).days);
}

/** What the hidden cell of a line holds. */
export function encodeIdentity(members: readonly Member[]): string {
  const all = members.map(identityOf).flatMap(({ sure, place }) => [...sure, place]);
  return encodeFingerprints([...new Set(all)]);
}

/** The fingerprints of the numbers that a line shows, for a copy without the hidden column. */
export function identityOfNumbers(text: string): number[] {
  return listedNumbers(text).map((number) => fingerprintOf(`n ${numberKey(number)}`));
}
