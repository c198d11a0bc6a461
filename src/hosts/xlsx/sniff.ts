/** What a file's bytes say it is; the ending of its name is not believed. */
export type ContentKind = 'zip' | 'compound' | 'markup' | 'text' | 'binary' | 'empty';

/** The container of .xls since Excel 5, and of .xlsx with a password. */
const COMPOUND_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Looks at the first bytes of a file. */
export function sniffContent(bytes: Uint8Array): ContentKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return 'zip';
  if (startsWith(bytes, COMPOUND_SIGNATURE)) return 'compound';
  const wide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const head = bytes.subarray(0, 4096);
  if (!wide && head.includes(0)) return 'binary';
  if (!wide && looksBinary(head)) return 'binary';
  const text = new TextDecoder(wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(head).trimStart();
  // A cell of a .csv may begin with `<`; markup goes on with a name, a declaration or a comment.
  return /^(?:<\?xml|<!doctype|<!--|<html|<head|<body|<meta|<style|<table|<div|<workbook)/iu.test(text)
    ? 'markup'
    : 'text';
}

/** Control characters other than white space do not stand in text; PDF and pictures have them at once. */
function looksBinary(head: Uint8Array): boolean {
  if (startsWith(head, [0x25, 0x50, 0x44, 0x46])) return true;
  let controls = 0;
  for (const c of head) if (c < 0x20 && c !== 0x09 && c !== 0x0a && c !== 0x0d && c !== 0x0c && c !== 0x1a) controls++;
  return controls * 50 > head.length;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
