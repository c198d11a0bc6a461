import type { ClockId } from '../deadlines/clock-id';
import { hasClocks } from '../deadlines/clock-ledgers';
import type { ClockSpec, StartEvent } from '../deadlines/clock-spec';
import { clockSpec } from '../deadlines/clocks/index';
import { fieldName } from '../fields/catalog';
import type { Ledger } from '../ledger/ledger';

/** Every matter goes through these; of the others many an office keeps no columns because it has none. */
const OF_EVERY_MATTER: readonly ClockId[] = ['transfer', 'notice', 'handle'];

/**
 * Which limits cannot be counted, or only by estimate, because no table has the column with their first day,
 * and which are counted all the same: a table of a report that is missing looks like one without a delay.
 *
 * @param clocks those that the report counts
 */
export function uncountedClocksNotes(ledgers: readonly Ledger[], clocks: readonly ClockId[]): string[] {
  const own = ledgers.filter(hasClocks);
  const has = ({ field }: StartEvent): boolean => own.some((ledger) => ledger.has(field));
  const isCounted = ({ starts }: ClockSpec): boolean => starts.some(has);
  const specs = clocks.map(clockSpec);
  const counted = specs.filter(isCounted).map(({ title }) => title);
  if (own.length === 0 || counted.length === 0) return [];
  const notes: string[] = [];
  for (const spec of specs.filter(({ id }) => OF_EVERY_MATTER.includes(id))) {
    const lawful = spec.starts.filter(({ estimated }) => estimated !== true);
    if (lawful.some(has)) continue;
    const lacking = lawful.map(({ field }) => fieldName(field)).join('、');
    const stand = spec.starts.filter(has).map(({ field }) => fieldName(field));
    notes.push(
      stand.length > 0
        ? `台账没有${lacking}的列，${spec.title}暂按${stand.join('、')}估算，列为待核，不认定超期；请补上，或者在窗格里指定。`
        : `台账没有${lacking}的列，${spec.title}没有起算日，不能计算；只计算${counted.join('、')}。请补上，或者在窗格里指定。`,
    );
  }
  return notes;
}
