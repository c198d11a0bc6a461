import type { WorkbookChange } from '../../../src/core/changes/change';
import type { Grid } from '../../../src/core/grid/grid';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import type { HostUnderTest } from '../../contract/host-contract';
import type { SeenChart } from '../../contract/writing-contract';
import { NOON, toldAround, type ToldAround } from '../../contract/told-around';
import { openWorkbook, reopen } from '../../excel-host/boot/open-excel';
import { loadGrids } from '../../excel-host/load-grid';
import type { NativeHost, NativeOptions } from '../../excel-host/native/native-host';

/** Time for events and for what listens to them. */
const soon = () => new Promise((resolve) => setTimeout(resolve, 10));

const MEGABYTE = 1024 * 1024;

/** Excel on the web: a request and an answer of 5 MB at most. */
export const WEB: NativeOptions = { maxRequestBytes: 5 * MEGABYTE, maxResponseBytes: 5 * MEGABYTE };

const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

/** The product's host for Excel, in the real Office.js, on our model of Excel. */
export class ExcelUnderTest implements HostUnderTest {
  excel: NativeHost = openWorkbook();
  product: ExcelHost;
  /** What the product takes for the time. */
  time = NOON;
  private readonly changed: string[] = [];
  /** The tests hold on to it while workbooks come and go. */
  readonly host: HostUnderTest['host'];

  /** @param Host the product's, or one that is broken on purpose */
  constructor(
    private readonly options: NativeOptions = {},
    private readonly Host: typeof ExcelHost = ExcelHost,
  ) {
    this.product = this.newHost();
    this.host = {
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
  }

  async show(sheets: readonly Grid[]): Promise<void> {
    this.excel = openWorkbook({ sheets: sheets.map((grid) => grid.name) }, this.options);
    loadGrids(this.excel.workbook, sheets);
    await this.start();
  }

  /** As after closing the workbook, or Excel's own end. */
  async reopen(options = this.options): Promise<void> {
    this.excel = reopen(this.excel, options);
    await this.start();
  }

  async type(sheet: string, row: number, column: number, value: string | number): Promise<void> {
    this.excel.workbook.$type(sheet, row, column, value);
    await soon();
  }

  async selectCells(sheet: string, row: number, column: number, rows: number, columns: number): Promise<void> {
    await this.product.select(sheet, row, column);
    this.excel.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns).select();
  }

  async protect(sheet: string): Promise<void> {
    this.excel.workbook.worksheets.getItem(sheet).protection.protect();
  }

  async applyAndStop(change: WorkbookChange): Promise<void> {
    const stop = new AbortController();
    await this.product.apply(change, { signal: stop.signal, onProgress: () => stop.abort() });
  }

  async told(): Promise<readonly string[]> {
    await aWhile();
    return this.changed.splice(0);
  }

  toldAround(deed: 'apply' | 'undo' | 'redo', change?: WorkbookChange): Promise<ToldAround> {
    return toldAround(
      async () => (deed === 'apply' ? this.product.apply(change!) : this.product[deed]()),
      () => this.changed.splice(0),
      aWhile,
    );
  }

  async picture(sheet: string): Promise<unknown> {
    return this.excel.workbook.worksheets.getItem(sheet).$picture();
  }

  async charts(sheet: string): Promise<readonly SeenChart[]> {
    return this.excel.workbook.worksheets.getItem(sheet).charts.items.map(({ title, series }) => ({
      title: title.text,
      series: series.items.map(({ name }) => name),
    }));
  }

  private newHost(): ExcelHost {
    return new this.Host({ pause: () => soon().then(() => undefined), now: () => this.time });
  }

  private async start(): Promise<void> {
    this.product = this.newHost();
    this.product.onChange(({ sheet }) => this.changed.push(sheet));
    await soon();
    this.excel.resetTraffic();
  }
}
