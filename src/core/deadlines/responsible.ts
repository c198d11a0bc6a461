import type { FieldId } from '../fields/catalog';
import { unitsOf, type Ledger } from '../ledger/ledger';
import type { ClockId } from './clock-id';
import type { ClockSpec } from './clock-spec';

/** Stands for a blank cell wherever matters are counted by unit. */
export const NOBODY_NAMED = '（空）';
/** The petitioner's own windows belong to no unit. */
export const PETITIONER = '信访人';

const REVIEWERS: Partial<Record<ClockId, FieldId>> = { review: 'reviewUnit', reexam: 'reexamUnit' };

/**
 * Who is bound by a clock, record by record, by the standard names of the office's lists: the
 * registering office for 转送, the responsible unit for 告知 and 办理, the reviewing organ for 复查 and 复核.
 */
export function responsibleFor(spec: ClockSpec, ledger: Ledger): (record: number) => string {
  if (spec.owner === 'petitioner') return () => PETITIONER;
  if (spec.owner === 'office') return namesIn(ledger, 'registeringUnit', ledger.profile.office);
  const field = spec.owner === 'reviewer' ? REVIEWERS[spec.id] : 'responsibleUnit';
  return namesIn(ledger, field ?? 'responsibleUnit', NOBODY_NAMED);
}

function namesIn(ledger: Ledger, field: FieldId, blank: string): (record: number) => string {
  const list = unitsOf(ledger.profile);
  const cells = ledger.choices(field, list);
  const texts = ledger.texts(field);
  if (!cells || !texts) return () => blank;
  return (i) => list[cells.codes[i]!]?.name ?? texts[i] ?? blank;
}
