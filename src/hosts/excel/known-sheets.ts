import { AppError } from '../../core/app-error';
import { contentOfTyped } from './cell-input';
import { FingerprintTaker, sameFingerprint, type Fingerprint } from './fingerprint';
import type { Side } from './record';
import type { SheetSurvey } from './sheet-survey';
import type { Left } from './write-side';
import { movedForm } from './moved-form';
import type { WrittenCells } from './written-cells';

/** What a deed made of a sheet that was looked at right before it. */
export interface Written {
  readonly sheet: string;
  readonly cells: WrittenCells;
  readonly side: Side;
  readonly left: Left;
  readonly survey: SheetSurvey;
}

/**
 * What sheets hold as far as the product knows: what was read last, and what it wrote itself since. A
 * plan made from that must not be written onto a sheet that somebody sorted or changed, here or on
 * another computer: it would name other matters. Events do not tell reliably, so the sheet is read
 * once more.
 */
export class KnownSheets {
  private readonly sheets = new Map<string, Fingerprint | 'old'>();

  read(sheet: string, fingerprint: Fingerprint): void {
    this.sheets.set(sheet, fingerprint);
  }

  /** Forgets a sheet that another one of its name may be now. */
  forget(sheet: string): void {
    this.sheets.delete(sheet);
  }

  /** Notes what a deed wrote, cell by cell: all else must still be as it was read. */
  wrote({ sheet, cells, side, left, survey }: Written): void {
    const known = this.sheets.get(sheet);
    if (!known || known === 'old') return;
    const taker = new FingerprintTaker(known);
    const places = left.places.on(sheet);
    for (const column of cells.columnNumbers())
      cells.rows.forEach((row) => {
        const form = cells.formAt(row, column, side);
        if (form === undefined || left.cells.has(sheet, row, column)) return;
        const at = places.ofCell(row);
        const content = contentOfTyped(movedForm(form, row, at) ?? '');
        taker.put(at, column, survey.contentAt(at, column), content);
      });
    this.sheets.set(sheet, taker.result());
  }

  /** What was read of any sheet names rows and formulas as they were: nothing may be planned from it any more. */
  readAnew(): void {
    for (const sheet of this.sheets.keys()) this.sheets.set(sheet, 'old');
  }

  refuseIfChanged(survey: SheetSurvey, sheet: string, title: string): void {
    const known = this.sheets.get(sheet);
    if (!known || (known !== 'old' && sameFingerprint(known, survey.fingerprint))) return;
    throw new AppError('sheet-changed', `“${title}”没有做：工作表“${sheet}”在读取以后改过，请重新体检再写入。`);
  }
}
