import { FileFault } from '../file-fault';

/** Sector numbers from here on are marks: free, end of a chain, or bookkeeping. */
const FIRST_MARK = 0xfffffffa;
const END_OF_CHAIN = 0xfffffffe;
const HEADER_LENGTH = 512;
const DIRECTORY_ENTRY = 128;
const HEADER_FAT_SLOTS = 109;
/** Smaller streams lie in the root's own stream. */
const SMALL_STREAM = 4096;
const ROOT = 5;
const STREAM = 2;

/**
 * Names of the streams in a compound file, the container of .xls and of encrypted .xlsx. Only its
 * bookkeeping is read, to tell what the file is, and whether all of it is there, before a library is
 * loaded to read it.
 *
 * @throws FileFault `file-truncated` where a stream goes on beyond the end.
 */
export function compoundStreamNames(bytes: Uint8Array): string[] {
  const file = new CompoundFile(bytes);
  const names: string[] = [];
  const sectors = file.chain(file.view.getUint32(48, true));
  const perSector = file.sectorSize / DIRECTORY_ENTRY;
  for (const sector of sectors) {
    for (let i = 0; i < perSector; i++) {
      const at = file.offsetOf(sector) + i * DIRECTORY_ENTRY;
      if (at + DIRECTORY_ENTRY > bytes.length) throw new FileFault('file-truncated');
      const nameLength = file.view.getUint16(at + 64, true);
      const type = bytes[at + 66];
      if ((type !== STREAM && type !== ROOT) || nameLength < 2 || nameLength > 64) continue;
      const start = file.view.getUint32(at + 116, true);
      const size = file.view.getUint32(at + 120, true);
      if (type === ROOT || size >= SMALL_STREAM) file.chain(start);
      if (type === STREAM) names.push(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + nameLength - 2)));
    }
  }
  return names;
}

class CompoundFile {
  readonly view: DataView;
  readonly sectorSize: number;
  readonly #sectorCount: number;
  readonly #next: number[];

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < HEADER_LENGTH) throw new FileFault('file-truncated');
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new FileFault('file-unreadable');
    this.sectorSize = 1 << shift;
    // The last sector may be shorter; the header takes the place of one.
    this.#sectorCount = Math.ceil(bytes.length / this.sectorSize) - 1;
    this.#next = this.#readAllocation();
  }

  offsetOf(sector: number): number {
    return (sector + 1) * this.sectorSize;
  }

  /** The sectors of a stream, in order; all must be there. */
  chain(start: number): number[] {
    const sectors: number[] = [];
    for (let sector = start; sector < FIRST_MARK; sector = this.#next[sector] ?? END_OF_CHAIN) {
      if (sector >= this.#sectorCount) throw new FileFault('file-truncated');
      if (sectors.push(sector) > this.#sectorCount) throw new FileFault('file-unreadable');
    }
    return sectors;
  }

  /** The allocation table: which sector follows which. It lies in sectors that the header and their own chain list. */
  #readAllocation(): number[] {
    const tableSectors: number[] = [];
    for (let i = 0; i < HEADER_FAT_SLOTS; i++) tableSectors.push(this.view.getUint32(76 + 4 * i, true));
    let list = this.view.getUint32(68, true);
    for (let steps = 0; list < FIRST_MARK; steps++) {
      if (steps > this.#sectorCount) throw new FileFault('file-unreadable');
      const numbers = this.#numbersOf(list);
      list = numbers.pop() ?? END_OF_CHAIN;
      tableSectors.push(...numbers);
    }
    return tableSectors.filter((sector) => sector < FIRST_MARK).flatMap((sector) => this.#numbersOf(sector));
  }

  #numbersOf(sector: number): number[] {
    const at = this.offsetOf(sector);
    if (at + this.sectorSize > this.view.byteLength) throw new FileFault('file-truncated');
    return Array.from({ length: this.sectorSize / 4 }, (_, i) => this.view.getUint32(at + 4 * i, true));
  }
}
