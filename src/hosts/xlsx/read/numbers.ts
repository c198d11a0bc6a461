import { DOT, MINUS, NINE, ZERO } from './bytes';

/** Powers of ten that a double holds exactly, so that dividing by one rounds once, as parsing does. */
const powers = Array.from({ length: 23 }, (_, i) => 10 ** i);
/** Digits a double always holds exactly. */
const EXACT_DIGITS = 15;

/**
 * A number as it stands in a cell, straight from its bytes. What is not plain digits with at most one
 * point and 15 digits is left to the engine's own parser.
 *
 * @returns `NaN` where it is no number.
 */
export function parseNumber(b: Uint8Array, from: number, to: number): number {
  let p = from;
  const negative = b[p] === MINUS;
  if (negative) p++;
  let value = 0;
  let digits = 0;
  let point = -1;
  for (; p < to; p++) {
    const c = b[p]!;
    if (c >= ZERO && c <= NINE) {
      value = value * 10 + (c - ZERO);
      digits++;
    } else if (c === DOT && point < 0) point = digits;
    else return parseSlowly(b, from, to);
  }
  if (digits === 0 || digits > EXACT_DIGITS) return parseSlowly(b, from, to);
  if (point >= 0) value /= powers[digits - point]!;
  return negative ? -value : value;
}

function parseSlowly(b: Uint8Array, from: number, to: number): number {
  if (to - from > 400) return NaN;
  let text = '';
  for (let p = from; p < to; p++) text += String.fromCharCode(b[p]!);
  const trimmed = text.trim();
  return trimmed === '' || !/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/u.test(trimmed) ? NaN : Number(trimmed);
}

/** A whole number from its bytes; stops at the first byte that is no digit. */
export function parseWhole(b: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let p = from; p < to; p++) {
    const c = b[p]! - ZERO;
    if (c < 0 || c > 9) break;
    value = value * 10 + c;
  }
  return value;
}
