/** What a button says of the part that it opens and closes. */
export const expands = (id: string, open: boolean): { 'aria-expanded': boolean; 'aria-controls'?: string } => ({
  'aria-expanded': open,
  ...(open && { 'aria-controls': id }),
});
