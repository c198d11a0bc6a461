import { decodeFingerprints, encodeFingerprints } from '../../merge/fingerprint';
import { recordFingerprint } from './identity';
import type { Member } from './matter-index';

/**
 * What the clerk answered of two records that may be one problem. It is kept in the header of a hidden
 * column, so that the sheet takes its answers along; a record that tells something else by now is
 * another pair, and asked for again.
 */
export type JoinAnswer = 'one' | 'apart';

/** By {@link pairKey}, the oldest answer first. */
export type JoinAnswers = ReadonlyMap<string, JoinAnswer>;

const SIGNS: Readonly<Record<JoinAnswer, string>> = { one: '+', apart: '-' };
const TOKEN = /(?:^| )([+-])([0-9A-Za-z_*]{10})(?= |$)/gu;
/** A cell holds 32,767 characters, and the header something else beside these. */
const MOST = 2_500;
const FINGERPRINTS = 2;

/** Tells a pair of records apart from all others, wherever they stand and whichever is named first. */
export function pairKey(left: Member, right: Member): string {
  const pair = [recordFingerprint(left), recordFingerprint(right)].sort((a, b) => a - b);
  return encodeFingerprints(pair).slice(1);
}

/** The answers as the hidden header holds them. Of very many the oldest are forgotten, and asked for again. */
export function joinsText(answers: JoinAnswers): string {
  return [...answers]
    .slice(-MOST)
    .map(([key, answer]) => `${SIGNS[answer]}${key}`)
    .join(' ');
}

/** The answers in what a hidden header remembers. */
export function readJoins(text: string): Map<string, JoinAnswer> {
  const answers = new Map<string, JoinAnswer>();
  for (const [, sign, key = ''] of text.matchAll(TOKEN)) {
    if (decodeFingerprints(`f${key}`, FINGERPRINTS)) answers.set(key, sign === SIGNS.one ? 'one' : 'apart');
  }
  return answers;
}
