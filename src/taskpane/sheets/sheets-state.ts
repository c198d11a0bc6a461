import type { SheetsPlan } from '../../worker/sheets-plan';

/** New worksheets that the clerk is asked about; null where nothing is asked. */
export type SheetsState = { readonly plan: SheetsPlan | null } | null;

export type SheetsAction =
  { readonly type: 'asked' } | { readonly type: 'planned'; readonly plan: SheetsPlan } | { readonly type: 'closed' };

export function reduceSheets(state: SheetsState, action: SheetsAction): SheetsState {
  switch (action.type) {
    case 'asked':
      return { plan: null };
    case 'planned':
      return state && { plan: action.plan };
    case 'closed':
      return null;
  }
}
