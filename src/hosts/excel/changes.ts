import { AppError } from '../../core/app-error';
import { cellsValidated, cellsWritten, type WorkbookChange } from '../../core/changes/change';
import { checkChange } from '../check-change';
import type { AppliedChange, ApplyOptions, ChangeJournal, RestoredChange } from '../workbook-host';
import { addedSheets, sheetsToKeep } from './added-sheets';
import { inExcel, type ExcelSession, type Pause } from './excel-session';
import { ForeignCells } from './foreign-cells';
import { hiddenRowsOf } from './hidden-rows';
import {
  addToJournal,
  clearJournal,
  readJournal,
  readRecord,
  removeAttempt,
  removeFromJournal,
  setState,
  type JournalEntry,
  type NewEntry,
  type StoredJournal,
} from './journal';
import { newChangeId } from './journal-id';
import type { KnownSheets } from './known-sheets';
import { locate } from './locate';
import { presentRecord } from './present-record';
import { eventsOn } from './quiet';
import { otherSide, type ChangeRecord, type RecordStep, type Side } from './record';
import { columnsTouched, recordChange, type SurveyedRoom } from './record-change';
import { rowsOfStretches } from './runs';
import { readRooms, readTabs, type ExcelRoom } from './sheet-rooms';
import { surveySheet, type SheetSurvey } from './sheet-survey';
import { Whereabouts } from './whereabouts';
import { writeSide, type Left } from './write-side';
import { WrittenCells } from './written-cells';

/** Changes that are kept. The workbook carries what they need, and old ones are no longer asked for. */
const KEPT = 20;

export interface ChangeParts {
  readonly pause: Pause;
  readonly now: () => number;
  readonly known: KnownSheets;
  /** Tells that cells of a sheet are not what they were. */
  readonly onWritten: (sheet: string) => void;
}

/** What a deed needs to know of what it writes. */
interface Deed {
  readonly entry: JournalEntry;
  readonly record: ChangeRecord;
  readonly left: Left;
  /** What stood on the sheets right before, by name. */
  readonly surveys: ReadonlyMap<string, SheetSurvey>;
}

/** What was found of a change that is to be put back or done again. */
interface FoundDeed extends Deed {
  readonly lostRows: number;
  /** What was on sheets that are gone. */
  readonly gone: readonly RecordStep[];
}

/** Carries out changes of the open workbook, puts them back and does them again. Each is one run against Excel. */
export class ExcelChanges {
  constructor(private readonly parts: ChangeParts) {}

  apply(change: WorkbookChange, options: ApplyOptions): Promise<AppliedChange> {
    return this.telling('after', options, async (session) => {
      const { title, why, by } = change;
      const now = this.parts.now();
      const rooms = await this.enterRooms(session, change);
      const record = await recordChange(session, change, rooms);
      const places = new Whereabouts();
      const hidden = await hiddenRowsOf(session, record, places, title);
      const journal = await readJournal(session, now);
      await removeFromJournal(session, [], journal.litter);
      const entry = await this.enter(session, record, {
        id: newChangeId(now),
        number: (journal.entries.at(-1)?.number ?? 0) + 1,
        title,
        cells: cellsWritten(change),
        when: now,
        ...(why !== undefined && { why }),
        ...(by !== undefined && { by }),
        state: 'begun',
      });
      const left: Left = { cells: new ForeignCells(), sheets: new Set(), places, hidden };
      const surveys = new Map([...rooms].map(([name, { survey }]) => [name, survey]));
      const deed = { entry, record, left, surveys };
      await this.write(session, deed, 'after', options, (last) => removeFromJournal(last, [entry]));
      // What stays of it is litter, or one too many, and goes the next time.
      await removeFromJournal(session.untilTheEnd(), superseded(journal)).catch(() => undefined);
      return [told(entry), deed];
    });
  }

