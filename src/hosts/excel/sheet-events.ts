import { inExcel, type Pause } from './excel-session';

type Told = (change: { readonly sheet: string }) => void;

/** Follows what the clerk and others change in cells; our own writes raise no events. */
export class SheetEvents {
  private readonly listeners = new Set<Told>();
  private following: Promise<void> | null = null;
  private changed = new Set<string>();

  constructor(private readonly pause: Pause) {}

  add(listener: Told): () => void {
    this.listeners.add(listener);
    this.following ??= this.follow();
    return () => this.listeners.delete(listener);
  }

  tell(sheet: string): void {
    for (const listener of this.listeners) listener({ sheet });
  }

  /** Where events cannot be had the product goes on without; writing looks at the sheet again anyway. */
  private async follow(): Promise<void> {
    await inExcel(
      (session) =>
        session.step((workbook) => {
          workbook.worksheets.onChanged.add((event) => this.note(event.worksheetId));
        }),
      { pause: this.pause },
    ).catch(() => undefined);
  }

  /** Filling in a column raises many events: the sheets are named once for all of them. */
  private async note(worksheetId: string): Promise<void> {
    this.changed.add(worksheetId);
    if (this.changed.size > 1) return;
    await this.pause(0);
    const ids = this.changed;
    this.changed = new Set();
    try {
      const sheets = await inExcel(
        (session) => session.step((workbook) => workbook.worksheets.load('items/id,items/name')),
        { pause: this.pause },
      );
      for (const sheet of sheets.items) if (ids.has(sheet.id)) this.tell(sheet.name);
    } catch {
      // Nobody waits for an event; what is written next looks at the sheet again anyway.
    }
  }
}
