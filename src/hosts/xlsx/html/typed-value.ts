import type { CellValue } from '../../../core/grid/grid';
import type { CellAttributes } from './cell-attributes';

/** More digits than Excel keeps: such a number is an ID or a code and stays text. */
const MAX_DIGITS = 15;

/**
 * The value of a page's cell. It is its text, unless Excel marked it as a number (`x:num`): then the
 * exact number stands in the mark, or, where the mark is empty, in the text if that is a number at all.
 */
export function typedValue(text: string, { exactText, number, format }: CellAttributes): CellValue {
  if (exactText) return exactText;
  if (number !== undefined && format !== '@') {
    const parsed = plainNumber(number === '' ? text : number);
    if (parsed !== null) return parsed;
  }
  return text === '' ? null : text;
}

function plainNumber(text: string): number | null {
  const bare = text.replace(/,(?=\d{3}(?:\D|$))/gu, '').trim();
  if (!/^[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?$/u.test(bare)) return null;
  // A leading zero, or more digits than a number holds, would be lost: that is a code.
  if (/^[-+]?0\d/u.test(bare) || bare.replace(/[eE].*$|\D/gu, '').length > MAX_DIGITS) return null;
  return Number(bare);
}
