import { readQuantity } from './numerals';
import { cleanText } from './text';

const SCALES: Readonly<Record<string, number>> = {
  '': 1,
  元: 1,
  块: 1,
  千: 1e3,
  千元: 1e3,
  万: 1e4,
  万元: 1e4,
  百万: 1e6,
  百万元: 1e6,
  亿: 1e8,
  亿元: 1e8,
};
const AMOUNT =
  /^(?:约|大约|近|共|共计|合计|人民币|涉及)*\s*(?:[¥￥]\s*)?(?:(\d[\d,]*(?:\.\d+)?)|([零一二两三四五六七八九十百千]+))\s*(?:[余多]\s*)?(百万元?|千元?|万元?|亿元?|元|块)?(?:余|多|左右|整|人民币|钱)*$/u;

/**
 * An amount of money in yuan, `null` where the cell names none or several. `perUnit` is what a bare
 * number counts in: 10,000 under a header that says 万元.
 *
 * @example
 * readAmount('约3.5万元') //=> 35000
 */
export function readAmount(v: string | number | boolean, perUnit = 1): number | null {
  if (typeof v === 'boolean') return null;
  if (typeof v === 'number') return Number.isFinite(v) && v >= 0 ? yuan(v * perUnit) : null;
  const m = AMOUNT.exec(cleanText(v));
  if (!m) return null;
  const n = m[1] !== undefined ? Number(m[1].replace(/,/gu, '')) : readQuantity(m[2] ?? '');
  if (n === null || !Number.isFinite(n)) return null;
  return yuan(n * (m[3] === undefined ? perUnit : (SCALES[m[3]] ?? 1)));
}

/** To the fen, so that 3.3 万元 is 33,000 and not 32,999.999…. */
function yuan(n: number): number {
  return Math.round(n * 100) / 100;
}
