/**
 * What a generated sheet remembers of each value that it was given: 30 bits. With them a later run
 * tells what a person typed over from what it wrote itself, without a second copy of every text.
 */
import { isCellError, type CellValue } from '../grid/grid';

/** An empty cell. */
export const BLANK = 0;

const BITS = 30;
const MASK = (1 << BITS) - 1;
/** Neither a digit sum nor a formula can be read out of these. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_*';
const CHARACTERS = 5;
/** Stands before all, so that no program takes the whole for a number. */
const BEGIN = 'f';
const BLANK_MARK = '.';

const CODES = new Int8Array(128).fill(-1);
for (let i = 0; i < ALPHABET.length; i++) CODES[ALPHABET.charCodeAt(i)] = i;

/**
 * The fingerprint of a value; of a text without white space at its ends, and with every line break
 * as one, because programs that save a workbook differ in these.
 */
export function fingerprintOf(value: CellValue): number {
  if (value === null || value === '') return BLANK;
  if (typeof value === 'string') {
    const text = value.includes('\r') ? value.replace(/\r\n?/gu, '\n') : value;
    const trimmed = text.trim();
    return trimmed === '' ? BLANK : hash(0x73, trimmed);
  }
  if (isCellError(value)) return hash(0x65, value.error);
  return typeof value === 'number' ? hash(0x6e, String(value)) : hash(0x62, value ? '1' : '0');
}

function hash(kind: number, text: string): number {
  let a = 0x811c9dc5 ^ kind;
  let b = 0x1b873593 ^ kind;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul((b ^ c) + (b >>> 15), 0x2c1b3c6d);
  }
  a ^= Math.imul(b ^ (b >>> 13), 0x85ebca6b);
  const bits = (a ^ (a >>> 16)) & MASK;
  return bits === BLANK ? 1 : bits;
}

/** A row of fingerprints as one short text. */
export function encodeFingerprints(row: readonly number[]): string {
  let text = BEGIN;
  for (const value of row) {
    if (value === BLANK) text += BLANK_MARK;
    else for (let shift = BITS - 6; shift >= 0; shift -= 6) text += ALPHABET.charAt((value >>> shift) & 63);
  }
  // Blanks at the end say nothing.
  let end = text.length;
  while (text.charAt(end - 1) === BLANK_MARK) end--;
  return text.slice(0, end);
}

/** The fingerprints of a text of {@link encodeFingerprints}; `null` where somebody changed it. */
export function decodeFingerprints(text: CellValue, count: number): number[] | null {
  if (typeof text !== 'string' || !text.startsWith(BEGIN)) return null;
  const row: number[] = [];
  for (let p = BEGIN.length; p < text.length;) {
    if (text.charAt(p) === BLANK_MARK) {
      row.push(BLANK);
      p++;
      continue;
    }
    let value = 0;
    for (let i = 0; i < CHARACTERS; i++) {
      const code = CODES[text.charCodeAt(p + i)] ?? -1;
      if (code < 0) return null;
      value = (value << 6) | code;
    }
    row.push(value);
    p += CHARACTERS;
  }
  if (row.length > count) return null;
  while (row.length < count) row.push(BLANK);
  return row;
}
