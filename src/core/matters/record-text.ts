import type { FieldId } from '../fields/catalog';
import { isCellError } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import { cleanText, isNullToken, trimEdges } from '../values/text';

/** What tells of a matter, the shortest first. */
export const STORY: readonly FieldId[] = ['title', 'content', 'demand'];

/** The text of the first of some fields that says something, record by record, as it was written. */
export function firstText(ledger: Ledger, fields: readonly FieldId[]): (record: number) => string | null {
  const columns = fields.map((field) => ledger.cells(field)?.values).filter((values) => values !== undefined);
  return (i) => {
    for (const values of columns) {
      const value = values[i] ?? null;
      if (value === null || isCellError(value)) continue;
      const text = typeof value === 'string' ? trimEdges(value) : cleanText(value);
      if (text !== '' && !isNullToken(text)) return text;
    }
    return null;
  };
}
