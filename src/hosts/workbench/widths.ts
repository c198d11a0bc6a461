/** Pixels of a character of the standard font, and of a cell's padding. */
const CHARACTER = 7;
const PADDING = 5;

/** Pixels of a width in characters of the standard font. */
export const pixelsOf = (characters: number): number => Math.round(characters * CHARACTER + PADDING);
