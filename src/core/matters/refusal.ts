import type { FieldId } from '../fields/catalog';
import type { Ledger } from '../ledger/ledger';
import { matchKey } from '../values/text';

/** 不予受理 or 不再受理: the office said, lawfully, that it does not take the matter up. */
export const NOT_ACCEPTED = 1;
/** 存: kept on file without being handled. */
export const FILED = 2;
/** 并入原件, 撤回: nothing of its own is decided on this matter. */
export const DROPPED = 4;
/** 受理结论 says that the matter was accepted. */
export const ACCEPTED = 8;

type Reader = (key: string) => number;

/** 是否受理 is answered 否, 受理结论 with words. */
const ACCEPT_YES = /^(?:是|受理|已受理|予以受理|同意受理|决定受理|准予受理|应予受理)$/u;
const ACCEPT_NO = /^(?:否|不受理|未受理|不予|未予受理)$/u;

const readEither: Reader = (key) =>
  (/不予受理|不再受理/u.test(key) ? NOT_ACCEPTED : 0) |
  // The papers of a closed matter are put on file too (已办结，存档备查): what counts is that it begins so.
  (/^(?:拟|作|予以|同意)?(?:存(?:$|查|档|件)|留存)/u.test(key) ? FILED : 0) |
  (/并入|并案|合并办理|撤回|撤案|撤诉/u.test(key) ? DROPPED : 0);

const readAcceptResult: Reader = (key) =>
  readEither(key) | (ACCEPT_YES.test(key) ? ACCEPTED : 0) | (ACCEPT_NO.test(key) ? NOT_ACCEPTED : 0);

const SOURCES: readonly (readonly [FieldId, Reader])[] = [
  ['acceptResult', readAcceptResult],
  ['status', readEither],
  ['handlingMethod', readEither],
];

/**
 * What 受理结论, 办理状态 and 办理方式 say about each record being taken up at all, as bits. Duties
 * that follow from acceptance do not bind what was never accepted.
 */
export function refusalOf(ledger: Ledger): Uint8Array {
  return ledger.once('matters:refusal', () => {
    const bits = new Uint8Array(ledger.size);
    for (const [field, read] of SOURCES) addBits(ledger, field, read, bits);
    return bits;
  });
}

function addBits(ledger: Ledger, field: FieldId, read: Reader, bits: Uint8Array): void {
  const cells = ledger.cells(field);
  if (!cells) return;
  const memo = new Map<string, number>();
  for (let i = 0; i < bits.length; i++) {
    const v = cells.values[i];
    if (typeof v !== 'string') {
      // A flag column holds true booleans where it was made by a check box.
      if (typeof v === 'boolean' && field === 'acceptResult') bits[i]! |= v ? ACCEPTED : NOT_ACCEPTED;
      continue;
    }
    let b = memo.get(v);
    if (b === undefined) memo.set(v, (b = read(matchKey(v))));
    bits[i]! |= b;
  }
}
