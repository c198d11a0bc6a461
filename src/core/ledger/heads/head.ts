import type { FieldId } from '../../fields/catalog';

/** A word that stands before a head, and the field that the head has then; `null`: none of ours. */
export type Modifier = readonly [RegExp, FieldId | null];

/** What may end a header, and what the words before it make of that. */
export interface Head {
  /** Ending of the key. */
  readonly head: RegExp;
  /** With `last`, the word nearest to the head decides; else the first of the list that is there. */
  readonly decides: 'first' | 'last';
  readonly words: readonly Modifier[];
}

/** One modifier: an alternation of words. */
export const w = (words: string, field: FieldId | null): Modifier => [new RegExp(words, 'gu'), field];
