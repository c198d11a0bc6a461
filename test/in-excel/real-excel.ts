import type { WorkbookChange } from '../../src/core/changes/change';
import type { Grid } from '../../src/core/grid/grid';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import type { HostUnderTest } from '../contract/host-contract';
import type { SeenChart } from '../contract/writing-contract';
import { NOON, toldAround, type ToldAround } from '../contract/told-around';
import { pictureOf } from './picture';
import { protectSheet, selectArea, showSheets, typeInto } from './scratch-workbook';

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The product's host in the Excel that this page was opened in, on its scratch workbook. */
export class RealExcel implements HostUnderTest {
  private product = this.newHost();
  private readonly changed: string[] = [];
  private stopListening = (): void => undefined;

  /** @param patience milliseconds for an event to come from Excel, and for the product to hear of it */
  constructor(private readonly patience: number) {}

  /** The tests hold on to it while workbooks come and go. */
  readonly host: HostUnderTest['host'] = {
    capabilities: this.product.capabilities,
    sheets: () => this.product.sheets(),
    readGrid: (sheet, options) => this.product.readGrid(sheet, options),
    apply: (change, options) => this.product.apply(change, options),
    undo: (options) => this.product.undo(options),
    redo: (options) => this.product.redo(options),
    forgetChanges: () => this.product.forgetChanges(),
    journal: () => this.product.journal(),
    selectedRows: () => this.product.selectedRows(),
  };

  async show(sheets: readonly Grid[]): Promise<void> {
    this.stopListening();
    await showSheets(sheets);
    this.product = this.newHost();
    this.stopListening = this.product.onChange(({ sheet }) => this.changed.push(sheet));
    await this.settle();
  }

  async type(sheet: string, row: number, column: number, value: string | number): Promise<void> {
    await typeInto(sheet, row, column, value);
    await this.settle();
  }

  async selectCells(sheet: string, row: number, column: number, rows: number, columns: number): Promise<void> {
    await selectArea(sheet, row, column, rows, columns);
    await this.settle();
  }

  protect(sheet: string): Promise<void> {
    return protectSheet(sheet);
  }

  async applyAndStop(change: WorkbookChange): Promise<void> {
    const stop = new AbortController();
    await this.product.apply(change, { signal: stop.signal, onProgress: () => stop.abort() });
  }

  async told(): Promise<readonly string[]> {
    await this.settle();
    return this.changed.splice(0);
  }

  toldAround(deed: 'apply' | 'undo' | 'redo', change?: WorkbookChange): Promise<ToldAround> {
    return toldAround(
      async () => (deed === 'apply' && change ? this.product.apply(change) : this.product[deed as 'undo']()),
      () => this.changed.splice(0),
      () => this.settle(),
    );
  }

  picture(sheet: string): Promise<unknown> {
    return pictureOf(sheet);
  }

  charts(sheet: string): Promise<readonly SeenChart[]> {
    return Excel.run(async (context) => {
      const charts = context.workbook.worksheets.getItem(sheet).charts.load('items/title/text,items/series/items/name');
      await context.sync();
      return charts.items.map(({ title, series }) => ({ title: title.text, series: series.items.map((s) => s.name) }));
    });
  }

  private settle(): Promise<void> {
    return wait(this.patience);
  }

  private newHost(): ExcelHost {
    return new ExcelHost({ pause: wait, now: () => NOON });
  }
}
