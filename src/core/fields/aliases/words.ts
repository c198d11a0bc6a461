/** Spellings written one after another with a space between, so that a list stays readable. */
export function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}
