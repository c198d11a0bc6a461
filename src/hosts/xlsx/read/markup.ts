import { FileFault } from '../file-fault';
import { BANG, find, GREATER, LESS, matches, MORE, QUESTION } from './bytes';

/** Whether a `<` begins a comment, a CDATA section, a processing instruction or a document type. */
export function isMarkup(b: Uint8Array, at: number): boolean {
  const next = b[at + 1];
  return next === BANG || next === QUESTION;
}

/**
 * Passes over what begins with `<!` or `<?` and is no element: a comment, a CDATA section or a
 * processing instruction. A DOCTYPE is refused.
 *
 * @returns the place after it, or {@link MORE}.
 */
export function skipMarkup(b: Uint8Array, at: number, end: number): number {
  if (b[at + 1] === QUESTION) return past(b, at + 2, end, '?>');
  if (end - at < 9) return MORE;
  if (matches(b, at, '<!--')) return past(b, at + 4, end, '-->');
  if (matches(b, at, '<![CDATA[')) return past(b, at + 9, end, ']]>');
  throw new FileFault('file-external-entities', '工作表');
}

/** The `<` of the next tag from here on, past comments and their like; {@link MORE} where the window has none. */
export function nextTag(b: Uint8Array, from: number, end: number): number {
  for (let p = from; p !== MORE;) {
    const at = find(b, p, end, LESS);
    if (at === MORE || at + 1 >= end) return MORE;
    if (!isMarkup(b, at)) return at;
    p = skipMarkup(b, at, end);
  }
  return MORE;
}

/** Whether a CDATA section begins here. */
export function isCdata(b: Uint8Array, at: number, end: number): boolean {
  return end - at >= 9 && b[at] === LESS && matches(b, at, '<![CDATA[');
}

function past(b: Uint8Array, from: number, end: number, mark: string): number {
  const last = mark.length - 1;
  for (let p = find(b, from + last, end, GREATER); p !== MORE; p = find(b, p + 1, end, GREATER)) {
    if (matches(b, p - last, mark)) return p + 1;
  }
  return MORE;
}
