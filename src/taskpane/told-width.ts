import { useLayoutEffect, useState, type RefObject } from 'react';

/** How wide an element's content is; a usual width until it stands. */
export function useToldWidth(box: RefObject<HTMLElement | null>, usual: number): number {
  const [width, setWidth] = useState(usual);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const tell = (): void => setWidth(element.clientWidth || usual);
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, usual]);
  return width;
}
