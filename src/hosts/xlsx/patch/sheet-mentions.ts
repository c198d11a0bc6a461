import type { Package } from '../package/package';
import { escapeXml } from '../write/escape';

const BANG = 0x21;
const QUOTE = 0x27;

/** Whether a text of a part names a sheet as formulas do. One that only seems to costs a look. */
export function namesSheet(text: string, sheet: string): boolean {
  const lower = text.toLowerCase();
  return spellings(sheet).some(
    (name) => lower.includes(`${name}!`) || lower.includes(`${name}'!`) || lower.includes(`${name}&apos;!`),
  );
}

/** The same for a part of any size. */
export function streamNames(source: Package, part: string, sheet: string): boolean {
  const encoder = new TextEncoder();
  const names = spellings(sheet).map((name) => encoder.encode(name));
  const longest = Math.max(...names.map(({ length }) => length)) + 8;
  let before = new Uint8Array(0);
  let found = false;
  source.stream(part, (piece) => {
    if (found) return;
    const window = new Uint8Array(before.length + piece.length);
    window.set(before);
    window.set(piece, before.length);
    for (let at = window.indexOf(BANG); at >= 0 && !found; at = window.indexOf(BANG, at + 1))
      found = names.some((name) => endsWith(window, at, name));
    before = window.slice(Math.max(0, window.length - longest));
  });
  return found;
}

/** As a formula in a part may spell a name, in small letters. */
function spellings(sheet: string): string[] {
  const name = sheet.toLowerCase();
  const quoted = name.replaceAll("'", "''");
  return [...new Set([name, quoted, escapeXml(name), escapeXml(quoted)])];
}

/** Whether a name ends here, with or without the quote behind it. */
function endsWith(b: Uint8Array, end: number, name: Uint8Array): boolean {
  let last = end;
  if (b[last - 1] === QUOTE) last--;
  else if (b[last - 1] === 0x3b) last -= '&apos;'.length;
  const matchesAt = (to: number): boolean => {
    for (let i = 1; i <= name.length; i++) {
      const c = b[to - i] ?? 0;
      const small = c >= 0x41 && c <= 0x5a ? c | 0x20 : c;
      if (small !== name[name.length - i]) return false;
    }
    return true;
  };
  return matchesAt(last) || (last !== end && matchesAt(end));
}
