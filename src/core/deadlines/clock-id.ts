/** The clocks, in the order of a matter's life. Their ids are public. */
export const CLOCK_IDS = [
  'transfer',
  'notice',
  'objection',
  'handle',
  'review-request',
  'review',
  'reexam-request',
  'reexam',
  'assigned',
  'hotline',
  'resolve',
] as const;

export type ClockId = (typeof CLOCK_IDS)[number];

/**
 * How a clock stands. The petitioner's own windows have `open`, `after-window` and `lapsed` in the
 * place of running, late and overdue: a petitioner is never late.
 */
export const CLOCK_STATES = [
  'on-time',
  'on-time-rolled',
  'late',
  'running',
  'near',
  'overdue',
  'undetermined',
  'open',
  'after-window',
  'lapsed',
  'not-applicable',
] as const;

export type ClockState = (typeof CLOCK_STATES)[number];
