import type { ClockState } from '../../core/deadlines/clock-id';
import type { ClockFilter, ClockList } from '../../worker/clock-answers';
import type { CallOptions, Engine } from '../../worker/engine';
import type { GroupedItems, RowGroup } from '../list-rows';

/** The clocks of one state, the nearest last day first. */
export interface ClockGroup extends RowGroup {
  readonly state: ClockState;
}

export interface ClockGroups extends GroupedItems<ClockGroup> {
  readonly facets: ClockList['facets'];
}

/** Shown until the clerk presses a tile: whatever somebody still has to do, or to look at. */
export const FIRST_STATES: readonly ClockState[] = ['overdue', 'near', 'running', 'undetermined'];

/**
 * The states from the most pressing on. The last days of the first three come after one another, so
 * the whole list is nearest first; what is to be verified comes behind, since much of it lies years back.
 */
const GROUP_ORDER: readonly ClockState[] = [
  'overdue',
  'near',
  'running',
  'open',
  'undetermined',
  'late',
  'on-time',
  'on-time-rolled',
  'after-window',
  'lapsed',
];

/** The clocks that pass a filter, state by state. */
export async function listGroups(engine: Engine, filter: ClockFilter, options: CallOptions): Promise<ClockGroups> {
  const states = filter.states.length === 0 ? FIRST_STATES : filter.states;
  const all = await engine.listClocks({ ...filter, states }, options);
  const shown = GROUP_ORDER.filter(
    (state) => states.includes(state) && all.facets.states.some((o) => o.key === state && o.count > 0),
  );
  const lists =
    shown.length === 1
      ? [all.order]
      : await Promise.all(
          shown.map(async (state) => (await engine.listClocks({ ...filter, states: [state] }, options)).order),
        );
  const order = new Uint32Array(all.order.length);
  const groups: ClockGroup[] = [];
  let start = 0;
  lists.forEach((items, i) => {
    const state = shown[i];
    if (state === undefined) return;
    order.set(items, start);
    groups.push({ key: state, state, start, count: items.length });
    start += items.length;
  });
  return { order, groups, facets: all.facets };
}
