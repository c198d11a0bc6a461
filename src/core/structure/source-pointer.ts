/**
 * Where a row of 规范台账 comes from, as the text `1月!12`: the sheet's name and the row as Excel
 * shows it. A name may hold a `!` itself; the last one parts them.
 */
export function sourcePointer(sheet: string, row: number): string {
  return `${sheet}!${row + 1}`;
}

/** A pointer taken apart, `null` where the text is none. */
export function readPointer(text: unknown): { readonly sheet: string; readonly row: number } | null {
  const m = typeof text === 'string' ? /^(.*)!(\d{1,7})$/su.exec(text) : null;
  return m ? { sheet: m[1] ?? '', row: Number(m[2]) - 1 } : null;
}
