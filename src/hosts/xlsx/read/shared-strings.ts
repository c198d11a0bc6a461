import { FileFault } from '../file-fault';
import type { Package } from '../package/package';
import { find, findTagEnd, isNamed, LESS, MORE, nameEnd, SLASH } from './bytes';
import { ByteText } from './byte-text';
import { isMarkup, skipMarkup } from './markup';
import { PieceBuffer } from './piece-buffer';
import { StringMaker } from './string-store';

/** Reads the shared strings of a workbook, each once, as plain text. */
export function readSharedStrings(source: Package, part: string): string[] {
  const scanner = new SharedStringsScanner();
  const buffer = new PieceBuffer((b, start, end) => scanner.scan(b, start, end));
  source.stream(part, (piece) => {
    buffer.add(piece);
  });
  buffer.finish();
  if (!scanner.isClosed) throw new FileFault('file-unreadable', '共享文字');
  return scanner.strings;
}

class SharedStringsScanner {
  readonly strings: string[] = [];
  /** Whether the end of the part was met: without it some strings are missing. */
  isClosed = false;
  readonly #text = new ByteText(new StringMaker());

  /** Scans a window; returns the place up to which it was used. */
  scan(b: Uint8Array, start: number, end: number): number {
    let p = start;
    for (;;) {
      const tag = find(b, p, end, LESS);
      if (tag === MORE) return end;
      if (tag + 1 >= end) return tag;
      p = isMarkup(b, tag) ? skipMarkup(b, tag, end) : this.#scanTag(b, tag, end);
      if (p === MORE) return tag;
    }
  }

  #scanTag(b: Uint8Array, at: number, end: number): number {
    const tagEnd = findTagEnd(b, at, end);
    if (tagEnd === MORE) return MORE;
    const isClosing = b[at + 1] === SLASH;
    const isEmpty = b[tagEnd - 1] === SLASH;
    const nameFrom = isClosing ? at + 2 : at + 1;
    const nameTo = nameEnd(b, nameFrom, tagEnd);
    if (isNamed(b, nameFrom, nameTo, 'sst')) this.isClosed ||= isClosing || isEmpty;
    if (isClosing || !isNamed(b, nameFrom, nameTo, 'si')) return tagEnd + 1;
    if (isEmpty) {
      this.strings.push('');
      return tagEnd + 1;
    }
    const after = this.#text.readRich(b, tagEnd + 1, end);
    if (after !== MORE) this.strings.push(this.#text.text);
    return after;
  }
}
