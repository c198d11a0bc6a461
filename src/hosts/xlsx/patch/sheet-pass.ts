import { FileFault } from '../file-fault';
import type { PartWriter } from '../package/part-writer';
import * as B from '../read/bytes';
import { isMarkup, nextTag, skipMarkup } from '../read/markup';
import { RowScan, skipWhole } from './row-scan';

const { MORE } = B;

/**
 * Passes the bytes of a worksheet part through, once. What stands before the rows and behind them is
 * short and taken as text; of the rows everything is copied that nobody takes the place of.
 */
export abstract class SheetPass {
  protected readonly rowScan = new RowScan();
  /** Of the sheet's elements: `''` or such as `x:`. */
  protected prefix = '';
  /** The last row that was passed. */
  protected row = -1;
  /** Place in the window up to which it was copied, and what is to follow that. */
  protected copied = 0;
  protected xml = '';
  #state: 'head' | 'rows' | 'tail' = 'head';
  readonly #tail: Uint8Array[] = [];

  constructor(protected readonly out: PartWriter) {}

  /** Takes a window of the part; returns the place up to which it was used. */
  scan(b: Uint8Array, start: number, end: number): number {
    let p = start;
    if (this.#state === 'head') {
      p = this.#scanHead(b, start, end);
      if (p === MORE) return start;
    }
    if (this.#state === 'rows') p = this.#scanRows(b, p, end);
    if (this.#state === 'tail') {
      this.#tail.push(b.slice(p, end));
      return end;
    }
    return p;
  }

  /** To be called after the last window. */
  finish(): void {
    if (this.#state !== 'tail') throw new FileFault('file-unreadable', '工作表');
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const text = this.#tail.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
    this.out.write(this.takeTail(text));
  }

  /** What stands before the rows, as it is to become. */
  protected abstract takeHead(text: string): string;
  /** Takes the row that was just scanned: what it does not copy is copied later. */
  protected abstract takeRow(b: Uint8Array): void;
  /** Writes the rows that come behind the last one. */
  protected abstract takeEnd(): void;
  /** Whether rows come into a sheet that has none. */
  protected abstract get addsRows(): boolean;
  /** What stands behind the rows, as it is to become. */
  protected abstract takeTail(text: string): string;

  /** Copies the window up to here, after what was made so far. */
  protected copyTo(b: Uint8Array, to: number): void {
    this.flush('');
    this.out.copy(b, this.copied, to);
    this.copied = to;
  }

  protected flush(behind: string): void {
    const xml = this.xml + behind;
    this.xml = '';
    if (xml !== '') this.out.write(xml);
  }

  /** Everything up to the rows. */
  #scanHead(b: Uint8Array, start: number, end: number): number {
    for (let p = start; ;) {
      const at = nextTag(b, p, end);
      if (at === MORE) return MORE;
      const tagEnd = B.findTagEnd(b, at, end);
      if (tagEnd === MORE) return MORE;
      p = tagEnd + 1;
      const nameTo = B.nameEnd(b, at + 1, tagEnd);
      if (!B.isNamed(b, at + 1, nameTo, 'sheetData')) continue;
      this.#beginRows(b, start, at, nameTo, tagEnd);
      return p;
    }
  }

  #beginRows(b: Uint8Array, start: number, at: number, nameTo: number, tagEnd: number): void {
    const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
    const name = utf8.decode(b.subarray(at + 1, nameTo));
    this.prefix = name.slice(0, -'sheetData'.length);
    this.out.write(this.takeHead(utf8.decode(b.subarray(start, at))));
    this.#state = 'rows';
    if (b[tagEnd - 1] !== B.SLASH) {
      this.out.copy(b, at, tagEnd + 1);
      return;
    }
    this.#state = 'tail';
    if (!this.addsRows) {
      this.#tail.push(b.slice(at, tagEnd + 1));
      return;
    }
    this.out.write(`<${name}>`);
    this.takeEnd();
    this.#tail.push(new TextEncoder().encode(`</${name}>`));
  }

  /** Rows, each as a whole; what stands between them is copied. */
  #scanRows(b: Uint8Array, start: number, end: number): number {
    this.copied = start;
    let p = start;
    while (this.#state === 'rows') {
      const at = B.find(b, p, end, B.LESS);
      if (at === MORE) {
        p = end;
        break;
      }
      const after = at + 1 < end ? this.#scanInRows(b, at, end) : MORE;
      p = after === MORE ? at : after;
      if (after === MORE) break;
    }
    this.copyTo(b, p);
    return p;
  }

  #scanInRows(b: Uint8Array, at: number, end: number): number {
    if (isMarkup(b, at)) return skipMarkup(b, at, end);
    const isClosing = b[at + 1] === B.SLASH;
    const nameFrom = isClosing ? at + 2 : at + 1;
    const nameTo = B.nameEnd(b, nameFrom, end);
    if (nameTo >= end) return MORE;
    if (isClosing) {
      if (!B.isNamed(b, nameFrom, nameTo, 'sheetData')) throw new FileFault('file-unreadable', '工作表');
      this.copyTo(b, at);
      this.takeEnd();
      this.flush('');
      this.#state = 'tail';
      return at;
    }
    if (!B.isNamed(b, nameFrom, nameTo, 'row')) return skipWhole(b, at, end);
    const after = this.rowScan.scan(b, at, nameTo, end, this.row);
    if (after === MORE) return MORE;
    this.takeRow(b);
    this.row = this.rowScan.row;
    return after;
  }
}
