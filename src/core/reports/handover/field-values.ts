import { dayOfOrdinal, formatDay, NO_DAY } from '../../calendar/civil-day';
import { fieldOf, type FieldId } from '../../fields/catalog';
import { isDateField, listOf, type Ledger } from '../../ledger/ledger';
import { unitNames } from '../../matters/unit-names';

/** What a field of a record says, as people read it; `null` where it is blank. Two spellings of one thing give one text. */
export type FieldReader = (record: number) => string | null;

/** Reads a field; the columns it needs are parsed when the first value is asked for. */
export function fieldReader(ledger: Ledger, field: FieldId): FieldReader {
  const textOf: FieldReader = (i) => ledger.texts(field)?.[i] ?? null;
  if (isDateField(field)) {
    return (i) => {
      const day = ledger.dates(field)?.days[i] ?? NO_DAY;
      return day === NO_DAY ? textOf(i) : formatDay(dayOfOrdinal(day));
    };
  }
  const { type } = fieldOf(field);
  const list = type === 'unit' ? null : listOf(field, ledger.profile);
  // A category is judged by its first level only, but it is the whole of it that may change.
  if (list && field !== 'category') return (i) => list[ledger.choices(field, list)?.codes[i] ?? -1]?.name ?? textOf(i);
  switch (type) {
    case 'unit': {
      let nameOf: FieldReader | null = null;
      return (i) => (nameOf ??= unitNames(ledger, field))(i);
    }
    case 'flag':
      return (i) => {
        const flag = ledger.flags(field)?.flags[i] ?? -1;
        return flag < 0 ? textOf(i) : flag === 1 ? '是' : '否';
      };
    case 'integer':
      return (i) => {
        const count = ledger.counts(field)?.counts[i] ?? -1;
        return count > 0 ? String(count) : textOf(i);
      };
    case 'id':
    case 'phone':
    case 'code':
      return (i) => textOf(i)?.replace(/\s/gu, '').toUpperCase() ?? null;
    default:
      return textOf;
  }
}
