import { FileFault } from '../file-fault';
import type { WrittenPart } from './part-writer';
import { entryBytes, readZipDirectory, type ZipEntry } from './zip-directory';

const LOCAL_LENGTH = 30;
const RECORD_LENGTH = 46;
const END_LENGTH = 22;
const VERSION = 20;
const DEFLATED = 8;
/** Bit 3: checksum and sizes follow the data. Ours stand in the header. */
const DESCRIPTOR = 0x8;
/** Bits 1 and 2 say how hard the first writer deflated; of data deflated anew they would not be true. */
const EFFORT = 0x6;
const UTF8_NAMES = 0x800;
const ZIP64_EXTRA = 1;
/** 1980-01-01, the first date a zip can say. */
const FIRST_DATE = (1 << 5) | 1;
/** One more than the plain format counts. */
const TOO_MANY = 0xffff;

/** What becomes of some entries of an archive: a new content, or `null` for those that go. */
export type ArchiveChanges = ReadonlyMap<string, WrittenPart | null>;

interface OutgoingEntry {
  readonly header: Uint8Array;
  readonly record: Uint8Array;
  readonly data: readonly Uint8Array[];
}

/**
 * A copy of an archive in which some entries have another content. All others keep their bytes as
 * they lie compressed, their place, name, date and attributes; new entries come last.
 *
 * @param changes by name as the directory spells it.
 */
export function copyArchive(bytes: Uint8Array, changes: ArchiveChanges): Uint8Array {
  const { entries, shift } = readZipDirectory(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const outgoing: OutgoingEntry[] = [];
  const known = new Set<string>();
  for (const entry of entries) {
    known.add(entry.name);
    const part = changes.get(entry.name);
    if (part !== null) outgoing.push(copiedEntry(bytes, view, entry, shift, part));
  }
  for (const [name, part] of changes) if (part && !known.has(name)) outgoing.push(newEntry(name, part));
  if (outgoing.length >= TOO_MANY) throw new FileFault('file-too-large', '内部结构');
  return joined(outgoing);
}

function copiedEntry(
  bytes: Uint8Array,
  view: DataView,
  entry: ZipEntry,
  shift: number,
  part: WrittenPart | undefined,
): OutgoingEntry {
  const local = entry.headerOffset + shift;
  const data = entryBytes(bytes, entry, shift);
  const nameFrom = local + LOCAL_LENGTH;
  const nameTo = nameFrom + view.getUint16(local + 26, true);
  const header = joinBytes([
    bytes.subarray(local, nameTo),
    withoutZip64(bytes, view, nameTo, nameTo + view.getUint16(local + 28, true)),
  ]);
  const at = entry.recordOffset;
  const recordNameTo = at + RECORD_LENGTH + view.getUint16(at + 28, true);
  const extraTo = recordNameTo + view.getUint16(at + 30, true);
  const extra = withoutZip64(bytes, view, recordNameTo, extraTo);
  const commentTo = extraTo + view.getUint16(at + 32, true);
  const record = joinBytes([bytes.subarray(at, recordNameTo), extra, bytes.subarray(extraTo, commentTo)]);
  const headerView = new DataView(header.buffer);
  const recordView = new DataView(record.buffer);
  headerView.setUint16(28, header.length - LOCAL_LENGTH - (nameTo - nameFrom), true);
  recordView.setUint16(30, extra.length, true);
  const content = part ?? { ...entry, data: [data] };
  for (const [target, common] of [
    [headerView, 4],
    [recordView, 6],
  ] as const) {
    const flags = target.getUint16(common + 2, true) & ~DESCRIPTOR;
    target.setUint16(common + 2, part ? flags & ~EFFORT : flags, true);
    if (part) target.setUint16(common + 4, DEFLATED, true);
    setSizes(target, common + 10, content);
  }
  return { header, record, data: content.data };
}

function newEntry(name: string, part: WrittenPart): OutgoingEntry {
  const nameBytes = new TextEncoder().encode(name);
  const header = joinBytes([new Uint8Array(LOCAL_LENGTH), nameBytes]);
  const record = joinBytes([new Uint8Array(RECORD_LENGTH), nameBytes]);
  const headerView = new DataView(header.buffer);
  const recordView = new DataView(record.buffer);
  headerView.setUint32(0, 0x04034b50, true);
  recordView.setUint32(0, 0x02014b50, true);
  recordView.setUint16(4, VERSION, true);
  for (const [view, common] of [
    [headerView, 4],
    [recordView, 6],
  ] as const) {
    view.setUint16(common, VERSION, true);
    view.setUint16(common + 2, UTF8_NAMES, true);
    view.setUint16(common + 4, DEFLATED, true);
    view.setUint16(common + 8, FIRST_DATE, true);
    setSizes(view, common + 10, part);
    view.setUint16(common + 22, nameBytes.length, true);
  }
  return { header, record, data: part.data };
}

function setSizes(view: DataView, at: number, part: Omit<WrittenPart, 'data'>): void {
  view.setUint32(at, part.crc32, true);
  view.setUint32(at + 4, part.compressedSize, true);
  view.setUint32(at + 8, part.size, true);
}

/** Extra fields but for the 64-bit sizes: all of ours fit their 32 bits. */
function withoutZip64(bytes: Uint8Array, view: DataView, from: number, to: number): Uint8Array {
  const kept: Uint8Array[] = [];
  let p = from;
  while (p + 4 <= to) {
    const next = Math.min(to, p + 4 + view.getUint16(p + 2, true));
    if (view.getUint16(p, true) !== ZIP64_EXTRA) kept.push(bytes.subarray(p, next));
    p = next;
  }
  if (p < to) kept.push(bytes.subarray(p, to));
  return joinBytes(kept);
}

function joined(entries: readonly OutgoingEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  let at = 0;
  const put = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    at += chunk.length;
  };
  for (const { header, record, data } of entries) {
    new DataView(record.buffer).setUint32(42, at, true);
    put(header);
    data.forEach(put);
  }
  const directory = at;
  for (const { record } of entries) put(record);
  const end = new Uint8Array(END_LENGTH);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, at - directory, true);
  view.setUint32(16, directory, true);
  put(end);
  return joinBytes(chunks);
}

function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
