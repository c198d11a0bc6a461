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
  let hidden: readonly ReadonlySet<string>[] | null = null;
  return (rule, ledger, record) => {
    if (!NAMES_ANOTHER.has(rule)) return false;
    hidden ??= COMPARED.map((field) => keysNotToTell(field, ledgers, mayTell));
    return COMPARED.some((field, c) => {
      const text = ledger.texts(field)?.[record] ?? null;
      return text !== null && hidden?.[c]?.has(matchKey(text)) === true;
    });
  };
}

/** What a field says in the matters that must not be told of. */
export function keysNotToTell(
  field: FieldId,
  ledgers: readonly Ledger[],
  mayTell: readonly ((record: number) => boolean)[],
): ReadonlySet<string> {
  const keys = new Set<string>();
  ledgers.forEach((ledger, l) => {
    const texts = ledger.texts(field);
    for (let i = 0; texts && i < ledger.size; i++) {
      const text = mayTell[l]!(i) ? null : (texts[i] ?? null);
      if (text !== null) keys.add(matchKey(text));
    }
  });
  return keys;
}