  undo(options: ApplyOptions): Promise<RestoredChange> {
    return this.telling('before', options, async (session) => {
      const { entries } = await readJournal(session, this.parts.now());
      const entry = entries.filter(({ state }) => state !== 'undone').at(-1);
      if (!entry) throw new AppError('nothing-to-undo', '没有可以还原的改动：这个工作簿里没有写入记录。');
      const deed = await this.prepare(session, entry, 'before');
      // Only what is wholly put back counts as such: until then 还原 completes it.
      const kept = await this.write(session, deed, 'before', options, (last) => setState(last, entry, entry.state));
      return [restored(deed, kept), deed];
    });
  }

  redo(options: ApplyOptions): Promise<RestoredChange> {
    return this.telling('after', options, async (session) => {
      const { entries } = await readJournal(session, this.parts.now());
      const entry = entries.find(({ state }) => state === 'undone');
      if (!entry) throw new AppError('nothing-to-redo', '没有可以重做的改动：还原以后又有新的写入，或者还没有还原过。');
      const deed = await this.prepare(session, entry, 'after');
      // From its first cell on it can be put back.
      await setState(session, entry, 'begun');
      const kept = await this.write(session, deed, 'after', options, (last) => setState(last, entry, 'undone'));
      return [restored(deed, kept), deed];
    });
  }

  async journal(): Promise<ChangeJournal> {
    const { pause, now } = this.parts;
    const { entries } = await inExcel((session) => readJournal(session, now()), { pause });
    const of = (undone: boolean): AppliedChange[] =>
      entries.filter(({ state }) => (state === 'undone') === undone).map(told);
    return { done: of(false), undone: of(true).reverse() };
  }

  forget(): Promise<void> {
    return inExcel(clearJournal, { pause: this.parts.pause });
  }

  /** Looks at the sheets that a change writes to, and refuses it where it cannot be carried out. */
  private async enterRooms(session: ExcelSession, change: WorkbookChange): Promise<ReadonlyMap<string, SurveyedRoom>> {
    const { title, operations } = change;
    const added = new Set(operations.filter(({ kind }) => kind === 'add-sheet').map(({ sheet }) => sheet));
    const names = [...new Set(operations.map(({ sheet }) => sheet))].filter((name) => !added.has(name));
    const rooms = await readRooms(session, title, names, change);
    const tabs = added.size > 0 ? await readTabs(session, title) : [];
    checkChange(change, (name) => roomOf(rooms, name), tabs);
    const surveyed = new Map<string, SurveyedRoom>();
    for (const [name, room] of rooms) {
      const survey = await surveySheet(session, name, columnsTouched(operations, name));
      this.parts.known.refuseIfChanged(survey, name, title);
      surveyed.set(name, { ...room, survey });
    }
    return surveyed;
  }

  private async enter(session: ExcelSession, record: ChangeRecord, entry: NewEntry): Promise<JournalEntry> {
    try {
      return await addToJournal(session, entry, record);
    } catch (error) {
      // Where what came of it so far cannot be taken away, a later change does.
      await removeAttempt(session.untilTheEnd(), entry.id, entry.when).catch(() => undefined);
      throw error;
    }
  }

  private async prepare(session: ExcelSession, entry: JournalEntry, side: Side): Promise<FoundDeed> {
    const { record, gone } = await presentRecord(session, await readRecord(session, entry));
    const title = side === 'before' ? '还原' : '重做';
    const added = addedSheets(record);
    const names = record.sheets.map(({ sheet }) => sheet);
    await readRooms(session, title, names);
    const tabs = added.size > 0 ? await readTabs(session, title) : [];
    const isHalf = entry.state === 'begun';
    const sheets =
      side === 'after' ? new Set(tabs.filter((name) => added.has(name))) : await sheetsToKeep(session, record, isHalf);
    const { places, foreign, lostRows, surveys } = await locate(session, record, { side, isHalf });
    const hidden = await hiddenRowsOf(session, record, places, title);
    return { entry, record, gone, lostRows, surveys, left: { cells: foreign, sheets, places, hidden } };
  }

