import type { Ledger } from '../ledger/ledger';
import type { TableKind } from '../ledger/types';
import { matterTables, roleOf } from '../office-ledgers/table-role';
import { readNumeral } from '../values/numerals';

/** Why a table is not taken over. */
export type LeftOutWhy =
  /** Its rows are no matters. */
  | 'no-matters'
  /** A rectification ledger beside registrations: it lists the same matters again. */
  | 'listed-again';

export interface ChosenTables {
  /** In the order in which their rows follow one another. */
  readonly chosen: readonly Ledger[];
  readonly leftOut: readonly { readonly ledger: Ledger; readonly why: LeftOutWhy }[];
}

/**
 * The tables whose rows become 规范台账: the registrations, else the rectification ledgers,
 * else what at least names persons or stories. Months come in their order.
 */
export function chooseTables(ledgers: readonly Ledger[]): ChosenTables {
  const filled = ledgers.filter((ledger) => ledger.size > 0);
  const ofRole = (tables: readonly Ledger[], role: TableKind): Ledger[] =>
    tables.filter((ledger) => roleOf(ledger) === role);
  const registrations = ofRole(matterTables(filled), 'petition');
  const rectifications = ofRole(filled, 'rectification');
  const [chosen = []] = [registrations, rectifications, ofRole(filled, 'other').filter(hasMatters)].filter(
    (l) => l.length > 0,
  );
  const leftOut = filled
    .filter((ledger) => !chosen.includes(ledger))
    .map((ledger) => ({
      ledger,
      why: roleOf(ledger) === 'rectification' ? ('listed-again' as const) : ('no-matters' as const),
    }));
  return { chosen: inOrder(chosen), leftOut };
}

/** A short list of who came about what, too short to be told from other lists by itself. */
const hasMatters = (ledger: Ledger): boolean =>
  ledger.has('petitioner') || ledger.has('content') || ledger.has('demand');

/** Sheets that are named after months follow one another as these do, whatever the order of their tabs. */
function inOrder(ledgers: readonly Ledger[]): Ledger[] {
  const months = ledgers.map(monthOf);
  if (months.includes(null)) return [...ledgers];
  const years = ledgers.map((ledger) => ledger.table.yearHint?.year ?? null);
  const yearOf = (i: number): number => (years.includes(null) ? 0 : (years[i] ?? 0));
  const place = (i: number): number => yearOf(i) * 12 + (months[i] ?? 0);
  const order = ledgers.map((_, i) => i).sort((a, b) => place(a) - place(b) || a - b);
  return order.flatMap((i) => ledgers[i] ?? []);
}

const MONTH = /(?:^|[^\d一二三四五六七八九十])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月/u;

/** The month that a sheet such as 2021年3月 or 三月 is named after, `null` for others. */
function monthOf({ place }: Ledger): number | null {
  const said = MONTH.exec(place.sheet.normalize('NFKC'))?.[1];
  return said === undefined ? null : /\d/u.test(said) ? Number(said) : readNumeral(said);
}
