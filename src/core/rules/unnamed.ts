import type { Ledger } from '../ledger/ledger';
import { readNames } from '../values/names';
import { cleanText } from '../values/text';

/** 1 for the characters without which no cell of names says that nobody is named: 匿名, 某女士, 群众, 不详, 未留名, 网友. */
const doubtful = new Uint8Array(0x1_0000);
for (const c of '匿某群众不详未无名友士先生女热心') doubtful[c.charCodeAt(0)] = 1;

/** Whether the cell names nobody: 匿名, 某女士. */
export function namesNobody(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (doubtful[text.charCodeAt(i)] === 1) return readNames(cleanText(text)).anonymous;
  }
  return false;
}

/**
 * Whether a petitioner cannot be told from others: the ledger says 匿名, the name does, or no name
 * stands there at all. A duty to write to somebody presupposes that one knows to whom.
 */
export function unnamedOf(ledger: Ledger): (record: number) => boolean {
  const flags = ledger.flags('anonymous')?.flags;
  const names = ledger.cells('petitioner');
  return (i) => {
    if (flags?.[i] === 1) return true;
    if (!names) return false;
    const v = names.values[i] ?? null;
    return v === null || (typeof v === 'string' && namesNobody(v));
  };
}
