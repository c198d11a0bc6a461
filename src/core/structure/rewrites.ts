/** A spelling that a column has in 规范台账 instead of the one it had. */
export interface Rewrite {
  readonly header: string;
  readonly before: string;
  readonly after: string;
  readonly cells: number;
}

/** Spellings told of a column; a column of prose must not fill the receipt. */
const MANY = 100;

/** What the receipt tells of values that do not come along as they are. */
export class Rewrites {
  private readonly byColumn = new Map<string, Map<string, { after: string; cells: number }>>();
  /** Dates that were texts and numbers and are dates now. */
  datesMade = 0;
  /** Of these, dates whose year had to be taken from the title or from neighbours. */
  yearsTaken = 0;

  note(header: string, before: string, after: string): void {
    let column = this.byColumn.get(header);
    if (!column) this.byColumn.set(header, (column = new Map<string, { after: string; cells: number }>()));
    const known = column.get(before);
    if (known) known.cells++;
    else if (column.size < MANY) column.set(before, { after, cells: 1 });
  }

  list(): Rewrite[] {
    return [...this.byColumn].flatMap(([header, spellings]) =>
      [...spellings].map(([before, { after, cells }]) => ({ header, before, after, cells })),
    );
  }
}
