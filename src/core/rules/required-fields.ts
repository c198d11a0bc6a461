import { fieldName, type FieldId } from '../fields/catalog';

/**
 * What the registration of every matter must hold (《信访工作条例》第二十一条: 如实登记). Fields of
 * one group stand in for each other; the first is the one named where none is there.
 */
export const REQUIRED_GROUPS: readonly (readonly [FieldId, ...FieldId[]])[] = [
  ['caseNo'],
  ['registeredDate', 'petitionDate'],
  ['form'],
  ['petitioner'],
  ['content', 'title', 'demand'],
  ['responsibleUnit'],
];

/** `“登记日期”（或“信访日期”）`, by any field of the group. */
export function groupNames(field: FieldId | null): string {
  const group = REQUIRED_GROUPS.find((g) => field !== null && g.includes(field)) ?? [];
  const [first, ...rest] = group.map((f) => `“${fieldName(f)}”`);
  return `${first ?? ''}${rest.length > 0 ? `（或${rest.join('、')}）` : ''}`;
}
