import { civilDay, excelSerialOfDay } from '../../../src/core/calendar/civil-day';
import type { Scalar } from './cells';

/** What typing leaves in a cell. */
export interface Typed {
  readonly value: Scalar | undefined;
  readonly formula?: string;
  /** Typed with an apostrophe before it. */
  readonly quoted?: boolean;
  /** A number format that Excel chooses by itself. */
  readonly format?: string;
}

/**
 * What Excel makes of a value given to a cell, which is what it makes of the same thing typed.
 * Documented: formulas begin with =, strings that look like numbers, truths and dates become them,
 * '' empties. Guesses: an apostrophe is taken off in cells of every format; a number put into a cell
 * of format @ becomes text.
 */
export function typed(input: string | number | boolean, format: string): Typed {
  const asText = format === '@';
  if (typeof input === 'boolean') return { value: input };
  if (typeof input === 'number') return { value: asText ? String(input) : input };
  if (input === '') return { value: undefined };
  if (input.startsWith("'")) return { value: input.slice(1), quoted: true };
  if (asText) return { value: input };
  if (input.startsWith('=') && input.length > 1) return { value: undefined, formula: input };
  // A plus, a minus or an at sign begins a formula as well.
  if (/^[+\-@]/u.test(input) && Number.isNaN(Number(input))) return { value: undefined, formula: `=${input}` };
  if (/^(?:true|false)$/iu.test(input)) return { value: input.toLowerCase() === 'true' };
  return typedText(input);
}

function typedText(input: string): Typed {
  const text = input.trim();
  if (text !== '' && !Number.isNaN(Number(text))) return { value: Number(text) };
  if (/^-?[\d.]+%$/u.test(text)) return { value: Number(text.slice(0, -1)) / 100, format: '0%' };
  const date = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/u.exec(text);
  const day = date && civilDay(Number(date[1]), Number(date[2]), Number(date[3]));
  if (day !== null) return { value: excelSerialOfDay(day, false), format: 'yyyy/m/d' };
  return { value: input };
}
