import { AppError } from '../../core/app-error';
import { contentHash } from '../../core/changes/row-keys';
import { instantOfIso, isoOfInstant } from '../today';
import type { AppliedChange } from '../workbook-host';
import { TARGET_BYTES } from './contents';
import type { ExcelSession } from './excel-session';
import { isOldEnough } from './journal-id';
import { packedText, unpackedText } from './packed-text';
import { forgetParked, removeParked } from './parked-sheets';
import type { ChangeRecord } from './record';

/**
 * The journal of changes, kept in parts of the workbook that show nowhere. It is written before the
 * first cell is: what ends half-way, by a crash or a closed window, can be put back the next time.
 * A short part for each change says what it was and where it stands; its record lies in pieces, parts
 * of a namespace of their own, which are never written again. Others may write theirs at the same time.
 */
const ENTRIES = 'urn:petition-ledger:journal';
const recordOf = (id: string): string => `${ENTRIES}:${id}`;
/** What a change and the pieces of its record are called after. */
const idsOf = ({ id, record = id }: JournalEntry): string[] => [id, record];
const piecesIn = ({ id, record = id }: Pick<JournalEntry, 'id' | 'record'>): string => recordOf(record);

/** Characters of one part, one byte each: well within what a request takes. */
const PART_LENGTH = TARGET_BYTES / 4;

/** Whether the change stands, was put back, or is being written: what ended half-way stays so until it is put back. */
export type EntryState = 'begun' | 'done' | 'undone';

export interface JournalEntry extends AppliedChange {
  readonly number: number;
  readonly state: EntryState;
  /** The part that says so. */
  readonly part: string;
  /** How many pieces the record has, and what they come to. */
  readonly pieces: number;
  readonly check: number;
  /** What the pieces are called after, where that is not the change itself: see {@link replaceRecord}. */
  readonly record?: string;
  /** The numbers of those of its rows that are in: see `RowsStep`. */
  readonly rowsIn?: readonly number[];
  /** Whether all of them are there: what a co-author writes may come in bit by bit. */
  readonly isComplete: boolean;
}

export type NewEntry = Omit<JournalEntry, 'part' | 'pieces' | 'check' | 'isComplete'>;

/** What a part for an entry holds. */
interface StoredEntry extends Omit<JournalEntry, 'part' | 'when' | 'isComplete'> {
  /** ISO 8601. */
  readonly when: string;
}

export interface StoredJournal {
  /** Changes that stand, and after them those that were put back last; the oldest first. */
  readonly entries: readonly JournalEntry[];
  /**
   * Parts that belong to none of them: put back before a later change, or left by a crash so long ago
   * that nobody can still be writing the rest.
   */
  readonly litter: readonly string[];
  /** Whether nobody can put a change back any more. */
  readonly isForgotten: (id: string) => boolean;
}

/** Reads what stands in the journal. */
export async function readJournal(session: ExcelSession, now: number): Promise<StoredJournal> {
  const { items } = await session.step((workbook) => workbook.customXmlParts.load('items/id,items/namespaceUri'));
  const parts = items.filter((part) => part.namespaceUri === ENTRIES);
  const pieces = items.filter((part) => part.namespaceUri.startsWith(`${ENTRIES}:`));
  const counts = new Map<string, number>();
  for (const { namespaceUri } of pieces) counts.set(namespaceUri, (counts.get(namespaceUri) ?? 0) + 1);
  const texts = parts.length === 0 ? [] : await session.step(() => parts.map((part) => part.getXml()));
  const all = texts
    .flatMap(({ value }, i) => entryOf(value, parts[i]!.id, counts) ?? [])
    .sort((a, b) => a.number - b.number || a.when - b.when || (a.id < b.id ? -1 : 1));
  const isLitter = ({ id, isComplete }: JournalEntry): boolean => !isComplete && isOldEnough(id, now);
  // A change drops what could have been done again before it.
  const lastStanding = Math.max(...all.map(({ state, number }) => (state === 'undone' ? -1 : number)));
  const entries = all.filter((e) => !isLitter(e) && (e.state !== 'undone' || e.number > lastStanding));
  const dropped = all.filter((entry) => !entries.includes(entry));
  const known = new Set(entries.flatMap(idsOf));
  const idle = new Set(dropped.flatMap(idsOf));
  const isForgotten = (id: string): boolean => {
    if (known.has(id)) return false;
    return idle.has(id) || isOldEnough(id, now);
  };
  const isIdle = (namespace: string): boolean => isForgotten(namespace.slice(ENTRIES.length + 1));
  const litter = pieces.filter(({ namespaceUri }) => isIdle(namespaceUri)).map(({ id }) => id);
  return { entries, litter: [...dropped.map(({ part }) => part), ...litter], isForgotten };
}

/** Takes away everything that the product keeps of changes, whatever it is. */
export async function clearJournal(session: ExcelSession): Promise<void> {
  await forgetParked(session);
  const { items } = await session.step((workbook) => workbook.customXmlParts.load('items/id,items/namespaceUri'));
  const ours = items.filter(({ namespaceUri }) => isOurs(namespaceUri));
  await session.step(() => {
    for (const part of ours) part.delete();
  });
}

const isOurs = (namespace: string): boolean => namespace === ENTRIES || namespace.startsWith(`${ENTRIES}:`);

/** Writes an entry with its record, the record first: an entry that can be seen is complete. */
export async function addToJournal(
  session: ExcelSession,
  entry: NewEntry,
  record: ChangeRecord,
): Promise<JournalEntry> {
  const whole = { ...entry, ...(await addPieces(session, entry.id, record)), isComplete: true };
  const { id } = await session.step((workbook) =>
    workbook.customXmlParts.add(xmlOf(ENTRIES, storedText(whole))).load('id'),
  );
  return { ...whole, part: id };
}

