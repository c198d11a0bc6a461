import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PaneController } from './controller';
import type { PaneState } from './state';

export const ControllerContext = createContext<PaneController | null>(null);

/** The deeds of the pane. */
export function useController(): PaneController {
  const controller = useContext(ControllerContext);
  if (!controller) throw new Error('no pane controller above this component');
  return controller;
}

/** A part of the pane's state. The part must be one the state itself holds, or a plain value: it is compared by identity. */
export function usePane<T>(part: (state: PaneState) => T): T {
  const controller = useController();
  const read = (): T => part(controller.getState());
  return useSyncExternalStore(controller.subscribe, read, read);
}
