import type { DuplicateDecisions, KeepDuplicates } from '../../core/structure/duplicates';

/** The name under which a workbook keeps what the clerk decided of duplicates. */
export const SAVED_DECISIONS = 'structure.duplicates';

/** Of sheets and row numbers only: no cell of the ledger is ever kept. `groups` are those that there are now. */
export function formatDecisions({ all, groups = {} }: DuplicateDecisions, ids: readonly string[]): string | null {
  const known = ids.flatMap((id) => (groups[id] === undefined ? [] : [[id, groups[id]] as const]));
  if (known.length === 0 && (all ?? 'both') === 'both') return null;
  return JSON.stringify({ version: 1, ...(all && { all }), groups: Object.fromEntries(known) });
}

/** Reads what {@link formatDecisions} wrote; whatever else stands there counts as nothing decided. */
export function parseDecisions(text: string | null): DuplicateDecisions {
  if (text === null) return {};
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return {};
  }
  if (!isObject(data)) return {};
  const groups = isObject(data.groups) ? Object.entries(data.groups) : [];
  return {
    ...(isKeep(data.all) && { all: data.all }),
    groups: Object.fromEntries(groups.flatMap(([id, keep]) => (isKeep(keep) ? [[id, keep]] : []))),
  };
}

const isKeep = (data: unknown): data is KeepDuplicates => data === 'both' || data === 'first' || data === 'last';

const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
