const specials: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an XML attribute or element. Control characters, which XML cannot hold, fall away. */
export function escapeXml(text: string): string {
  return withoutControls(text).replace(/[&<>"]/gu, (c) => specials[c] ?? c);
}

/**
 * Text of a cell. What XML cannot hold is stored as OOXML does, `_x0007_`, and comes back the same;
 * text that only looks like such an escape is protected, so that it comes back as it was.
 */
export function escapeCellText(text: string): string {
  if (!/[^\u0020\u0021\u0023-\u0025\u0027-\u003b\u003d\u003f-\u005e\u0060-\ud7ff\ue000-\ufffd]/u.test(text))
    return text;
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/gu, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu,
      (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>"]/gu, (c) => specials[c] ?? c);
}

/** Whether Excel would drop white space of this text unless told to keep it. */
export function needsSpacePreserved(text: string): boolean {
  return /^[ \t\n\r]|[ \t\n\r]$|\n/u.test(text);
}

function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu, '');
}
