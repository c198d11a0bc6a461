import type { PaneState } from './state';

/**
 * The sheets that may be an earlier edition of what the product is to make again: no ledgers, and looked
 * at before, new since then, or called so.
 *
 * @param names every sheet of the workbook
 * @param title what the product calls the sheet
 */
export function besideLedgers({ answer, sheets }: PaneState, names: readonly string[], title: string): string[] {
  return names.filter((name) => {
    const read = answer?.sheets.find((sheet) => sheet.name === name);
    if (read) return read.kind !== 'ledger';
    return name.startsWith(title) || !sheets.some((sheet) => sheet.name === name);
  });
}
