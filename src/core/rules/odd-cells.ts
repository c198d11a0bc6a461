import { fieldOf, type FieldId, type FieldType } from '../fields/catalog';
import { isCellError } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import type { TableColumn } from '../ledger/types';
import { hasFullWidthDigit, trimmedEdges } from '../values/text';

/** A cell of a record that some rule should look at closer. */
interface OddCell {
  /** 0-based grid row. */
  readonly row: number;
  readonly column: TableColumn;
}

interface OddCells {
  /** Error values, and texts that begin with `#`. */
  readonly errors: readonly OddCell[];
  /** Texts that begin with = + - @. */
  readonly signs: readonly OddCell[];
  /** White space at an end, or full-width digits, in columns where they do harm. */
  readonly untidy: readonly OddCell[];
}

/** Names, codes, units and choices: compared and counted as they stand, so a blank at an end makes two of one. */
const TRIMMED: ReadonlySet<FieldType> = new Set<FieldType>([
  'name',
  'names',
  'code',
  'unit',
  'units',
  'choice',
  'flag',
]);
/** Codes, phones, IDs and dates: full-width digits are not found by a search for the number. */
const HALF_WIDTH: ReadonlySet<FieldType> = new Set<FieldType>(['code', 'phone', 'id', 'date']);

export function isTrimmed(fields: readonly FieldId[]): boolean {
  return fields.some((f) => TRIMMED.has(fieldOf(f).type));
}

export function isHalfWidth(fields: readonly FieldId[]): boolean {
  return fields.some((f) => HALF_WIDTH.has(fieldOf(f).type));
}

/**
 * One walk over every cell of the records, for the rules that have to see each of them. Touching
 * two million cells costs more than judging them, so it is done once. Columns that are left alone
 * are not read, and a cell that takes its value from above is not its own.
 */
export function oddCellsOf(ledger: Ledger): OddCells {
  return ledger.once('rules:odd-cells', () => walk(ledger));
}

function walk({ grid, table, size }: Ledger): OddCells {
  const errors: OddCell[] = [];
  const signs: OddCell[] = [];
  const untidy: OddCell[] = [];
  for (const column of table.columns) {
    if (column.how === 'left-alone') continue;
    const raw = grid.columns[column.column] ?? [];
    const inherited = table.inherited.get(column.column);
    const trimmed = isTrimmed(column.fields);
    const halfWidth = isHalfWidth(column.fields);
    for (let i = 0; i < size; i++) {
      const row = table.records[i]!;
      const v = raw[row];
      if (typeof v === 'string') {
        const first = v.charCodeAt(0);
        // = + - @ # and their like stand below the digits and hanzi that nearly all texts begin with
        if (first <= 0x40 && first >= 0x23) {
          if (first === 0x23) {
            if (!inherited?.has(i)) errors.push({ row, column });
          } else if ((first === 0x3d || first === 0x2b || first === 0x2d || first === 0x40) && !inherited?.has(i)) {
            signs.push({ row, column });
          }
        }
        if (
          (trimmed && (isRare(first) || isRare(v.charCodeAt(v.length - 1))) && trimmedEdges(v)) ||
          (halfWidth && hasFullWidthDigit(v))
        ) {
          if (!inherited?.has(i)) untidy.push({ row, column });
        }
      } else if (isCellError(v) && !inherited?.has(i)) errors.push({ row, column });
    }
  }
  return { errors, signs, untidy };
}

/** Neither a plain hanzi nor a visible ASCII character: worth a closer look. */
function isRare(c: number): boolean {
  return (c < 0x4e00 || c > 0x9fff) && (c <= 0x20 || c >= 0x7f);
}
