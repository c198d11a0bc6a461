import type { TaskPane } from '../taskpane';

/** A button of the ribbon. */
export interface PaneCommand {
  /** The name by which manifest.xml calls it. Excel looks for it among the globals first, where an element with such an id would be found. */
  readonly id: string;
  run(pane: TaskPane): Promise<void>;
}

/** What the buttons of the tab 信访台账 do. Each is a deed of the pane, which is shown first: nothing happens out of sight. */
export const COMMANDS: readonly PaneCommand[] = [
  { id: 'checkLedger', run: (pane) => pane.check() },
  { id: 'toggleFindingMarks', run: (pane) => pane.toggleMarks() },
  { id: 'showDeadlines', run: (pane) => pane.show('deadlines') },
  { id: 'planDeadlineColumns', run: (pane) => pane.planColumns() },
  { id: 'showTables', run: (pane) => pane.show('tables') },
  { id: 'planStructured', run: (pane) => pane.planStructured() },
  { id: 'registerMatter', run: (pane) => pane.register() },
  { id: 'undoLastChange', run: (pane) => pane.undo() },
  { id: 'redoLastChange', run: (pane) => pane.redo() },
  { id: 'showReports', run: (pane) => pane.show('reports') },
  { id: 'planFindingsSheets', run: (pane) => pane.planFindingsSheets() },
];

/** A button that opens a page of its own, in a dialog. It works also where the pane did not start. */
export interface PageCommand {
  readonly id: string;
  /** The page's file name. */
  readonly page: string;
}

export const PAGES: readonly PageCommand[] = [{ id: 'openDiagnostics', page: 'diagnostics.html' }];
