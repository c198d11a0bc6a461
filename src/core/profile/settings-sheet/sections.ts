import { BASIC_SECTION } from './basics';
import { HOLIDAY_SECTION, PACK_SECTION } from './calendar';
import { CLOCK_SECTION, RULE_SECTION } from './checks';
import { COLUMN_SECTION } from './columns';
import { CHOICE_SECTIONS, LEADER_SECTION, UNIT_SECTIONS } from './lists';
import { AGENDA_SECTION, STEP_SECTION, SUPERVISION_SECTION } from './meeting';
import { RECTIFICATION_SECTION } from './rectification';
import type { Section } from './section';

/** The parts of the sheet, in the order in which they are written and, wherever they stand, read. */
export const SECTIONS: readonly Section[] = [
  BASIC_SECTION,
  ...UNIT_SECTIONS,
  LEADER_SECTION,
  CLOCK_SECTION,
  RULE_SECTION,
  HOLIDAY_SECTION,
  PACK_SECTION,
  ...CHOICE_SECTIONS,
  AGENDA_SECTION,
  SUPERVISION_SECTION,
  STEP_SECTION,
  RECTIFICATION_SECTION,
  COLUMN_SECTION,
];
