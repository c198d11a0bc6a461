/** A name before `!`, in quotes where it has anything but letters, digits, dots and lines. */
const NAMES = /'((?:[^']|'')*)'!|([\p{L}\p{N}_.]+(?::[\p{L}\p{N}_.]+)?)!/gu;

/**
 * The sheets of its own workbook that a formula names. Of a range of sheets both ends are told.
 *
 * @example
 * sheetsNamed("SUM('2月 台账'!A1:A9)+报表!B2") //=> ['2月 台账', '报表']
 */
export function sheetsNamed(formula: string): string[] {
  const names: string[] = [];
  // Between a text and its end nothing is a reference.
  for (const [, quoted, plain] of formula.replace(/"[^"]*"/gu, '""').matchAll(NAMES)) {
    const name = quoted?.replace(/''/gu, "'") ?? plain ?? '';
    if (!name.includes('[')) names.push(...name.split(':'));
  }
  return names;
}
