import { parseIsoDay } from '../../../src/core/calendar/civil-day';
import type { ClockId } from '../../../src/core/deadlines/clock-id';
import { describeClock, describeClocks, type ClockDescription } from '../../../src/core/deadlines/describe-clock';
import { clockColumn, clockColumns } from '../../../src/core/deadlines/run-clock';
import { fieldOf, type FieldId } from '../../../src/core/fields/catalog';
import type { CellValue } from '../../../src/core/grid/grid';
import type { Ledger } from '../../../src/core/ledger/ledger';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import type { Profile } from '../../../src/core/profile/profile';
import { day, ledgerOf, serial } from '../rules/support';

/**
 * One matter: a column for every key, blank where the value is null. `YYYY-MM-DD` becomes a true
 * date; anything else stands in its cell as it is.
 */
export type Matter = Partial<Record<FieldId, CellValue>>;

export interface Asking {
  /** The day of asking; the last of 2026 where nothing is said. */
  readonly asOf?: string;
  readonly profile?: Partial<Profile>;
}

export function ledgerOfMatters(matters: readonly Matter[], profile: Partial<Profile> = {}): Ledger {
  const fields = [...new Set(matters.flatMap((m) => Object.keys(m) as FieldId[]))];
  const rows = matters.map((m) => fields.map((field) => cellOf(field, m[field] ?? null)));
  return ledgerOf(fields, rows, { profile: { ...DEFAULT_PROFILE, ...profile } });
}

function cellOf(field: FieldId, value: CellValue): CellValue {
  const isDate = fieldOf(field).type === 'date' && typeof value === 'string' && parseIsoDay(value) !== null;
  return isDate ? serial(value) : value;
}

/** One clock of one matter, null where it has none. */
export function clock(
  id: ClockId,
  matter: Matter,
  { asOf = '2026-12-31', profile }: Asking = {},
): ClockDescription | null {
  const ledger = ledgerOfMatters([matter], profile);
  return describeClock(clockColumn(ledger, id, day(asOf)), ledger, 0);
}

/** Every clock of one matter by its id. */
export function clocks(matter: Matter, { asOf = '2026-12-31', profile }: Asking = {}): Map<ClockId, ClockDescription> {
  const ledger = ledgerOfMatters([matter], profile);
  return new Map(describeClocks(clockColumns(ledger, day(asOf)), ledger, 0).map((c) => [c.id, c]));
}

/** `state` alone, `none` where there is no clock. */
export function stateOf(id: ClockId, matter: Matter, asking?: Asking): string {
  return clock(id, matter, asking)?.state ?? 'none';
}

/** `due → rolled`, or `due` where nothing is rolled. */
export function endOf(id: ClockId, matter: Matter, asking?: Asking): string {
  const c = clock(id, matter, asking);
  if (!c?.due) return 'none';
  return c.dueRolled === c.due ? c.due : `${c.due} → ${c.dueRolled ?? ''}`;
}

/** The sentences of a clock as one text. */
export function trailText(id: ClockId, matter: Matter, asking?: Asking): string {
  return clock(id, matter, asking)?.trail.join('') ?? '';
}
