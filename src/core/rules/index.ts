import { acceptedDateMissing } from './accepted-date-missing';
import { accusedHandles } from './accused-handles';
import { caseNoDuplicate } from './case-no-duplicate';
import { caseNoPattern } from './case-no-pattern';
import { cellError } from './cell-error';
import { columnMissing } from './column-missing';
import { dateAsText } from './date-as-text';
import { dateFuture } from './date-future';
import { dateNoYear } from './date-no-year';
import { dateOrder } from './date-order';
import { dateUnreadable } from './date-unreadable';
import { deadlineMismatch } from './deadline-mismatch';
import { deliveryMissing } from './delivery-missing';
import { dispositionMissing } from './disposition-missing';
import { duplicateMatter } from './duplicate-matter';
import { extensionDays } from './extension-days';
import { extensionIncomplete } from './extension-incomplete';
import { extensionLate } from './extension-late';
import { formulaText } from './formula-text';
import { groupFlag } from './group-flag';
import { hiddenUnderMerge } from './hidden-under-merge';
import { idBirth } from './id-birth';
import { idChecksum } from './id-checksum';
import { idDragFill } from './id-drag-fill';
import { idGender } from './id-gender';
import { idLength } from './id-length';
import { idPrecisionLost } from './id-precision-lost';
import { leaderMissing } from './leader-missing';
import { limitMissing } from './limit-missing';
import { namesCount } from './names-count';
import { noticeMissing } from './notice-missing';
import { ownerMissing } from './owner-missing';
import { peopleCount } from './people-count';
import { personDataInText } from './person-data-in-text';
import { phoneFormat } from './phone-format';
import { possiblePair } from './possible-pair';
import { repeatFlag } from './repeat-flag';
import { representatives } from './representatives';
import { requiredMissing } from './required-missing';
import { responsibleLeaderMissing } from './responsible-leader-missing';
import { routeMissing } from './route-missing';
import type { Rule } from './rule';
import { seqOrder } from './seq-order';
import { statusConflict } from './status-conflict';
import { textSpaces } from './text-spaces';
import { totalMismatch } from './total-mismatch';
import { valueAlias } from './value-alias';
import { valueNotListed } from './value-not-listed';
import { writeOffConflict } from './write-off-conflict';
import { writeOffEarly } from './write-off-early';
import { writeOffUnverified } from './write-off-unverified';

/** Every rule, in the alphabetic order of their ids. A new rule is a file of its own and two lines here. */
export const RULES: readonly Rule[] = [
  acceptedDateMissing,
  accusedHandles,
  caseNoDuplicate,
  caseNoPattern,
  cellError,
  columnMissing,
  dateAsText,
  dateFuture,
  dateNoYear,
  dateOrder,
  dateUnreadable,
  deadlineMismatch,
  deliveryMissing,
  dispositionMissing,
  duplicateMatter,
  extensionDays,
  extensionIncomplete,
  extensionLate,
  formulaText,
  groupFlag,
  hiddenUnderMerge,
  idBirth,
  idChecksum,
  idDragFill,
  idGender,
  idLength,
  idPrecisionLost,
  leaderMissing,
  limitMissing,
  namesCount,
  noticeMissing,
  ownerMissing,
  peopleCount,
  personDataInText,
  phoneFormat,
  possiblePair,
  repeatFlag,
  representatives,
  requiredMissing,
  responsibleLeaderMissing,
  routeMissing,
  seqOrder,
  statusConflict,
  textSpaces,
  totalMismatch,
  valueAlias,
  valueNotListed,
  writeOffConflict,
  writeOffEarly,
  writeOffUnverified,
];

/** The rule of an id, `null` where there is none. */
export function ruleOf(id: string): Rule | null {
  return RULES.find((rule) => rule.id === id) ?? null;
}
