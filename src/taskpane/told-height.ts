import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Tells how high an element is whenever that changes, and 0 when it goes. */
export function useToldHeight(onHeight: (height: number) => void): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const tell = (): void => onHeight(element.offsetHeight);
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    return () => {
      observer.disconnect();
      onHeight(0);
    };
  }, [onHeight]);
  return box;
}
