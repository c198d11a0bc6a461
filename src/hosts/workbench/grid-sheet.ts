import type { ICellData, IRange, IStyleData, Nullable, Styles, Worksheet } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import type { MergeArea } from '../../core/grid/grid';
import type { Content } from './cell-contents';

export type GridWorkbook = NonNullable<ReturnType<FUniver['getActiveWorkbook']>>;
type FacadeSheet = NonNullable<ReturnType<GridWorkbook['getSheetByName']>>;

/** A rule of formatting as the grid keeps it. */
export type GridRule = IConditionFormattingRule;

/** Cells by row and column. */
export type SparseCells = Record<number, Record<number, Content>>;

/** Tells our own writes from the clerk's where both come past as mutations. */
const OURS = 'petitionLedger';
export const OUR_WRITE = { [OURS]: true } as const;

export function isOurWrite(options: object | undefined): boolean {
  return options !== undefined && OURS in options;
}

/** Rows and columns left empty beyond what is written, so that a clerk can write on. */
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 4;

/**
 * One sheet of the open workbook, with what a change needs of it. Everything goes through the grid's
 * mutations, which calculate and paint; none of them is on the clerk's own list of things to undo.
 */
export class GridSheet {
  readonly name: string;
  private readonly worksheet: Worksheet;

  constructor(
    private readonly api: FUniver,
    private readonly workbook: GridWorkbook,
    private readonly facade: FacadeSheet,
  ) {
    this.name = facade.getSheetName();
    this.worksheet = facade.getSheet();
  }

  get styles(): Styles {
    return this.workbook.getWorkbook().getStyles();
  }

  /** False once another workbook was opened. */
  get isOpen(): boolean {
    return this.api.getActiveWorkbook()?.getId() === this.workbook.getId();
  }

  cell(row: number, column: number): Nullable<ICellData> {
    return this.worksheet.getCellMatrix().getValue(row, column);
  }

  styleOf(cell: Nullable<ICellData>): Nullable<IStyleData> {
    return this.styles.getStyleByCell(cell);
  }

  /** The formula of a cell with its sign of equality, also where cells share one; empty where there is none. */
  formula(row: number, column: number): string {
    return this.facade.getRange(row, column).getFormula();
  }

  /** Puts exactly these contents into cells, in place of what they hold and how they look. */
  setCells(cells: SparseCells): void {
    const matrix = this.worksheet.getCellMatrix();
    const cellValue: Record<number, Record<number, Nullable<ICellData>>> = {};
    for (const r in cells) {
      const row = Number(r);
      const from = cells[row] ?? {};
      const to: Record<number, Nullable<ICellData>> = (cellValue[row] = {});
      for (const c in from) {
        const column = Number(c);
        const next = from[column] ?? null;
        const before = matrix.getValue(row, column);
        if (!next) {
          to[column] = null;
          continue;
        }
        const { s, ...content } = next;
        // The mutation would lay one style over the other, and take far longer over it.
        matrix.setValue(row, column, s ? { s } : {});
        // The engine of formulas learns only from the mutation that one is gone.
        to[column] = before?.f || before?.si ? { f: null, si: null, ...content } : content;
      }
    }
    // Local: else the engine of formulas would walk over every cell of the sheet at every step. It is told at the end.
    this.mutate('set-range-values', { cellValue }, { onlyLocal: true });
  }

  /** Has the formulas calculated that lie in areas or look at them. */
  calculate(areas: readonly MergeArea[]): void {
    const [unitId, sheetId] = [this.workbook.getId(), this.facade.getSheetId()];
    const dirtyRanges = areas.map((area) => ({ unitId, sheetId, range: rangeOf(area) }));
    this.api.syncExecuteCommand('formula.mutation.set-trigger-formula-calculation-start', { dirtyRanges }, OUR_WRITE);
  }

