import { AppError } from '../../core/app-error';
import { makesSheet, type WorkbookChange } from '../../core/changes/change';
import { modelFrom1904 } from '../../core/sheets/date-system';
import type { Grid } from '../../core/grid/grid';
import type {
  AppliedChange,
  ApplyOptions,
  CellMark,
  ChangeJournal,
  HostCapabilities,
  ReadOptions,
  RestoredChange,
  SelectedRows,
  SheetChange,
  SheetInfo,
  WorkbookHost,
} from '../workbook-host';
import { isParked } from '../parked-sheets';
import { instantNow } from '../today';
import { ExcelChanges } from './changes';
import { hasApi, inExcel, MERGES_API, type ExcelSession, type Pause } from './excel-session';
import { KnownSheets } from './known-sheets';
import { setMarks } from './marks';
import { openNewWorkbook } from './new-workbook';
import { readGrid } from './read-grid';
import { readSelectedRows } from './selected-rows';
import { readSetting, writeSetting } from './settings';
import { SheetEvents } from './sheet-events';

const VISIBLE = 'Visible';

/** A day by which the two ways of counting days tell themselves apart. */
const SERIAL_OF_2000_IN_1904 = 35_064;

/** Time, which tests go through as they like. */
export interface ExcelHostOptions {
  readonly pause?: Pause;
  /** Milliseconds since 1970 began in Greenwich. */
  readonly now?: () => number;
}

const waiting: Pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The workbook that the add-in was opened in, through Office.js. Needs ExcelApi 1.9; merges are seen from 1.13 on. */
export class ExcelHost implements WorkbookHost {
  readonly kind = 'excel';
  readonly capabilities: HostCapabilities = {
    marks: true,
    selection: true,
    settings: true,
    changeEvents: true,
    changes: true,
    journalTravels: true,
    // Asked for only when somebody wants to know: Office.js says it once Excel is ready.
    get merges() {
      return hasApi(MERGES_API);
    },
    protection: true,
    othersWrite: true,
    charts: true,
  };

  private readonly known = new KnownSheets();
  private readonly events: SheetEvents;
  private readonly changes: ExcelChanges;
  private countsFrom1904: Promise<boolean> | null = null;
  /** The deed before this one: requests of two deeds never mix. */
  private before: Promise<unknown> = Promise.resolve();

  private readonly pause: Pause;

  constructor({ pause = waiting, now = instantNow }: ExcelHostOptions = {}) {
    this.pause = pause;
    this.events = new SheetEvents(pause);
    this.changes = new ExcelChanges({ pause, now, known: this.known, onWritten: (sheet) => this.events.tell(sheet) });
  }

  workbookName(): Promise<string> {
    return this.run(async (session) => (await session.step((workbook) => workbook.load('name'))).name);
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return this.run(async (session) => {
      const { all, active } = await session.step(({ worksheets }) => ({
        all: worksheets.load('items/name,items/visibility'),
        active: worksheets.getActiveWorksheet().load('name'),
      }));
      return all.items
        .filter(({ name }) => !isParked(name))
        .map(({ name, visibility }) => ({
          name,
          visible: visibility === VISIBLE,
          active: name === active.name,
        }));
    });
  }

  async readGrid(sheet: string, { signal, onProgress = () => undefined }: ReadOptions = {}): Promise<Grid> {
    const date1904 = await (this.countsFrom1904 ??= this.askDateSystem());
    return this.run(async (session) => {
      const { grid, fingerprint, formulaColumns } = await readGrid(session, sheet, date1904, onProgress);
      this.known.read(sheet, fingerprint);
      this.events.read(sheet, formulaColumns);
      return grid;
    }, signal);
  }

  select(sheet: string, row: number, column: number): Promise<void> {
    return this.run(async (session) => {
      const found = await session.step((workbook) =>
        workbook.worksheets.getItemOrNullObject(sheet).load('name,visibility'),
      );
      if (found.isNullObject) throw new AppError('sheet-missing', `工作表“${sheet}”不在打开的工作簿里，请重新体检。`);
      if (found.visibility !== VISIBLE)
        throw new AppError('sheet-hidden', `工作表“${sheet}”是隐藏的，请先取消隐藏再定位。`);
      await session.step(() => {
        found.activate();
        found.getCell(row, column).select();
      });
    });
  }

  selectedRows(): Promise<SelectedRows> {
    return this.run(readSelectedRows);
  }

  mark(sheet: string, marks: readonly CellMark[]): Promise<void> {
    return this.run((session) => setMarks(session, sheet, marks));
  }

  clearMarks(sheet: string): Promise<void> {
    return this.mark(sheet, []);
  }

  apply(change: WorkbookChange, options: ApplyOptions = {}): Promise<AppliedChange> {
    const apply = (asked: WorkbookChange): Promise<AppliedChange> =>
      this.inTurn(() => this.changes.apply(asked, options));
    return change.operations.some(makesSheet) ? this.inItsDates(change).then(apply) : apply(change);
  }

  /** A new sheet counts its days as the workbook does. */
  private async inItsDates(change: WorkbookChange): Promise<WorkbookChange> {
    if (!(await (this.countsFrom1904 ??= this.askDateSystem()))) return change;
    const operations = change.operations.map((operation) =>
      makesSheet(operation) ? { ...operation, model: modelFrom1904(operation.model) } : operation,
    );
    return { ...change, operations };
  }

  undo(options: ApplyOptions = {}): Promise<RestoredChange> {
    return this.inTurn(() => this.changes.undo(options));
  }

  redo(options: ApplyOptions = {}): Promise<RestoredChange> {
    return this.inTurn(() => this.changes.redo(options));
  }

  journal(): Promise<ChangeJournal> {
    return this.inTurn(() => this.changes.journal());
  }

  forgetChanges(): Promise<void> {
    return this.inTurn(() => this.changes.forget());
  }

  /** Opens a file as a workbook of its own, beside this one. */
  openNewWorkbook(bytes: Uint8Array): Promise<void> {
    return this.inTurn(() => openNewWorkbook(bytes));
  }

  getSetting(key: string): Promise<string | null> {
    return this.run((session) => readSetting(session, key));
  }

  setSetting(key: string, value: string | null): Promise<void> {
    return this.run((session) => writeSetting(session, key, value));
  }

  onChange(listener: (change: SheetChange) => void): () => void {
    return this.events.add(listener);
  }

  /** Office.js has no word for the date system, but DATE counts as the workbook does. Where it will not say, it is the usual one. */
  private askDateSystem(): Promise<boolean> {
    return this.run(async (session) => {
      const { value } = await session.step((workbook) => workbook.functions.date(2000, 1, 1).load('value'));
      return value === SERIAL_OF_2000_IN_1904;
    }).catch(() => {
      // Busy now, it may say so the next time.
      this.countsFrom1904 = null;
      return false;
    });
  }

  private run<T>(task: (session: ExcelSession) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.inTurn(() => inExcel(task, { pause: this.pause, signal }));
  }

  private inTurn<T>(deed: () => Promise<T>): Promise<T> {
    const result = this.before.then(deed, deed);
    this.before = result.catch(() => undefined);
    return result;
  }
}
