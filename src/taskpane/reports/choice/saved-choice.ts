import { DEFAULT_CHOICE, type Choice } from '../../../core/reports/rectification/choice';
import { CRITERIA } from '../../../core/reports/rectification/criteria';

/** The name under which a workbook keeps by what its clerk chooses matters. */
export const SAVED_CHOICE = 'rectification.choice';

/** Of criteria, the clerk's own words and keys of matters only: no cell of the ledger is ever kept. */
export function formatChoice(choice: Choice): string | null {
  const text = textOf(choice);
  return text === textOf(DEFAULT_CHOICE) ? null : text;
}

const textOf = ({ criteria, categories, keywords, picked }: Choice): string =>
  JSON.stringify({ version: 1, criteria, categories, keywords, picked });

/** Reads what {@link formatChoice} wrote; whatever else stands there counts as nothing chosen. */
export function parseChoice(text: string | null): Choice {
  if (text === null) return DEFAULT_CHOICE;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return DEFAULT_CHOICE;
  }
  if (typeof data !== 'object' || data === null || !('criteria' in data)) return DEFAULT_CHOICE;
  const { criteria, categories, keywords, picked } = data as Record<keyof Choice, unknown>;
  const wanted = new Set(textsOf(criteria));
  return {
    criteria: CRITERIA.flatMap(({ id }) => (wanted.has(id) ? [id] : [])),
    categories: textsOf(categories),
    keywords: textsOf(keywords),
    picked: textsOf(picked),
  };
}

const textsOf = (data: unknown): string[] =>
  Array.isArray(data) ? data.filter((text): text is string => typeof text === 'string') : [];
