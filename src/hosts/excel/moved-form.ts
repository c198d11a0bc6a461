import { shiftFormula } from '../../core/formulas/shift-formula';
import { isFormula } from './cell-input';
import type { Raw } from './contents';

/** Texts; names of other sheets and what belongs to tables; functions; everything that may be a reference or a number. */
const PARTS = /"[^"]*"|[!['#]|[\p{L}\p{N}_.\\?]+\(|[\p{L}\p{N}_.$\\?]+/gu;
const CELL = /^\$?[A-Z]{1,3}(\$?)(\d{1,7})$/iu;
/** Whole rows and columns. */
const WHOLE = /\d\s*:\s*\$?\d|[A-Z]\s*:\s*\$?[A-Z]/iu;
/** Functions that look wherever they are told to. */
const FAR = /^(?:INDIRECT|OFFSET)\($/iu;
const PLAIN = /^"|\($|^[\d.]+(?:E\d*)?$|^(?:TRUE|FALSE)$/iu;

/**
 * What is typed into a row that has moved, so that it says there what it said in its old place.
 *
 * @returns `null` where a formula looks at other rows: whether those moved along nobody can tell
 */
export function movedForm(form: Raw, from: number, to: number): Raw | null {
  if (from === to || !isFormula(form)) return form;
  return staysInRow(form, from) ? shiftFormula(form, to - from, 0) : null;
}

/** Whether a formula looks at cells of its own row alone, on its own sheet. */
export function staysInRow(formula: string, row: number): boolean {
  // Between a text and its end nothing is a reference.
  const bare = formula.replace(/"[^"]*"/gu, '""');
  if (WHOLE.test(bare)) return false;
  for (const [part] of bare.matchAll(PARTS)) {
    if (/^[!['#]/u.test(part)) return false;
    const [, fixed, digits] = CELL.exec(part) ?? [];
    // Whatever else is a word is a name, which may stand for any cells.
    if (digits === undefined ? !PLAIN.test(part) || FAR.test(part) : fixed === '$' || Number(digits) !== row + 1)
      return false;
  }
  return true;
}
