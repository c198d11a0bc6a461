import { fieldOf, type FieldId, type FieldType } from '../fields/catalog';
import { OFFICIALS } from '../fields/officials';
import { isBlank, isCellError, valueAt, type CellValue } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import type { TableColumn } from '../ledger/types';
import { untouchedCell } from '../rules/fixable';
import { judgeOf } from '../rules/list-judge';
import { splitComposite } from '../values/composite';
import { isDitto } from '../values/ditto';
import { cellText, isNullToken, trimEdges } from '../values/text';
import type { UnfoundCell, UnfoundMend } from './unfound-mend';

/**
 * Groups of matters are sorted and counted by these. Numbers, persons and what identifies a matter stay
 * as they are: written out on every row they would be counted, or be taken for a matter of its own.
 */
const BLANK_STANDS_FOR_ABOVE: ReadonlySet<FieldType> = new Set<FieldType>(['choice', 'unit', 'units']);
const WORDS_STAND_FOR_ABOVE: ReadonlySet<FieldType> = new Set<FieldType>(['choice', 'unit', 'units', 'date', 'text']);
/** Persons too, where they work on the matter. */
const isRepeatable = (field: FieldId): boolean =>
  OFFICIALS.has(field) || WORDS_STAND_FOR_ABOVE.has(fieldOf(field).type);

/** The cells of a table that say 同上, or are blank and mean the same as above, and may be written. */
function* filledCells(ledger: Ledger): Generator<UnfoundCell> {
  for (const column of ledger.table.columns) {
    const [field, second] = column.fields;
    if (field === undefined) continue;
    if (second !== undefined) {
      if (column.fields.every(isRepeatable)) yield* filledWhole(ledger, column);
      continue;
    }
    if (ledger.columnsOf(field).length > 1) continue;
    const blanks = BLANK_STANDS_FOR_ABOVE.has(fieldOf(field).type);
    if (isRepeatable(field)) yield* filledIn(ledger, column, field, blanks);
  }
}

/** 责任单位/责任人 in one column: all of the cell above, or the part of it that 东四街道/同上 stands for. */
function* filledWhole(ledger: Ledger, { column, fields }: TableColumn): Generator<UnfoundCell> {
  let above = '';
  for (let i = 0; i < ledger.size; i++) {
    const row = ledger.rowOf(i);
    const text = trimEdges(cellText(ledger.grid, row, column));
    const filled = filledText(ledger, fields, text, i, above);
    above = filled ?? text;
    if (filled === null || isNullToken(filled) || untouchedCell(ledger, row, column) !== null) continue;
    yield { row, column, field: null, value: filled };
  }
}

/** What a cell of several fields says in full; null where it does. */
function filledText(
  ledger: Ledger,
  fields: readonly FieldId[],
  text: string,
  record: number,
  above: string,
): string | null {
  if (isDitto(text)) return above;
  const parts = splitComposite(text, fields, ledger.profile);
  const at = parts.findIndex((part) => part !== null && isDitto(part));
  const field = fields[at];
  if (field === undefined) return null;
  const value = ledger.cells(field)?.values[record];
  return typeof value === 'string' && !isDitto(value) ? text.replace(parts[at] ?? '', () => value) : null;
}

function* filledIn(ledger: Ledger, { column }: TableColumn, field: FieldId, blanks: boolean): Generator<UnfoundCell> {
  const inherited = blanks ? ledger.table.inherited.get(column) : undefined;
  // What stands above is looked at only where a cell asks for it: most do not.
  let aboveRow = -1;
  let above: string | number | null | undefined;
  for (let i = 0; i < ledger.size; i++) {
    const row = ledger.rowOf(i);
    const v = valueAt(ledger.grid, row, column);
    const says = typeof v === 'string' && isDitto(v);
    if (!says && !(isBlank(v) && inherited?.has(i) === true)) {
      aboveRow = row;
      above = undefined;
      continue;
    }
    if (aboveRow < 0) continue;
    if (above === undefined)
      above = valueToRepeat(ledger, field, aboveRow, column, valueAt(ledger.grid, aboveRow, column));
    if (above !== null && untouchedCell(ledger, row, column) === null) yield { row, column, field, value: above };
  }
}

/** What a cell says, tidied, so that what was wrong with it is not written once more. */
function valueToRepeat(
  ledger: Ledger,
  field: FieldId,
  row: number,
  column: number,
  v: CellValue,
): string | number | null {
  if (v === null || isCellError(v) || typeof v === 'boolean') return null;
  const text = fieldOf(field).type === 'date' || typeof v === 'string' ? cellText(ledger.grid, row, column) : v;
  if (typeof text === 'number') return text;
  if (isNullToken(text)) return null;
  return judgeOf(field, ledger.profile).verdict(text).standard ?? trimEdges(text);
}

/** No rule complains of 同上, but a filter and a pivot table do not understand it. */
export const FILL_DOWN: UnfoundMend = {
  id: 'fill-down',
  title: '“同上”和空白填成上面的内容',
  text: '写着“同上”的、合并或空着表示同上面一样的，填成上面那一格的内容；一格几样的（责任单位/责任人）写着“同上”的也填；人数、信访人、编号不填',
  cells: filledCells,
};
