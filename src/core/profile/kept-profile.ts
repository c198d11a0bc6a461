/** The name under which a workbook keeps settings that were imported into it. */
export const KEPT_PROFILE = 'petition-ledger.profile';

/** An imported profile file: its name, null where it was pasted, and its text. */
export interface KeptProfile {
  readonly name: string | null;
  readonly text: string;
}

export function formatKept(kept: KeptProfile): string {
  return JSON.stringify({ version: 1, ...kept });
}

/** Reads what {@link formatKept} wrote; whatever else stands there counts as nothing kept. */
export function parseKept(text: string | null): KeptProfile | null {
  if (text === null) return null;
  try {
    const data = JSON.parse(text) as Partial<Record<string, unknown>> | null;
    const { name = null, text: json } = data ?? {};
    return typeof json === 'string' && (name === null || typeof name === 'string') ? { name, text: json } : null;
  } catch {
    return null;
  }
}
