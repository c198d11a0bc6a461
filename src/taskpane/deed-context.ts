import type { WorkbookChange } from '../core/changes/change';
import type { CallOptions } from '../worker/engine';
import type { FindingFilter } from '../worker/answers';
import type { PaneParts } from './controller';
import type { PaneAction, PaneState } from './state';

/** What the deeds of one part of the pane need of the whole. */
export interface DeedContext {
  readonly parts: PaneParts;
  state(): PaneState;
  dispatch(action: PaneAction): void;
  /** Runs a deed; what fails becomes a problem on the pane, what was stopped becomes nothing. */
  attempt(deed: () => Promise<void>): Promise<void>;
  /** Checks the chosen sheets again, as the clerk would by the button. */
  check(): Promise<void>;
  /** Shows the findings that pass a filter. */
  filter(change: Partial<FindingFilter>): Promise<void>;
  /** Carries a change to the workbook out; answers whether it was done. */
  write(change: WorkbookChange): Promise<boolean>;
}

/** What deeds need that look at sheets besides those that were checked. */
export interface LoadingContext extends DeedContext {
  /** Brings a sheet to the engine as it is now. */
  load(sheet: string, options: CallOptions): Promise<void>;
  /** The same for a sheet whose copy may be old although nobody said so: what was sorted is not told everywhere. */
  reload(sheet: string): Promise<void>;
}
