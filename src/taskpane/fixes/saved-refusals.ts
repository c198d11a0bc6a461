/** The name under which a workbook keeps what the clerk will not have mended. */
export const SAVED_REFUSALS = 'fixes.rejected';

/** Of keys alone, from which no cell can be read. */
export function formatRefusals(keys: readonly string[]): string | null {
  return keys.length === 0 ? null : JSON.stringify(keys);
}

/** Reads what {@link formatRefusals} wrote; whatever else stands there refuses nothing. */
export function parseRefusals(text: string | null): readonly string[] {
  try {
    const data: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(data) ? data.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}
