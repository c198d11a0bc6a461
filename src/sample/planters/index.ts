import { CELLS } from './cells';
import { DATES } from './dates';
import { IDENTITY } from './identity';
import { PEOPLE } from './people';
import type { Planter } from './planter';
import { PROCESS } from './process';
import { RECTIFICATION } from './rectification';

/** Every kind of error that can be planted on a single matter. */
export const PLANTERS: readonly Planter[] = [...IDENTITY, ...DATES, ...PEOPLE, ...PROCESS, ...RECTIFICATION, ...CELLS];
