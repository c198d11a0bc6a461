import { closingOf, STATUS_CLOSED } from '../matters/closing';
import type { Ledger } from '../ledger/ledger';
import { trimEdges } from '../values/text';

/** A status is a word or two; what is longer tells a story of one matter. */
const LONGEST_WORD = 6;

/** What the clerk's own status column writes most often for closed; 已办结 where it has nothing yet. */
export function closedWord(ledger: Ledger): string {
  return ledger.once('rules:closed-word', () => {
    const bits = closingOf(ledger);
    const values = ledger.cells('status')?.values ?? [];
    const counts = new Map<string, number>();
    let best = '已办结';
    for (let i = 0; i < ledger.size; i++) {
      const v = values[i];
      if (typeof v !== 'string' || (bits[i]! & STATUS_CLOSED) === 0) continue;
      const word = trimEdges(v);
      if (word.length > LONGEST_WORD) continue;
      const n = (counts.get(word) ?? 0) + 1;
      counts.set(word, n);
      if (n > (counts.get(best) ?? 0)) best = word;
    }
    return best;
  });
}
