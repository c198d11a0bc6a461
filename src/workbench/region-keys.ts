import { useEffect, useEffectEvent } from 'react';

/** A part of the page that F6 goes to. */
export interface Region {
  readonly element: HTMLElement | null;
  /** Takes the keyboard; left out, the region's first control does. */
  readonly focus?: () => void;
}

const FOCUSABLE = 'button:not([disabled]):not([tabindex="-1"]), input:not([disabled]), [tabindex="0"]';

/**
 * F6 goes round the parts of the page and Shift+F6 back, as in Excel. The grid keeps Tab to itself,
 * for moving between cells, so without this key nobody could leave it without a mouse.
 */
export function useRegionKeys(regions: () => readonly Region[]): void {
  const go = useEffectEvent((back: boolean) => {
    const open = regions().filter(({ element }) => element && !element.hidden);
    const here = open.findIndex(({ element }) => element?.contains(document.activeElement));
    const step = here < 0 ? 0 : back ? open.length - 1 : 1;
    const next = open[(Math.max(here, 0) + step) % open.length];
    if (next?.focus) next.focus();
    else next?.element?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      go(event.shiftKey);
    };
    // Before the grid sees the key.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
