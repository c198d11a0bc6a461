import type { Ledger } from '../ledger/ledger';
import type { Follow, Follower } from './rule';

/** Follows each table by itself; `null` where an edit of a table can change nothing of what the rule says. */
export function followEach(make: (ledger: Ledger) => Follower | null): Follow {
  return (ledgers) => {
    const followers = new Map(ledgers.map((ledger) => [ledger, make(ledger)]));
    return { edited: (edit, retell) => followers.get(edit.ledger)?.edited(edit, retell) ?? true };
  };
}
