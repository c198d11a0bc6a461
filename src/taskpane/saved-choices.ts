import { FIELDS, type FieldId } from '../core/fields/catalog';
import type { ColumnCorrections } from '../core/ledger/match-columns';
import { NO_CHOICES, type SavedChoices } from './state';

/** The name under which a workbook keeps what the clerk said about its columns. */
export const SAVED_CHOICES = 'petition-ledger.columns';

/** Of headers and field names only: no cell of the ledger is ever kept. */
export function formatChoices(choices: SavedChoices): string {
  return JSON.stringify({ version: 1, ...choices });
}

const knownFields = new Set<string>(FIELDS.map((f) => f.id));

/** Reads what {@link formatChoices} wrote; whatever else stands there counts as nothing said. */
export function parseChoices(text: string | null): SavedChoices {
  if (text === null) return NO_CHOICES;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return NO_CHOICES;
  }
  if (!isObject(data)) return NO_CHOICES;
  const forced = Array.isArray(data.forced) ? data.forced.filter((n) => typeof n === 'string') : [];
  const corrections: Record<string, ColumnCorrections> = {};
  if (isObject(data.corrections)) {
    for (const [sheet, headers] of Object.entries(data.corrections)) {
      if (isObject(headers)) corrections[sheet] = correctionsOf(headers);
    }
  }
  return { corrections, forced };
}

function correctionsOf(headers: Record<string, unknown>): ColumnCorrections {
  const out: Record<string, readonly FieldId[]> = {};
  for (const [header, fields] of Object.entries(headers)) {
    // A field that this version does not know would silently become "not read": better to read the column anew.
    if (Array.isArray(fields) && fields.every(isField)) out[header] = fields;
  }
  return out;
}

function isField(id: unknown): id is FieldId {
  return typeof id === 'string' && knownFields.has(id);
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
