import { FileFault } from '../file-fault';

const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const DIRECTORY_ENTRY = 128;
const HEADER_FAT_SLOTS = 109;

/**
 * Names of the streams in a compound file, the container of .xls and of encrypted .xlsx. Only its
 * directory is read, to tell what the file is before a library is loaded to read it.
 *
 * @throws FileFault `file-truncated` where sectors are missing at the end.
 */
export function compoundStreamNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) throw new FileFault('file-truncated');
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new FileFault('file-unreadable');
  const sectorSize = 1 << shift;
  const sectorStart = (sector: number): number => (sector + 1) * sectorSize;
  const sectorCount = Math.ceil(bytes.length / sectorSize) - 1;
  const fat = readFat(view, sectorSize, sectorCount);

  const names: string[] = [];
  let sector = view.getUint32(48, true);
  for (let steps = 0; sector < FREE - 4; steps++) {
    if (sector >= sectorCount) throw new FileFault('file-truncated');
    if (steps > sectorCount) throw new FileFault('file-unreadable');
    const start = sectorStart(sector);
    for (let at = start; at + DIRECTORY_ENTRY <= Math.min(start + sectorSize, bytes.length); at += DIRECTORY_ENTRY) {
      const length = view.getUint16(at + 64, true);
      const type = bytes[at + 66];
      if (type === 0 || length < 2 || length > 64) continue;
      names.push(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)));
    }
    sector = fat[sector] ?? END_OF_CHAIN;
  }
  // Sectors in use beyond the end: the file was cut off.
  for (let i = fat.length - 1; i >= sectorCount; i--) if (fat[i] !== FREE) throw new FileFault('file-truncated');
  return names;
}

function readFat(view: DataView, sectorSize: number, sectorCount: number): number[] {
  const perSector = sectorSize / 4;
  const fatSectors: number[] = [];
  for (let i = 0; i < HEADER_FAT_SLOTS; i++) fatSectors.push(view.getUint32(76 + 4 * i, true));
  let difat = view.getUint32(68, true);
  for (let steps = 0; difat < FREE - 4; steps++) {
    if (difat >= sectorCount) throw new FileFault('file-truncated');
    if (steps > sectorCount) throw new FileFault('file-unreadable');
    const at = (difat + 1) * sectorSize;
    if (at + sectorSize > view.byteLength) throw new FileFault('file-truncated');
    for (let i = 0; i < perSector - 1; i++) fatSectors.push(view.getUint32(at + 4 * i, true));
    difat = view.getUint32(at + sectorSize - 4, true);
  }
  const fat: number[] = [];
  for (const sector of fatSectors) {
    if (sector >= FREE - 4) continue;
    const at = (sector + 1) * sectorSize;
    if (at + sectorSize > view.byteLength) throw new FileFault('file-truncated');
    for (let i = 0; i < perSector; i++) fat.push(view.getUint32(at + 4 * i, true));
  }
  return fat;
}
