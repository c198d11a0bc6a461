import type { TaskPane } from '../taskpane';
import { COMMANDS, PAGES } from './commands';

/** The part of Office.js that gives buttons their deeds. */
interface Buttons {
  readonly actions: { associate(id: string, run: (event: Pressed) => void): void };
}

/** The part that the pane's buttons need. */
interface Ribbon extends Buttons {
  readonly addin: { showAsTaskpane(): Promise<void> };
}

/** The part that shows a page in a dialog. */
interface Dialogs extends Buttons {
  readonly context: { readonly ui: Pick<Office.UI, 'displayDialogAsync'> };
}

/** A press of a button. Excel waits until it is told that the press was taken in. */
interface Pressed {
  completed(): void;
}

/** Gives the ribbon's buttons that belong to the pane their deeds. */
export function registerCommands({ actions, addin }: Ribbon, pane: TaskPane): void {
  for (const { id, run } of COMMANDS) {
    actions.associate(id, (event) => {
      void addin
        .showAsTaskpane()
        // Where the pane cannot be shown the deed is not done either: nobody would see what became of it.
        .then(() => void run(pane))
        .catch(() => undefined)
        // Not when the deed is done: Excel would hold its ribbon until then.
        .finally(() => event.completed());
    });
  }
}

/** In hundredths of the screen. */
const DIALOG = { height: 80, width: 45, displayInIframe: true };

/** Gives the buttons that open a page theirs. Done before the pane starts, and also where it does not. */
export function registerPages({ actions, context }: Dialogs): void {
  for (const { id, page } of PAGES) {
    actions.associate(id, (event) => {
      // Only one dialog can be open; another press then changes nothing, which is what was asked for.
      context.ui.displayDialogAsync(new URL(page, location.href).href, DIALOG, () => event.completed());
    });
  }
}
