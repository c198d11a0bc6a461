import type { WorkbookChange } from '../../src/core/changes/change';
import { valueAt, type Grid } from '../../src/core/grid/grid';
import type { AppliedChange, ApplyOptions, RestoredChange } from '../../src/hosts/workbook-host';
import { changedGrid } from '../core/fixes/support';
import { FakeHost } from './fake-host';

/** A host whose cells do change. */
export class EditedHost extends FakeHost {
  private readonly before: Grid[] = [];

  /** @param others sheets before the one that changes */
  constructor(
    public grid: Grid,
    others: readonly Grid[] = [],
  ) {
    super([...others, grid]);
  }

  override async apply(change: WorkbookChange, options: ApplyOptions = {}): Promise<AppliedChange> {
    this.before.push(this.grid);
    this.replace((this.grid = changedGrid(this.grid, change)));
    return super.apply(change, options);
  }

  override async undo(): Promise<RestoredChange> {
    const before = this.before.pop();
    if (before) this.replace((this.grid = before));
    return super.undo();
  }

  at = (row: number, column: number) => valueAt(this.grid, row, column);
}
