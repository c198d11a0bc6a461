import { FileFault } from '../file-fault';

/** Larger texts do not fit into one string of the JavaScript engine. */
const MAX_TEXT = 400 * 1024 ** 2;

/**
 * The text of a file whose encoding nobody wrote down: a byte order mark decides; else it is UTF-8
 * where it is valid UTF-8 throughout, else GB18030, which Chinese Excel saves .csv in.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > MAX_TEXT) throw new FileFault('file-too-large');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
