import { MAX_SHEET_NAME, sheetNameKey } from '../../../core/sheets/sheet-name';

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
    let candidate = cut(allowed, MAX_SHEET_NAME);
    for (let n = 2; taken.has(sheetNameKey(candidate)) || sheetNameKey(candidate) === 'history'; n++) {
      const suffix = ` (${n})`;
      candidate = cut(allowed, MAX_SHEET_NAME - suffix.length) + suffix;
    }
    taken.add(sheetNameKey(candidate));
    return candidate;
  });
}

/** The first units of a text, never half a character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length);
}
