import type { ICellData, Nullable } from '@univerjs/core';
import { copyOf, sameContent, type Content } from './cell-contents';

/** Columns a sheet can have; a cell's place then fits into one number. */
const COLUMNS = 16_384;

/** A cell that the clerk changed. */
export interface ClerkEdit {
  readonly row: number;
  readonly column: number;
  /** What it held before the first edit. */
  readonly original: Content;
  /** Whether the grid held the result of a formula only. */
  readonly wasResult: boolean;
  /** The counts of edits at the first and at the last one. */
  readonly first: number;
  last: number;
}

/** By place. */
export type SheetEdits = ReadonlyMap<number, ClerkEdit>;

/** What the clerk typed, pasted or took back in the open workbook. */
export class ClerkEdits {
  private readonly sheets = new Map<string, Map<number, ClerkEdit>>();
  private made = 0;

  /** How many edits there were so far. A later edit has a greater number. */
  get count(): number {
    return this.made;
  }

  /** Notes an edit of some cells that is about to happen. */
  note(
    sheet: string,
    cells: Readonly<Record<number, Readonly<Record<number, unknown>>>>,
    before: (row: number, column: number) => { readonly content: Nullable<ICellData>; readonly wasResult: boolean },
  ): void {
    const at = ++this.made;
    const edits = this.sheets.get(sheet) ?? new Map<number, ClerkEdit>();
    this.sheets.set(sheet, edits);
    for (const r in cells) {
      const row = Number(r);
      for (const c in cells[row]) {
        const column = Number(c);
        const known = edits.get(row * COLUMNS + column);
        if (known) known.last = at;
        else {
          const { content, wasResult } = before(row, column);
          edits.set(row * COLUMNS + column, {
            row,
            column,
            original: copyOf(content),
            wasResult,
            first: at,
            last: at,
          });
        }
      }
    }
  }

  /** Whether a cell was edited after there were so many edits. */
  changedSince(count: number, sheet: string, row: number, column: number): boolean {
    return (this.sheets.get(sheet)?.get(row * COLUMNS + column)?.last ?? 0) > count;
  }

  /** Whether a cell that held the result of a formula holds it again after it was typed over. */
  isResultAgain(sheet: string, row: number, column: number, now: Nullable<ICellData>): boolean {
    const edit = this.sheets.get(sheet)?.get(row * COLUMNS + column);
    return edit?.wasResult === true && sameContent(edit.original, now);
  }

  /** Whether any cell of a sheet holds something else than before it was edited. */
  isChanged(sheet: string, now: (row: number, column: number) => Nullable<ICellData>): boolean {
    const edits = [...(this.sheets.get(sheet)?.values() ?? [])];
    return edits.some(({ row, column, original }) => !sameContent(original, now(row, column)));
  }

  /** Has them follow rows that were put in or taken out; null for a row that is gone with all that was typed into it. */
  move(sheet: string, place: (row: number) => number | null): void {
    const edits = this.sheets.get(sheet);
    if (!edits) return;
    const moved = new Map<number, ClerkEdit>();
    for (const edit of edits.values()) {
      const row = place(edit.row);
      if (row !== null) moved.set(row * COLUMNS + edit.column, { ...edit, row });
    }
    this.sheets.set(sheet, moved);
  }

  /** The columns of a row that were edited after there were so many edits. */
  columnsSince(count: number, sheet: string, row: number): readonly number[] {
    const edits = [...(this.sheets.get(sheet)?.values() ?? [])];
    return edits.filter((edit) => edit.row === row && edit.last > count).map(({ column }) => column);
  }

  /** Forgets the edits of a sheet that is gone, and gives them to whoever may bring it back. */
  forget(sheet: string): SheetEdits {
    const edits = this.sheets.get(sheet) ?? new Map<number, ClerkEdit>();
    this.sheets.delete(sheet);
    return edits;
  }

  putBack(sheet: string, edits: SheetEdits): void {
    this.sheets.set(sheet, new Map(edits));
  }

  /** Whether any cell of a sheet was edited after there were so many edits. */
  anySince(count: number, sheet: string): boolean {
    return [...(this.sheets.get(sheet)?.values() ?? [])].some(({ last }) => last > count);
  }

  /** The edited cells, sheet by sheet. */
  all(): Iterable<readonly [sheet: string, edits: Iterable<ClerkEdit>]> {
    return [...this.sheets].map(([sheet, edits]) => [sheet, edits.values()] as const);
  }
}
