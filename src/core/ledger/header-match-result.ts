import type { FieldId } from '../fields/catalog';
import type { Candidate, MatchHow } from './types';

/** What a header says about its column, before the values are looked at. */
export interface HeaderMatch {
  readonly fields: readonly FieldId[];
  readonly confidence: number;
  readonly how: MatchHow;
  readonly candidates: readonly Candidate[];
  /** Set where the header says the column is none of ours; then the values are not asked either. */
  readonly closed?: boolean;
}

/** The header says nothing certain; the values may. */
export const NONE: HeaderMatch = { fields: [], confidence: 0, how: 'none', candidates: [] };

/** The header names none of our fields, whatever the values say. */
export function closed(candidates: readonly Candidate[] = []): HeaderMatch {
  return { ...NONE, closed: true, candidates };
}

/** The header names one field. */
export function exactly(field: FieldId, how: MatchHow, confidence: number): HeaderMatch {
  return { fields: [field], confidence, how, candidates: [{ field, score: confidence }] };
}
