import { AppError } from '../../core/app-error';
import type { ExcelSession } from './excel-session';
import { sameContent, type Fingerprint } from './fingerprint';
import { readFingerprint } from './read-grid';
import type { ChangeRecord } from './record';

interface KnownSheet {
  readonly fingerprint: Fingerprint;
  /** Columns that were written to since, by us. */
  readonly written: Set<number>;
}

/**
 * What sheets held when they were read last. A plan made from that must not be written onto a sheet
 * that somebody sorted or changed since, here or on another computer: it would name other matters.
 * Events do not tell reliably, so the sheet is read once more.
 */
export class KnownSheets {
  private readonly sheets = new Map<string, KnownSheet>();

  read(sheet: string, fingerprint: Fingerprint): void {
    this.sheets.set(sheet, { fingerprint, written: new Set() });
  }

  /** Notes the columns that a change wrote to, done, put back or done again. */
  wrote({ steps }: ChangeRecord): void {
    for (const step of steps) if (step.kind === 'cells') this.sheets.get(step.sheet)?.written.add(step.column);
  }

  async refuseIfChanged(session: ExcelSession, sheet: string, title: string): Promise<void> {
    const known = this.sheets.get(sheet);
    if (!known) return;
    const now = await readFingerprint(session, sheet);
    if (sameContent(known.fingerprint, now, known.written)) return;
    throw new AppError('sheet-changed', `“${title}”没有做：工作表“${sheet}”在读取以后改过，请重新体检再写入。`);
  }
}
