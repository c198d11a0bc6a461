import type { ReportRow } from '../report';
import type { UnitProblems } from './reminder';

/** Between the units of a problem that several have. */
export const UNIT_JOINT = '、';

/**
 * The units that a problem is told to.
 *
 * @param units what was counted of each; an office may have the joint in its own name
 */
export function toldTo({ unit }: ReportRow, units: Readonly<Record<string, UnitProblems>>): string[] {
  const whole = String(unit);
  return Object.hasOwn(units, whole) ? [whole] : whole.split(UNIT_JOINT);
}
