import type { TriggerPack } from '../trigger-pack';
import { SUPERVISION_BEIJING } from './beijing-2006';
import { SUPERVISION_2005 } from './regulation-2005';
import { SUPERVISION_2022 } from './regulation-2022';

/** Every law's situations of 督办, national law first. */
export const TRIGGER_PACKS: readonly TriggerPack[] = [SUPERVISION_2005, SUPERVISION_2022, SUPERVISION_BEIJING];
