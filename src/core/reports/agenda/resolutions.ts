import { dayOfOrdinal, formatDay, NO_DAY, ordinalOf } from '../../calendar/civil-day';
import type { OfficeTable } from '../../office-ledgers/office-table';
import { STRUCK_OFF } from '../../office-ledgers/types/resolution';
import { officeTables } from '../../office-ledgers/office-tables';
import { unitsIn } from '../../matters/unit-names';
import { maskValue } from '../../privacy/mask';
import { peopleOf, type People } from '../../privacy/people';
import type { MatterPlace } from '../../rules/matter-pairs';
import { tellable } from '../reminder/decided-items';
import type { ReportOrder } from '../report';
import { peopleOfOrder } from '../row-mask';

/** How something that the joint meeting decided stands, the most pressing first. */
export const RESOLUTION_STATES = ['overdue', 'near', 'running', 'noLimit', 'closed'] as const;

export type ResolutionState = (typeof RESOLUTION_STATES)[number];

/** 议定事项: a line of the office's ledger of them. */
export interface Resolution {
  readonly item: string;
  readonly caseNo: string;
  readonly leader: string;
  readonly unit: string;
  readonly progress: string;
  /** Ordinals; {@link NO_DAY} where the ledger says none. */
  readonly decided: number;
  readonly limit: number;
  readonly state: ResolutionState;
  /** Days past the limit, or before it. */
  readonly days: number;
  /** Where its line stands in the ledger. */
  readonly place: string;
  readonly source: MatterPlace;
}

/**
 * What the meetings decided by the day of asking, the longest overdue first; `null` where no ledger keeps it.
 * What follows from 揭发控告 is told to nobody, as such matters never come before the meeting.
 */
export function resolutionsOf(order: ReportOrder): Resolution[] | null {
  const tables = officeTables(order.ledgers).filter(({ table }) => table.type.id === 'resolution');
  if (tables.length === 0) return null;
  const people = peopleOf('', peopleOfOrder(order));
  const mayTell = tellable(order.ledgers);
  const all = tables.flatMap(({ table, ledger }) => {
    const isTold = mayTell[order.ledgers.indexOf(ledger)] ?? (() => false);
    return Array.from({ length: table.size }, (_, record) => record)
      .filter(isTold)
      .map((record) => resolutionOf(table, { ledger, record }, order, people));
  });
  const today = ordinalOf(order.asOf);
  return all
    .filter(({ item, decided }) => item !== '' && (decided === NO_DAY || decided <= today))
    .map((resolution, k) => ({ resolution, k }))
    .sort((a, b) => pressing(a.resolution, b.resolution) || a.k - b.k)
    .map(({ resolution }) => resolution);
}

function resolutionOf(
  table: OfficeTable,
  source: MatterPlace,
  { asOf, profile, mask }: ReportOrder,
  people: People,
): Resolution {
  const { record, ledger } = source;
  const text = (key: string): string => maskValue(null, table.text(key, record), mask, people);
  const today = ordinalOf(asOf);
  const limit = table.day('limit', record);
  // A day of closing that is still to come has not happened, nor has what cannot be understood.
  const isClosed = STRUCK_OFF.holds(table, record, asOf) === true;
  const left = limit - today;
  const open =
    limit === NO_DAY
      ? 'noLimit'
      : left < 0
        ? 'overdue'
        : left <= (profile.warningDays.resolve ?? 0)
          ? 'near'
          : 'running';
  return {
    item: text('item'),
    caseNo: table.text('caseNo', record),
    leader: maskValue('caseLeader', table.text('leader', record), mask),
    unit: unitsIn(table.text('unit', record), profile).join('、'),
    progress: text('progress'),
    decided: table.day('date', record),
    limit,
    state: isClosed ? 'closed' : open,
    days: limit === NO_DAY ? 0 : Math.abs(left),
    place: `${ledger.place.sheet}!${table.rowOf(record)}`,
    source,
  };
}

function pressing(a: Resolution, b: Resolution): number {
  const place = ({ state }: Resolution): number => RESOLUTION_STATES.indexOf(state);
  return place(a) - place(b) || (a.state === 'overdue' ? b.days - a.days : a.days - b.days);
}

/** 超期12天, 3天后到期. */
export function stateText({ state, days }: Resolution): string {
  switch (state) {
    case 'overdue':
      return `超期${days}天`;
    case 'near':
      return days === 0 ? '今天到期' : `${days}天后到期`;
    case 'running':
      return '期限内';
    case 'noLimit':
      return '没有时限';
    case 'closed':
      return '已销号';
  }
}

/** How many stand how. */
export type ResolutionFigures = Readonly<Record<ResolutionState, number>>;

export function resolutionFigures(resolutions: readonly Resolution[]): ResolutionFigures {
  const figures: Record<ResolutionState, number> = { overdue: 0, near: 0, running: 0, noLimit: 0, closed: 0 };
  for (const { state } of resolutions) figures[state]++;
  return figures;
}

/** Sentences that remind of what is past its limit or near it, unit by unit. */
export function resolutionReminders(resolutions: readonly Resolution[]): string[] {
  const said = (state: ResolutionState, what: string): string[] => {
    const those = resolutions.filter((resolution) => resolution.state === state);
    if (those.length === 0) return [];
    const parts = those.map(
      (r) => `${r.unit === '' ? '没有写责任单位' : r.unit}“${r.item}”（时限${formatDay(dayOfOrdinal(r.limit))}）`,
    );
    return [
      `${what}的议定事项${those.length}件：${parts.slice(0, MOST_NAMED).join('、')}${parts.length > MOST_NAMED ? '等' : ''}。`,
    ];
  };
  return [...said('overdue', '超过完成时限还没有销号'), ...said('near', '快到完成时限')];
}

const MOST_NAMED = 10;
