import { FileFault } from '../file-fault';

/** Sector numbers from here on are marks: free, end of a chain, or bookkeeping. */
const FIRST_MARK = 0xfffffffa;
const END_OF_CHAIN = 0xfffffffe;
const HEADER_LENGTH = 512;
const HEADER_TABLE_SLOTS = 109;
const ENTRY_LENGTH = 128;
const SMALL_SECTOR = 64;
/** Streams below this size lie in small sectors inside the root's own stream. */
const SMALL_STREAM = 4096;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/**
 * A compound file, the container of .xls and of encrypted .xlsx: sectors chained into named streams.
 * Its chains are followed here, and checked, because the library that reads .xls trusts them: a
 * damaged one makes it fill the memory.
 */
export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorSize: number;
  readonly #sectorCount: number;
  /** Which sector follows which. */
  readonly #next: readonly number[];
  readonly #streams: readonly Entry[];
  #root: Entry = { name: '', start: END_OF_CHAIN, size: 0 };

  /** @throws FileFault `file-truncated` or `file-unreadable` where the bookkeeping is not sound. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < HEADER_LENGTH) throw new FileFault('file-truncated');
    const shift = this.#view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new FileFault('file-unreadable');
    this.#sectorSize = 1 << shift;
    // The header takes the place of one sector; the last one may be shorter.
    this.#sectorCount = Math.ceil(bytes.length / this.#sectorSize) - 1;
    this.#next = this.#readTable();
    this.#streams = this.#readDirectory();
  }

  /** Whether there is a stream of this name, in any case. */
  has(name: string): boolean {
    return this.#find(name) !== undefined;
  }

  /** The bytes of a stream; `null` where there is none of this name. */
  stream(name: string): Uint8Array | null {
    const entry = this.#find(name);
    if (!entry) return null;
    if (entry.size >= SMALL_STREAM) return this.#read(entry.start, entry.size);
    const container = this.#read(this.#root.start, this.#root.size);
    const smallTable = this.#chain(this.#view.getUint32(60, true)).flatMap((sector) => this.#numbersOf(sector));
    const sectors = chainOf(entry.start, smallTable, Math.ceil(container.length / SMALL_SECTOR));
    return join(sectors, SMALL_SECTOR, (sector) => sector * SMALL_SECTOR, container, entry.size);
  }

  #find(name: string): Entry | undefined {
    return this.#streams.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  }

  #read(start: number, size: number): Uint8Array {
    return join(this.#chain(start), this.#sectorSize, (sector) => this.#offsetOf(sector), this.#bytes, size);
  }

  #readDirectory(): Entry[] {
    const streams: Entry[] = [];
    for (const sector of this.#chain(this.#view.getUint32(48, true))) {
      const end = this.#offsetOf(sector) + this.#sectorSize;
      if (end > this.#bytes.length) throw new FileFault('file-truncated');
      for (let at = this.#offsetOf(sector); at < end; at += ENTRY_LENGTH) {
        const type = this.#bytes[at + 66];
        const nameLength = Math.min(64, Math.max(2, this.#view.getUint16(at + 64, true)));
        const name = new TextDecoder('utf-16le').decode(this.#bytes.subarray(at, at + nameLength - 2));
        const start = this.#view.getUint32(at + 116, true);
        const entry = { name, start, size: this.#view.getUint32(at + 120, true) };
        if (type === ROOT) this.#root = entry;
        else if (type === STREAM) streams.push(entry);
      }
    }
    return streams;
  }

  /** The table lies in sectors that the header lists, and, in large files, a chain of further lists. */
  #readTable(): number[] {
    const tableSectors: number[] = [];
    for (let i = 0; i < HEADER_TABLE_SLOTS; i++) tableSectors.push(this.#view.getUint32(76 + 4 * i, true));
    let list = this.#view.getUint32(68, true);
    for (let steps = 0; list < FIRST_MARK; steps++) {
      if (steps > this.#sectorCount) throw new FileFault('file-unreadable');
      const numbers = this.#numbersOf(list);
      list = numbers.pop() ?? END_OF_CHAIN;
      tableSectors.push(...numbers);
    }
    return tableSectors.filter((sector) => sector < FIRST_MARK).flatMap((sector) => this.#numbersOf(sector));
  }

  #numbersOf(sector: number): number[] {
    const at = this.#offsetOf(sector);
    if (at + this.#sectorSize > this.#bytes.length) throw new FileFault('file-truncated');
    return Array.from({ length: this.#sectorSize / 4 }, (_, i) => this.#view.getUint32(at + 4 * i, true));
  }

  #chain(start: number): number[] {
    return chainOf(start, this.#next, this.#sectorCount);
  }

  #offsetOf(sector: number): number {
    return (sector + 1) * this.#sectorSize;
  }
}

/** The sectors of a stream, in order; all must be there, and none twice. */
function chainOf(start: number, next: readonly number[], count: number): number[] {
  const sectors: number[] = [];
  for (let sector = start; sector < FIRST_MARK; sector = next[sector] ?? END_OF_CHAIN) {
    if (sector >= count) throw new FileFault('file-truncated');
    if (sectors.push(sector) > count) throw new FileFault('file-unreadable');
  }
  return sectors;
}

/** The bytes of these sectors one after another, up to the size of the stream. */
function join(
  sectors: readonly number[],
  sectorSize: number,
  offsetOf: (sector: number) => number,
  from: Uint8Array,
  size: number,
): Uint8Array {
  if (size > sectors.length * sectorSize) throw new FileFault('file-truncated');
  const bytes = new Uint8Array(size);
  for (let i = 0; i * sectorSize < size; i++) {
    const start = offsetOf(sectors[i] ?? 0);
    const length = Math.min(sectorSize, size - i * sectorSize);
    if (start + length > from.length) throw new FileFault('file-truncated');
    bytes.set(from.subarray(start, start + length), i * sectorSize);
  }
  return bytes;
}
