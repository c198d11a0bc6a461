/** Bytes that mean something in XML, by name: scanning code compares numbers. */
export const TAB = 0x09;
export const LF = 0x0a;
export const CR = 0x0d;
export const SPACE = 0x20;
export const BANG = 0x21;
export const QUOTE = 0x22;
export const AMPERSAND = 0x26;
export const APOSTROPHE = 0x27;
export const MINUS = 0x2d;
export const DOT = 0x2e;
export const SLASH = 0x2f;
export const ZERO = 0x30;
export const ONE = 0x31;
export const NINE = 0x39;
export const COLON = 0x3a;
export const LESS = 0x3c;
export const EXCLAMATION = 0x21;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const QUESTION = 0x3f;
export const UNDERSCORE = 0x5f;
export const LOWER_B = 0x62;
export const LOWER_C = 0x63;
export const LOWER_D = 0x64;
export const LOWER_E = 0x65;
export const LOWER_I = 0x69;
export const LOWER_R = 0x72;
export const LOWER_S = 0x73;
export const LOWER_T = 0x74;
export const LOWER_V = 0x76;

/** Returned where the bytes at hand end before what was looked for: the caller waits for more. */
export const MORE = -1;

/** Place of a byte, or {@link MORE}. */
export function find(b: Uint8Array, from: number, end: number, byte: number): number {
  for (let p = from; p < end; p++) if (b[p] === byte) return p;
  return MORE;
}

/** Place of the `>` that ends a tag, or {@link MORE}; one inside a quoted value is not it. */
export function findTagEnd(b: Uint8Array, from: number, end: number): number {
  let quote = 0;
  for (let p = from; p < end; p++) {
    const c = b[p]!;
    if (quote !== 0) {
      if (c === quote) quote = 0;
    } else if (c === GREATER) return p;
    else if (c === QUOTE || c === APOSTROPHE) quote = c;
  }
  return MORE;
}

/** Whether these bytes stand here; the caller knows that there are enough. */
export function matches(b: Uint8Array, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (b[at + i] !== word.charCodeAt(i)) return false;
  return true;
}

/** Place after the last byte of a name that begins here. */
export function nameEnd(b: Uint8Array, from: number, end: number): number {
  let p = from;
  while (p < end) {
    const c = b[p]!;
    if (c <= SPACE || c === SLASH || c === GREATER || c === EQUALS) break;
    p++;
  }
  return p;
}

/** Whether the name from here to there is this local name, with any prefix. */
export function isNamed(b: Uint8Array, from: number, to: number, local: string): boolean {
  const start = to - local.length;
  return start >= from && matches(b, start, local) && (start === from || b[start - 1] === COLON);
}

/** Place of the quote that opens an attribute's value, from behind its name on; {@link MORE} where none follows. */
export function findQuote(b: Uint8Array, from: number, end: number): number {
  for (let p = from; p < end; p++) {
    const c = b[p]!;
    if (c === QUOTE || c === APOSTROPHE) return p;
    if (c !== EQUALS && c > SPACE) return MORE;
  }
  return MORE;
}
