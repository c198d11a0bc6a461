import type { WorkbookChange } from '../../core/changes/change';
import { goBack } from './carry-out';
import type { Deed, FoundDeed } from './deed';
import { presentSheets, surveyRooms, surveysOf } from './enter-rooms';
import type { ExcelSession } from './excel-session';
import { findDeed } from './find-deed';
import { ForeignCells } from './foreign-cells';
import { hiddenRowsOf } from './hidden-rows';
import { readJournal, removeFromJournal, replaceRecord, type EntryState, type JournalEntry } from './journal';
import { newChangeId } from './journal-id';
import type { ChangeRecord, RowsStep } from './record';
import { recordChange } from './record-change';
import { dressRows } from './rows-dress';
import type { RowsPlan } from './rows-found';
import { putRowsIn, rowsOfRecord, takeRowsOut } from './rows-in-out';
import { refuseOtherNeighbours } from './rows-neighbours';
import { recordSheet } from './sheet-records';
import { readRooms } from './sheet-rooms';
import { SheetSurvey } from './sheet-survey';
import { Whereabouts } from './whereabouts';

/** Where rows go that were looked at just now. */
export const NOWHERE_ELSE = new Whereabouts();

/**
 * What is noted of a change before its rows are in: that they are to be. What the rest of it writes over is
 * known only afterwards, for Excel then reads all formulas in its own way.
 */
export async function recordRows(session: ExcelSession, { rows, rest }: RowsPlan): Promise<ChangeRecord> {
  // All sheets that it writes to, so that none of them refuses once the rows are in.
  const rooms = await readRooms(session, rest.title, sheetsOf(rest, rows));
  const sheets = [...rooms.values()].map((room) => recordSheet(room, rows, new SheetSurvey(0, [])));
  return { looks: [], steps: rows, sheets };
}

/** Puts the rows of a change in, and notes what the rest of it is about to write over. */
export async function begin(
  session: ExcelSession,
  { rows, rest }: RowsPlan,
  begun: JournalEntry,
  now: number,
): Promise<Deed> {
  const recordId = newChangeId(now);
  let entry = begun;
  try {
    entry = await putRowsIn(session, entry, rows);
    await dressRows(session, rows);
    const found = await readRooms(session, rest.title, sheetsOf(rest, rows));
    const { rooms, replaced } = await surveyRooms(session, rest, found, entry.id);
    const record = await recordChange(session, rest, rooms, replaced, rows);
    const hidden = await hiddenRowsOf(session, record, NOWHERE_ELSE, rest.title);
    entry = await replaceRecord(session, entry, record, recordId);
    const left = { cells: new ForeignCells(), sheets: new Set<string>(), places: NOWHERE_ELSE, hidden };
    return { entry, record, left, surveys: surveysOf({ rooms }) };
  } catch (error) {
    return goBack(session, entry, 'after', error, async (last) => {
      await takeOutAll(last, begun, rows, now, 'begun');
      await removeFromJournal(last, [entry, { ...entry, record: recordId }]);
    });
  }
}

/** Puts rows of a change in once more, and looks for the rest of it. */
export async function beginAgain(
  session: ExcelSession,
  undone: JournalEntry,
  record: ChangeRecord,
  { rows, now }: { readonly rows: readonly RowsStep[]; readonly now: number },
): Promise<FoundDeed> {
  await readRooms(session, '重做', [...new Set(rows.map(({ sheet }) => sheet))]);
  await refuseOtherNeighbours(session, rows);
  try {
    const entry = await putRowsIn(session, { ...undone, state: 'begun' }, rows);
    await dressRows(session, rows);
    const found = await findDeed(session, { ...entry, state: 'undone' }, record, 'after');
    return { ...found, entry };
  } catch (error) {
    return goBack(session, undone, 'after', error, (last) => takeOutAll(last, undone, rows, now, 'undone'));
  }
}

/** Whether a change ended before it was known what it would write beside its rows. */
export const isMereStart = (entry: JournalEntry, record: ChangeRecord): boolean =>
  entry.record === undefined && rowsOfRecord(record).length > 0;

/** Takes out those rows that are in by what the workbook itself says, whatever became of the request that put them in. */
async function takeOutAll(
  session: ExcelSession,
  { id }: JournalEntry,
  rows: readonly RowsStep[],
  now: number,
  state: EntryState,
): Promise<void> {
  const { entries } = await readJournal(session, now);
  const entry = entries.find((each) => each.id === id);
  if (entry) await takeRowsOut(session, entry, rows, { places: NOWHERE_ELSE, state });
}

function sheetsOf(rest: WorkbookChange, rows: readonly RowsStep[]): string[] {
  return [...new Set([...rows.map(({ sheet }) => sheet), ...presentSheets(rest)])];
}
