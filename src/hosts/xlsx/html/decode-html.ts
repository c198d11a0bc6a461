import { FileFault } from '../file-fault';
import { decodeText } from '../text/decode-text';

/**
 * The text of a web page. Valid UTF-8 is UTF-8, whatever the page declares; else its declared
 * encoding holds, and GB18030 where it declares none.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared = /<meta[^>]{0,200}?charset\s*=[\s"']*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase();
  return decodeText(bytes, declared);
}

/** Whether a page holds a table; one without is a login page or an error message saved by mistake. */
export function requireTable(html: string): void {
  if (!/<table[\s>]/iu.test(html)) throw new FileFault('file-not-spreadsheet', '是没有表格的网页');
}
