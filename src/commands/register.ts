import type { TaskPane } from '../taskpane';
import { COMMANDS } from './commands';

/** The part of Office.js that a ribbon needs. */
interface Ribbon {
  readonly actions: { associate(id: string, run: (event: Pressed) => void): void };
  readonly addin: { showAsTaskpane(): Promise<void> };
}

/** A press of a button. Excel waits until it is told that the press was taken in. */
interface Pressed {
  completed(): void;
}

/** Gives the ribbon's buttons their deeds. */
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
