import { AFFAIRS } from './affairs';
import { HOUSING } from './housing';
import { LIVING } from './living';
import type { Topic } from './topic';
import { WORK } from './work';

/** Everything a sample petition can be about. */
export const TOPICS: readonly Topic[] = [...HOUSING, ...WORK, ...LIVING, ...AFFAIRS];
