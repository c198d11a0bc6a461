import { AppError } from '../../core/app-error';
import { cellsWritten, type WorkbookChange } from '../../core/changes/change';
import { checkChange } from '../check-change';
import type { AppliedChange, ApplyOptions, ChangeJournal, RestoredChange } from '../workbook-host';
import { addedSheets, sheetsToKeep } from './added-sheets';
import { inExcel, type ExcelSession, type Pause } from './excel-session';
import { findForeign, ForeignCells } from './foreign-cells';
import { hiddenRowsOf } from './hidden-rows';
import {
  addToJournal,
  clearJournal,
  readJournal,
  readRecord,
  removeFromJournal,
  setState,
  type JournalEntry,
  type StoredJournal,
} from './journal';
import type { KnownSheets } from './known-sheets';
import { otherSide, type ChangeRecord, type RecordStep, type Side } from './record';
import { recordChange } from './record-change';
import { rowsOfStretches } from './runs';
import { readRooms, readTabs, type ExcelRoom } from './sheet-rooms';
import { writeSide, type Left } from './write-side';

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
}

/** Carries out changes of the open workbook, puts them back and does them again. Each is one run against Excel. */
export class ExcelChanges {
  constructor(private readonly parts: ChangeParts) {}

  apply(change: WorkbookChange, options: ApplyOptions): Promise<AppliedChange> {
    return this.telling(options, async (session) => {
      const { title, why, by } = change;
      const added = new Set(change.operations.filter(({ kind }) => kind === 'add-sheet').map(({ sheet }) => sheet));
      const names = [...new Set(change.operations.map(({ sheet }) => sheet))].filter((name) => !added.has(name));
      const rooms = await readRooms(session, title, names, hasMerges(change));
      const tabs = added.size > 0 ? await readTabs(session, title) : [];
      checkChange(change, (name) => roomOf(rooms, name), tabs);
      for (const name of names) await this.parts.known.refuseIfChanged(session, name, title);
      const record = await recordChange(session, change);
      const hidden = await hiddenRowsOf(session, record, title);
      const journal = await readJournal(session);
      await removeFromJournal(session, [], journal.litter);
      const number = (journal.entries.at(-1)?.number ?? 0) + 1;
      const entry = await this.enter(session, record, {
        id: `change-${number}`,
        number,
        title,
        cells: cellsWritten(change),
        when: this.parts.now(),
        ...(why !== undefined && { why }),
        ...(by !== undefined && { by }),
        state: 'begun',
      });
      const left: Left = { cells: new ForeignCells(), sheets: new Set(), hidden };
      await this.write(session, { entry, record, left }, 'after', options, (last) => removeFromJournal(last, [entry]));
      // What stays of it is litter, or one too many, and goes the next time.
      await removeFromJournal(session.untilTheEnd(), superseded(journal)).catch(() => undefined);
      return [told(entry), record];
    });
  }

  undo(options: ApplyOptions): Promise<RestoredChange> {
    return this.telling(options, async (session) => {
      const { entries } = await readJournal(session);
      const entry = entries.filter(({ state }) => state !== 'undone').at(-1);
      if (!entry) throw new AppError('nothing-to-undo', '没有可以还原的改动：这个工作簿里没有写入记录。');
      const deed = await this.prepare(session, entry, 'before');
      // Only what is wholly put back counts as such: until then 还原 completes it.
      await this.write(session, deed, 'before', options, (last) => setState(last, entry, entry.state));
      return [restored(deed), deed.record];
    });
  }

  redo(options: ApplyOptions): Promise<RestoredChange> {
    return this.telling(options, async (session) => {
      const { entries } = await readJournal(session);
      const entry = entries.find(({ state }) => state === 'undone');
      if (!entry) throw new AppError('nothing-to-redo', '没有可以重做的改动：还原以后又有新的写入，或者还没有还原过。');
      const deed = await this.prepare(session, entry, 'after');
      // From its first cell on it can be put back.
      await setState(session, entry, 'begun');
      await this.write(session, deed, 'after', options, (last) => setState(last, entry, 'undone'));
      return [restored(deed), deed.record];
    });
  }

  async journal(): Promise<ChangeJournal> {
    const { entries } = await inExcel(readJournal, { pause: this.parts.pause });
    const of = (undone: boolean): AppliedChange[] =>
      entries.filter(({ state }) => (state === 'undone') === undone).map(told);
    return { done: of(false), undone: of(true).reverse() };
  }

