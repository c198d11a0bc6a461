import { AppError } from '../core/app-error';
import type { Grid } from '../core/grid/grid';
import { Ledger } from '../core/ledger/ledger';
import type { SheetReading } from '../core/ledger/types';
import type { Profile } from '../core/profile/profile';
import { checkInSteps, type CheckResult } from '../core/rules/check';
import {
  NO_FILTER,
  type CellEdit,
  type CheckAnswer,
  type CheckRequest,
  type Corrections,
  type FindingFilter,
  type FindingList,
  type FindingText,
  type MarkColumns,
  type OpenedWorkbook,
  type Progress,
} from './answers';
import type { CallOptions, Engine } from './engine';
import { indexFindings, type FindingIndex } from './finding-index';
import { queryFindings } from './finding-query';
import { textTest } from './finding-search';
import { findingText, marksOf } from './finding-text';
import { editGrid } from './grid-edits';
import { pause, slicer } from './pause';
import { cancelledError } from './protocol';
import { sheetAnswer } from './sheet-answer';

/** A workbook as a file reader gives it: each sheet is read when it is asked for. */
export interface SourceWorkbook {
  readonly fileName: string;
  readonly kind: string;
  readonly sheets: readonly { readonly name: string; readonly visible: boolean; grid(): Grid }[];
}

/** What the engine is put together from. */
export interface EngineParts {
  openWorkbook(bytes: Uint8Array, fileName: string): Promise<SourceWorkbook>;
  readSheet(
    grid: Grid,
    options: {
      readonly profile: Profile;
      readonly fileName?: string;
      readonly corrections?: Corrections;
      readonly force?: boolean;
    },
  ): SheetReading;
}

/** Reading the sheets takes about as long as running the rules. */
const READING_SHARE = 0.5;

interface Checked {
  readonly result: CheckResult;
  readonly index: FindingIndex;
}

/** The engine in this thread: what the worker runs, and what tests and pages without workers use. */
export class LocalEngine implements Engine {
  private readonly sheets = new Map<string, () => Grid>();
  private checked: Checked | null = null;

  constructor(private readonly parts: EngineParts) {}

  async openFile(name: string, bytes: Uint8Array, options: CallOptions = {}): Promise<OpenedWorkbook> {
    options.onProgress?.({ phase: 'opening', sheet: null, share: 0 });
    const workbook = await this.parts.openWorkbook(bytes, name);
    await stopPoint(options);
    await this.forget();
    for (const sheet of workbook.sheets) this.sheets.set(sheet.name, onceRead(sheet));
    const { fileName, kind } = workbook;
    return { fileName, kind, sheets: workbook.sheets.map(({ name: n, visible }) => ({ name: n, visible })) };
  }

  async readGrid(sheet: string): Promise<Grid> {
    return this.gridOf(sheet);
  }

  async putGrid(grid: Grid): Promise<void> {
    this.sheets.set(grid.name, () => grid);
  }

  async editCells(sheet: string, edits: readonly CellEdit[]): Promise<void> {
    const edited = editGrid(this.gridOf(sheet), edits);
    this.sheets.set(sheet, () => edited);
  }

  async forget(): Promise<void> {
    this.sheets.clear();
    this.checked = null;
  }

  async check(request: CheckRequest, options: CallOptions = {}): Promise<CheckAnswer> {
    const { fileName, profile, asOf } = request;
    const progress = (phase: Progress['phase'], sheet: string | null, share: number): void =>
      options.onProgress?.({ phase, sheet, share });
    const readings: SheetReading[] = [];
    const ledgers: Ledger[] = [];
    for (const [i, sheet] of request.sheets.entries()) {
      progress('reading', sheet.name, (READING_SHARE * i) / request.sheets.length);
      await stopPoint(options);
      const grid = this.gridOf(sheet.name);
      const { corrections, force } = sheet;
      const reading = this.parts.readSheet(grid, {
        profile,
        fileName,
        ...(corrections && { corrections }),
        ...(force && { force }),
      });
      readings.push(reading);
      if (reading.kind !== 'ledger') continue;
      for (const table of reading.tables) {
        ledgers.push(new Ledger(grid, table, profile, { file: fileName, sheet: sheet.name }));
      }
    }
    const steps = checkInSteps(ledgers, { asOf, profile });
    let step = steps.next();
    while (!step.done) {
      progress('checking', null, READING_SHARE + (1 - READING_SHARE) * step.value);
      await stopPoint(options);
      step = steps.next();
    }
    const result = step.value;
    const index = indexFindings(result);
    await stopPoint(options);
    this.checked = { result, index };
    return { sheets: readings.map(sheetAnswer), records: result.records, counts: result.counts };
  }

  async list(filter: FindingFilter = NO_FILTER, options: CallOptions = {}): Promise<FindingList> {
    const { result, index } = this.lastCheck();
    const rest = slicer();
    return queryFindings(index, filter, textTest(result, filter.text), async () => {
      await rest();
      throwIfStopped(options);
    });
  }

  async describe(findings: readonly number[]): Promise<readonly FindingText[]> {
    const { result } = this.lastCheck();
    return findings.filter((k) => k < result.findings.size).map((k) => findingText(result, k));
  }

  async marks(sheet: string): Promise<MarkColumns> {
    return marksOf(this.lastCheck().result, sheet);
  }

  private gridOf(sheet: string): Grid {
    const read = this.sheets.get(sheet);
    if (!read) throw new AppError('sheet-unknown', `没有读到工作表“${sheet}”，请重新打开文件再体检。`);
    return read();
  }

  private lastCheck(): Checked {
    if (!this.checked) throw new AppError('not-checked', '还没有体检结果，请先按“体检”。');
    return this.checked;
  }
}

/** Reads a sheet at most once. */
function onceRead(sheet: { grid(): Grid }): () => Grid {
  let grid: Grid | null = null;
  return () => (grid ??= sheet.grid());
}

/** Lets a waiting message in, and ends the call where it says stop. */
async function stopPoint(options: CallOptions): Promise<void> {
  await pause();
  throwIfStopped(options);
}

function throwIfStopped({ signal }: CallOptions): void {
  if (signal?.aborted) throw cancelledError();
}
