/** Letters, digits and hanzi; everything else (white space, punctuation, symbols) is dropped from a content key. */
const NOT_CONTENT = /[^\p{L}\p{N}]+/gu;

/** Longer texts are rare, and one call must not get too many arguments. */
const BUFFER_LENGTH = 2048;
const buffer = new Uint16Array(BUFFER_LENGTH);

/**
 * What is compared of a free text: NFKC, lower-case, without white space and punctuation.
 *
 * @example
 * contentKey('反映：某小区，停水！') //=> '反映某小区停水'
 */
export function contentKey(s: string): string {
  const n = s.length;
  if (n > BUFFER_LENGTH) return normalisedKey(s);
  let length = 0;
  for (let i = 0; i < n; i++) {
    let c = s.charCodeAt(i);
    if (c >= 0x4e00 && c <= 0x9fff) {
      buffer[length++] = c;
      continue;
    }
    if (c >= 0xff01 && c <= 0xff5e) c -= 0xfee0; // full-width forms
    if (c < 0x80) {
      if ((c >= 0x30 && c <= 0x39) || (c >= 0x61 && c <= 0x7a)) buffer[length++] = c;
      else if (c >= 0x41 && c <= 0x5a) buffer[length++] = c + 0x20;
    } else if (!isCommonMark(c)) return normalisedKey(s);
  }
  return String.fromCharCode.apply(null, buffer.subarray(0, length) as unknown as number[]);
}

function normalisedKey(s: string): string {
  return s.normalize('NFKC').replace(NOT_CONTENT, '').toLowerCase();
}

/** Marks of Chinese prose that NFKC leaves alone and no key keeps: 、。《》【】〔〕 “” — · and white space. */
function isCommonMark(c: number): boolean {
  return (
    (c >= 0x3000 && c <= 0x3002) ||
    (c >= 0x3008 && c <= 0x3011) ||
    c === 0x3014 ||
    c === 0x3015 ||
    (c >= 0x2010 && c <= 0x2027) ||
    c === 0xa0 ||
    c === 0xb7 ||
    c === 0xd7
  );
}

/** Pairs of neighbouring UTF-16 units, sorted, repeats kept: what Dice's coefficient counts. */
export function bigramsOf(s: string): Uint32Array {
  const n = Math.max(s.length - 1, 0);
  const out = new Uint32Array(n);
  for (let i = 0; i < n; i++) out[i] = s.charCodeAt(i) * 0x1_0000 + s.charCodeAt(i + 1);
  return out.sort();
}

/** Dice's coefficient of two sorted bigram lists: twice the shared pairs by all pairs. */
export function diceOfSorted(a: Uint32Array, b: Uint32Array): number {
  const all = a.length + b.length;
  if (all === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) {
      shared++;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return (2 * shared) / all;
}

/** Dice's coefficient of two texts, 0…1; texts of one character are alike only where they are equal. */
export function diceBigrams(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  return diceOfSorted(bigramsOf(a), bigramsOf(b));
}

/** From this share of common pairs on, two contents are one matter told twice. */
const NEAR_DICE = 0.85;
/** A shorter text says too little for "contained in the other" to mean anything. */
const CONTAINED_LENGTH = 12;

/**
 * Whether two content keys ({@link contentKey}) are near-equal: bigram Dice of at least 0.85, or the
 * shorter, of at least 12 characters, contained in the longer.
 *
 * @param pairsOf {@link bigramsOf}, or one that remembers where a text is compared many times
 */
export function nearEqual(a: string, b: string, pairsOf: (s: string) => Uint32Array = bigramsOf): boolean {
  if (a === b) return a !== '';
  const shorter = a.length <= b.length ? a : b;
  const longer = shorter === a ? b : a;
  if (shorter.length >= CONTAINED_LENGTH && longer.includes(shorter)) return true;
  // Dice cannot exceed this, whatever the pairs are
  const s = shorter.length - 1;
  const l = longer.length - 1;
  if (s < 1 || (2 * s) / (s + l) < NEAR_DICE) return false;
  return diceOfSorted(pairsOf(shorter), pairsOf(longer)) >= NEAR_DICE;
}
