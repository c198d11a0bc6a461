import { FileFault } from '../file-fault';
import { decodeEntities, decodeEscapes, normaliseLineEnds } from '../xml/entities';
import {
  AMPERSAND,
  APOSTROPHE,
  CR,
  find,
  findTagEnd,
  GREATER,
  isNamed,
  LESS,
  LF,
  LOWER_T,
  matches,
  MORE,
  nameEnd,
  QUESTION,
  QUOTE,
  SLASH,
  SPACE,
  TAB,
  BANG,
  UNDERSCORE,
} from './bytes';
import { isCdata, skipMarkup } from './markup';

/** Bytes of all texts of a part together: 200,000 rows of 25 texts of 40 characters. */
const MAX_BYTES = 600 * 1024 ** 2;

/**
 * Reads the text of elements straight from bytes. A reading method returns the place after what it
 * read, or `MORE`; what it read is then in {@link text}.
 */
export class ByteText {
  text = '';
  #bytesRead = 0;
  readonly #strings: { make(b: Uint8Array, from: number, to: number): string };
  readonly #utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

  /** @param strings makes the strings of plain texts. */
  constructor(strings: { make(b: Uint8Array, from: number, to: number): string }) {
    this.#strings = strings;
  }

  /**
   * Reads character data up to the next element tag; comments and the borders of CDATA sections fall away.
   *
   * @param preserve whether `xml:space="preserve"` stands on the element. Without it Excel shows the text
   *   without white space at its ends, and so do we.
   */
  read(b: Uint8Array, at: number, end: number, preserve: boolean): number {
    let p = at;
    let plain = true;
    while (p < end) {
      const c = b[p]!;
      if (c === LESS) break;
      if (c === AMPERSAND || c === UNDERSCORE || c === CR) plain = false;
      p++;
    }
    if (p + 1 >= end) return MORE;
    const next = b[p + 1];
    if (next === BANG || next === QUESTION) return this.#readPieces(b, at, end, preserve);
    this.#countBytes(p - at);
    let from = at;
    let to = p;
    if (plain) {
      if (!preserve) {
        while (from < to && isSpace(b[from]!)) from++;
        while (to > from && isSpace(b[to - 1]!)) to--;
      }
      this.text = this.#strings.make(b, from, to);
    } else {
      this.text = finish(decodeEntities(normaliseLineEnds(this.#utf8.decode(b.subarray(from, to)))), preserve);
    }
    return p;
  }

  /**
   * Reads a rich text element (`si` or `is`) from behind its opening tag to behind its closing tag.
   * Runs are joined; phonetic runs, which say how a text is read aloud, are left out.
   */
  readRich(b: Uint8Array, at: number, end: number): number {
    const simple = this.#readOnlyText(b, at, end);
    if (simple !== MORE) return simple;
    let depth = 1;
    let text = '';
    let keepsStart = true;
    let keepsEnd = true;
    let runs = 0;
    let p = at;
    for (;;) {
      p = find(b, p, end, LESS);
      if (p === MORE || p + 1 >= end) return MORE;
      const next = b[p + 1];
      if (next === BANG || next === QUESTION) {
        p = skipMarkup(b, p, end);
        if (p === MORE) return MORE;
        continue;
      }
      const tagEnd = findTagEnd(b, p, end);
      if (tagEnd === MORE) return MORE;
      if (next === SLASH) {
        p = tagEnd + 1;
        if (--depth === 0) break;
        continue;
      }
      const nameStop = nameEnd(b, p + 1, tagEnd);
      const selfClosing = b[tagEnd - 1] === SLASH;
      const start = p + 1;
      p = tagEnd + 1;
      if (selfClosing) continue;
      if (isNamed(b, start, nameStop, 't')) {
        keepsEnd = preservesSpace(b, nameStop, tagEnd);
        if (runs++ === 0) keepsStart = keepsEnd;
        p = this.read(b, p, end, true);
        if (p === MORE) return MORE;
        text += this.text;
        depth++;
      } else if (isNamed(b, start, nameStop, 'rPh')) {
        p = skipElement(b, p, end);
        if (p === MORE) return MORE;
      } else depth++;
    }
    // White space between two runs keeps words apart; only at the ends of the whole does it fall away.
    this.text = trimmed(text, keepsStart, keepsEnd);
    return p;
  }

  /** The short way for what nearly all are: exactly one `<t>` and the closing tags. `MORE` for anything else. */
  #readOnlyText(b: Uint8Array, at: number, end: number): number {
    if (b[at] !== LESS || b[at + 1] !== LOWER_T || b[at + 2] !== GREATER) return MORE;
    const textEnd = this.read(b, at + 3, end, false);
    if (textEnd === MORE) return MORE;
    const next = textEnd + 4;
    if (next + 2 > end || b[next - 1] !== GREATER || b[next] !== LESS || b[next + 1] !== SLASH) return MORE;
    const close = find(b, next, end, GREATER);
    return close === MORE ? MORE : close + 1;
  }

  /** Text that a comment or a CDATA section interrupts. */
  #readPieces(b: Uint8Array, at: number, end: number, preserve: boolean): number {
    let text = '';
    let p = at;
    for (;;) {
      const stop = find(b, p, end, LESS);
      if (stop === MORE || stop + 1 >= end) return MORE;
      text += decodeEntities(normaliseLineEnds(this.#utf8.decode(b.subarray(p, stop))));
      const next = b[stop + 1];
      if (next !== BANG && next !== QUESTION) {
        this.#countBytes(stop - at);
        this.text = finish(text, preserve);
        return stop;
      }
      p = skipMarkup(b, stop, end);
      if (p === MORE) return MORE;
      if (isCdata(b, stop, end)) text += normaliseLineEnds(this.#utf8.decode(b.subarray(stop + 9, p - 3)));
    }
  }

  #countBytes(n: number): void {
    this.#bytesRead += n;
    if (this.#bytesRead > MAX_BYTES) throw new FileFault('file-too-large', '文字内容');
  }
}

/** Passes over the rest of an element, from behind its opening tag to behind its closing tag. */
export function skipElement(b: Uint8Array, at: number, end: number): number {
  let depth = 1;
  let p = at;
  while (depth > 0) {
    p = find(b, p, end, LESS);
    if (p === MORE || p + 1 >= end) return MORE;
    const next = b[p + 1];
    if (next === BANG || next === QUESTION) {
      p = skipMarkup(b, p, end);
      if (p === MORE) return MORE;
      continue;
    }
    const tagEnd = findTagEnd(b, p, end);
    if (tagEnd === MORE) return MORE;
    if (next === SLASH) depth--;
    else if (b[tagEnd - 1] !== SLASH) depth++;
    p = tagEnd + 1;
  }
  return p;
}

/** Whether `xml:space="preserve"` stands among the attributes from here to there. */
export function preservesSpace(b: Uint8Array, from: number, to: number): boolean {
  for (let p = from; p + 18 < to; p++) {
    if (b[p] === 0x78 && matches(b, p, 'xml:space')) {
      const quote = find(b, p + 9, to, QUOTE);
      const apostrophe = find(b, p + 9, to, APOSTROPHE);
      const open = quote === MORE ? apostrophe : apostrophe === MORE ? quote : Math.min(quote, apostrophe);
      return open !== MORE && matches(b, open + 1, 'preserve');
    }
  }
  return false;
}

function finish(text: string, preserve: boolean): string {
  return decodeEscapes(trimmed(text, preserve, preserve));
}

function trimmed(text: string, keepsStart: boolean, keepsEnd: boolean): string {
  let start = 0;
  let end = text.length;
  if (!keepsStart) while (start < end && isSpace(text.charCodeAt(start))) start++;
  if (!keepsEnd) while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isSpace(c: number): boolean {
  return c === SPACE || c === LF || c === TAB || c === CR;
}
