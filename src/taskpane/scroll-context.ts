import { createContext } from 'react';

/** The element that scrolls; null until it stands. */
export const ScrollContext = createContext<HTMLElement | null>(null);
