import { asUtf8, foreignXmlEncoding } from '../xml/decode-xml';

/** Scanning goes at least this many bytes at a time, so that joining pieces costs next to nothing. */
const WINDOW = 512 * 1024;

/**
 * Scans a window of bytes.
 *
 * @returns the place up to which everything was used; the rest is given again, with more behind it.
 */
export type ScanWindow = (b: Uint8Array, start: number, end: number) => number;

/**
 * Feeds a scanner with the pieces of a part as they are inflated, so that a part is never in memory
 * as a whole. What the scanner could not finish is carried over to the next window. A part in another
 * encoding than UTF-8 is rare: it is gathered and converted first.
 */
export class PieceBuffer {
  readonly #scan: ScanWindow;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #begun = false;
  #foreign = false;

  constructor(scan: ScanWindow) {
    this.#scan = scan;
  }

  add(piece: Uint8Array): void {
    this.#waiting.push(piece);
    this.#waitingBytes += piece.length;
    if (this.#waitingBytes >= WINDOW && !this.#foreign) this.#run();
  }

  /** Scans what is left. What the scanner does not use now is no whole element. */
  finish(): void {
    this.#run(true);
  }

  #run(last = false): void {
    let window = this.#take();
    if (!this.#begun) {
      this.#foreign = foreignXmlEncoding(window) !== null;
      if (this.#foreign && !last) {
        this.#keep(window);
        return;
      }
      this.#begun = true;
      window = asUtf8(window);
    }
    const used = this.#scan(window, 0, window.length);
    if (used < window.length) this.#keep(window.subarray(used));
  }

  #keep(rest: Uint8Array): void {
    this.#waiting = [rest];
    this.#waitingBytes = rest.length;
  }

  #take(): Uint8Array {
    const pieces = this.#waiting;
    const single = pieces[0];
    const length = this.#waitingBytes;
    this.#waiting = [];
    this.#waitingBytes = 0;
    if (pieces.length === 1 && single) return single;
    const whole = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}
