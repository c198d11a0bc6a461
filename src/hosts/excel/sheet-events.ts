import type { CellEdit } from '../../core/grid/editable-grid';
import type { SheetChange } from '../workbook-host';
import { areaAt, type Area } from './areas';
import { MOST_TOLD, readEdited } from './edited-cells';
import { inExcel, type ExcelSession, type Pause } from './excel-session';

type Told = (change: SheetChange) => void;

/** Filling in a column or taking back a paste raises many events, one upon the other: they are told as one. */
const BURST_MS = 100;

/** What changed on a sheet since it was told of last: cells, or so much that nobody counts them. */
type Changed = readonly Area[] | 'everything';

/** Follows what the clerk and others change in cells; our own writes raise no events. */
export class SheetEvents {
  private readonly listeners = new Set<Told>();
  private following: Promise<void> | null = null;
  private changed = new Map<string, Changed>();
  private waiting = false;
  /** Of the sheets that were read the columns of formulas that look at their own row alone; null where others are among them. */
  private readonly formulas = new Map<string, Set<number> | null>();

  constructor(private readonly pause: Pause) {}

  add(listener: Told): () => void {
    this.listeners.add(listener);
    this.following ??= this.follow();
    return () => this.listeners.delete(listener);
  }

  /** Notes where formulas stand on a sheet: their results may change with any cell that they look at. */
  read(sheet: string, formulaColumns: ReadonlySet<number> | null): void {
    this.formulas.set(sheet, formulaColumns && new Set(formulaColumns));
  }

  tell(sheet: string, cells?: readonly CellEdit[]): void {
    for (const listener of this.listeners) listener(cells ? { sheet, cells } : { sheet });
  }

  /** Where events cannot be had the product goes on without; writing looks at the sheet again anyway. */
  private async follow(): Promise<void> {
    await inExcel(
      (session) => session.step((workbook) => workbook.worksheets.onChanged.add((event) => this.note(event))),
      { pause: this.pause },
    ).catch(() => undefined);
  }

  private async note(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    const known = this.changed.get(event.worksheetId) ?? [];
    this.changed.set(event.worksheetId, together(known, changedBy(event)));
    if (this.waiting) return;
    this.waiting = true;
    await this.pause(BURST_MS);
    this.waiting = false;
    const changed = this.changed;
    this.changed = new Map();
    if (this.listeners.size === 0) return;
    // Nobody waits for an event; what is written next looks at the sheet again anyway.
    await inExcel((session) => this.tellOf(session, changed), { pause: this.pause }).catch(() => undefined);
  }

  private async tellOf(session: ExcelSession, changed: ReadonlyMap<string, Changed>): Promise<void> {
    const { items } = await session.step((workbook) => workbook.worksheets.load('items/id,items/name'));
    for (const { id, name } of items) {
      const areas = changed.get(id);
      if (!areas) continue;
      const cells = areas === 'everything' ? null : await this.cellsOf(session, name, areas).catch(() => null);
      this.tell(name, cells ?? undefined);
    }
  }

  /** What changed cells hold; null where other cells may have changed with them. */
  private async cellsOf(
    session: ExcelSession,
    sheet: string,
    areas: readonly Area[],
  ): Promise<readonly CellEdit[] | null> {
    const columns = this.formulas.get(sheet);
    const reach = [...this.formulas.values()].includes(null);
    if (!columns || reach) return null;
    const cells = await readEdited(session, sheet, areas, columns);
    // From now on any edit may change its result.
    if (cells === null) this.formulas.set(sheet, null);
    return cells;
  }
}

/** Rows, columns and cells that were put in, taken out or moved change the places of others. */
function changedBy({ changeType, address }: Excel.WorksheetChangedEventArgs): Changed {
  if (changeType !== 'RangeEdited') return 'everything';
  const areas = address.split(',').map(areaAt);
  return areas.every((area) => area !== null) ? areas : 'everything';
}

function together(known: Changed, more: Changed): Changed {
  if (known === 'everything' || more === 'everything') return 'everything';
  const all = [...known, ...more];
  return all.reduce((n, { rows, columns }) => n + rows * columns, 0) > MOST_TOLD ? 'everything' : all;
}
