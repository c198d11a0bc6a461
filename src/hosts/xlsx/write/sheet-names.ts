/** Excel's limit, in UTF-16 units. */
const MAX_LENGTH = 31;

/**
 * Names that Excel accepts for sheets: characters it forbids become `_`, long names are cut, and a
 * name that stands already (Excel compares without case) gets a number.
 *
 * @example
 * sheetNames(['检查/结果', '检查/结果']) //=> ['检查_结果', '检查_结果 (2)']
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    // An apostrophe at either end would end the quoted name in a formula.
    const allowed =
      name
        .replace(/[[\]:*?/\\]|\p{Cc}/gu, '_')
        .replace(/^'+|'+$/gu, '')
        .trim() || 'Sheet';
    let candidate = cut(allowed, MAX_LENGTH);
    for (let n = 2; taken.has(candidate.toLowerCase()) || candidate.toLowerCase() === 'history'; n++) {
      const suffix = ` (${n})`;
      candidate = cut(allowed, MAX_LENGTH - suffix.length) + suffix;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}

/** The first units of a text, never half a character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length);
}
