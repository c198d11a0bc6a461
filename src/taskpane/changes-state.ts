import type { AppliedChange, ChangeJournal, RestoredChange } from '../hosts/workbook-host';

/** What the product did to the workbook, and can put back or do again. */
export interface ChangesState {
  readonly journal: ChangeJournal;
  /** The change under way. */
  readonly working: { readonly deed: WorkingDeed; readonly share: number } | null;
  /** The deed done last, until the clerk has seen it. */
  readonly receipt: Receipt | null;
  /** The clerk was asked whether the journal is to be cleared. */
  readonly clearing: boolean;
  /** Whether the list of what was done is open. */
  readonly history: boolean;
}

export type WorkingDeed = 'writing' | 'undoing' | 'redoing';

export type Receipt =
  | { readonly deed: 'written'; readonly change: AppliedChange }
  | { readonly deed: 'undone' | 'redone'; readonly change: RestoredChange }
  | { readonly deed: 'cleared' };

export type ChangesAction =
  | { readonly type: 'working'; readonly working: ChangesState['working'] }
  | { readonly type: 'journal'; readonly journal: ChangeJournal }
  | { readonly type: 'receipt'; readonly receipt: Receipt | null }
  | { readonly type: 'clearing'; readonly on: boolean }
  | { readonly type: 'history'; readonly on: boolean };

export const NO_CHANGES: ChangesState = {
  journal: { done: [], undone: [] },
  working: null,
  receipt: null,
  clearing: false,
  history: false,
};

export function reduceChanges(state: ChangesState, action: ChangesAction): ChangesState {
  switch (action.type) {
    case 'working':
      return { ...state, working: action.working, clearing: false };
    case 'journal':
      return { ...state, journal: action.journal };
    case 'receipt':
      return { ...state, receipt: action.receipt, clearing: false };
    case 'clearing':
      return { ...state, clearing: action.on };
    case 'history':
      return { ...state, history: action.on };
  }
}
