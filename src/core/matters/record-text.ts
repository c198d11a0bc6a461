import type { FieldId } from '../fields/catalog';
import type { Ledger } from '../ledger/ledger';
import { isNullToken } from '../values/text';

/** What tells of a matter, the shortest first. */
export const STORY: readonly FieldId[] = ['title', 'content', 'demand'];

/** The text of the first of some fields that is filled and says something, record by record. */
export function firstText(ledger: Ledger, fields: readonly FieldId[]): (record: number) => string | null {
  const columns = fields.map((field) => ledger.texts(field)).filter((texts) => texts !== null);
  return (i) => {
    for (const texts of columns) {
      const text = texts[i] ?? null;
      if (text !== null && text !== '' && !isNullToken(text)) return text;
    }
    return null;
  };
}
