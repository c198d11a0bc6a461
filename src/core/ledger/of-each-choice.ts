import type { FieldId } from '../fields/catalog';
import type { ListItem } from '../profile/profile';
import type { Ledger } from './ledger';

/**
 * What is made of the choice of each record, made once for each choice: counting 100,000 records by
 * unit then looks no text up. A table without such a column has nothing but blanks.
 *
 * @param make is given the standard name, what is written where the list has no such name, `null` for a blank
 */
export function ofEachChoice<T>(
  ledger: Ledger,
  field: FieldId,
  list: readonly ListItem[],
  make: (name: string | null, isListed: boolean) => T,
): (record: number) => T {
  const codes = ledger.choices(field, list)?.codes;
  const texts = ledger.texts(field);
  const listed: (T | undefined)[] = list.map(() => undefined);
  const written = new Map<string | null, T>();
  const ofText = (text: string | null): T => {
    let made = written.get(text);
    if (made === undefined) written.set(text, (made = make(text, false)));
    return made;
  };
  if (!codes || !texts) return () => ofText(null);
  return (record) => {
    const code = codes[record]!;
    const item = list[code];
    if (!item) return ofText(texts[record] ?? null);
    return (listed[code] ??= make(item.name, true));
  };
}
