import { FileFault } from '../file-fault';
import { asUtf8, foreignXmlEncoding } from '../xml/decode-xml';

/** Small pieces are gathered to this many bytes, so that joining them costs next to nothing. */
const SMALLEST_WINDOW = 512 * 1024;
/** A large piece is scanned this many bytes at a time, so that progress is told in between. */
const LARGEST_WINDOW = 8 * 1024 * 1024;
/** No tag or cell of a sound file is this long: a cell holds 32,767 characters, each in a run of its own at worst. */
const LONGEST_ELEMENT = 16 * 1024 * 1024;

/** A part in another encoding is converted as a whole. */
const LARGEST_FOREIGN = 128 * 1024 * 1024;

/**
 * Scans a window of bytes.
 *
 * @returns the place up to which everything was used; the rest is given again, with more behind it.
 */
export type ScanWindow = (b: Uint8Array, start: number, end: number) => number;

/**
 * Feeds a scanner with the pieces of a part as they are inflated, so that a part need never be in
 * memory as a whole. What the scanner could not finish is carried over to the next window. A part in
 * another encoding than UTF-8 is rare: it is gathered and converted first.
 */
export class PieceBuffer {
  readonly #scan: ScanWindow;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  /** Bytes to gather before scanning: more than was left over, lest a long element be scanned again and again. */
  #enough = SMALLEST_WINDOW;
  #encoding: 'unknown' | 'utf-8' | 'foreign' = 'unknown';

  constructor(scan: ScanWindow) {
    this.#scan = scan;
  }

  add(piece: Uint8Array): void {
    this.#waiting.push(piece);
    this.#waitingBytes += piece.length;
    if (this.#waitingBytes < this.#enough || this.#encoding === 'foreign') return;
    const window = this.#takeWaiting();
    if (this.#encoding === 'unknown') this.#encoding = foreignXmlEncoding(window) === null ? 'utf-8' : 'foreign';
    if (this.#encoding === 'utf-8') this.#scanWindow(window);
    else this.#keep(window);
  }

  /** Scans what is left. What the scanner does not use now is no whole element. */
  finish(): void {
    const window = this.#takeWaiting();
    this.#scanWindow(this.#encoding === 'utf-8' ? window : asUtf8(window));
  }

  #scanWindow(window: Uint8Array): void {
    let start = 0;
    let length = LARGEST_WINDOW;
    while (start < window.length) {
      const end = Math.min(start + length, window.length);
      const used = this.#scan(window, start, end);
      if (used === start && end === window.length) break;
      length = used === start ? length * 2 : LARGEST_WINDOW;
      start = used;
    }
    this.#keep(window.subarray(start));
  }

  #keep(rest: Uint8Array): void {
    if (rest.length > LONGEST_ELEMENT && this.#encoding === 'utf-8') throw new FileFault('file-unreadable', '内部数据');
    if (rest.length > LARGEST_FOREIGN) throw new FileFault('file-too-large', '内部数据');
    this.#waiting = rest.length > 0 ? [rest] : [];
    this.#waitingBytes = rest.length;
    this.#enough = Math.max(SMALLEST_WINDOW, rest.length * 2);
  }

  #takeWaiting(): Uint8Array {
    const pieces = this.#waiting;
    const [only] = pieces;
    if (pieces.length === 1 && only) return only;
    const whole = new Uint8Array(this.#waitingBytes);
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}
