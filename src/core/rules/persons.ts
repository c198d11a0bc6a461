import { isCellError, type CellValue } from '../grid/grid';
import type { FieldId } from '../fields/catalog';
import type { FieldCells, Ledger } from '../ledger/ledger';
import { checkCharacterOf, readId } from '../values/id-number';
import { readNames } from '../values/names';
import { cleanText, numberText } from '../values/text';
import { KeyColumn, KeyHash } from './key-index';
import { mayNameNobody } from '../matters/unnamed';

/**
 * Who petitioned, of all records of several ledgers, as keys to compare. Anonymous petitioners have
 * none, and what a row takes from above is not its own: such a row is a part of the matter above.
 */
export interface Persons {
  readonly ids: KeyColumn;
  readonly names: KeyColumn;
  /** Of a cell with several numbers the first two. */
  readonly phones: readonly [KeyColumn, KeyColumn];
}

/** The persons of all records, ledger after ledger. */
export function personsOf(ledgers: readonly Ledger[], total: number): Persons {
  const persons = noPersons(total);
  let offset = 0;
  for (const ledger of ledgers) {
    const own = ledger.once('rules:persons', () => readPersons(ledger));
    persons.ids.put(offset, own.ids);
    persons.names.put(offset, own.names);
    own.phones.forEach((phones, k) => persons.phones[k]?.put(offset, phones));
    offset += ledger.size;
  }
  return persons;
}

const noPersons = (size: number): Persons => ({
  ids: new KeyColumn(size),
  names: new KeyColumn(size),
  phones: [new KeyColumn(size), new KeyColumn(size)],
});

function readPersons(ledger: Ledger): Persons {
  const persons = noPersons(ledger.size);
  readColumn(ledger, 'idNumber', (v, i) => addId(persons.ids, i, v));
  const named = nameReader();
  readColumn(ledger, 'petitioner', (v, i) => {
    if (typeof v === 'string' && !named(persons.names, i, v)) persons.ids.clear(i);
  });
  const flags = ledger.flags('anonymous')?.flags;
  for (let i = 0; i < ledger.size; i++) {
    if (flags?.[i] !== 1) continue;
    persons.names.clear(i);
    persons.ids.clear(i);
  }
  readColumn(ledger, 'phone', (v, i) => addPhones(persons.phones, i, v));
  return persons;
}

type Own = string | number;

function readColumn(ledger: Ledger, field: FieldId, take: (v: Own, record: number) => void): void {
  const cells: FieldCells | null = ledger.cells(field);
  if (!cells) return;
  for (let i = 0; i < ledger.size; i++) {
    const v: CellValue | undefined = cells.values[i];
    if (v === null || v === undefined || typeof v === 'boolean' || isCellError(v)) continue;
    if (!cells.isInherited(i)) take(v, i);
  }
}

const hash = new KeyHash();

/** A number of which digits are hidden or lost tells nobody apart. */
function addId(ids: KeyColumn, at: number, v: Own): void {
  hash.reset();
  if (typeof v === 'string' && addPlainId(v)) {
    ids.set(at, hash);
    return;
  }
  const id = readId(v);
  if (id.kind === 'blank' || id.kind === 'masked' || id.kind === 'precision-lost') return;
  if (!/\d.*\d.*\d.*\d.*\d.*\d/u.test(id.text) || /^(.)\1*$/u.test(id.text)) return;
  hash.reset();
  hash.addText(id.kind === 'id15' ? longerId(id.text) : id.text);
  ids.set(at, hash);
}

/** Adds 18 digits, or 17 and X, that are not all the same: what nearly every cell holds. */
function addPlainId(v: string): boolean {
  if (v.length !== 18) return false;
  const first = v.charCodeAt(0);
  let varied = 0;
  for (let i = 0; i < 18; i++) {
    const c = v.charCodeAt(i);
    if ((c < 0x30 || c > 0x39) && !(i === 17 && c === 0x58)) return false;
    varied |= c ^ first;
    hash.add(c);
  }
  return varied !== 0;
}

/** The number that a 15-digit one became in 1999. */
function longerId(id15: string): string {
  const first17 = `${id15.slice(0, 6)}19${id15.slice(6)}`;
  return first17 + checkCharacterOf(first17);
}

/**
 * Adds the first name of a cell and says whether there is one; a cell that is more than a plain name is
 * read once.
 */
function nameReader(): (names: KeyColumn, at: number, v: string) => boolean {
  const memo = new Map<string, string | null>();
  return (names, at, v) => {
    const plain = plainLength(v);
    let name: string | null | undefined = v;
    if (plain === 0) {
      name = memo.get(v);
      if (name === undefined) memo.set(v, (name = leadName(v)));
      if (name === null) return false;
    }
    hash.reset();
    for (let i = 0; i < (plain > 0 ? plain : name.length); i++) hash.add(name.charCodeAt(i));
    names.set(at, hash);
    return true;
  };
}

/**
 * Length of the name where a cell is two or three hanzi of which none makes one look twice, or such a
 * name with 等7人 behind it; 0 for all others.
 */
function plainLength(v: string): number {
  let n = 0;
  for (; n < v.length && n < 4; n++) {
    const c = v.charCodeAt(n);
    if (c === 0x7b49 /* 等 */) break;
    if (c < 0x4e00 || c > 0x9fff || c === 0x540c /* 同 */) return 0;
  }
  if (n < 2 || n > 3 || (n < v.length && !isCounted(v, n))) return 0;
  return mayNameNobody(n === v.length ? v : v.slice(0, n)) ? 0 : n;
}

/** 等7人 to the end of the cell. */
function isCounted(v: string, from: number): boolean {
  const end = v.length - 1;
  if (v.charCodeAt(end) !== 0x4eba /* 人 */) return false;
  for (let i = from + 1; i < end; i++) if (v.charCodeAt(i) < 0x30 || v.charCodeAt(i) > 0x39) return false;
  return true;
}

function leadName(v: string): string | null {
  const text = cleanText(v);
  const reading = readNames(text);
  if (reading.anonymous) return null;
  const bare = (reading.names[0] ?? text.replace(/等.*$/u, '')).replace(/\s/gu, '');
  return bare === '' ? null : bare;
}

/** A mobile number has this many digits; what follows without a separator is the next number. */
const MOBILE = 11;
/** Shorter runs of digits are extensions and counts. */
const SHORTEST = 7;

/** Adds the first two numbers of a cell: runs of digits, in which spaces, hyphens and brackets only decorate. */
function addPhones(phones: readonly [KeyColumn, KeyColumn], at: number, v: Own): void {
  const text = typeof v === 'number' ? numberText(v) : v;
  let digits = 0;
  let mobile = false;
  let found = 0;
  for (let i = text.startsWith('+86') ? 3 : 0; i <= text.length && found < 2; i++) {
    const c = i < text.length ? halfWidth(text.charCodeAt(i)) : 0;
    if (c >= 0x30 && c <= 0x39) {
      if (digits === 0) {
        hash.reset();
        mobile = c === 0x31;
      }
      hash.add(c);
      digits++;
      if (!mobile || digits < MOBILE) continue;
    } else if (c === 0x2a) {
      digits = -99; // a masked number is nobody's
      continue;
    } else if (c === 0x20 || c === 0x2d || c === 0x28 || c === 0x29) continue;
    if (digits >= SHORTEST) phones[found++]!.set(at, hash);
    digits = 0;
  }
}

function halfWidth(c: number): number {
  return c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c;
}