  /** Widens the sheet where a change goes beyond its edges. */
  makeRoom(row: number, column: number): void {
    if (column >= this.worksheet.getColumnCount())
      this.mutate('set-worksheet-column-count', { columnCount: column + 1 + SPARE_COLUMNS });
    if (row >= this.worksheet.getRowCount()) this.mutate('set-worksheet-row-count', { rowCount: row + 1 + SPARE_ROWS });
  }

  /** Puts rows in that look like another one; what refers to those below does not follow. */
  insertRows(at: number, count: number, like: number): void {
    const { hd: _hidden, ...height } = this.worksheet.getRowManager().getRow(like) ?? {};
    const rowInfo = Object.fromEntries(Array.from({ length: count }, (_, i) => [i, { ...height }]));
    this.mutate('insert-row', { range: this.rowRange(at, count), rowInfo });
    const looks: Record<number, Content> = {};
    const model = this.worksheet.getCellMatrix().getRow(like) ?? {};
    for (const column in model) {
      const style = model[column]?.s;
      if (style) looks[column] = { s: style };
    }
    this.setCells(Object.fromEntries(Array.from({ length: count }, (_, i) => [at + i, looks])));
  }

  removeRows(at: number, count: number): void {
    this.mutate('remove-rows', { range: this.rowRange(at, count) });
  }

  /** Rows with formulas that the grid calculates, and their columns. */
  *formulaRows(): Generator<readonly [row: number, columns: readonly number[]]> {
    const matrix = this.worksheet.getCellMatrix();
    const height = matrix.getLength();
    for (let row = 0; row < height; row++) {
      const cells = matrix.getRow(row) ?? {};
      const columns: number[] = [];
      for (const column in cells) if (cells[column]?.f || cells[column]?.si) columns.push(Number(column));
      if (columns.length > 0 || row % 512 === 0) yield [row, columns];
    }
  }

  merges(): readonly MergeArea[] {
    return this.worksheet.getMergeData().map(areaOf);
  }

  addMerges(areas: readonly MergeArea[]): void {
    this.mutate('add-worksheet-merge', { ranges: areas.map(rangeOf) });
  }

  removeMerges(areas: readonly MergeArea[]): void {
    this.mutate('remove-worksheet-merge', { ranges: areas.map(rangeOf) });
  }

  /** Pixels, or null where the column has the standard width. */
  columnWidth(column: number): number | null {
    return this.worksheet.getColumnManager().getColumn(column)?.w ?? null;
  }

  setColumnWidth(column: number, width: number | null): void {
    const columns = this.worksheet.getColumnManager();
    const ranges = [{ startRow: 0, endRow: 0, startColumn: column, endColumn: column }];
    const colWidth = width ?? this.worksheet.getConfig().defaultColumnWidth;
    this.mutate('set-worksheet-col-width', { ranges, colWidth });
    if (width === null) delete columns.getColumn(column)?.w;
  }

  /** The rules of conditional formatting, the one that wins first. */
  rules(): readonly GridRule[] {
    return this.facade.getConditionalFormattingRules().map((rule) => structuredClone(rule));
  }

  /** Puts these rules in place of all others. */
  setRules(rules: readonly GridRule[]): void {
    for (const { cfId } of this.rules()) this.mutate('delete-conditional-rule', { cfId });
    // A rule that is added goes before the others.
    for (const rule of [...rules].reverse()) this.mutate('add-conditional-rule', { rule: structuredClone(rule) });
  }

  private rowRange(at: number, count: number): IRange {
    return { startRow: at, endRow: at + count - 1, startColumn: 0, endColumn: this.worksheet.getColumnCount() - 1 };
  }

  private mutate(name: string, params: object, options?: { readonly onlyLocal: boolean }): void {
    const place = { unitId: this.workbook.getId(), subUnitId: this.facade.getSheetId() };
    this.api.syncExecuteCommand(`sheet.mutation.${name}`, { ...place, ...params }, { ...OUR_WRITE, ...options });
  }
}

export function rangeOf(area: MergeArea): IRange {
  return { startRow: area.top, startColumn: area.left, endRow: area.bottom, endColumn: area.right };
}

export function areaOf(range: IRange): MergeArea {
  return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
}
