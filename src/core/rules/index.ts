import { caseNoDuplicate } from './case-no-duplicate';
import { caseNoPattern } from './case-no-pattern';
import { cellError } from './cell-error';
import { columnMissing } from './column-missing';
import { dateAsText } from './date-as-text';
import { dateFuture } from './date-future';
import { dateNoYear } from './date-no-year';
import { dateOrder } from './date-order';
import { dateUnreadable } from './date-unreadable';
import { formulaText } from './formula-text';
import { groupFlag } from './group-flag';
import { hiddenUnderMerge } from './hidden-under-merge';
import { idBirth } from './id-birth';
import { idChecksum } from './id-checksum';
import { idDragFill } from './id-drag-fill';
import { idGender } from './id-gender';
import { idLength } from './id-length';
import { idPrecisionLost } from './id-precision-lost';
import { namesCount } from './names-count';
import { peopleCount } from './people-count';
import { personDataInText } from './person-data-in-text';
import { phoneFormat } from './phone-format';
import { representatives } from './representatives';
import { requiredMissing } from './required-missing';
import type { Rule } from './rule';
import { textSpaces } from './text-spaces';

/** Every rule, in the alphabetic order of their ids. A new rule is a file of its own and two lines here. */
export const RULES: readonly Rule[] = [
  caseNoDuplicate,
  caseNoPattern,
  cellError,
  columnMissing,
  dateAsText,
  dateFuture,
  dateNoYear,
  dateOrder,
  dateUnreadable,
  formulaText,
  groupFlag,
  hiddenUnderMerge,
  idBirth,
  idChecksum,
  idDragFill,
  idGender,
  idLength,
  idPrecisionLost,
  namesCount,
  peopleCount,
  personDataInText,
  phoneFormat,
  representatives,
  requiredMissing,
  textSpaces,
];

/** The rule of an id, `null` where there is none. */
export function ruleOf(id: string): Rule | null {
  return RULES.find((rule) => rule.id === id) ?? null;
}
