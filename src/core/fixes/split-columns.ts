import type { Operation } from '../changes/change';
import { fieldName, type FieldId } from '../fields/catalog';
import { firstFreeColumn, neighbourOf } from '../ledger/beside';
import type { Ledger } from '../ledger/ledger';
import { sharedFieldName, sharedFields } from '../ledger/shared-fields';
import type { TableColumn } from '../ledger/types';
import { untouchedCell } from '../rules/fixable';
import { judgeOf } from '../rules/list-judge';
import { textWidth } from '../sheets/row-height';
import { splitComposite, takesWholeCell } from '../values/composite';
import { isDitto } from '../values/ditto';
import { cellText, isNullToken, trimEdges } from '../values/text';
import type { UnfoundCell, UnfoundMend } from './unfound-mend';

/** One field of a shared column, and the column beside the table that it gets. */
interface Part {
  readonly from: TableColumn;
  /** All that {@link from} holds; one and the same array for its parts. */
  readonly fields: readonly FieldId[];
  readonly field: FieldId;
  /** Place of the field among them. */
  readonly index: number;
  /** Header of the new column. */
  readonly name: string;
  readonly column: number;
}

/** 责任单位/责任人 in one column can be read, but not sorted or counted. The column itself stays as it is. */
export const SPLIT_COLUMNS: UnfoundMend = {
  id: 'split-columns',
  title: '合在一列的内容另列几列',
  text: '“责任单位/责任人”“包案领导姓名职务电话”这样合在一列的，在表的右边另加几列，各写一样；原来的列一字不动，分不清的空着',
  cells: splitCells,
  beside,
};

function* splitCells(ledger: Ledger): Generator<UnfoundCell> {
  const parts = partsOf(ledger);
  if (parts.length === 0) return;
  const { grid, profile, table } = ledger;
  const like = neighbourOf(ledger);
  const head = table.headerRows[0];
  for (const { from, fields, field, index, name, column } of parts) {
    const source = from.column;
    const judge = judgeOf(field, profile);
    const cells = ledger.cells(field);
    if (head !== undefined) yield { row: head, column, field: null, value: name, source, like };
    let above = '';
    for (let i = 0; i < ledger.size; i++) {
      const row = ledger.rowOf(i);
      const own = cellText(grid, row, source);
      const text = isDitto(own) ? above : own;
      above = text;
      if (isNullToken(text)) continue;
      const told = splitComposite(text, fields, profile)[index] ?? null;
      const part = told !== null && isDitto(told) ? (cells?.values[i] ?? null) : told;
      if (typeof part !== 'string' || part === '' || isDitto(part)) continue;
      yield { row, column, field, value: judge.verdict(part).standard ?? trimEdges(part), source, like };
    }
  }
}

/** Wide enough for their headers, which are merged down as those beside them are. */
function beside(ledger: Ledger): readonly Operation[] {
  const parts = partsOf(ledger);
  if (parts.length === 0) return [];
  const { sheet } = ledger.place;
  const rows = ledger.table.headerRows;
  const [top = 0, bottom = top] = [rows[0], rows.at(-1)];
  const widths = parts.map(({ name, column }) => ({ column, width: Math.max(12, textWidth(name) + 2) }));
  const areas = parts.map(({ column }) => ({ top, bottom, left: column, right: column }));
  return [
    ...(bottom > top ? [{ kind: 'merge-cells', sheet, areas } as const] : []),
    { kind: 'set-column-widths', sheet, widths },
  ];
}

/** The fields that stand in a shared column only. What takes a whole cell is no part of it. */
function partsOf(ledger: Ledger): readonly Part[] {
  return ledger.once('fixes:split', () => {
    const found: Part[] = [];
    // Some other column of the same rows is in the way, or the sheet must not be written to.
    const first = firstFreeColumn(ledger);
    if (untouchedCell(ledger, ledger.table.headerRows[0] ?? 0, first) !== null) return found;
    const taken = new Set(ledger.table.columns.flatMap(({ header, fields }) => namesTaken(header, fields)));
    for (const from of ledger.table.columns) {
      const fields = sharedFields(from);
      if (fields.length < 2 || from.how === 'own') continue;
      fields.forEach((field, index) => {
        const name = sharedFieldName(from, field);
        if (taken.has(name) || takesWholeCell(field)) return;
        taken.add(name);
        found.push({ from, fields, field, index, name, column: first + found.length });
      });
    }
    return found;
  });
}

/** What stands in a column of its own already. */
const namesTaken = (header: readonly string[], fields: readonly FieldId[]): string[] => [
  ...(fields.length === 1 ? fields.map(fieldName) : []),
  header.at(-1) ?? '',
];
