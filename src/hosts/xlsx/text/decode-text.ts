import { FileFault } from '../file-fault';

/** A text is one string, and its rows and cells are made of it: four times what 200,000 rows of 25 cells need. */
const MAX_TEXT = 256 * 1024 ** 2;

/**
 * The text of a file whose encoding nobody can be sure of: a byte order mark decides; else it is UTF-8
 * where it is valid UTF-8 throughout, else what it declares, else GB18030, which Chinese Excel saves
 * .csv in and which contains GBK and GB 2312.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  if (bytes.length > MAX_TEXT) throw new FileFault('file-too-large');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const damaged = new TextDecoder('utf-8').decode(bytes);
    return isMostlySound(damaged) ? damaged : otherDecoder(declared).decode(bytes);
  }
}

/** UTF-8 with a few broken characters, such as one cut off at the end, stays UTF-8: GBK read as UTF-8 is broken all over. */
function isMostlySound(text: string): boolean {
  let broken = 0;
  let sound = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0xfffd) broken++;
    else if (c >= 0x800) sound++;
  }
  return broken * 20 < sound;
}

function otherDecoder(declared: string | undefined): TextDecoder {
  // Pages that say gb2312 use characters of the larger GB18030 all the same.
  if (declared === undefined || /^(?:utf-?8|gb)/u.test(declared)) return new TextDecoder('gb18030');
  try {
    return new TextDecoder(declared);
  } catch {
    return new TextDecoder('gb18030');
  }
}
