import { useEffect, useEffectEvent, useState } from 'react';
import { messages } from './messages';

interface FileDrop {
  readonly onFile: (file: File) => void;
  readonly onRefused: (why: string) => void;
}

/** Takes a file dropped anywhere on the page; returns whether one is being dragged over it. */
export function useFileDrop(handlers: FileDrop): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent((files: readonly File[]) => {
    const [file] = files;
    if (!file) handlers.onRefused(messages.notAFile);
    else if (files.length > 1) handlers.onRefused(messages.oneFile);
    else handlers.onFile(file);
  });
  useEffect(() => {
    // Entering a child leaves its parent: only the balance says whether the pointer is still on the page.
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth++;
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const drag = (event: DragEvent): void => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      // The grid has its own idea of dropped files; this one is ours.
      event.stopPropagation();
      depth = 0;
      setOver(false);
      take([...(event.dataTransfer?.files ?? [])]);
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: drag, drop } as const;
    for (const [type, listener] of Object.entries(listeners))
      window.addEventListener(type, listener as EventListener, true);
    return () => {
      for (const [type, listener] of Object.entries(listeners))
        window.removeEventListener(type, listener as EventListener, true);
    };
  }, []);
  return over;
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
