import type { FieldId } from '../fields/catalog';
import { listOf, unitsOf, type Ledger } from '../ledger/ledger';
import { ofEachChoice } from '../ledger/of-each-choice';
import type { ListItem, Profile } from '../profile/profile';
import { choiceReader } from '../values/choice';

/** What stands between two units in one cell. */
export const UNIT_JOINTS = /[、，,;；/|\n\r]+/u;
const NO_UNITS: readonly string[] = [];

/**
 * The unit of each record by the standard name of the office's lists, or as it is written where no
 * list has it; null where the cell is blank or the table has no such column.
 */
export function unitNames(ledger: Ledger, field: FieldId): (record: number) => string | null {
  const list = namesOf(field, ledger.profile);
  const cells = ledger.choices(field, list);
  const texts = ledger.texts(field);
  if (!cells || !texts) return () => null;
  return (i) => list[cells.codes[i]!]?.name ?? texts[i] ?? null;
}

/**
 * A ledger reads a column by one list and remembers what it read: of a field with a list of its own (属地)
 * the rules have read the column by that one already, and its numbers mean nothing in another list.
 */
function namesOf(field: FieldId, profile: Profile): readonly ListItem[] {
  return listOf(field, profile) ?? unitsOf(profile);
}

/** What is made of the name of each record's unit ({@link unitNames}), made once for each name. */
export function ofEachUnit<T>(ledger: Ledger, field: FieldId, make: (name: string | null) => T): (record: number) => T {
  return ofEachChoice(ledger, field, namesOf(field, ledger.profile), make);
}

/**
 * Every unit of each record, as {@link unitNames} names them, where a cell may hold several of them.
 * Cells that say the same give the same array.
 */
export function eachUnitName(ledger: Ledger, field: FieldId): (record: number) => readonly string[] {
  return ofEachUnit(ledger, field, (whole) => (whole === null ? NO_UNITS : unitsIn(whole, ledger.profile)));
}

/** Every unit that a text names, each once by the standard name of the office's lists. */
export function unitsIn(text: string, profile: Profile): string[] {
  const list = unitsOf(profile);
  const read = choiceReader(list, { firstLevelOnly: false });
  const parts = text.split(UNIT_JOINTS).map((part) => part.trim());
  const named = parts.filter((part) => part !== '').map((part) => list[read(part).index]?.name ?? part);
  return [...new Set(named)];
}
