import { NO_DAY, ordinalOf } from '../calendar/civil-day';
import { isCellError } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import { readId, type IdKind } from '../values/id-number';

/** What an ID cell is, as a number; 0 where it is not judged: blank, masked, another document, or taken from above. */
const ID_18 = 1;
const ID_15 = 2;
export const ID_PRECISION_LOST = 3;
export const ID_BAD_LENGTH = 4;

const KINDS: Readonly<Partial<Record<IdKind, number>>> = {
  id18: ID_18,
  id15: ID_15,
  'precision-lost': ID_PRECISION_LOST,
  'bad-length': ID_BAD_LENGTH,
};

/** The ID numbers of a table as plain columns: read once, used by six rules. */
export interface IdColumn {
  readonly kinds: Uint8Array;
  /** Ordinal of the birth date, {@link NO_DAY} where the number has none or it does not exist. */
  readonly births: Int32Array;
  /** 1 where the number holds a birth date that does not exist. */
  readonly birthBad: Uint8Array;
  /** 1 where the check character is wrong. */
  readonly checksumBad: Uint8Array;
  /** 1 male, 2 female, 0 unknown. */
  readonly sexes: Uint8Array;
  /** The cleaned numbers of 18 characters; `''` for all others. */
  readonly texts: readonly string[];
  /** The 17th digit of such a number, and the 18th (9 and less, X is 10). */
  readonly digits17: Uint8Array;
  readonly digits18: Uint8Array;
}

/** The ID numbers of a table, `null` where it has no such column. */
export function idsOf(ledger: Ledger): IdColumn | null {
  return ledger.once('rules:ids', () => readIds(ledger));
}

function readIds(ledger: Ledger): IdColumn | null {
  const cells = ledger.cells('idNumber');
  if (!cells) return null;
  const types = ledger.texts('idType');
  const n = ledger.size;
  const texts = new Array<string>(n).fill('');
  const ids: IdColumn = {
    kinds: new Uint8Array(n),
    births: new Int32Array(n).fill(NO_DAY),
    birthBad: new Uint8Array(n),
    checksumBad: new Uint8Array(n),
    sexes: new Uint8Array(n),
    texts,
    digits17: new Uint8Array(n),
    digits18: new Uint8Array(n),
  };
  for (let i = 0; i < n; i++) {
    const v = cells.values[i];
    if (v === null || v === undefined || typeof v === 'boolean' || isCellError(v)) continue;
    if (cells.isInherited(i) || !isResidentId(types?.[i] ?? null)) continue;
    const id = readId(v);
    const kind = KINDS[id.kind];
    if (kind === undefined) continue;
    ids.kinds[i] = kind;
    if (id.birth !== null) ids.births[i] = ordinalOf(id.birth);
    if (!id.birthValid) ids.birthBad[i] = 1;
    if (id.checksumOk === false) ids.checksumBad[i] = 1;
    if (id.sex !== null) ids.sexes[i] = id.sex === 'male' ? 1 : 2;
    if (kind !== ID_18) continue;
    texts[i] = id.text;
    ids.digits17[i] = id.text.charCodeAt(16) - 0x30;
    const check = id.text.charCodeAt(17);
    ids.digits18[i] = check === 0x58 ? 10 : check - 0x30;
  }
  return ids;
}

/** 居民身份证 or nothing said. A card of 港澳台 or of a foreigner has other numbers. */
function isResidentId(type: string | null): boolean {
  return type === null || (type.includes('身份证') && !/[港澳台外]/u.test(type));
}
