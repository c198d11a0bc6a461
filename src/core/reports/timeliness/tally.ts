import { NO_DAY } from '../../calendar/civil-day';
import { isWithin, type Period } from '../../calendar/period';
import { ESTIMATED, PROVISIONAL, type ClockColumn } from '../../deadlines/clock-column';

/** How a clock stands in a table of who was in time: each clock is exactly one of these. */
export const OUTCOMES = [
  'onTime',
  'rolled',
  'late',
  'overdue',
  'notYetDue',
  'estimated',
  'undetermined',
  'provisional',
  'notApplicable',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** How many clocks stand how, as the reports give them. */
export interface Timeliness {
  /** onTime + late + overdue: what can be judged. */
  readonly due: number;
  /** Those done in time by the holiday roll included. */
  readonly onTime: number;
  readonly late: number;
  readonly overdue: number;
  readonly notYetDue: number;
  /** onTime ÷ due; `null` where nothing was due. */
  readonly rate: number | null;
  /** Of onTime those that the holiday roll alone saved. */
  readonly rolled: number;
  /** 待核: the start is estimated; the ledger does not say whether it was done; the holidays are not published. */
  readonly estimated: number;
  readonly undetermined: number;
  readonly provisional: number;
  readonly notApplicable: number;
}

/**
 * What a clock counts as. Where its start is estimated nothing can be said of it; where only the
 * holidays of its roll are not published, its own last day still says that it has not come yet.
 */
export function outcomeOf(column: ClockColumn, record: number): Outcome | null {
  const state = column.state(record);
  if (state === null) return null;
  if (state === 'not-applicable') return 'notApplicable';
  if ((column.flags[record]! & ESTIMATED) !== 0) return 'estimated';
  if (state === 'undetermined') return 'undetermined';
  if (state === 'running' || state === 'near') return 'notYetDue';
  if ((column.flags[record]! & PROVISIONAL) !== 0) return 'provisional';
  switch (state) {
    case 'on-time':
      return 'onTime';
    case 'on-time-rolled':
      return 'rolled';
    case 'late':
    case 'overdue':
      return state;
    default:
      return null;
  }
}

/** Whether a clock belongs to a period: by its last day, and where the law gives it none by its start. */
export function isInPeriod(column: ClockColumn, record: number, period: Period | null): boolean {
  if (period === null) return true;
  const due = column.dues[record]!;
  return isWithin(period, due === NO_DAY ? column.starts[record]! : due);
}

const noOutcomes = (): Record<Outcome, number> => ({
  onTime: 0,
  rolled: 0,
  late: 0,
  overdue: 0,
  notYetDue: 0,
  estimated: 0,
  undetermined: 0,
  provisional: 0,
  notApplicable: 0,
});

/** Counts clocks by how they stand. */
export class Tally {
  private readonly counts = noOutcomes();

  add(outcome: Outcome): void {
    this.counts[outcome]++;
  }

  of(outcome: Outcome): number {
    return this.counts[outcome];
  }

  get isEmpty(): boolean {
    return OUTCOMES.every((outcome) => this.counts[outcome] === 0);
  }

  figures(): Timeliness {
    const onTime = this.of('onTime') + this.of('rolled');
    const late = this.of('late');
    const overdue = this.of('overdue');
    const due = onTime + late + overdue;
    return {
      due,
      onTime,
      late,
      overdue,
      notYetDue: this.of('notYetDue'),
      rate: due === 0 ? null : onTime / due,
      rolled: this.of('rolled'),
      estimated: this.of('estimated'),
      undetermined: this.of('undetermined'),
      provisional: this.of('provisional'),
      notApplicable: this.of('notApplicable'),
    };
  }
}
