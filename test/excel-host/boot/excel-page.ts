import { sampleLedger } from '../../../src/sample';
import { loadGrids } from '../load-grid';
import { insertRow } from '../model/moved-rows';
import { Workbook } from '../model/workbook';
import { NativeHost } from '../native/native-host';
import { externalOf, type Handler } from './connect';

/** The sets of Excel 2021. */
const REQUIREMENTS = {
  ExcelApi: '1.14',
  RichApiRuntime: '1.1',
  DelayForCellEdit: '1.1',
  SharedRuntime: '1.1',
  SharedRuntimeInternal: '1.2',
};

/**
 * Runs in a browser before any script of a page: the page finds itself in an Excel that has a ledger
 * open, or a blank workbook where there are to be no rows. Everything else on the page is as it is published.
 */
declare const ROWS: number;
const workbook = ROWS === 0 ? new Workbook() : ledgerOf(ROWS);

function ledgerOf(rows: number): Workbook {
  const { sheet, grid } = sampleLedger({ seed: 20210118, rows, layout: 'two-level-merged', mess: 'usual' });
  const made = new Workbook({ sheets: [sheet.name] });
  loadGrids(made, [grid]);
  return made;
}

const excel = new NativeHost(workbook, { latency: 1 });
const handlers = new Map<string, Handler>();
excel.connect(handlers);
Object.defineProperty(window, 'external', {
  value: externalOf(() => excel, handlers, REQUIREMENTS),
  configurable: true,
});

const DIALOG_EVENT = '10|';

const [ledger] = workbook.worksheets.items;

/** What a test asks of Excel. */
const asked = {
  /** Everything of the sheet that somebody could see or lose, in a text to compare with another. */
  picture: () => JSON.stringify(ledger?.$picture()),
  sheets: () => workbook.worksheets.items.map((s) => s.name),
  press: (name: string) => excel.press(name),
  traffic: () => ({ ...excel.traffic }),
  /** Whether the page asked to be shown. */
  paneState: () => excel.runtime.$state,
  /** The pages that were to be shown in a dialog; Excel hears of them as of events to listen to. */
  dialogs: () =>
    [...handlers.keys()].flatMap((key) =>
      key.startsWith(DIALOG_EVENT) ? (JSON.parse(key.slice(DIALOG_EVENT.length)) as { url: string }).url : [],
    ),
  selected: () => workbook.$selection?.address ?? '',
  type: (row: number, column: number, value: string) => workbook.$type(workbook.$active.name, row, column, value),
  insertRow: (at: number) => insertRow(workbook.$active, at),
};
export type ExcelAsked = typeof asked;
Object.assign(window, { excel: asked });
