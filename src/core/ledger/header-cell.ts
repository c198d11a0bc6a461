import type { HeaderMatch } from './header-match-result';
import { bracketHint, splitHeader, withoutBrackets } from './header-text';

/** One header cell, evened out in the ways that the steps below ask for. */
export interface HeaderCell {
  /** As it stands. */
  readonly raw: string;
  /** See `headerKey`. */
  readonly key: string;
  /** The key without its brackets, and what they hold. */
  readonly bare: string;
  readonly hint: string;
  readonly hasLines: boolean;
  /** Whether it may name several things. */
  readonly several: boolean;
}

/** Evens a header cell out. */
export function cellOf(raw: string, key: string): HeaderCell {
  const bare = withoutBrackets(key);
  const hasLines = /[\r\n]/u.test(raw.trim());
  const several = (splitHeader(bare).length > 1 && !/^[如若]/u.test(bare)) || hasLines;
  return { raw, key, bare, hint: bracketHint(key), hasLines, several };
}

/** A way to read a header cell; `null` where it cannot tell. */
export type Step = (h: HeaderCell) => HeaderMatch | null;
