const specials: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an XML attribute or element. Control characters, which XML cannot hold, fall away. */
export function escapeXml(text: string): string {
  return text.replace(/\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '').replace(/[&<>"]/gu, escapeSpecial);
}

/**
 * Text of a cell. What XML cannot hold is stored as OOXML does, `_x0007_`, and comes back the same;
 * text that only looks like such an escape is protected, so that it comes back as it was.
 */
export function escapeCellText(text: string): string {
  if (!/[&<>"_]|\p{Cc}|\p{Cs}|[\ufffe\uffff]/u.test(text)) return text;
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/gu, '_x005F_')
    .replace(/\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, escapeUnit)
    .replace(/[&<>"]/gu, escapeSpecial);
}

/** Whether Excel would drop white space of this text unless told to keep it. */
export function needsSpacePreserved(text: string): boolean {
  return /^[ \t\n\r]|[ \t\n\r]$|\n/u.test(text);
}

const escapeSpecial = (c: string): string => specials[c] ?? c;

/** A control character or half a character as its number; tabs and line feeds may stand as they are. */
function escapeUnit(c: string): string {
  return c === '\t' || c === '\n' ? c : `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
