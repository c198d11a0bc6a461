import { AppError } from '../../core/app-error';
import { cellsWritten, type WorkbookChange } from '../../core/changes/change';
import { checkChange } from '../check-change';
import type { AppliedChange, ApplyOptions, UndoneChange } from '../workbook-host';
import { inExcel, type ExcelSession, type Pause } from './excel-session';
import type { Inverse } from './inverse';
import { addToJournal, readInverse, readJournal, removeFromJournal, type JournalEntry } from './journal';
import type { KnownSheets } from './known-sheets';
import { prepareChange } from './prepare-change';
import { putBack } from './put-back';
import { readRooms, type ExcelRoom } from './sheet-rooms';
import { sendUnits } from './write-units';

/** Changes that can be put back. The workbook carries what they need, and old ones are no longer asked for. */
const KEPT = 20;

export interface ChangeParts {
  readonly pause: Pause;
  readonly known: KnownSheets;
  /** Tells that cells of a sheet are not what they were. */
  readonly onWritten: (sheet: string) => void;
}

/** Carries out changes of the open workbook and puts them back. Each is one run against Excel. */
export class ExcelChanges {
  constructor(private readonly parts: ChangeParts) {}

  async apply(change: WorkbookChange, { signal, onProgress }: ApplyOptions): Promise<AppliedChange> {
    const names = [...new Set(change.operations.map((operation) => operation.sheet))];
    const applied = await inExcel(
      async (session) => {
        const rooms = await readRooms(session, change.title, names, hasMerges(change));
        checkChange(change, (name) => roomOf(rooms, name), []);
        for (const name of names) await this.parts.known.refuseIfChanged(session, name, change.title);
        const { units, inverse } = await prepareChange(session, change, rooms);
        const journal = await readJournal(session);
        const entry = newEntry(change, journal);
        await addToJournal(session, entry, inverse);
        let done = 0;
        try {
          await sendUnits(session, units, (n) => onProgress?.((done += n) / Math.max(1, entry.cells)));
          // Stopped at its last sign of progress, it is stopped all the same.
          await session.step(() => undefined);
        } catch (error) {
          await this.takeBack(session.untilTheEnd(), entry, inverse);
          throw error;
        } finally {
          await eventsOn(session.untilTheEnd());
        }
        for (const old of journal.slice(0, -KEPT + 1)) await removeFromJournal(session.untilTheEnd(), old);
        this.parts.known.wrote(inverse);
        return { id: entry.id, title: entry.title, cells: entry.cells };
      },
      { pause: this.parts.pause, signal },
    );
    for (const name of names) this.parts.onWritten(name);
    return applied;
  }

  async undo(): Promise<UndoneChange> {
    const { undone, sheets } = await inExcel(
      async (session) => {
        const entry = (await readJournal(session)).at(-1);
        if (!entry) throw new AppError('nothing-to-undo', '没有可以撤销的改动：这个工作簿里没有写入记录。');
        const inverse = await readInverse(session, entry);
        const names = [...new Set(inverse.steps.map((step) => step.sheet))];
        await readRooms(session, '还原', names, false);
        let kept: number;
        try {
          kept = await putBack(session, inverse);
        } finally {
          await eventsOn(session.untilTheEnd());
        }
        await removeFromJournal(session, entry);
        this.parts.known.wrote(inverse);
        const { id, title, cells } = entry;
        return { undone: { id, title, cells, kept }, sheets: names };
      },
      { pause: this.parts.pause },
    );
    for (const name of sheets) this.parts.onWritten(name);
    return undone;
  }

  async journal(): Promise<readonly AppliedChange[]> {
    const entries = await inExcel(readJournal, { pause: this.parts.pause });
    return entries.map(({ id, title, cells }) => ({ id, title, cells }));
  }

  /** Where even this fails, the journal still has what is needed to do it later. */
  private async takeBack(session: ExcelSession, entry: JournalEntry, inverse: Inverse): Promise<void> {
    try {
      await putBack(session, inverse);
      await removeFromJournal(session, entry);
    } catch {
      throw new AppError(
        'half-written',
        `“${entry.title}”写到一半中断了，已写入的内容还没有退回；重新打开工作簿后点“还原”即可退回原样。`,
      );
    }
  }
}

function newEntry(change: WorkbookChange, journal: readonly JournalEntry[]): JournalEntry {
  const number = (journal.at(-1)?.number ?? 0) + 1;
  return { id: `change-${number}`, number, title: change.title, cells: cellsWritten(change) };
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
