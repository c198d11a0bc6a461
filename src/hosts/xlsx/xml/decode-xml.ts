import { FileFault } from '../file-fault';

/**
 * The label of an XML document's encoding where it is not UTF-8, from its first bytes; `null` for
 * UTF-8, which is nearly always. Excel writes UTF-8; some exporters write UTF-16 or declare GBK.
 */
export function foreignXmlEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && c === 0x3f && d === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0 && d === 0x3f)) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^[^<]*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/u.exec(head)?.[1]?.toLowerCase();
  if (!declared || declared === 'utf-8' || declared === 'utf8' || declared === 'us-ascii' || declared === 'ascii')
    return null;
  // It says 16 bits and its bytes are none: the declaration was copied from somewhere.
  return declared.startsWith('utf-16') ? null : declared;
}

/** The text of an XML part. A DOCTYPE is refused: it is the only door to external entities. */
export function decodeXml(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder(foreignXmlEncoding(bytes) ?? 'utf-8').decode(bytes);
  } catch (error) {
    throw new FileFault('file-unreadable', '文字编码', { cause: error });
  }
  refuseDoctype(text);
  return text;
}

/** The part as UTF-8 bytes, converted where it is in another encoding. */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  return foreignXmlEncoding(bytes) === null ? bytes : new TextEncoder().encode(decodeXml(bytes));
}

/** Refuses a text with a document type, which can stand only before the root element. */
export function refuseDoctype(text: string): void {
  let p = 0;
  for (;;) {
    p = text.indexOf('<', p);
    if (p < 0) return;
    if (text.startsWith('<!--', p)) p = skipPast(text, '-->', p + 4);
    else if (text.startsWith('<?', p)) p = skipPast(text, '?>', p + 2);
    else break;
  }
  if (text.startsWith('<!', p)) throw new FileFault('file-external-entities');
}

function skipPast(text: string, mark: string, from: number): number {
  const p = text.indexOf(mark, from);
  return p < 0 ? text.length : p + mark.length;
}
