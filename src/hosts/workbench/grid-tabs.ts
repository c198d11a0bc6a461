import type { FUniver } from '@univerjs/core/facade';
import type { AddSheet } from '../../core/changes/change';
import { OUR_WRITE, type GridWorkbook } from './grid-sheet';
import { newSheetData } from './new-sheet';
import type { Rest } from './snapshot';

/** The sheets of the open workbook as a row of tabs. */
export class GridTabs {
  constructor(
    private readonly api: FUniver,
    private readonly workbook: GridWorkbook,
  ) {}

  names(): readonly string[] {
    return this.workbook.getSheets().map((sheet) => sheet.getSheetName());
  }

  has(name: string): boolean {
    return this.workbook.getSheetByName(name) !== null;
  }

  /** Adds a sheet without going to it. */
  async add({ sheet, model, after }: AddSheet, rest: Rest): Promise<void> {
    const names = this.names();
    const index = after === null ? names.length : names.indexOf(after) + 1;
    const ids = new Set(this.workbook.getSheets().map((s) => s.getSheetId()));
    let n = names.length + 1;
    while (ids.has(`s${n}`)) n++;
    const data = await newSheetData(`s${n}`, { ...model, name: sheet }, this.workbook.getWorkbook().getStyles(), rest);
    // As if it came from elsewhere: the grid goes to sheets that are added here.
    this.mutate('insert-sheet', { index, sheet: data }, { fromCollab: true });
  }

  remove(name: string): void {
    const sheet = this.workbook.getSheetByName(name);
    if (sheet) this.mutate('remove-sheet', { subUnitId: sheet.getSheetId(), subUnitName: name });
  }

  private mutate(name: string, params: object, options: object = {}): void {
    const unitId = this.workbook.getId();
    this.api.syncExecuteCommand(`sheet.mutation.${name}`, { unitId, ...params }, { ...OUR_WRITE, ...options });
  }
}
