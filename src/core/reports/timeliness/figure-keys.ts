import { CLOCK_IDS, type ClockId } from '../../deadlines/clock-id';
import type { Outcome } from './tally';

/** The figures of a line that can be followed to their rows. */
export const FIGURES = {
  due: ['onTime', 'rolled', 'late', 'overdue'],
  onTime: ['onTime', 'rolled'],
  rolled: ['rolled'],
  late: ['late'],
  overdue: ['overdue'],
  notYetDue: ['notYetDue'],
  doubtful: ['estimated', 'undetermined', 'provisional'],
  notApplicable: ['notApplicable'],
} as const satisfies Readonly<Record<string, readonly Outcome[]>>;

export type Figure = keyof typeof FIGURES;

export const outcomesOf = (figure: Figure): ReadonlySet<Outcome> => new Set<Outcome>(FIGURES[figure]);

/** What a figure counts, as the key that its cell bears. An owner of `null` is the total. */
export const traceKey = (clock: ClockId, figure: Figure, owner: string | null): string =>
  `${clock}/${figure}${owner === null ? '' : `/${owner}`}`;

/** The reverse of {@link traceKey}; `null` for any other text. */
export function readTrace(key: string): { clock: ClockId; figure: Figure; owner: string | null } | null {
  const [clock, figure = '', ...owner] = key.split('/');
  if (!CLOCK_IDS.some((id) => id === clock) || !Object.hasOwn(FIGURES, figure)) return null;
  return {
    clock: clock as ClockId,
    figure: figure as Figure,
    owner: owner.length === 0 ? null : owner.join('/'),
  };
}
