import { addedSheets, sheetsToKeep, sheetsToLeave } from './added-sheets';
import type { FoundDeed } from './deed';
import type { ExcelSession } from './excel-session';
import { hiddenRowsOf } from './hidden-rows';
import type { JournalEntry } from './journal';
import { locate } from './locate';
import { presentRecord } from './present-record';
import type { ChangeRecord, Side } from './record';
import { rowsThat } from './rows-in-out';
import { sheetsWithKeptRows } from './rows-kept';
import { readRooms, readTabs } from './sheet-rooms';

/**
 * Looks for what a change wrote, before it is put back or done again.
 *
 * @param stored what it takes for that, as it was noted
 */
export async function findDeed(
  session: ExcelSession,
  entry: JournalEntry,
  stored: ChangeRecord,
  side: Side,
): Promise<FoundDeed> {
  const found = await presentRecord(session, stored);
  const noted = withRowsIn(found.record, entry);
  const title = side === 'before' ? '还原' : '重做';
  const added = addedSheets(noted);
  const names = new Set([...noted.sheets, ...rowsThat(noted, entry, 'in')].map(({ sheet }) => sheet));
  await readRooms(session, title, [...names]);
  if (added.size > 0) await readTabs(session, title);
  const isHalf = entry.state === 'begun';
  let record = noted;
  let located = await locate(session, record, { side, isHalf });
  const stuck = side === 'before' ? await sheetsWithKeptRows(session, noted, entry, located.places) : NONE;
  if (stuck.size > 0) {
    const isFree = ({ sheet }: { readonly sheet: string }): boolean => !stuck.has(sheet);
    record = { ...noted, steps: noted.steps.filter(isFree), sheets: noted.sheets.filter(isFree) };
    located = await locate(session, record, { side, isHalf });
  }
  const sheets = side === 'after' ? await sheetsToLeave(session, record) : await sheetsToKeep(session, record, isHalf);
  const { places, foreign, lostRows, surveys } = located;
  const hidden = await hiddenRowsOf(session, record, places, title);
  return {
    entry,
    record,
    gone: found.gone,
    stuck: noted.steps.filter(({ sheet }) => stuck.has(sheet)),
    lostRows,
    surveys,
    left: { cells: foreign, sheets, places, hidden },
  };
}

const NONE: ReadonlySet<string> = new Set();

/** A record as far as it can have been carried out: nothing is written before all rows are in. */
function withRowsIn(record: ChangeRecord, entry: JournalEntry): ChangeRecord {
  if (rowsThat(record, entry, 'out').length === 0) return record;
  return { ...record, steps: rowsThat(record, entry, 'in'), sheets: [] };
}
