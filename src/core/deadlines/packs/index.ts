import type { LawPack } from '../law-pack';
import { BEIJING_2006 } from './beijing-2006';
import { REGULATION_2005 } from './regulation-2005';
import { REGULATION_2022 } from './regulation-2022';

/** Every law pack. Another province is a file of its own and a line here. */
export const LAW_PACKS: readonly LawPack[] = [REGULATION_2005, REGULATION_2022, BEIJING_2006];
