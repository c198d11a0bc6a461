import type { Ledger } from '../ledger/ledger';
import { purposesOf } from '../matters/purposes';
import { eachUnitName } from '../matters/unit-names';
import { matchKey } from '../values/text';
import { isDissatisfied } from './dissatisfied';
import { isDisciplineOrgan, type Recipient } from './recipient';

/** What of one ledger a recipient may see. */
export interface RecipientRows {
  /** The records, ascending; `ledger.sliceOf(records)` is the ledger as the recipient may know it. */
  readonly records: readonly number[];
  /** Whether a record is among them: asked before a sentence names a second matter. */
  has(record: number): boolean;
  /** Whether the petitioner of a record may be named to the recipient, masked or not. */
  mayName(record: number): boolean;
  /**
   * Whether the table says what each matter is for. Without such a column 揭发控告 cannot be told, and
   * the clerk must be asked to look before anything is sent.
   */
  readonly knowsPurpose: boolean;
}

/**
 * The one filter that stands before every sheet, message or file made for a recipient: 揭发控告 goes
 * to 纪检监察 only, whether or not the table says who is accused; a unit sees its own rows; and those
 * who were dissatisfied are not named to the unit they judged.
 */
export function recipientRows(ledger: Ledger, recipient: Recipient): RecipientRows {
  const isAccusation = accusations(ledger);
  const isOwn = ownRows(ledger, recipient);
  const seen = new Uint8Array(ledger.size);
  const records: number[] = [];
  for (let i = 0; i < ledger.size; i++) {
    if (!maySee(recipient, isAccusation(i)) || !isOwn(i)) continue;
    seen[i] = 1;
    records.push(i);
  }
  const judged = recipient.kind === 'unit' ? isDissatisfied(ledger) : () => false;
  return {
    records,
    has: (i) => seen[i] === 1,
    mayName: (i) => seen[i] === 1 && !judged(i),
    knowsPurpose: ledger.has('purpose'),
  };
}

/**
 * The units that have rows they may see, with how many, in the order in which the ledger first names
 * them. A unit all of whose matters are 揭发控告 is not among them: even its name would be a count.
 */
export function unitsWithRows(ledger: Ledger): ReadonlyMap<string, number> {
  const isAccusation = accusations(ledger);
  const unitsOf = eachUnitName(ledger, 'responsibleUnit');
  const counts = new Map<string, number>();
  for (let i = 0; i < ledger.size; i++) {
    const accusation = isAccusation(i);
    for (const name of unitsOf(i)) {
      if (maySee({ kind: 'unit', name }, accusation)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

function maySee(recipient: Recipient, accusation: boolean): boolean {
  if (recipient.kind === 'discipline') return accusation;
  if (!accusation) return true;
  return recipient.kind === 'unit' && isDisciplineOrgan(recipient.name);
}

function ownRows(ledger: Ledger, recipient: Recipient): (record: number) => boolean {
  if (recipient.kind !== 'unit') return () => true;
  const key = matchKey(recipient.name);
  const unitsOf = eachUnitName(ledger, 'responsibleUnit');
  const own = new Map<readonly string[], boolean>();
  return (i) => {
    const names = unitsOf(i);
    let is = own.get(names);
    if (is === undefined) own.set(names, (is = key !== '' && names.some((name) => matchKey(name) === key)));
    return is;
  };
}

/** Said in a purpose that is on no list, or beside another purpose in one cell: 求决、揭发控告. */
const SAYS_ACCUSATION = /揭发|检举|控告|举报/u;

/** Whether a record is 揭发控告; in doubt it is, because what was once sent cannot be called back. */
function accusations(ledger: Ledger): (record: number) => boolean {
  // Every report for others asks, and a purpose has a handful of spellings.
  const marks = ledger.once('recipients:accusations', () => {
    const purposes = purposesOf(ledger);
    const texts = ledger.texts('purpose');
    const found = new Uint8Array(ledger.size);
    if (!purposes || !texts) return found;
    const said = new Map<string, boolean>();
    const saysSo = (text: string): boolean => {
      let says = said.get(text);
      if (says === undefined) said.set(text, (says = SAYS_ACCUSATION.test(text)));
      return says;
    };
    for (let i = 0; i < found.length; i++) if (purposes.isAccusation(i) || saysSo(texts[i] ?? '')) found[i] = 1;
    return found;
  });
  return (i) => marks[i] === 1;
}
