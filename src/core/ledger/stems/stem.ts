import type { FieldId } from '../../fields/catalog';
import type { ColumnEvidence } from '../column-evidence';

/**
 * Where the values of a column prove what kind of thing it holds, few words of its header are enough
 * to tell which of these things it is: over days, 结单日, 几时办好 and 办妥于 can only be the closing.
 * The words here are therefore as short as they can be, and say nothing about any other values.
 */
export interface Holding {
  /** Whether the values are of this kind. */
  readonly holds: (e: ColumnEvidence) => boolean;
  /** The first that the header holds decides; `null`: none of ours. */
  readonly stems: readonly Stem[];
}

/** A word of a header, and what a column of the kind is then. */
export type Stem = readonly [RegExp, FieldId | null];

/** One stem: an alternation of words. */
export const s = (words: string, field: FieldId | null): Stem => [new RegExp(words, 'u'), field];

/** The share of values that proves a kind. */
export const SHARE = 0.8;
