import { XmlReader } from '../xml/xml-reader';

const utf8 = new TextDecoder();

/** A tag of a part that is scanned as bytes, for its attributes. */
export function tagAt(b: Uint8Array, at: number, tagEnd: number): XmlReader {
  const reader = new XmlReader(utf8.decode(b.subarray(at, tagEnd + 1)));
  reader.next();
  return reader;
}
