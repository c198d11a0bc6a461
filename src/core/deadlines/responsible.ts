import type { FieldId } from '../fields/catalog';
import type { Ledger } from '../ledger/ledger';
import { unitNames } from '../matters/unit-names';
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
  const { office } = ledger.profile;
  if (spec.owner === 'office') return named(unitNames(ledger, 'registeringUnit'), office);
  const field = spec.owner === 'reviewer' ? REVIEWERS[spec.id] : 'responsibleUnit';
  return named(unitNames(ledger, field ?? 'responsibleUnit'), NOBODY_NAMED);
}

const named =
  (nameOf: (record: number) => string | null, blank: string) =>
  (record: number): string =>
    nameOf(record) ?? blank;
