import type { Profile } from '../profile/profile';
import { SOURCE_HEADER, writtenHeader } from '../fields/own-columns';
import { encodeFingerprints, fingerprintOf } from '../merge/fingerprint';
import { rowHeight, textWidth } from '../sheets/row-height';
import type { CellStyle, SheetCell, SheetModel } from '../sheets/sheet-model';
import { lookOf, otherLook, validationOf, type ColumnLook } from './column-look';
import type { OutValue } from './standard-cells';
import type { StructuredColumn, StructuredTable } from './structured-table';

export const SEQ_HEADER = '序号';
const SEQ_LOOK: ColumnLook = {
  width: 6,
  style: { align: 'center', valign: 'center' },
  wraps: false,
  choices: [],
  hint: null,
};
const HEADER_STYLE: CellStyle = {
  bold: true,
  fill: 'D9E1F2',
  align: 'center',
  valign: 'center',
  wrap: true,
  border: true,
};
const TAB_COLOR = '2F75B5';
const FONT_SIZE = 11;
const LONG_FORMAT_WIDTH = 18;
/** More columns than these are printed on A3. */
const COLUMNS_ON_A4 = 14;
/** What stays in sight on the left may not fill a small screen. */
const FROZEN_WIDTH = 50;

/** Looks of a column, standard or not. */
export function columnLook({ field, header, formats }: StructuredColumn, profile: Profile): ColumnLook {
  const look = field === null ? otherLook(header) : lookOf(field, profile);
  const isLong = [...formats.values()].some((format) => textWidth(format) > look.width);
  // A number or a date that does not fit its column shows as ####.
  return isLong ? { ...look, width: LONG_FORMAT_WIDTH } : look;
}

/** The fingerprints of a row: what a later run compares with. */
export function writtenRow(columns: readonly StructuredColumn[], row: number): string {
  return encodeFingerprints(columns.map(({ values }) => fingerprintOf(values[row] ?? null)));
}

/** The header over them, which names the columns in the same order. */
export function writtenHeaderOf(keys: readonly string[]): string {
  return writtenHeader(encodeFingerprints(keys.map(fingerprintOf)));
}

/** 规范台账 as a new worksheet. */
export function structuredSheet(
  name: string,
  table: StructuredTable,
  rows: readonly number[],
  profile: Profile,
): SheetModel {
  const { columns } = table;
  const looks = [SEQ_LOOK, ...columns.map((column) => columnLook(column, profile))];
  const headers = [SEQ_HEADER, ...columns.map(({ header }) => header)];
  const shown = headers.length;
  const widths = [...looks.map(({ width }) => width), 10, 10];
  const head = [...headers, SOURCE_HEADER, writtenHeaderOf(columns.map(({ key }) => key))];
  const cells = new CellMaker(columns);
  const heights: Record<number, number> = { 0: rowHeight(head.slice(0, shown).map(cellOf), widths, FONT_SIZE) };
  const wrapping = columns.flatMap((_, c) => (looks[c + 1]?.wraps ? [c + 1] : []));
  const wrappingWidths = wrapping.map((c) => widths[c] ?? 0);
  const body = rows.map((row, i) => {
    const line: (SheetCell | null)[] = [{ value: i + 1, style: styleKey(0) }, ...cells.row(row)];
    line.push({ value: table.sources[row] ?? '' }, { value: writtenRow(columns, row) });
    const height = heightOf(line, wrapping, wrappingWidths);
    if (height !== null) heights[i + 1] = height;
    return line;
  });
  return {
    name,
    rows: [head.map((value) => ({ value, style: 'head' })), ...body],
    styles: {
      head: HEADER_STYLE,
      ...Object.fromEntries(looks.map(({ style }, c) => [styleKey(c), style])),
      ...cells.specialStyles(looks),
    },
    merges: [],
    widths,
    heights,
    frozenRows: 1,
    frozenColumns: frozenColumns(columns, widths),
    filter: { top: 0, left: 0, bottom: rows.length, right: head.length - 1 },
    print: {
      paper: shown > COLUMNS_ON_A4 ? 'A3' : 'A4',
      landscape: true,
      titleRows: [0, 0],
      fitToWidth: true,
      gridLines: true,
      footer: '第 &P 页，共 &N 页',
    },
    // Within the filter, so that sorting takes them along.
    hiddenColumns: [shown, shown + 1],
    columnStyles: looks.map((_, c) => styleKey(c)),
    validations: looks.flatMap((look, c) => validationOf(look, headers[c] ?? '', c) ?? []),
    tabColor: TAB_COLOR,
  };
}

const cellOf = (value: string): SheetCell => ({ value });
const styleKey = (column: number): string => `column${column}`;

/** Of a column with more values than these, a cell is seldom like one before it. */
const SHARED_CELLS = 2_048;

/**
 * Makes the cells of rows; a cell with a format of its own gets a style of its own. Choices, dates and
 * counts come back again and again, and then the cell is the same object.
 */
class CellMaker {
  private readonly special = new Map<string, { readonly column: number; readonly format: string }>();
  private readonly known: readonly Map<OutValue, SheetCell>[];
  private readonly styles: readonly string[];

  constructor(private readonly columns: readonly StructuredColumn[]) {
    this.known = columns.map(() => new Map<OutValue, SheetCell>());
    this.styles = columns.map((_, c) => styleKey(c + 1));
  }

  row(row: number): (SheetCell | null)[] {
    return this.columns.map(({ values, formats }, c) => {
      const value = values[row] ?? null;
      if (value === null) return null;
      const format = formats.size > 0 ? formats.get(row) : undefined;
      return format === undefined ? this.cell(c, value) : { value, style: this.styleWith(c + 1, format) };
    });
  }

  private cell(c: number, value: OutValue): SheetCell {
    const known = this.known[c]!;
    let cell = known.get(value);
    if (!cell) {
      cell = { value, style: this.styles[c]! };
      if (known.size < SHARED_CELLS) known.set(value, cell);
    }
    return cell;
  }

  specialStyles(looks: readonly ColumnLook[]): Record<string, CellStyle> {
    return Object.fromEntries(
      [...this.special].map(([key, { column, format }]) => [key, { ...looks[column]?.style, format }]),
    );
  }

  private styleWith(column: number, format: string): string {
    const key = `${styleKey(column)}:${format}`;
    if (!this.special.has(key)) this.special.set(key, { column, format });
    return key;
  }
}

/** Only rows that need more than one line are given a height. */
function heightOf(
  line: readonly (SheetCell | null)[],
  wrapping: readonly number[],
  widths: readonly number[],
): number | null {
  const long = wrapping.some((c, k) => {
    const value = line[c]?.value;
    return typeof value === 'string' && (value.length * 2 > (widths[k] ?? 0) - 1 || value.includes('\n'));
  });
  if (!long) return null;
  const cells = wrapping.map((c) => line[c] ?? null);
  return rowHeight(cells, widths, FONT_SIZE);
}

/** Up to the petitioner, so that one sees whose row it is. */
function frozenColumns(columns: readonly StructuredColumn[], widths: readonly number[]): number {
  const at = columns.findIndex(({ field }) => field === 'petitioner');
  const last = at >= 0 ? at + 2 : columns.findIndex(({ field }) => field === 'caseNo') + 2;
  let width = 0;
  for (let c = 0; c < last; c++) width += widths[c] ?? 0;
  return width > FROZEN_WIDTH ? 1 : last;
}
