import type { FieldId } from '../../fields/catalog';
import type { Ledger } from '../../ledger/ledger';
import { matchKey } from '../../values/text';
import { listedNumbers } from '../rectification/case-numbers';

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
    hidden ??= COMPARED.map((field) => new Set(textsNotToTell(field, ledgers, mayTell).map(matchKey)));
    return COMPARED.some((field, c) => {
      const text = ledger.texts(field)?.[record] ?? null;
      return text !== null && hidden?.[c]?.has(matchKey(text)) === true;
    });
  };
}

/** Says of each ledger which of its records may be told of. */
type MayTell = readonly ((record: number) => boolean)[];

/** The numbers of the matters that must not be told of, for comparing; of a cell with several each one too. */
export function numbersNotToTell(ledgers: readonly Ledger[], mayTell: MayTell): ReadonlySet<string> {
  const cells = textsNotToTell('caseNo', ledgers, mayTell);
  return new Set(cells.flatMap((cell) => [cell, ...listedNumbers(cell)]).map(matchKey));
}

/** What a field says in the matters that must not be told of. */
function textsNotToTell(field: FieldId, ledgers: readonly Ledger[], mayTell: MayTell): string[] {
  return ledgers.flatMap((ledger, l) => {
    const texts = ledger.texts(field);
    const found: string[] = [];
    for (let i = 0; texts && i < ledger.size; i++) {
      const text = mayTell[l]!(i) ? null : (texts[i] ?? null);
      if (text !== null) found.push(text);
    }
    return found;
  });
}