async function addPieces(
  session: ExcelSession,
  id: string,
  record: ChangeRecord,
): Promise<Pick<JournalEntry, 'pieces' | 'check'>> {
  const text = packedText(JSON.stringify(record));
  const pieces = Math.ceil(text.length / PART_LENGTH);
  for (let i = 0; i < pieces; i++) {
    const piece = text.slice(i * PART_LENGTH, (i + 1) * PART_LENGTH);
    await session.step((workbook) => workbook.customXmlParts.add(xmlOf(recordOf(id), `${i} ${piece}`)));
  }
  return { pieces, check: contentHash(text) };
}

/**
 * Gives an entry another record. Until that is wholly there the entry has its first one.
 *
 * @param id what the pieces are called after; never used before
 */
export async function replaceRecord(
  session: ExcelSession,
  entry: JournalEntry,
  record: ChangeRecord,
  id: string,
): Promise<JournalEntry> {
  const whole = { ...entry, ...(await addPieces(session, id, record)), record: id };
  const old = await piecesOf(session, [entry]);
  await session.step((workbook) => {
    queueEntry(workbook, whole);
    for (const part of old) workbook.customXmlParts.getItem(part).delete();
  });
  return whole;
}

/** Queues what is said of an entry from now on. */
export const queueEntry = ({ customXmlParts }: Excel.Workbook, entry: JournalEntry): void =>
  customXmlParts.getItem(entry.part).setXml(xmlOf(ENTRIES, storedText(entry)));

/** Says of an entry that its change stands, or that it was put back. */
export async function setState(session: ExcelSession, entry: JournalEntry, state: EntryState): Promise<void> {
  await session.step((workbook) => queueEntry(workbook, { ...entry, state }));
}

/** Reads what it takes to put a change back. A record that is not what was written is taken out of the journal. */
export async function readRecord(session: ExcelSession, entry: JournalEntry): Promise<ChangeRecord> {
  const { title } = entry;
  if (!entry.isComplete)
    throw new AppError('journal-incomplete', `“${title}”的还原记录还没有从别的电脑上收全，请稍等几分钟再试。`);
  const parts = await session.step((workbook) =>
    workbook.customXmlParts.getByNamespace(piecesIn(entry)).load('items/id'),
  );
  const texts: string[] = [];
  for (const part of parts.items) {
    const xml = await session.step(() => part.getXml());
    const [, place, text] = /^(\d+) (.*)$/su.exec(textOf(xml.value)) ?? [];
    texts[Number(place)] = text ?? '';
  }
  const text = texts.join('');
  if (contentHash(text) === entry.check) return JSON.parse(unpackedText(text)) as ChangeRecord;
  await removeFromJournal(session, [entry]);
  throw new AppError('journal-damaged', `“${title}”的还原记录已损坏，不能再还原，已从记录中去掉；更早的改动仍可还原。`);
}

/** Takes entries out with their records, and the litter. */
export async function removeFromJournal(
  session: ExcelSession,
  entries: readonly Pick<JournalEntry, 'id' | 'part' | 'record'>[],
  litter: readonly string[] = [],
): Promise<void> {
  if (entries.length === 0 && litter.length === 0) return;
  const records = await piecesOf(session, entries);
  const ids = new Set([...entries.map(({ part }) => part), ...records, ...litter]);
  const forgotten = new Set(entries.map((entry) => entry.id));
  if (entries.length > 0) await removeParked(session, (id) => forgotten.has(id));
  await session.step(({ customXmlParts }) => {
    for (const id of ids) customXmlParts.getItem(id).delete();
  });
}

/** Takes away what came of an entry that could not be written. */
export async function removeAttempt(session: ExcelSession, id: string, now: number): Promise<void> {
  const { entries } = await readJournal(session, now);
  const own = entries.filter((entry) => entry.id === id);
  await removeFromJournal(session, own, own.length > 0 ? [] : await piecesOf(session, [{ id }]));
}

/** The parts that hold the records of some entries. */
async function piecesOf(
  session: ExcelSession,
  entries: readonly Pick<JournalEntry, 'id' | 'record'>[],
): Promise<string[]> {
  const records = await session.step(({ customXmlParts }) =>
    entries.map((entry) => customXmlParts.getByNamespace(piecesIn(entry)).load('items/id')),
  );
  return records.flatMap(({ items }) => items.map(({ id }) => id));
}

function storedText(entry: Omit<JournalEntry, 'part' | 'isComplete'>): string {
  const { id, number, title, cells, when, why, by, state, pieces, check, record, rowsIn } = entry;
  // What nobody said is left out of the text.
  return JSON.stringify({
    id,
    number,
    title,
    cells,
    when: isoOfInstant(when),
    why,
    by,
    state,
    pieces,
    check,
    record,
    rowsIn,
  });
}

/** Null for what this version cannot read. */
function entryOf(xml: string, part: string, counts: ReadonlyMap<string, number>): JournalEntry | null {
  try {
    const stored = JSON.parse(textOf(xml)) as StoredEntry;
    const isComplete = (counts.get(piecesIn(stored)) ?? 0) >= stored.pieces;
    return { ...stored, when: instantOfIso(stored.when), part, isComplete };
  } catch {
    return null;
  }
}

const xmlOf = (namespace: string, text: string): string =>
  `<journal xmlns="${namespace}">${text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')}</journal>`;

function textOf(xml: string): string {
  const inner = /<journal[^>]*>(.*)<\/journal>/su.exec(xml)?.[1] ?? '';
  return inner.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&amp;/gu, '&');
}
