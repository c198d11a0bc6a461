import { InterceptorEffectEnum, type ICellMarks } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { CellMark } from '../workbook-host';
import type { GridApp } from './grid-app';

type Severity = CellMark['severity'];

/** Columns a sheet can have; a cell's place then fits into one number. */
const COLUMNS = 16_384;

/** Marks differ by place as well as by colour: a corner at the left for errors, at the right for warnings, none for hints. */
const LOOKS: Readonly<Record<Severity, { readonly fill: string; readonly corners: ICellMarks }>> = {
  error: { fill: '#FBD5D5', corners: { tl: { color: '#B10E1C', size: 8 } } },
  warning: { fill: '#FFF0C2', corners: { tr: { color: '#8A5A00', size: 8 } } },
  info: { fill: '#DDEBFB', corners: {} },
};

/**
 * The marks over cells. They are laid over the cells while the grid paints them and never touch the
 * cells' own styles: taking them away cannot leave anything behind, and copying a marked cell copies
 * no mark.
 */
export class MarkLayer {
  /** Per sheet, by row and column in one number. */
  private readonly marks = new Map<string, Map<number, Severity>>();

  private painting = false;

  constructor(private readonly app: GridApp) {}

  /** Replaces the marks of a sheet. */
  set(sheetId: string, marks: readonly CellMark[]): void {
    if (marks.length === 0 && !this.marks.has(sheetId)) return;
    const byPlace = new Map<number, Severity>();
    for (const mark of marks) byPlace.set(mark.row * COLUMNS + mark.column, mark.severity);
    this.marks.set(sheetId, byPlace);
    this.repaint();
  }

  /** Has the marks of a sheet follow rows that were put in or taken out; null for a row that is gone. */
  move(sheetId: string, place: (row: number) => number | null): void {
    const marks = this.marks.get(sheetId);
    if (!marks) return;
    const moved = new Map<number, Severity>();
    for (const [key, severity] of marks) {
      const row = place(Math.floor(key / COLUMNS));
      if (row !== null) moved.set(row * COLUMNS + (key % COLUMNS), severity);
    }
    this.marks.set(sheetId, moved);
    this.repaint();
  }

  /** Forgets the marks of every sheet, for a new workbook. */
  forget(): void {
    this.marks.clear();
  }

  /** The mark of a cell, if it has one. */
  at(sheetId: string, row: number, column: number): Severity | null {
    return this.marks.get(sheetId)?.get(row * COLUMNS + column) ?? null;
  }

  private repaint(): void {
    this.startPainting();
    this.app.api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
  }

  /** The grid has its painting services only once it shows a workbook. */
  private startPainting(): void {
    if (this.painting) return;
    this.painting = true;
    const interceptors = this.app.univer.__getInjector().get(SheetInterceptorService);
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: 'petition-ledger-marks',
      effect: InterceptorEffectEnum.Style,
      handler: (cell, at, next) => {
        const severity = this.at(at.subUnitId, at.row, at.col);
        if (!severity) return next(cell);
        const look = LOOKS[severity];
        return next({
          ...cell,
          interceptorStyle: { ...cell?.interceptorStyle, bg: { rgb: look.fill } },
          markers: { ...cell?.markers, ...look.corners },
        });
      },
    });
  }
}
