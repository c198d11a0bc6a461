import type { CivilDay } from '../../calendar/civil-day';
import { columnIndex } from '../../grid/address';
import type { Ledger } from '../../ledger/ledger';
import { columnChoices, planColumns, type ColumnChoice, type ColumnsPlan } from './plan-columns';

/** The columns that any of some tables can be given. */
export function choicesOfAll(ledgers: readonly Ledger[], asOf: CivilDay): ColumnChoice[] {
  const byId = new Map<string, ColumnChoice>();
  for (const choice of ledgers.flatMap((ledger) => columnChoices(ledger, asOf))) {
    const known = byId.get(choice.id);
    byId.set(choice.id, known ? { ...known, present: known.present || choice.present } : choice);
  }
  return [...byId.values()];
}

/**
 * Plans 写入期限列 for several tables as one deed: a year kept on twelve sheets is written, and put
 * back, at once. Each table gets those of the chosen columns that make sense for it.
 */
export function planAll(ledgers: readonly Ledger[], asOf: CivilDay, ids: readonly string[]): ColumnsPlan | null {
  const written: Written[] = [];
  const plans = ledgers.flatMap((ledger) => {
    const offered = new Set(columnChoices(ledger, asOf).map((c) => c.id));
    const own = ids.filter((id) => offered.has(id));
    if (own.length === 0) return [];
    const place = rowsOf(ledger);
    // Tables side by side share their rows: what is written for one must not lie on what is written for the other.
    const beside = written.filter((w) => w.sheet === place.sheet && w.top <= place.bottom && place.top <= w.bottom);
    const plan = planColumns(ledger, asOf, own, Math.max(0, ...beside.map((w) => w.right + 1)));
    written.push({ ...place, right: columnIndex(plan.to) });
    return [plan];
  });
  const [first] = plans;
  if (!first) return null;
  const sum = (of: (plan: ColumnsPlan) => number): number => plans.reduce((n, plan) => n + of(plan), 0);
  return {
    ...first,
    tables: plans.length,
    added: [...new Set(plans.flatMap((plan) => plan.added))],
    updated: [...new Set(plans.flatMap((plan) => plan.updated))],
    records: sum((plan) => plan.records),
    cells: sum((plan) => plan.cells),
    change: { title: first.change.title, operations: plans.flatMap((plan) => plan.change.operations) },
  };
}

interface Rows {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
}

interface Written extends Rows {
  readonly right: number;
}

function rowsOf({ table, place }: Ledger): Rows {
  const top = table.headerRows[0] ?? 0;
  return { sheet: place.sheet, top, bottom: table.records[table.records.length - 1] ?? top };
}
