import type { AppliedChange } from '../workbook-host';
import { TARGET_BYTES } from './contents';
import type { ExcelSession } from './excel-session';
import type { Inverse } from './inverse';

/**
 * The journal of changes, kept in parts of the workbook that show nowhere. It is written before the
 * first cell is: what ends half-way, by a crash or a closed window, can be put back the next time.
 * A short part for each change says what it was; its data are parts of a namespace of their own.
 */
const ENTRIES = 'urn:petition-ledger:journal';
const dataOf = (id: string): string => `${ENTRIES}:${id}`;

/** Characters of one part: three bytes each at worst, and one request takes them all. */
const PART_LENGTH = Math.floor(TARGET_BYTES / 3.2);

export interface JournalEntry extends AppliedChange {
  readonly number: number;
}

/** What stands in the journal, the oldest first. */
export async function readJournal(session: ExcelSession): Promise<JournalEntry[]> {
  const parts = await session.step((workbook) => workbook.customXmlParts.getByNamespace(ENTRIES).load('items/id'));
  if (parts.items.length === 0) return [];
  const texts = await session.step(() => parts.items.map((part) => part.getXml()));
  const entries = texts.map(({ value }) => JSON.parse(textOf(value)) as JournalEntry);
  return entries.sort((a, b) => a.number - b.number);
}

/** Writes an entry with its data, the data first: an entry that can be seen is complete. */
export async function addToJournal(session: ExcelSession, entry: JournalEntry, inverse: Inverse): Promise<void> {
  // No character may be cut in two between parts.
  const text = JSON.stringify(inverse).replace(/[\u{10000}-\u{10ffff}]/gu, escaped);
  const parts = Math.ceil(text.length / PART_LENGTH);
  for (let i = 0; i < parts; i++) {
    const part = text.slice(i * PART_LENGTH, (i + 1) * PART_LENGTH);
    await session.step((workbook) => {
      workbook.customXmlParts.add(xmlOf(dataOf(entry.id), `${i} ${part}`));
      if (i === parts - 1) workbook.customXmlParts.add(xmlOf(ENTRIES, JSON.stringify(entry)));
    });
  }
}

export async function readInverse(session: ExcelSession, { id }: JournalEntry): Promise<Inverse> {
  const parts = await session.step((workbook) => workbook.customXmlParts.getByNamespace(dataOf(id)).load('items/id'));
  const texts: string[] = [];
  for (const part of parts.items) {
    const xml = await session.step(() => part.getXml());
    const [, place, text] = /^(\d+) (.*)$/su.exec(textOf(xml.value)) ?? [];
    texts[Number(place)] = text ?? '';
  }
  return JSON.parse(texts.join('')) as Inverse;
}

/** Takes an entry out, itself first: without it the data are never looked for. */
export async function removeFromJournal(session: ExcelSession, { id }: JournalEntry): Promise<void> {
  const { entries, data } = await session.step(({ customXmlParts }) => ({
    entries: customXmlParts.getByNamespace(ENTRIES).load('items/id'),
    data: customXmlParts.getByNamespace(dataOf(id)).load('items/id'),
  }));
  const texts = await session.step(() => entries.items.map((part) => part.getXml()));
  await session.step(() => {
    entries.items.forEach((part, i) => {
      if ((JSON.parse(textOf(texts[i]?.value ?? '')) as JournalEntry).id === id) part.delete();
    });
    for (const part of data.items) part.delete();
  });
}

const escaped = (character: string): string =>
  Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16)}`).join('');

const xmlOf = (namespace: string, text: string): string =>
  `<journal xmlns="${namespace}">${text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')}</journal>`;

function textOf(xml: string): string {
  const inner = /<journal[^>]*>(.*)<\/journal>/su.exec(xml)?.[1] ?? '';
  return inner.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&amp;/gu, '&');
}
