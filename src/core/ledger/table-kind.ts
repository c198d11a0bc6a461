import type { FieldId } from '../fields/catalog';
import type { TableColumn, TableKind } from './types';

/** A rectification ledger has at least two of these, and no acceptance. */
const RECTIFICATION: readonly (readonly FieldId[])[] = [
  ['screeningDate'],
  ['resolveMeasure'],
  ['resolveDeadline'],
  ['rectifiedDate'],
  ['writeOffDate', 'isWrittenOff'],
  ['verifier', 'verification'],
];
const OF_PETITIONS: readonly (readonly FieldId[])[] = [
  ['caseNo', 'matterNo'],
  ['petitioner'],
  ['form'],
  ['purpose'],
  ['content', 'demand', 'title'],
  ['registeredDate', 'petitionDate', 'receivedDate'],
  ['category'],
  ['place'],
  ['responsibleUnit'],
  ['acceptedDate'],
  ['transferredDate'],
  ['closedDate', 'replyDate'],
  ['isRepeat', 'isGroup', 'peopleCount'],
  ['idNumber', 'phone'],
];
/** At least one of these makes a list a list of petitions. */
const HEART: readonly FieldId[] = ['petitioner', 'form', 'purpose', 'content', 'demand', 'matterNo'];

/** What a table is about. */
export function tableKind(columns: readonly TableColumn[]): TableKind {
  const has = (f: FieldId): boolean => columns.some((c) => c.fields.includes(f));
  const count = (groups: readonly (readonly FieldId[])[]): number => groups.filter((g) => g.some(has)).length;
  if (count(RECTIFICATION) >= 2 && !has('acceptedDate')) return 'rectification';
  return count(OF_PETITIONS) >= 4 && HEART.some(has) ? 'petition' : 'other';
}
