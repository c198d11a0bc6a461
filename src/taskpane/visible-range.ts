import { useCallback, useMemo, useSyncExternalStore, type RefObject } from 'react';
import type { RowPlaces } from './list-rows';

/** Pixels above and below the screen that are made as well, so that fast scrolling shows no gaps. */
const BEYOND = 400;

/**
 * The first and last line in sight. Whoever uses it is rendered again only when one of them changes.
 */
export function useVisibleRange(
  scroll: HTMLElement | null,
  box: RefObject<HTMLElement | null>,
  rows: RowPlaces,
): readonly [first: number, last: number] {
  const subscribe = useCallback(
    (changed: () => void) => {
      if (!scroll) return () => undefined;
      const observer = new ResizeObserver(changed);
      observer.observe(scroll);
      scroll.addEventListener('scroll', changed, { passive: true });
      return () => {
        observer.disconnect();
        scroll.removeEventListener('scroll', changed);
      };
    },
    [scroll],
  );
  const range = useSyncExternalStore(subscribe, () => {
    if (!scroll) return '0 0';
    const top = scroll.scrollTop - (box.current?.offsetTop ?? 0);
    return `${rows.indexAt(top - BEYOND)} ${rows.indexAt(top + scroll.clientHeight + BEYOND)}`;
  });
  return useMemo(() => {
    const [first = 0, last = 0] = range.split(' ').map(Number);
    return [first, last];
  }, [range]);
}
