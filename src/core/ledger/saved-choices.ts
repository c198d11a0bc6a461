import { FIELDS, type FieldId } from '../fields/catalog';
import type { ColumnChoice, Neighbours } from '../profile/profile';
import { withChoice } from './chosen-columns';
import { PATH_SEPARATOR } from './match-columns';

/** What the clerk told the product about a workbook; kept with the workbook. */
export interface SavedChoices {
  /** Corrected columns, by header and not by place: they hold on every sheet, however its columns move. */
  readonly columns: readonly ColumnChoice[];
  /** Sheets to be read as ledgers whatever they look like. */
  readonly forced: readonly string[];
}

export const NO_CHOICES: SavedChoices = { columns: [], forced: [] };

/** The name under which a workbook keeps what the clerk said about its columns. */
export const SAVED_CHOICES = 'petition-ledger.columns';

/** Of headers and field names only: no cell of the ledger is ever kept. */
export function formatChoices(choices: SavedChoices): string | null {
  if (choices.columns.length === 0 && choices.forced.length === 0) return null;
  return JSON.stringify({ version: 2, ...choices });
}

const knownFields = new Set<string>(FIELDS.map((f) => f.id));

/** Reads what {@link formatChoices} wrote, in this version or the first; whatever else stands there counts as nothing said. */
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
  const columns = Array.isArray(data.columns) ? data.columns.flatMap(choiceOf) : bySheet(data.corrections);
  return { columns, forced };
}

function choiceOf(data: unknown): ColumnChoice[] {
  if (!isObject(data) || !isPath(data.header) || !isFields(data.fields)) return [];
  const { header, fields, between } = data;
  return [isNeighbours(between) ? { header, fields, between } : { header, fields }];
}

/** The first version kept the choices by sheet, and the header as one text. */
function bySheet(corrections: unknown): readonly ColumnChoice[] {
  if (!isObject(corrections)) return [];
  let columns: readonly ColumnChoice[] = [];
  for (const headers of Object.values(corrections)) {
    if (!isObject(headers)) continue;
    for (const [header, fields] of Object.entries(headers))
      if (isFields(fields)) columns = withChoice(columns, { header: header.split(PATH_SEPARATOR), fields });
  }
  return columns;
}

/** A field that this version does not know would silently become "not read": better to read the column anew. */
function isFields(data: unknown): data is readonly FieldId[] {
  return Array.isArray(data) && data.every((id) => typeof id === 'string' && knownFields.has(id));
}

function isPath(data: unknown): data is readonly string[] {
  return Array.isArray(data) && data.every((part) => typeof part === 'string');
}

function isNeighbours(data: unknown): data is Neighbours {
  return Array.isArray(data) && data.length === 2 && data.every((path) => path === null || isPath(path));
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
