import type { ClockId } from '../../deadlines/clock-id';

/** 督办 as one law has it: the situations in which it is due. A province's law is a file of its own. */
export interface TriggerPack {
  /** The law pack of the same law, which says when it is in force. */
  readonly law: string;
  /** With 第 and 条: 第三十六条. */
  readonly article: string;
  readonly triggers: readonly Trigger[];
}

/** One situation in which a matter is to be supervised (督办情形). */
export interface Trigger {
  readonly id: TriggerId;
  /** 第一项; absent where the article does not number them. */
  readonly item?: string;
  /** In the words of the law, short enough for a drop-down. */
  readonly text: string;
  /**
   * Clocks whose end, past and nothing done, shows the situation. Absent where no ledger can show it:
   * a person finds such a situation and chooses it.
   */
  readonly clocks?: readonly ClockId[];
}

/** Ids of all situations, as the office's settings name them. */
export const TRIGGER_IDS = [
  '2005-overdue',
  '2005-no-feedback',
  '2005-procedure',
  '2005-evasion',
  '2005-not-carried-out',
  '2005-other',
  'beijing-overdue',
  'beijing-no-feedback',
  'beijing-procedure',
  'beijing-evasion',
  'beijing-not-carried-out',
  'beijing-wrong-finding',
  'beijing-false-report',
  'beijing-other',
  '2022-improper',
  '2022-evasion',
  '2022-not-carried-out',
  '2022-other',
] as const;

export type TriggerId = (typeof TRIGGER_IDS)[number];
