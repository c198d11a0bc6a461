/**
 * A worksheet as plain data: what every host reads and the core works on.
 *
 * Values lie column by column, because every later pass (typing a column, parsing its dates,
 * running a rule) walks one column at a time. Rows and columns are 0-based here; they become
 * 1-based rows and letters only where they are shown (see `address.ts`).
 */

/** An error a spreadsheet shows in a cell, such as `#REF!`. One shared object per error text. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. An empty cell is `null`, never `''`. Dates are serial numbers with a date format. */
export type CellValue = string | number | boolean | CellError | null;

/** A merged area, all four borders inclusive and 0-based. */
export interface MergeArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An area of which something says what may be typed there (数据验证). */
export interface ValidatedArea extends MergeArea {
  /** What is offered there, where the rule itself names the choices and a hint stands beside, as far as the host tells. */
  readonly offers?: OfferedList;
}

/** A drop-down that only warns of other values, with its hint. */
export interface OfferedList {
  readonly choices: readonly string[];
  readonly hint: { readonly title: string; readonly text: string };
}

export interface Grid {
  /** The sheet's name. */
  readonly name: string;
  /** Rows up to the last one holding a value: a phantom used range is already cut off. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** `columns[c][r]`; an array may be shorter than `rowCount`, what is beyond it is empty. */
  readonly columns: readonly (readonly CellValue[])[];
  /**
   * Per column the index into {@link formatCodes} of each row, or `null` where the whole column is
   * General (index 0). May be shorter than `rowCount`.
   */
  readonly formats: readonly (Uint16Array | null)[];
  /** Number format codes; index 0 is `General`. */
  readonly formatCodes: readonly string[];
  /** Rows of cells holding a formula, per column; `null` where none does. */
  readonly formulas: readonly (ReadonlySet<number> | null)[];
  readonly merges: readonly MergeArea[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Whether serial numbers count from 1904 (old Mac workbooks). */
  readonly date1904: boolean;
  /** Whether a number in a date column may be shown as text: a .csv has text only. */
  readonly textOnly: boolean;
  /** Set where this product wrote the sheet; it is then no ledger unless the clerk names it. */
  readonly madeByProduct: boolean;
  /** Set where the sheet is protected against changes (工作表保护), as far as the host tells. */
  readonly isProtected?: boolean;
  /** Areas of which something says what may be typed there, as far as the host tells; none where left out. */
  readonly validated?: readonly ValidatedArea[];
  /** Other sheets that its formulas name, as far as the host tells. */
  readonly linkedSheets?: ReadonlySet<string>;
  /** How many charts, pictures, shapes and remarks lie on a sheet of the product's; left out where nobody counted them. */
  readonly objects?: number;
}

const errors = new Map<string, CellError>();

/** The shared error value of an error text. */
export function cellError(text: string): CellError {
  let e = errors.get(text);
  if (!e) errors.set(text, (e = Object.freeze({ error: text })));
  return e;
}

export function isCellError(v: CellValue | undefined): v is CellError {
  return typeof v === 'object' && v !== null;
}

/** The value of a cell, `null` where it is empty or outside the grid. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.columns[column]?.[row] ?? null;
}

/** Whether a value is nothing to the eye: empty, or white space only. */
export function isBlank(v: CellValue | undefined): boolean {
  if (v === null || v === undefined) return true;
  return typeof v === 'string' && isBlankText(v);
}

function isBlankText(s: string): boolean {
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    // space, tab, CR, LF, NBSP, ideographic space, zero-width space, BOM
    if (
      c !== 0x20 &&
      c !== 0x3000 &&
      c !== 0xa0 &&
      c !== 0x09 &&
      c !== 0x0a &&
      c !== 0x0d &&
      c !== 0x200b &&
      c !== 0xfeff
    )
      return false;
  }
  return true;
}

/** What {@link gridOfRows} takes beside the rows. */
export type GridOptions = Partial<Omit<Grid, 'columns' | 'rowCount' | 'columnCount'>>;

/**
 * A grid from rows of values, as Office.js gives them: for tests, .csv and small sheets.
 * `undefined` and `''` become empty cells, and empty rows and columns at the end are cut off.
 *
 * @example
 * gridOfRows([['序号', '姓名'], [1, '张三']]).columns[1] //=> ['姓名', '张三']
 */
export function gridOfRows(rows: readonly (readonly (CellValue | undefined)[])[], options: GridOptions = {}): Grid {
  let rowCount = 0;
  let columnCount = 0;
  rows.forEach((row, r) => {
    for (let c = row.length - 1; c >= 0; c--) {
      if (!isBlank(row[c])) {
        rowCount = r + 1;
        columnCount = Math.max(columnCount, c + 1);
        break;
      }
    }
  });
  const columns: CellValue[][] = [];
  for (let c = 0; c < columnCount; c++) {
    const column: CellValue[] = new Array<CellValue>(rowCount).fill(null);
    for (let r = 0; r < rowCount; r++) {
      const v = rows[r]?.[c];
      if (v !== undefined && v !== '') column[r] = v;
    }
    columns.push(column);
  }
  return {
    name: 'Sheet1',
    formats: columns.map(() => null),
    formatCodes: ['General'],
    formulas: columns.map(() => null),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    date1904: false,
    textOnly: false,
    madeByProduct: false,
    ...options,
    rowCount,
    columnCount,
    columns,
  };
}

/** The number format code of a cell. */
export function formatAt(grid: Grid, row: number, column: number): string {
  return grid.formatCodes[grid.formats[column]?.[row] ?? 0] ?? 'General';
}

/**
 * Whether a number format shows a date: it names a year, a month or a day outside quotes,
 * brackets and escapes. `0.00`, `[h]:mm` alone and `@` do not.
 */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./gu, '').toLowerCase();
  if (/general|常规|g\/通用/u.test(bare)) return false;
  if (/[yde]|aaa|bb/u.test(bare.replace(/e[+-]/gu, ''))) return true;
  // An m is a month unless it stands with hours or seconds, or the format counts elapsed time.
  return bare.includes('m') && !/[hs]/u.test(bare) && !/\[[hms]+\]/iu.test(code);
}
