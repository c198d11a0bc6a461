/**
 * Where Excel keeps a sheet that another edition came in the place of, until it is put back or forgotten: in
 * the workbook itself, hidden so that no menu shows it, under a name that says of which change it is. Nobody
 * reads it as a sheet of the workbook.
 */
const PARKED = /^原表([0-9a-z]+-[0-9a-f]{16})\.\d{1,3}$/u;
const CHANGE = 'change-';

/**
 * The name of a sheet that a change puts aside.
 *
 * @param id of the change
 * @param n counts the sheets that it puts aside
 */
export const parkedName = (id: string, n: number): string => `原表${id.slice(CHANGE.length)}.${n}`;

export const isParked = (sheet: string): boolean => PARKED.test(sheet);

/** The change that put a sheet aside; null for any other sheet. */
export function changeOfParked(sheet: string): string | null {
  const id = PARKED.exec(sheet)?.[1];
  return id === undefined ? null : `${CHANGE}${id}`;
}
