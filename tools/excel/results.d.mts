/** See results.mjs. */
export function summaryOf(text: string): { readonly lines: readonly string[]; readonly passed: boolean };
