/**
 * Puts a text on the clipboard and resolves with whether it went there. The browser keeps its clipboard
 * to itself on plain http and may do so in a pane; the old way, by a selection, works there too.
 */
export async function toClipboard(text: string): Promise<boolean> {
  try {
    // Where there is no clipboard, this throws as a refusal would.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  // Out of sight, but not hidden: nobody can select what is hidden. And not off the page, which would scroll it.
  Object.assign(area.style, { position: 'fixed', top: '0', opacity: '0', pointerEvents: 'none' });
  document.body.append(area);
  try {
    area.select();
    // Deprecated in favour of the clipboard that is missing here; no browser has dropped it.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy');
  } finally {
    area.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
