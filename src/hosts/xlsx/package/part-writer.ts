import { Deflate } from 'fflate';
import { crc32 } from './crc32';

/** 6 for parts that are small or kept, 1 for large ones: it is three times as fast. */
export type DeflateLevel = 1 | 6;

/** A native deflate. Node passes its own (`node-deflate.ts`); elsewhere fflate does it. */
export interface NativeDeflate {
  /**
   * Deflates one portion of a stream after another. What it returns, joined, must be one raw deflate
   * stream that ends with the final portion.
   */
  deflate(portion: Uint8Array, final: boolean, level: DeflateLevel): Uint8Array;
  /** CRC-32, continued from an earlier value. */
  checksum(bytes: Uint8Array, before: number): number;
}

/** A part as it goes into an archive. */
export interface WrittenPart {
  readonly data: readonly Uint8Array[];
  readonly compressedSize: number;
  readonly size: number;
  readonly crc32: number;
}

/** Bytes are gathered to portions of this size before they are deflated. */
const PORTION = 1024 * 1024;
/** A UTF-16 unit takes at most three bytes in UTF-8. */
const BYTES_PER_UNIT = 3;

/**
 * Takes the text of a part piece by piece, bytes as they are or strings, and deflates it on the way:
 * of a part of any size no more than a portion is in memory uncompressed.
 */
export class PartWriter {
  readonly #encoder = new TextEncoder();
  readonly #deflate: (portion: Uint8Array, final: boolean) => void;
  readonly #checksum: (bytes: Uint8Array, before: number) => number;
  readonly #data: Uint8Array[] = [];
  #portion = new Uint8Array(PORTION);
  #used = 0;
  #compressedSize = 0;
  #size = 0;
  #crc = 0;

  constructor(level: DeflateLevel, native?: NativeDeflate) {
    const take = (bytes: Uint8Array): void => {
      this.#compressedSize += bytes.length;
      this.#data.push(bytes);
    };
    this.#checksum = native ? native.checksum : crc32;
    if (native) {
      this.#deflate = (portion, final) => take(native.deflate(portion, final, level));
    } else {
      const stream = new Deflate({ level }, take);
      this.#deflate = (portion, final) => stream.push(portion, final);
    }
  }

  /** Writes bytes of UTF-8 text as they are. */
  copy(b: Uint8Array, from: number, to: number): void {
    let p = from;
    while (p < to) {
      if (this.#used === PORTION) this.#flush(false);
      const n = Math.min(to - p, PORTION - this.#used);
      this.#portion.set(b.subarray(p, p + n), this.#used);
      this.#used += n;
      p += n;
    }
  }

  write(text: string): void {
    if (text.length * BYTES_PER_UNIT > PORTION) {
      const bytes = this.#encoder.encode(text);
      this.copy(bytes, 0, bytes.length);
      return;
    }
    if (this.#used + text.length * BYTES_PER_UNIT > PORTION) this.#flush(false);
    this.#used += this.#encoder.encodeInto(text, this.#portion.subarray(this.#used)).written;
  }

  finish(): WrittenPart {
    this.#flush(true);
    return { data: this.#data, compressedSize: this.#compressedSize, size: this.#size, crc32: this.#crc };
  }

  #flush(final: boolean): void {
    const bytes = this.#portion.subarray(0, this.#used);
    this.#crc = this.#checksum(bytes, this.#crc);
    this.#size += this.#used;
    this.#deflate(bytes, final);
    this.#used = 0;
  }
}

/** A small part from its text. */
export function writtenPart(text: string, native?: NativeDeflate): WrittenPart {
  const writer = new PartWriter(6, native);
  writer.write(text);
  return writer.finish();
}
