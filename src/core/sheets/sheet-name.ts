/** Excel's limit, in UTF-16 units. */
export const MAX_SHEET_NAME = 31;

/** What two names have in common that Excel takes for the same: it compares without case. */
export function sheetNameKey(name: string): string {
  return name.toLowerCase();
}

/** Whether Excel takes this name for a sheet. An apostrophe at either end would end the quoted name in a formula. */
export function isSheetName(name: string): boolean {
  return (
    name.trim() !== '' &&
    name.length <= MAX_SHEET_NAME &&
    !/[[\]:*?/\\]|\p{Cc}|^'|'$/u.test(name) &&
    sheetNameKey(name) !== 'history'
  );
}

/**
 * A text as a sheet can be called, without what Excel refuses in names.
 *
 * @param otherwise the name where nothing of the text is left.
 *
 * @example
 * nameForSheet('区法院/执行局', '交办单') //=> '区法院执行局'
 */
export function nameForSheet(text: string, otherwise: string): string {
  const name = text
    .replace(/[[\]:*?/\\']|\p{Cc}/gu, '')
    .trim()
    .slice(0, MAX_SHEET_NAME);
  return isSheetName(name) ? name : otherwise;
}
