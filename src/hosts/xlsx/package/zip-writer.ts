import { Deflate } from 'fflate';
import { crc32 } from './crc32';

type Level = 1 | 6;

interface WrittenEntry {
  readonly name: Uint8Array;
  readonly data: readonly Uint8Array[];
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
}

const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
/** Version 2.0 of the format: deflate. */
const VERSION = 20;
/** Bit 11: names are UTF-8. */
const UTF8_NAMES = 0x800;
const DEFLATED = 8;
/** 1980-01-01, the first date a zip can say: the same content always gives the same bytes. */
const FIRST_DATE = (1 << 5) | 1;

/** Text is encoded and deflated in portions of about this many characters. */
const PORTION = 64 * 1024;

/**
 * Writes a zip archive. Parts are deflated while they are written, so that a part may be far larger
 * than what is in memory of it; sizes are then known, and no data descriptors are needed.
 */
export class ZipWriter {
  readonly #entries: WrittenEntry[] = [];
  readonly #encoder = new TextEncoder();
  readonly #level: Level;

  constructor(level: Level = 6) {
    this.#level = level;
  }

  /** Adds a part from pieces of text. */
  add(name: string, pieces: Iterable<string>): void {
    const entry = this.#begin();
    let portion = '';
    for (const piece of pieces) {
      portion += piece;
      if (portion.length < PORTION) continue;
      entry.push(this.#encoder.encode(portion), false);
      portion = '';
    }
    entry.push(this.#encoder.encode(portion), true);
    this.#entries.push(entry.written(name));
  }

  /** Adds a file as it is. */
  addBytes(name: string, bytes: Uint8Array): void {
    const entry = this.#begin();
    entry.push(bytes, true);
    this.#entries.push(entry.written(name));
  }

  #begin(): { push(bytes: Uint8Array, final: boolean): void; written(name: string): WrittenEntry } {
    const data: Uint8Array[] = [];
    let compressedSize = 0;
    let size = 0;
    let crc = 0;
    const deflate = new Deflate({ level: this.#level }, (piece) => {
      compressedSize += piece.length;
      data.push(piece);
    });
    return {
      push: (bytes, final) => {
        size += bytes.length;
        crc = crc32(bytes, crc);
        deflate.push(bytes, final);
      },
      written: (name) => ({ name: this.#encoder.encode(name), data, crc, compressedSize, size }),
    };
  }

  /** The whole archive. */
  finish(): Uint8Array {
    const headers = this.#entries.reduce((sum, { name }) => sum + LOCAL_LENGTH + CENTRAL_LENGTH + 2 * name.length, 0);
    const data = this.#entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
    const bytes = new Uint8Array(headers + data + END_LENGTH);
    const view = new DataView(bytes.buffer);
    const offsets: number[] = [];
    let at = 0;
    for (const entry of this.#entries) {
      offsets.push(at);
      view.setUint32(at, 0x04034b50, true);
      writeCommon(view, at + 4, entry);
      bytes.set(entry.name, at + LOCAL_LENGTH);
      at += LOCAL_LENGTH + entry.name.length;
      for (const piece of entry.data) {
        bytes.set(piece, at);
        at += piece.length;
      }
    }
    const directory = at;
    this.#entries.forEach((entry, i) => {
      view.setUint32(at, 0x02014b50, true);
      view.setUint16(at + 4, VERSION, true);
      writeCommon(view, at + 6, entry);
      view.setUint32(at + 42, offsets[i] ?? 0, true);
      bytes.set(entry.name, at + CENTRAL_LENGTH);
      at += CENTRAL_LENGTH + entry.name.length;
    });
    view.setUint32(at, 0x06054b50, true);
    view.setUint16(at + 8, this.#entries.length, true);
    view.setUint16(at + 10, this.#entries.length, true);
    view.setUint32(at + 12, at - directory, true);
    view.setUint32(at + 16, directory, true);
    return bytes;
  }
}

/** The 26 bytes that a local header and a directory entry have in common. */
function writeCommon(view: DataView, at: number, entry: WrittenEntry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 8, FIRST_DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
}
