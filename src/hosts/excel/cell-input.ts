import { isFormulaInput, type CellInput } from '../../core/changes/change';
import type { Raw } from './contents';

/** A text that Excel keeps as it is: no digit in it, so that it is no number, date or share, and none of the signs that begin a formula. */
const PLAIN_TEXT = /^(?![=+\-@'#])\P{N}*$/u;
const TRUTH = /^(?:true|false)$/iu;
const TEXT_FORMAT = '@';

/**
 * What is given to Excel so that a cell holds what it is to hold. Excel takes a value as if it were
 * typed: an apostrophe keeps text from becoming a number, a date or a formula, and does not show.
 * In cells of the text format only a sign of equality needs it.
 */
export function typedForm(input: CellInput, code: string): Raw {
  if (isFormulaInput(input)) return `=${input.formula}`;
  return typeof input === 'string' ? typedText(input, code) : (input ?? '');
}

function typedText(text: string, code: string): string {
  if (text === '') return '';
  const safe = code === TEXT_FORMAT ? !/^[='+\-@#]/u.test(text) : PLAIN_TEXT.test(text) && !TRUTH.test(text);
  return safe ? text : `'${text}`;
}

/** What typing a form leaves in a cell, as Excel tells it. */
export const contentOfTyped = (form: Raw): Raw =>
  typeof form === 'string' && form.startsWith("'") ? form.slice(1) : form;

/** Whether two contents are the same. Excel may write a formula's names and spaces in its own way. */
export function sameContent(a: Raw, b: Raw): boolean {
  return a === b || (isFormula(a) && isFormula(b) && plainFormula(a) === plainFormula(b));
}

export const isFormula = (content: Raw): content is string => typeof content === 'string' && content.startsWith('=');

/** Whether a content may be an error that was typed in as a constant, or the text that shows the same. */
export const isErrorWord = (content: Raw): content is string =>
  typeof content === 'string' && /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/u.test(content);

/** A formula without what Excel may write in its own way: it quotes the names of sheets only where they need it. */
export const plainFormula = (formula: string): string =>
  formula
    .replace(/\s/gu, '')
    .replace(/'([^']*)'!/gu, '$1!')
    .toUpperCase();

/** The number format that a cell needs for an input: in the text format a number would become text. */
export function codeFor(input: CellInput, code: string): string {
  const isText = typeof input === 'string' || input === null;
  return code === TEXT_FORMAT && !isText ? 'General' : code;
}

/** The number format that a cell must have while a form is typed into it. */
export const codeToType = (form: Raw, code: string): string =>
  code === TEXT_FORMAT && (typeof form !== 'string' || isFormula(form) || isErrorWord(form)) ? 'General' : code;
