import type { OfferedList } from '../../../core/grid/grid';

/** A drop-down that only warns and has a hint; it covers the areas named last. */
export interface DropDown {
  readonly areas: number;
  readonly hint: OfferedList['hint'];
}

/** @param read gives the attributes of a `dataValidation` */
export function dropDownOf(read: { attribute(name: string): string | undefined }, areas: number): DropDown | null {
  const title = read.attribute('promptTitle');
  const text = read.attribute('prompt');
  const isPlain = read.attribute('type') === 'list' && read.attribute('errorStyle') === 'warning';
  // Whoever wrote a message of their own made the drop-down theirs.
  const hasMessage = read.attribute('error') !== undefined || read.attribute('errorTitle') !== undefined;
  return isPlain && !hasMessage && title !== undefined && text !== undefined ? { areas, hint: { title, text } } : null;
}

/** The choices that a rule itself names; null where they stand in cells, or are calculated. */
export function choicesOf(formula: string): readonly string[] | null {
  const quoted = /^"((?:[^"]|"")*)"$/u.exec(formula.trim())?.[1];
  return quoted === undefined
    ? null
    : quoted
        .replace(/""/gu, '"')
        .split(',')
        .map((choice) => choice.trim());
}
