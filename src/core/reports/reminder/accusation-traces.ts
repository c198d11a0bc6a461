import type { FieldId } from '../../fields/catalog';
import type { Ledger } from '../../ledger/ledger';
import { matchKey } from '../../values/text';

/** Rules whose finding says that there is a second matter. */
export const NAMES_ANOTHER: ReadonlySet<string> = new Set(['case-no-duplicate', 'duplicate-matter', 'repeat-flag']);

/** What two matters have in common that those rules compare. */
const COMPARED: readonly FieldId[] = ['caseNo', 'petitioner', 'idNumber'];

/**
 * Whether a finding might tell a unit that somebody also brought 揭发控告: it says that there is a second
 * matter, and one that must not be told of shares a number or a name with this one. In doubt it does.
 *
 * @param mayTell by ledger whether a record may be told of
 */
export function accusationTraces(
  ledgers: readonly Ledger[],
  mayTell: readonly ((record: number) => boolean)[],
): (rule: string, ledger: Ledger, record: number) => boolean {
  const hidden = new Set<string>();
  ledgers.forEach((ledger, l) => {
    const columns = COMPARED.map((field) => ledger.texts(field));
    for (let i = 0; i < ledger.size; i++) {
      if (mayTell[l]!(i)) continue;
      columns.forEach((texts, c) => {
        const text = texts?.[i] ?? null;
        if (text !== null) hidden.add(keyOf(c, text));
      });
    }
  });
  if (hidden.size === 0) return () => false;
  return (rule, ledger, record) =>
    NAMES_ANOTHER.has(rule) &&
    COMPARED.some((field, c) => {
      const text = ledger.texts(field)?.[record] ?? null;
      return text !== null && hidden.has(keyOf(c, text));
    });
}

const keyOf = (column: number, text: string): string => `${column}:${matchKey(text)}`;
