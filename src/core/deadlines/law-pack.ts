import type { ClockId } from './clock-id';

/**
 * A law as data: its limits and what it adds to those of others. A province's pack is one file and
 * one line in `packs/index.ts`.
 */
export interface LawPack {
  /** Stands as `regime` in the output. */
  readonly id: string;
  /** With its book-title marks: 《信访条例》. */
  readonly title: string;
  /** First and last day on which a clock may start under it, `YYYY-MM-DD`; `to` is null while it is in force. */
  readonly from: string;
  readonly to: string | null;
  /** National law gives a limit where it has one; a local law only where the national is silent, or where it says so. */
  readonly scope: 'national' | 'local';
  readonly limits: readonly Limit[];
  /** Extensions that this law allows for limits that another law sets. */
  readonly extensions?: readonly Extension[];
}

/** One time limit of one article. */
export interface Limit {
  readonly clock: ClockId;
  /** With 第 and 条: 第三十三条. */
  readonly article: string;
  readonly days: number;
  /** 日 is a calendar day; 工作日 is counted by the holiday table. */
  readonly unit: 'day' | 'workday';
  /** The event whose day is day 0, in the law's words: 受理之日. */
  readonly from: string;
  /** Who is bound, in the law's words: 有权处理机关. */
  readonly binds: string;
  /** What must be done within it: 办结. */
  readonly duty: string;
  /** How far the organ itself may extend it. */
  readonly extension?: Omit<Extension, 'clock'>;
  /** The time of a hearing does not count (听证所需时间不计算在内). */
  readonly hearingPauses?: boolean;
  /** A local limit that stands in the place of the national one. */
  readonly replaces?: boolean;
}

export interface Extension {
  readonly clock: ClockId;
  readonly article: string;
  /** The most days that may be added. */
  readonly most: number;
  readonly approvedBy: string;
}
