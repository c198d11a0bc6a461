import type { IWorksheetData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { AddSheet, ReplaceSheet } from '../../core/changes/change';
import type { SheetModel } from '../../core/sheets/sheet-model';
import { OUR_WRITE, type GridWorkbook } from './grid-sheet';
import { newSheetData } from './new-sheet';
import type { Rest } from './snapshot';

/** How many sheets were made so far, in whatever workbook. */
let made = 0;

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

  /**
   * Adds a sheet without going to it, and says what the grid calls it.
   *
   * @param id of a sheet that was added before and comes again: what was done to it later knows it by that
   */
  async add({ sheet, model, after }: AddSheet, rest: Rest, id = this.freeId()): Promise<string> {
    const names = this.names();
    const index = after === null ? names.length : names.indexOf(after) + 1;
    this.insert(index, await this.newSheet(id, sheet, model, rest));
    return id;
  }

  remove(name: string): void {
    const sheet = this.workbook.getSheetByName(name);
    if (sheet) this.mutate('remove-sheet', { subUnitId: sheet.getSheetId(), subUnitName: name });
  }

  /** What the grid calls a sheet; another one of its name is called otherwise. */
  idOf(name: string): string | null {
    return this.workbook.getSheetByName(name)?.getSheetId() ?? null;
  }

  /** A sheet with all that the grid keeps in it. */
  snapshot(name: string): IWorksheetData {
    const sheet = this.workbook.getSheetByName(name);
    if (!sheet) throw new RangeError('a sheet that is there');
    return structuredClone(sheet.getSheet().getSnapshot());
  }

  /** Puts a new edition of a sheet in its place, and says what the grid calls it; `id` as in {@link add}. */
  async replace({ sheet, model }: ReplaceSheet, rest: Rest, id = this.freeId()): Promise<string> {
    const { hidden } = this.snapshot(sheet);
    const data = await this.newSheet(id, sheet, model, rest);
    this.exchange(sheet, { ...data, hidden });
    return id;
  }

  /** Takes a sheet away and puts another of its name in its place; whoever looks at it goes on doing so. */
  exchange(name: string, data: IWorksheetData): void {
    const index = this.names().indexOf(name);
    const old = this.idOf(name);
    if (old === null) return;
    const isActive = this.workbook.getActiveSheet().getSheetId() === old;
    this.insert(index, structuredClone(data));
    const made = this.workbook.getSheetBySheetId(data.id);
    if (isActive && made) this.workbook.setActiveSheet(made);
    this.mutate('remove-sheet', { subUnitId: old, subUnitName: name });
  }

  private newSheet(id: string, sheet: string, model: SheetModel, rest: Rest): Promise<IWorksheetData> {
    const styles = this.workbook.getWorkbook().getStyles();
    return newSheetData(id, { ...model, name: sheet }, styles, rest);
  }

  /** One that no sheet had before: a sheet that was taken away may come back. */
  private freeId(): string {
    const ids = new Set(this.workbook.getSheets().map((s) => s.getSheetId()));
    let id = '';
    do id = `added${++made}`;
    while (ids.has(id));
    return id;
  }

  private insert(index: number, sheet: IWorksheetData): void {
    // As if it came from elsewhere: the grid goes to sheets that are added here.
    this.mutate('insert-sheet', { index, sheet }, { fromCollab: true });
  }

  private mutate(name: string, params: object, options: object = {}): void {
    const unitId = this.workbook.getId();
    this.api.syncExecuteCommand(`sheet.mutation.${name}`, { unitId, ...params }, { ...OUR_WRITE, ...options });
  }
}
