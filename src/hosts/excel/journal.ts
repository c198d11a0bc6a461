import { packedText, unpackedText } from './packed-text';
import { instantOfIso, isoOfInstant } from '../today';
import type { AppliedChange } from '../workbook-host';
import { TARGET_BYTES } from './contents';
import type { ExcelSession } from './excel-session';
import type { ChangeRecord } from './record';

/**
 * The journal of changes, kept in parts of the workbook that show nowhere. It is written before the
 * first cell is: what ends half-way, by a crash or a closed window, can be put back the next time.
 * A short part for each change says what it was and where it stands; its record lies in parts of a
 * namespace of their own and is never written again.
 */
const ENTRIES = 'urn:petition-ledger:journal';
const recordOf = (id: string): string => `${ENTRIES}:${id}`;

/** Characters of one part, one byte each: well within what a request takes. */
const PART_LENGTH = TARGET_BYTES / 4;

/** Whether the change stands, was put back, or is being written: what ended half-way stays so until it is put back. */
export type EntryState = 'begun' | 'done' | 'undone';

export interface JournalEntry extends AppliedChange {
  readonly number: number;
  readonly state: EntryState;
  /** The part that says so. */
  readonly part: string;
}

/** What a part for an entry holds. */
interface StoredEntry extends Omit<JournalEntry, 'part' | 'when'> {
  /** ISO 8601. */
  readonly when: string;
}

export interface StoredJournal {
  /** Changes that stand, and after them those that were put back last; the oldest first. */
  readonly entries: readonly JournalEntry[];
  /** Parts that belong to none of them: left by a crash, or put back before a later change. */
  readonly litter: readonly string[];
}

/** Reads what stands in the journal. */
export async function readJournal(session: ExcelSession): Promise<StoredJournal> {
  const { items } = await session.step((workbook) => workbook.customXmlParts.load('items/id,items/namespaceUri'));
  const parts = items.filter((part) => part.namespaceUri === ENTRIES);
  const texts = parts.length === 0 ? [] : await session.step(() => parts.map((part) => part.getXml()));
  const all = texts.flatMap(({ value }, i) => entryOf(value, parts[i]!.id) ?? []).sort((a, b) => a.number - b.number);
  // A change drops what could have been done again before it.
  const lastStanding = Math.max(...all.map(({ state, number }) => (state === 'undone' ? -1 : number)));
  const entries = all.filter(({ state, number }) => state !== 'undone' || number > lastStanding);
  const known = new Set(entries.flatMap(({ id, part }) => [part, recordOf(id)]));
  const litter = items
    .filter(({ id, namespaceUri }) => isOurs(namespaceUri) && !known.has(id) && !known.has(namespaceUri))
    .map(({ id }) => id);
  return { entries, litter };
}

/** Takes away everything that the product keeps of changes, whatever it is. */
export async function clearJournal(session: ExcelSession): Promise<void> {
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
  entry: Omit<JournalEntry, 'part'>,
  record: ChangeRecord,
): Promise<JournalEntry> {
  const text = packedText(JSON.stringify(record));
  const count = Math.ceil(text.length / PART_LENGTH);
  for (let i = 0; i < count; i++) {
    const piece = text.slice(i * PART_LENGTH, (i + 1) * PART_LENGTH);
    await session.step((workbook) => workbook.customXmlParts.add(xmlOf(recordOf(entry.id), `${i} ${piece}`)));
  }
  const { id } = await session.step((workbook) =>
    workbook.customXmlParts.add(xmlOf(ENTRIES, storedText(entry))).load('id'),
  );
  return { ...entry, part: id };
}

/** Says of an entry that its change stands, or that it was put back. */
export async function setState(session: ExcelSession, entry: JournalEntry, state: EntryState): Promise<void> {
  const xml = xmlOf(ENTRIES, storedText({ ...entry, state }));
  await session.step((workbook) => workbook.customXmlParts.getItem(entry.part).setXml(xml));
}

export async function readRecord(session: ExcelSession, { id }: JournalEntry): Promise<ChangeRecord> {
  const parts = await session.step((workbook) => workbook.customXmlParts.getByNamespace(recordOf(id)).load('items/id'));
  const texts: string[] = [];
  for (const part of parts.items) {
    const xml = await session.step(() => part.getXml());
    const [, place, text] = /^(\d+) (.*)$/su.exec(textOf(xml.value)) ?? [];
    texts[Number(place)] = text ?? '';
  }
  return JSON.parse(unpackedText(texts.join(''))) as ChangeRecord;
}

/** Takes entries out with their records, and the litter. */
export async function removeFromJournal(
  session: ExcelSession,
  entries: readonly JournalEntry[],
  litter: readonly string[] = [],
): Promise<void> {
  if (entries.length === 0 && litter.length === 0) return;
  const records = await session.step(({ customXmlParts }) =>
    entries.map(({ id }) => customXmlParts.getByNamespace(recordOf(id)).load('items/id')),
  );
  const ids = [
    ...entries.map(({ part }) => part),
    ...records.flatMap(({ items }) => items.map(({ id }) => id)),
    ...litter,
  ];
  await session.step(({ customXmlParts }) => {
    for (const id of ids) customXmlParts.getItem(id).delete();
  });
}

function storedText({ id, number, title, cells, when, why, by, state }: Omit<JournalEntry, 'part'>): string {
  // What nobody said is left out of the text.
  return JSON.stringify({ id, number, title, cells, when: isoOfInstant(when), why, by, state });
}

/** Null for what this version cannot read. */
function entryOf(xml: string, part: string): JournalEntry | null {
  try {
    const stored = JSON.parse(textOf(xml)) as StoredEntry;
    return { ...stored, when: instantOfIso(stored.when), part };
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
