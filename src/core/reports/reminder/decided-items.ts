import type { Ledger } from '../../ledger/ledger';
import { officeTables } from '../../office-ledgers/office-tables';
import { recipientRows } from '../../recipients/recipient-rows';
import { matchKey } from '../../values/text';
import { listedNumbers } from '../rectification/case-numbers';
import { numbersNotToTell } from './accusation-traces';

/** What a line of 议定事项 is about, record by record. */
export interface DecidedItems {
  item(record: number): string;
  /** The number of the petition that it follows from; empty where it has none. */
  caseNo(record: number): string;
}

/** 议定事项 of a ledger of them; `null` for any other. */
export function decidedItems(ledger: Ledger): DecidedItems | null {
  return ledger.once('reminder:decided-items', () => {
    const table = officeTables([ledger]).find(({ table: { type } }) => type.id === 'resolution')?.table;
    return table ? { item: (i) => table.text('item', i), caseNo: (i) => table.text('caseNo', i) } : null;
  });
}

/**
 * What may be told of each ledger: no 揭发控告, and nothing that the meeting decided about one, since the
 * decision names its number.
 */
export function tellable(ledgers: readonly Ledger[]): ((record: number) => boolean)[] {
  const own = ledgers.map((ledger) => recipientRows(ledger, { kind: 'leader' }).has);
  let secret: ReadonlySet<string> | null = null;
  return ledgers.map((ledger, l) => {
    const decided = decidedItems(ledger);
    if (!decided) return own[l]!;
    const hidden = (secret ??= numbersNotToTell(ledgers, own));
    return (record) => own[l]!(record) && !namesOneOf(hidden, decided.caseNo(record));
  });
}

/** A decision may follow from several petitions, and a petition be written with several numbers. */
function namesOneOf(hidden: ReadonlySet<string>, caseNo: string): boolean {
  return [caseNo, ...listedNumbers(caseNo)].some((number) => hidden.has(matchKey(number)));
}
