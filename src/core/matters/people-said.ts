import type { Ledger } from '../ledger/ledger';
import { readNames } from '../values/names';
import { cleanText } from '../values/text';

/** The number of people that a cell of names states itself, as 等15人 does; `null` where it states none. */
export const statedPeople = (cell: string | null): number | null =>
  cell === null || cell === '' ? null : readNames(cleanText(cell)).total;

/** How many people a record says the matter concerns, in the column for it or beside the names; 0 where it does not say. */
export function peopleSaid(ledger: Ledger, record: number): number {
  const counted = (['involvedCount', 'peopleCount'] as const).map((field) => ledger.counts(field)?.counts[record] ?? 0);
  const most = Math.max(...counted);
  return most > 0 ? most : (statedPeople(ledger.texts('petitioner')?.[record] ?? null) ?? 0);
}

/** 集体来访, 联名信: the form of a petition says that many came. */
export const isGroupForm = (form: string | null): boolean => form !== null && /集体|联名/u.test(form);
