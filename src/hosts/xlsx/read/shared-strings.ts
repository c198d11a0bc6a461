import { FileFault } from '../file-fault';
import type { Package } from '../package/package';
import { find, findTagEnd, isNamed, LESS, MORE, nameEnd, QUESTION, SLASH, BANG } from './bytes';
import { ByteText } from './byte-text';
import { StringMaker } from './string-store';
import { PieceBuffer } from './piece-buffer';
import { skipMarkup } from './markup';

/** Reads the shared strings of a workbook, each once, as plain text. */
export function readSharedStrings(source: Package, part: string): string[] {
  const strings: string[] = [];
  const text = new ByteText(new StringMaker());
  let closed = false;
  const scan = (b: Uint8Array, start: number, end: number): number => {
    let p = start;
    for (;;) {
      const unit = find(b, p, end, LESS);
      if (unit === MORE) return end;
      if (unit + 1 >= end) return unit;
      const next = b[unit + 1];
      if (next === BANG || next === QUESTION) p = skipMarkup(b, unit, end);
      else {
        const tagEnd = findTagEnd(b, unit, end);
        if (tagEnd === MORE) return unit;
        const nameFrom = next === SLASH ? unit + 2 : unit + 1;
        const nameTo = nameEnd(b, nameFrom, tagEnd);
        p = tagEnd + 1;
        const selfClosing = b[tagEnd - 1] === SLASH;
        if (isNamed(b, nameFrom, nameTo, 'sst')) closed ||= next === SLASH || selfClosing;
        else if (next !== SLASH && isNamed(b, nameFrom, nameTo, 'si')) {
          if (selfClosing) strings.push('');
          else {
            p = text.readRich(b, p, end);
            if (p !== MORE) strings.push(text.text);
          }
        }
      }
      if (p === MORE) return unit;
    }
  };
  const buffer = new PieceBuffer(scan);
  source.stream(part, (piece) => buffer.add(piece));
  buffer.finish();
  if (!closed) throw new FileFault('file-unreadable', '共享文字');
  return strings;
}
