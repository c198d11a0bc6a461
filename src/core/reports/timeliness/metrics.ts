import type { Timeliness } from './tally';

/** The clocks that bind an organ to a day, in the order of a matter's life. */
export const JUDGED_CLOCKS = ['transfer', 'notice', 'handle', 'assigned', 'review', 'reexam'] as const;

export type JudgedClock = (typeof JUDGED_CLOCKS)[number];

/** 登记单位, 责任单位, 复查复核机关. */
export type OwnerGroup = 'offices' | 'units' | 'reviewers';

/** Under which heading a clock's owners stand. */
export const GROUPS: Readonly<Record<JudgedClock, OwnerGroup>> = {
  transfer: 'offices',
  notice: 'units',
  handle: 'units',
  assigned: 'units',
  review: 'reviewers',
  reexam: 'reviewers',
};

type ByName = Readonly<Record<string, Partial<Record<JudgedClock, Timeliness>>>>;

/** As the contract names them: each clock stands under whom it binds, and nobody else. */
export interface TimelinessMetrics extends Readonly<Record<OwnerGroup, ByName>> {
  readonly total: Readonly<Record<JudgedClock, Timeliness>>;
}
