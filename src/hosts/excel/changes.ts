import { AppError } from '../../core/app-error';
import { cellsWritten, type WorkbookChange } from '../../core/changes/change';
import type { AppliedChange, ApplyOptions, ChangeJournal, RestoredChange } from '../workbook-host';
import { sheetSteps } from './added-sheets';
import { carryOut } from './carry-out';
import { restored, told, type Deed } from './deed';
import { enterRooms, surveyRooms, surveysOf } from './enter-rooms';
import { inExcel, type ExcelSession, type Pause } from './excel-session';
import { findDeed } from './find-deed';
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
import { removeParked } from './parked-sheets';
import { presentRecord } from './present-record';
import type { ChangeRecord, Side } from './record';
import { recordChange } from './record-change';
import { begin, beginAgain, isMereStart, NOWHERE_ELSE, recordRows } from './rows-deeds';
import { JoiningFormulas, planRows } from './rows-found';
import { rowsOfRecord, rowsThat, takeRowsOut } from './rows-in-out';
import { insertionsOf } from './rows-plan';
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

/** Carries out changes of the open workbook, puts them back and does them again. Each is one run against Excel. */
export class ExcelChanges {
  constructor(private readonly parts: ChangeParts) {}

  apply(change: WorkbookChange, options: ApplyOptions): Promise<AppliedChange> {
    return this.telling('after', options, async (session) => {
      const { title, why, by } = change;
      const now = this.parts.now();
      const id = newChangeId(now);
      const { rooms: found, isParking } = await enterRooms(session, change);
      const insertions = insertionsOf(change.operations);
      const joining = new JoiningFormulas(insertions);
      const looked = await surveyRooms(session, change, found, id, {
        judge: (survey, sheet) => this.parts.known.refuseIfChanged(survey, sheet, title),
        onRows: (sheet) => joining.on(sheet),
      });
      const plan = insertions.length > 0 ? await planRows(session, change, surveysOf(looked), joining) : null;
      const record = plan
        ? await recordRows(session, plan)
        : await recordChange(session, change, looked.rooms, looked.replaced);
      const hidden = await hiddenRowsOf(session, record, NOWHERE_ELSE, title);
      const journal = await readJournal(session, now);
      await removeFromJournal(session, [], journal.litter);
      if (isParking) await removeParked(session, journal.isForgotten);
      const entry = await this.enter(session, record, {
        id,
        number: (journal.entries.at(-1)?.number ?? 0) + 1,
        title,
        cells: cellsWritten(change),
        when: now,
        ...(why !== undefined && { why }),
        ...(by !== undefined && { by }),
        state: 'begun',
      });
      const left = { cells: new ForeignCells(), sheets: new Set<string>(), places: NOWHERE_ELSE, hidden };
      const deed: Deed = plan
        ? await begin(session, plan, entry, now)
        : { entry, record, left, surveys: surveysOf(looked) };
      await carryOut(session, deed, 'after', options, async (last) => {
        if (plan) await takeRowsOut(last, deed.entry, plan.rows, { places: NOWHERE_ELSE, state: 'begun' });
        await removeFromJournal(last, [deed.entry]);
      });
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
      const record = await readRecord(session, entry);
      const deed = await findDeed(session, entry, record, 'before');
      // Only what is wholly put back counts as such: until then 还原 completes it.
      const kept = await carryOut(session, deed, 'before', options, (last) => setState(last, entry, entry.state));
      // Of what ended before it was known what it would write there is nothing to do again.
      if (isMereStart(entry, record)) await removeFromJournal(session.untilTheEnd(), [entry]);
      return [restored(deed, kept), deed];
    });
  }

  redo(options: ApplyOptions): Promise<RestoredChange> {
    return this.telling('after', options, async (session) => {
      const now = this.parts.now();
      const { entries } = await readJournal(session, now);
      const entry = entries.find(({ state }) => state === 'undone');
      if (!entry) throw new AppError('nothing-to-redo', '没有可以重做的改动：还原以后又有新的写入，或者还没有还原过。');
      const record = await readRecord(session, entry);
      const rows = rowsThat((await presentRecord(session, record)).record, entry, 'out');
      const deed =
        rows.length > 0
          ? await beginAgain(session, entry, record, { rows, now })
          : await findDeed(session, entry, record, 'after');
      // From its first cell on it can be put back.
      if (rows.length === 0) await setState(session, entry, 'begun');
      const { places } = deed.left;
      const kept = await carryOut(session, deed, 'after', options, (last) =>
        takeRowsOut(last, deed.entry, rows, { places, state: 'undone' }),
      );
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

  private async enter(session: ExcelSession, record: ChangeRecord, entry: NewEntry): Promise<JournalEntry> {
    try {
      return await addToJournal(session, entry, record);
    } catch (error) {
      // Where what came of it so far cannot be taken away, a later change does.
      await removeAttempt(session.untilTheEnd(), entry.id, entry.when).catch(() => undefined);
      throw error;
    }
  }

  /** Runs a deed and tells of the sheets that it wrote to. */
  private async telling<T>(
    side: Side,
    { signal }: ApplyOptions,
    run: (session: ExcelSession) => Promise<readonly [T, Deed]>,
  ): Promise<T> {
    const [result, { record, left, surveys }] = await inExcel(run, { pause: this.parts.pause, signal });
    if (rowsOfRecord(record).length > 0) this.parts.known.readAnew();
    for (const [sheet, survey] of surveys) {
      const cells = new WrittenCells(record.steps.filter((step) => step.sheet === sheet));
      this.parts.known.wrote({ sheet, cells, side, left, survey });
    }
    for (const { sheet } of sheetSteps(record)) this.parts.known.forget(sheet);
    for (const name of new Set(record.steps.map((step) => step.sheet))) this.parts.onWritten(name);
    return result;
  }
}

/** The entries that give way to a new one: those that could have been done again, and the oldest. */
function superseded({ entries }: StoredJournal): JournalEntry[] {
  const done = entries.filter(({ state }) => state !== 'undone');
  return [...entries.filter(({ state }) => state === 'undone'), ...done.slice(0, -KEPT + 1)];
}
