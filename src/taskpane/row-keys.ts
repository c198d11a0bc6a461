import type { FocusEventHandler, KeyboardEventHandler } from 'react';

/** What makes the button of a row part of the list's keyboard: one of them is in the tab order, arrows lead to the others. */
export interface RowKeys {
  readonly tabIndex: 0 | -1;
  readonly onFocus: FocusEventHandler;
  readonly onKeyDown: KeyboardEventHandler;
}
