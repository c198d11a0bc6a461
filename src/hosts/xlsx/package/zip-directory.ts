import { FileFault } from '../file-fault';

/** One file of a zip archive, as the central directory declares it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc32: number;
  readonly compressedSize: number;
  /** Declared size once inflated. Inflating stops where the data wants to be larger. */
  readonly size: number;
  /** Where its local header begins. */
  readonly headerOffset: number;
  /** Where its record in the directory begins, counted from the first byte of the file. */
  readonly recordOffset: number;
}

/** An archive may unpack to this many times its own size, and to this many bytes, before it is refused. */
export const MAX_RATIO = 200;
export const MAX_UNPACKED = 2 * 1024 ** 3;
/** Far above any workbook; millions of empty entries are a bomb of another kind. */
const MAX_ENTRIES = 65_536;

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_LOCATOR_LENGTH = 20;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const MAX_COMMENT = 0xffff;
const ZIP64_EXTRA = 1;

interface DirectoryEnd {
  readonly entries: number;
  readonly size: number;
  readonly offset: number;
  /** Bytes that stand before the archive proper; offsets in the archive do not count them. */
  readonly shift: number;
}

/**
 * Reads the central directory, which lists every entry with its sizes: nothing is inflated, so a
 * hostile archive is refused before it costs anything.
 *
 * @throws FileFault `file-truncated`, `file-encrypted`, `file-bomb` or `file-unreadable`.
 */
export function readZipDirectory(bytes: Uint8Array): { readonly entries: readonly ZipEntry[]; readonly shift: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findDirectoryEnd(view);
  const entries: ZipEntry[] = [];
  let position = end.offset + end.shift;
  const limit = position + end.size;
  let total = 0;
  for (let i = 0; i < end.entries; i++) {
    if (position + ENTRY_LENGTH > limit || view.getUint32(position, true) !== ENTRY_SIGNATURE) {
      throw new FileFault('file-unreadable', '压缩目录');
    }
    const nameLength = view.getUint16(position + 28, true);
    const extraLength = view.getUint16(position + 30, true);
    const commentLength = view.getUint16(position + 32, true);
    const next = position + ENTRY_LENGTH + nameLength + extraLength + commentLength;
    if (next > limit) throw new FileFault('file-unreadable', '压缩目录');
    const flags = view.getUint16(position + 8, true);
    // Bit 0: the data is encrypted with the zip format's own password.
    if (flags & 1) throw new FileFault('file-encrypted');
    const entry = readEntry(bytes, view, position, nameLength, extraLength);
    total += entry.size;
    if (total > MAX_UNPACKED || total > MAX_RATIO * bytes.length) throw new FileFault('file-bomb');
    entries.push(entry);
    position = next;
  }
  return { entries, shift: end.shift };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const nameStart = at + ENTRY_LENGTH;
  // Part names of a workbook are ASCII; a writer that marks them as something else still means UTF-8.
  const name = new TextDecoder().decode(bytes.subarray(nameStart, nameStart + nameLength));
  let compressedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let headerOffset = view.getUint32(at + 42, true);
  // ZIP64 keeps, in this order, only those numbers that did not fit their 32 bits.
  let p = nameStart + nameLength;
  const extraEnd = p + extraLength;
  while (p + 4 <= extraEnd) {
    const id = view.getUint16(p, true);
    const length = view.getUint16(p + 2, true);
    p += 4;
    if (id === ZIP64_EXTRA) {
      let q = p;
      const next = (): number => {
        if (q + 8 > Math.min(p + length, extraEnd)) throw new FileFault('file-unreadable', '压缩目录');
        q += 8;
        return Number(view.getBigUint64(q - 8, true));
      };
      if (size === 0xffffffff) size = next();
      if (compressedSize === 0xffffffff) compressedSize = next();
      if (headerOffset === 0xffffffff) headerOffset = next();
    }
    p += length;
  }
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    compressedSize,
    size,
    headerOffset,
    recordOffset: at,
  };
}

/** The end record stands last, before a comment of unknown length: it is looked for from the back. */
function findDirectoryEnd(view: DataView): DirectoryEnd {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let p = view.byteLength - END_LENGTH; p >= lowest; p--) {
    if (view.getUint32(p, true) !== END_SIGNATURE) continue;
    const end = readDirectoryEnd(view, p);
    if (end) return end;
  }
  // The file begins as an archive and its directory, which stands at the end, is not there.
  throw new FileFault('file-truncated');
}

function readDirectoryEnd(view: DataView, at: number): DirectoryEnd | null {
  let entries = view.getUint16(at + 10, true);
  let size = view.getUint32(at + 12, true);
  let offset = view.getUint32(at + 16, true);
  let directoryEnd = at;
  const locator = at - ZIP64_LOCATOR_LENGTH;
  if (locator >= 0 && view.getUint32(locator, true) === ZIP64_LOCATOR_SIGNATURE) {
    const end64 = findZip64End(view, locator);
    if (end64 === null) return null;
    entries = Number(view.getBigUint64(end64 + 32, true));
    size = Number(view.getBigUint64(end64 + 40, true));
    offset = Number(view.getBigUint64(end64 + 48, true));
    directoryEnd = end64;
  }
  const shift = directoryEnd - size - offset;
  // A negative shift: the bytes `PK 5 6` were found in some other data, or bytes are missing.
  if (shift < 0 || offset + shift > view.byteLength) return null;
  if (entries > MAX_ENTRIES) throw new FileFault('file-bomb');
  return { entries, size, offset, shift };
}

function findZip64End(view: DataView, locator: number): number | null {
  const declared = Number(view.getBigUint64(locator + 8, true));
  // Usually straight before the locator; the declared place is off where bytes precede the archive.
  for (const p of [declared, locator - 56]) {
    if (p >= 0 && p + 56 <= locator && view.getUint32(p, true) === ZIP64_END_SIGNATURE) return p;
  }
  return null;
}

/** The compressed bytes of an entry: a view, not a copy. */
export function entryBytes(bytes: Uint8Array, entry: ZipEntry, shift: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerOffset + shift;
  if (at + LOCAL_LENGTH > bytes.length) throw new FileFault('file-truncated');
  if (view.getUint32(at, true) !== LOCAL_SIGNATURE) throw new FileFault('file-unreadable', '压缩数据');
  // Sizes in the local header are left unread: with a data descriptor they are 0. Only the lengths
  // of its own name and extra field, which may differ from the directory's, say where the data begins.
  const start = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.compressedSize > bytes.length) throw new FileFault('file-truncated');
  return bytes.subarray(start, start + entry.compressedSize);
}
