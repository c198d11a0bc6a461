import { FIELDS, type FieldSpec } from '../core/fields/catalog';
import { cleanText } from '../core/values/text';

/** The fields whose name or another spelling of it holds what was typed; names that begin with it come first. */
export function matchingFields(typed: string): readonly FieldSpec[] {
  const word = cleanText(typed).toLowerCase();
  if (word === '') return FIELDS;
  const fields: readonly FieldSpec[] = FIELDS;
  const rank = (f: FieldSpec): number => {
    if (f.zh.toLowerCase().startsWith(word)) return 0;
    if (f.zh.toLowerCase().includes(word)) return 1;
    return f.aliases.some((alias) => alias.toLowerCase().includes(word)) ? 2 : 3;
  };
  return fields
    .map((field) => ({ field, rank: rank(field) }))
    .filter((f) => f.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map((f) => f.field);
}
