/** The size of a worksheet, in every Excel since 2007 and in WPS. A place outside it is damage. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
