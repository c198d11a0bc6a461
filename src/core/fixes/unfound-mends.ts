import { COUNT_PEOPLE } from './count-people';
import { FILL_DOWN } from './fill-down';
import { SPLIT_COLUMNS } from './split-columns';
import type { UnfoundMend } from './unfound-mend';

/** Every mend that hangs on no finding. */
export const UNFOUND_MENDS: readonly UnfoundMend[] = [FILL_DOWN, COUNT_PEOPLE, SPLIT_COLUMNS];

export const unfoundMendOf = (id: string): UnfoundMend | undefined => UNFOUND_MENDS.find((mend) => mend.id === id);
