import type { FieldId } from '../../fields/catalog';
import type { Ledger } from '../../ledger/ledger';
import { matchKey } from '../../values/text';

const SEPARATORS = /[\s、，,；;/|]+/u;
/** Anything shorter is a row number or a word, and would join what has nothing in common. */
const SHORTEST = 4;

/** The numbers that a cell lists, as they are written. */
export function listedNumbers(text: string | null): string[] {
  if (text === null) return [];
  return text.split(SEPARATORS).filter((part) => part.length >= SHORTEST && /\d/u.test(part));
}

/** Letters, digits and what joins them: a number in a sentence. */
const IN_TEXT = /[A-Za-z0-9][A-Za-z0-9_-]{3,}/gu;

/** What may be a number of a matter in running text (与XF2021-0301重复). */
export function numbersNamedIn(text: string | null): string[] {
  if (text === null) return [];
  return [...text.normalize('NFKC').matchAll(IN_TEXT)].map(([found]) => found).filter((found) => /\d/u.test(found));
}

/** A number for comparing. */
export const numberKey = (text: string): string => matchKey(text).toUpperCase();

/** The numbers in a column of each record, ready for comparing. */
export function numbersIn(ledger: Ledger, field: FieldId): (record: number) => readonly string[] {
  const texts = ledger.texts(field);
  if (!texts) return () => [];
  const known = ledger.once(
    `rectification:numbers:${field}`,
    () => new Array<readonly string[] | undefined>(ledger.size),
  );
  return (i) => (known[i] ??= listedNumbers(texts[i] ?? null).map(numberKey));
}
