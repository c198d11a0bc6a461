import type { FieldId } from './catalog';

/** Who of the office or of a unit works on a matter. Several matters are theirs, and nobody counts them. */
export const OFFICIALS: ReadonlySet<FieldId> = new Set<FieldId>([
  'responsiblePerson',
  'caseLeader',
  'responsibleLeader',
  'receptionist',
  'registrar',
  'verifier',
]);
