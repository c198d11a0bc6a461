import type { OfficeLedger } from '../office-ledger';
import { BRIEFING } from './briefing';
import { EVENT_DAILY } from './event-daily';
import { HOTLINE } from './hotline';
import { INSPECTION } from './inspection';
import { LEADER_VISIT } from './leader-visit';
import { MEDIA } from './media';
import { MEETING } from './meeting';
import { PROXY } from './proxy';
import { PUBLICITY } from './publicity';
import { RECEPTION } from './reception';
import { RESEARCH } from './research';
import { RESOLUTION } from './resolution';
import { SUGGESTION } from './suggestion';
import { SUPERVISION } from './supervision';
import { TRAINING } from './training';

/** Every ledger of the office beside its petitions. A new one is a file and a line here. */
export const OFFICE_LEDGERS: readonly OfficeLedger[] = [
  MEETING,
  RESOLUTION,
  RECEPTION,
  LEADER_VISIT,
  PUBLICITY,
  MEDIA,
  TRAINING,
  RESEARCH,
  INSPECTION,
  SUGGESTION,
  EVENT_DAILY,
  PROXY,
  HOTLINE,
  SUPERVISION,
  BRIEFING,
];
