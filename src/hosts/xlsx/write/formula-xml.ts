import type { FormulaInput } from '../../../core/changes/change';
import { escapeCellText } from './escape';

/**
 * The rest of a cell element with a formula, from its type on. One without a result shows as an empty
 * text, as Excel stores it.
 *
 * @param prefix of the sheet's elements: `''` or such as `x:`
 */
export function formulaCellXml({ formula, value }: FormulaInput, prefix: string): string {
  const [type, result] =
    typeof value === 'number' && Number.isFinite(value)
      ? ['', String(value)]
      : typeof value === 'boolean'
        ? [' t="b"', value ? '1' : '0']
        : [' t="str"', typeof value === 'string' ? escapeCellText(value) : ''];
  return `${type}><${prefix}f>${formulaXml(formula)}</${prefix}f><${prefix}v>${result}</${prefix}v></${prefix}c>`;
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A formula as the text of an element, in one go, for there are many. What XML cannot hold falls away. */
export function formulaXml(formula: string): string {
  return formula.replace(/[&<>\p{Cs}\ufffe\uffff]|[^\P{Cc}\t\n]/gu, (c) => references[c] ?? '');
}
