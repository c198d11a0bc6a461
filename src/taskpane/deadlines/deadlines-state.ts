import {
  CLOCK_FACETS,
  type ClockFilter,
  type ClockSummary,
  type ClockText,
  type Timeline,
} from '../../worker/clock-answers';
import { withTexts } from '../known-texts';
import type { ClockGroups } from './clock-groups';
import { reduceColumns, type ColumnsAction, type ColumnsState } from './columns-state';

/** What the tab 期限 shows. It is computed when first opened after a check, and forgotten with the next. */
export interface DeadlinesState {
  /** Null until the clocks are computed. */
  readonly summary: ClockSummary | null;
  readonly computing: boolean;
  /** No states chosen stands for those that somebody has to look at. */
  readonly filter: ClockFilter;
  readonly list: ClockGroups | null;
  /** States whose clocks are folded away. */
  readonly folded: ReadonlySet<string>;
  /** The clocks seen lately, in words. */
  readonly texts: ReadonlyMap<number, ClockText>;
  /** The clock whose matter is open. */
  readonly selected: number | null;
  /** The open matter's whole life, null until it is there. */
  readonly timeline: Timeline | null;
  /** The panel of 写入期限列, null while it is closed. */
  readonly columns: ColumnsState | null;
}

export type DeadlinesAction =
  | { readonly type: 'computing'; readonly on: boolean }
  | { readonly type: 'computed'; readonly summary: ClockSummary; readonly list: ClockGroups }
  | { readonly type: 'filtered'; readonly filter: ClockFilter }
  | { readonly type: 'listed'; readonly list: ClockGroups }
  | { readonly type: 'folded'; readonly states: readonly string[]; readonly on: boolean }
  | { readonly type: 'described'; readonly texts: readonly ClockText[] }
  | { readonly type: 'selected'; readonly item: number | null }
  | { readonly type: 'timeline'; readonly item: number; readonly timeline: Timeline }
  | { readonly type: 'columns'; readonly action: ColumnsAction };

export const NO_CLOCK_FILTER: ClockFilter = { states: [], clocks: [], units: [], sheets: [], text: '' };

export const NO_DEADLINES: DeadlinesState = {
  summary: null,
  computing: false,
  filter: NO_CLOCK_FILTER,
  list: null,
  folded: new Set(),
  texts: new Map(),
  selected: null,
  timeline: null,
  columns: null,
};

export function reduceDeadlines(state: DeadlinesState, action: DeadlinesAction): DeadlinesState {
  switch (action.type) {
    case 'computing':
      return { ...state, computing: action.on };
    case 'computed':
      return {
        ...state,
        computing: false,
        summary: action.summary,
        list: action.list,
        folded: firstFolds(action.list),
      };
    case 'filtered':
      return { ...state, filter: action.filter, folded: withoutAsked(state, action.filter) };
    case 'listed':
      return { ...state, list: action.list };
    case 'folded': {
      const states = new Set(action.states);
      const others = [...state.folded].filter((s) => !states.has(s));
      return { ...state, folded: new Set(action.on ? [...others, ...states] : others) };
    }
    case 'described':
      return { ...state, texts: withTexts(state.texts, action.texts, (t) => t.item) };
    case 'selected':
      return { ...state, selected: action.item, timeline: null };
    case 'timeline':
      return action.item === state.selected ? { ...state, timeline: action.timeline } : state;
    case 'columns':
      return { ...state, columns: reduceColumns(state.columns, action.action) };
  }
}

/** What is only to be verified starts folded where something else is to be done. */
function firstFolds(list: ClockGroups): ReadonlySet<string> {
  return new Set(list.groups.length > 1 ? ['undetermined'] : []);
}

/** A state that was just asked for by its tile is shown, not folded away. */
function withoutAsked({ folded, filter }: DeadlinesState, { states }: ClockFilter): ReadonlySet<string> {
  const asked = states.filter((s) => !filter.states.includes(s));
  return asked.some((s) => folded.has(s)) ? new Set([...folded].filter((s) => !asked.some((a) => a === s))) : folded;
}

/** Whether a filter shows another choice than the first one. */
export function isFilteringClocks(filter: ClockFilter): boolean {
  return filter.text.trim() !== '' || CLOCK_FACETS.some((facet) => filter[facet].length > 0);
}
