import { createRoot } from 'react-dom/client';
import type { CivilDay } from '../core/calendar/civil-day';
import { DEFAULT_PROFILE } from '../core/profile/default-profile';
import type { Profile } from '../core/profile/profile';
import type { WorkbookHost } from '../hosts/workbook-host';
import type { CallOptions, Engine } from '../worker/engine';
import { App } from './App';
import { storedColumns } from './column-memory';
import { PaneController, type FileOutlet } from './controller';
import type { PaneTab } from './state';
import type { ThemeChoice } from './theme';

export interface TaskPaneOptions {
  readonly host: WorkbookHost;
  readonly engine: Engine;
  readonly today: CivilDay;
  readonly profile?: Profile;
  /** `auto`, the default, follows the system. */
  readonly theme?: ThemeChoice;
  /**
   * Makes sure that the engine holds a sheet as it is now. Left out, the sheet is read from the
   * host and sent at every check after a change; a page whose engine opened the file itself and
   * follows the edits has nothing to do here.
   */
  readonly loadSheet?: (sheet: string, options: CallOptions) => Promise<void>;
  /** Whether the marks are on from the first check; the clerk can switch them at any time. */
  readonly marksFirst?: boolean;
  /** Hands a text over as a file; without it the text can be copied. */
  readonly onSaveText?: (name: string, text: string) => void;
  /** How files get to the clerk, copies for recipients for instance; without it none are offered. */
  readonly files?: FileOutlet;
  /** Saves the findings as a workbook; without it the button is not there. */
  readonly onSaveFindings?: () => void | Promise<void>;
}

export interface TaskPane {
  /** Another workbook is open now: the pane begins anew. */
  workbookOpened(): Promise<void>;
  /** 体检. */
  check(): Promise<void>;
  /** Shows a part of the result, checking first where nothing was checked yet. */
  show(tab: PaneTab): Promise<void>;
  /** Marks the findings on the sheets, or takes the marks away. */
  toggleMarks(): Promise<void>;
  /** Shows what 写入期限列 would write. */
  planColumns(): Promise<void>;
  /** Asks whether the findings are to be written as worksheets. */
  planFindingsSheets(): Promise<void>;
  /** Shows what 规范台账 would be. */
  planStructured(): Promise<void>;
  /** 登记一件. */
  register(): Promise<void>;
  /** 还原. */
  undo(): Promise<void>;
  /** 重做. */
  redo(): Promise<void>;
  unmount(): void;
}

/** Puts the task pane into an element, the same one in Excel and in the workbench. */
export function mountTaskPane(element: HTMLElement, options: TaskPaneOptions): TaskPane {
  const { profile = DEFAULT_PROFILE, theme = 'auto', onSaveFindings, marksFirst = false, ...parts } = options;
  const columnMemory = storedColumns(() => window.localStorage);
  const controller = new PaneController({ ...parts, profile, marksFirst, columnMemory });
  const root = createRoot(element);
  root.render(<App controller={controller} theme={theme} {...(onSaveFindings && { onSaveFindings })} />);
  const opened = controller.open();
  // A button of the ribbon may be what opened the pane.
  const whenOpen = (deed: () => Promise<void>) => (): Promise<void> => opened.then(deed);
  return {
    workbookOpened: controller.open,
    check: whenOpen(controller.check),
    show: (tab) => opened.then(() => controller.bring(tab)),
    toggleMarks: whenOpen(controller.toggleMarks),
    planColumns: whenOpen(controller.planColumns),
    planFindingsSheets: whenOpen(controller.sheets.askFindings),
    planStructured: whenOpen(controller.structure.open),
    register: whenOpen(() => controller.registration.open()),
    undo: whenOpen(controller.changes.undo),
    redo: whenOpen(controller.changes.redo),
    unmount() {
      controller.close();
      root.unmount();
    },
  };
}
