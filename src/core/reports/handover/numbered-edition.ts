import type { Ledger } from '../../ledger/ledger';
import type { MatterPlace } from '../../rules/matter-pairs';
import { matchKey } from '../../values/text';

/** Counted anew on every sheet, such a number says nothing across sheets. */
const RUNNING = /^\d{1,4}$/u;
/** Nearly every number, and then there is nothing to even out but the case. */
const PLAIN = /^[\dA-Za-z-]+$/u;
const DASHES = /[\u2010-\u2015\u2212\uff0d]/gu;

/** The matters of one edition by their numbers. */
export class NumberedEdition {
  /** By key of the number its first matter, as an index through all ledgers. */
  readonly byNumber = new Map<string, number>();
  /** Keys of numbers that stand on several matters: which one is meant, nobody can say. */
  readonly repeated = new Set<string>();
  /** Matters that have no number. */
  readonly unnumbered: number;
  private readonly starts: number[] = [];

  constructor(
    readonly ledgers: readonly Ledger[],
    bySheet: boolean,
  ) {
    let total = 0;
    let unnumbered = 0;
    for (const ledger of ledgers) {
      this.starts.push(total);
      const cells = ledger.cells('caseNo');
      const texts = ledger.texts('caseNo');
      for (let i = 0; i < ledger.size; i++) {
        // Rows under one number are one matter.
        if (cells?.isInherited(i) === true) continue;
        const text = texts?.[i] ?? null;
        if (text === null) {
          unnumbered++;
          continue;
        }
        const key = keyOf(text, bySheet ? ledger.place.sheet : '');
        if (this.byNumber.has(key)) this.repeated.add(key);
        else this.byNumber.set(key, total + i);
      }
      total += ledger.size;
    }
    this.unnumbered = unnumbered;
  }

  /** Index of the ledger of a matter. */
  ledgerAt(index: number): number {
    let l = this.starts.length - 1;
    while (l > 0 && this.starts[l]! > index) l--;
    return l;
  }

  /** Number of the matter's record in its ledger. */
  recordAt(index: number): number {
    return index - this.starts[this.ledgerAt(index)]!;
  }

  placeAt(index: number): MatterPlace {
    return { ledger: this.ledgers[this.ledgerAt(index)]!, record: this.recordAt(index) };
  }
}

/** The number however it is written: widths, case, blanks, brackets and dashes make no other number. */
function keyOf(text: string, sheet: string): string {
  const key = PLAIN.test(text) ? text.toLowerCase() : matchKey(text).replace(DASHES, '-');
  return sheet !== '' && RUNNING.test(key) ? `${sheet}\n${key}` : key;
}

/**
 * The ledgers of both editions that are compared: registrations where there are any, since another
 * ledger may list the same numbers again; else rectification ledgers, else any with numbers.
 */
export function comparedLedgers(
  now: readonly Ledger[],
  before: readonly Ledger[],
): readonly [readonly Ledger[], readonly Ledger[]] {
  const numbered = (ledgers: readonly Ledger[]): Ledger[] => ledgers.filter((ledger) => ledger.has('caseNo'));
  const kind = (['petition', 'rectification', 'other'] as const).find((own) =>
    numbered(now).some(({ table }) => table.kind === own),
  );
  const ofKind = (ledgers: readonly Ledger[]): Ledger[] => numbered(ledgers).filter(({ table }) => table.kind === kind);
  return [ofKind(now), ofKind(before)];
}