  /**
   * Writes one side of a change and says so in the journal. What fails or is stopped on the way goes
   * back to the other side.
   *
   * @param onBack what else there is to do once it is back
   * @returns how many cells keep what somebody else says may be typed there
   */
  private async write(
    session: ExcelSession,
    { entry, record, left }: Deed,
    side: Side,
    { onProgress }: ApplyOptions,
    onBack: (session: ExcelSession) => Promise<void>,
  ): Promise<number> {
    const last = session.untilTheEnd();
    let done = 0;
    const onCells = (n: number): void => onProgress?.((done += n) / Math.max(1, entry.cells));
    try {
      const kept = await writeSide(session, record, { side, left, onCells });
      // Stopped at its last sign of progress, it is stopped all the same.
      await setState(session, entry, side === 'after' ? 'done' : 'undone');
      return kept;
    } catch (error) {
      try {
        await writeSide(last, record, { side: otherSide(side), left });
        await onBack(last);
      } catch {
        throw new AppError(
          'half-written',
          `“${entry.title}”${side === 'after' ? '写' : '还原'}到一半中断了；重新打开工作簿后点“还原”，即可全部退回原样。`,
        );
      }
      throw error;
    } finally {
      await eventsOn(last);
    }
  }

  /** Runs a deed and tells of the sheets that it wrote to. */
  private async telling<T>(
    side: Side,
    { signal }: ApplyOptions,
    run: (session: ExcelSession) => Promise<readonly [T, Deed]>,
  ): Promise<T> {
    const [result, { record, left, surveys }] = await inExcel(run, { pause: this.parts.pause, signal });
    for (const [sheet, survey] of surveys) {
      const cells = new WrittenCells(record.steps.filter((step) => step.sheet === sheet));
      this.parts.known.wrote({ sheet, cells, side, left, survey });
    }
    for (const name of sheetsOf(record)) this.parts.onWritten(name);
    return result;
  }
}

const told = ({ id, title, cells, when, why, by }: JournalEntry): AppliedChange => ({
  id,
  title,
  cells,
  when,
  ...(why !== undefined && { why }),
  ...(by !== undefined && { by }),
});

/** What was left: by its cells, by the sheets that stay as a whole, and by those that are gone. */
function restored(
  { entry, record, gone, lostRows, left: { cells, sheets } }: FoundDeed,
  validated: number,
): RestoredChange {
  const onKept = record.steps.filter((step) => sheets.has(step.sheet));
  const onSheets = [...onKept, ...gone].reduce((n, step) => n + cellsOf(step), 0);
  const goneSheets = [...new Set(gone.map(({ sheet }) => sheet))];
  return { ...told(entry), kept: cells.count + validated + onSheets, keptSheets: [...sheets], lostRows, goneSheets };
}

function cellsOf(step: RecordStep): number {
  if (step.kind === 'validations') return cellsValidated(step.validations);
  if (step.kind === 'cells') return rowsOfStretches(step.rows).length;
  return step.kind === 'sheet' ? step.model.cells : 0;
}

const sheetsOf = ({ steps }: ChangeRecord): string[] => [...new Set(steps.map((step) => step.sheet))];

/** The entries that give way to a new one: those that could have been done again, and the oldest. */
function superseded({ entries }: StoredJournal): JournalEntry[] {
  const done = entries.filter(({ state }) => state !== 'undone');
  return [...entries.filter(({ state }) => state === 'undone'), ...done.slice(0, -KEPT + 1)];
}

function roomOf(rooms: ReadonlyMap<string, ExcelRoom>, name: string): ExcelRoom {
  const room = rooms.get(name);
  if (!room) throw new AppError('sheet-missing', `工作表“${name}”不在打开的工作簿里，请重新体检。`);
  return room;
}
