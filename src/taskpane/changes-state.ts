import type { AppliedChange, UndoneChange } from '../hosts/workbook-host';

/** What the product did to the workbook, and can put back. */
export interface ChangesState {
  /** The journal, the oldest first. */
  readonly journal: readonly AppliedChange[];
  /** The change under way. */
  readonly working: { readonly deed: 'writing' | 'undoing'; readonly share: number } | null;
  /** The deed done last, until the clerk has seen it. */
  readonly receipt: Receipt | null;
}

export type Receipt =
  | { readonly deed: 'written'; readonly change: AppliedChange }
  | { readonly deed: 'undone'; readonly change: UndoneChange };

export type ChangesAction =
  | { readonly type: 'working'; readonly working: ChangesState['working'] }
  | { readonly type: 'journal'; readonly journal: readonly AppliedChange[] }
  | { readonly type: 'receipt'; readonly receipt: Receipt | null };

export const NO_CHANGES: ChangesState = { journal: [], working: null, receipt: null };

export function reduceChanges(state: ChangesState, action: ChangesAction): ChangesState {
  switch (action.type) {
    case 'working':
      return { ...state, working: action.working };
    case 'journal':
      return { ...state, journal: action.journal };
    case 'receipt':
      return { ...state, receipt: action.receipt };
  }
}