  forget(): Promise<void> {
    return inExcel(clearJournal, { pause: this.parts.pause });
  }

  private async enter(
    session: ExcelSession,
    record: ChangeRecord,
    entry: Omit<JournalEntry, 'part'>,
  ): Promise<JournalEntry> {
    try {
      return await addToJournal(session, entry, record);
    } catch (error) {
      // What came of it so far is litter. Where this fails too, the next change takes it away.
      const clean = session.untilTheEnd();
      await readJournal(clean)
        .then(({ entries, litter }) =>
          removeFromJournal(
            clean,
            entries.filter(({ id }) => id === entry.id),
            litter,
          ),
        )
        .catch(() => undefined);
      throw error;
    }
  }

  private async prepare(session: ExcelSession, entry: JournalEntry, side: Side): Promise<Deed> {
    const record = await readRecord(session, entry);
    const title = side === 'before' ? '还原' : '重做';
    const added = addedSheets(record);
    const others = record.steps.filter((step) => !added.has(step.sheet));
    await readRooms(session, title, [...new Set(others.map((step) => step.sheet))], false);
    const tabs = added.size > 0 ? await readTabs(session, title) : [];
    const sheets =
      side === 'after'
        ? new Set(tabs.filter((name) => added.has(name)))
        : await sheetsToKeep(session, record, entry.state === 'begun');
    const hidden = await hiddenRowsOf(session, record, title);
    return { entry, record, left: { cells: await findForeign(session, others), sheets, hidden } };
  }

  /**
   * Writes one side of a change and says so in the journal. What fails or is stopped on the way goes
   * back to the other side.
   *
   * @param onBack what else there is to do once it is back
   */
  private async write(
    session: ExcelSession,
    { entry, record, left }: Deed,
    side: Side,
    { onProgress }: ApplyOptions,
    onBack: (session: ExcelSession) => Promise<void>,
  ): Promise<void> {
    const last = session.untilTheEnd();
    let done = 0;
    const onCells = (n: number): void => onProgress?.((done += n) / Math.max(1, entry.cells));
    try {
      await writeSide(session, record, { side, left, onCells });
      // Stopped at its last sign of progress, it is stopped all the same.
      await setState(session, entry, side === 'after' ? 'done' : 'undone');
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
    { signal }: ApplyOptions,
    deed: (session: ExcelSession) => Promise<readonly [T, ChangeRecord]>,
  ): Promise<T> {
    const [result, record] = await inExcel(deed, { pause: this.parts.pause, signal });
    this.parts.known.wrote(record);
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

/** What was left, by its cells and by the sheets that stay as a whole. */
function restored({ entry, record, left: { cells, sheets } }: Deed): RestoredChange {
  const onSheets = record.steps.reduce((n, step) => n + (sheets.has(step.sheet) ? cellsOf(step) : 0), 0);
  return { ...told(entry), kept: cells.count + onSheets, keptSheets: [...sheets] };
}

function cellsOf(step: RecordStep): number {
  if (step.kind === 'cells') return rowsOfStretches(step.rows).length;
  return step.kind === 'sheet' ? step.model.cells : 0;
}

const sheetsOf = ({ steps }: ChangeRecord): string[] => [...new Set(steps.map((step) => step.sheet))];

/** The entries that give way to a new one: those that could have been done again, and the oldest. */
function superseded({ entries }: StoredJournal): JournalEntry[] {
  const done = entries.filter(({ state }) => state !== 'undone');
  return [...entries.filter(({ state }) => state === 'undone'), ...done.slice(0, -KEPT + 1)];
}

/** Events are switched off for the add-in alone, but they would stay off as long as its pane is open. */
async function eventsOn(session: ExcelSession): Promise<void> {
  try {
    await session.step((_workbook, context) => {
      context.runtime.enableEvents = true;
    });
  } catch {
    // Without a connection there are no events either.
  }
}

const hasMerges = (change: WorkbookChange): boolean => change.operations.some((op) => op.kind === 'merge-cells');

function roomOf(rooms: ReadonlyMap<string, ExcelRoom>, name: string): ExcelRoom {
  const room = rooms.get(name);
  if (!room) throw new AppError('sheet-missing', `工作表“${name}”不在打开的工作簿里，请重新体检。`);
  return room;
}
