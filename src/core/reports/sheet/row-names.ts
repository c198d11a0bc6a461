import { BLANK, fingerprintOf } from '../../merge/fingerprint';
import type { SheetCell, SheetModel } from '../../sheets/sheet-model';
import { MADE_HEADER, MADE_TEXTS } from './report-styles';

/** The first columns say what a row is about; growth and the like further right is text too. */
export const NAMING_COLUMNS = 3;

/** How a row of a report is known again in another edition of it, as fingerprints; blank where it is not. */
export interface RowName {
  /** By all of its names, within the table of this heading and these headers. */
  readonly full: number;
  /** By its first name alone. */
  readonly short: number;
}

/** Stands in the place of the short name of rows that are headers. */
export const HEADER_ROW = fingerprintOf('header');

const NAMELESS: RowName = { full: BLANK, short: BLANK };

/** The names of all rows of a sheet as it is made. */
export function rowNames({ rows }: SheetModel): RowName[] {
  const names: RowName[] = [];
  let heading = '';
  let headers: string[] = [];
  let isHead = false;
  for (const row of rows) {
    const style = row.find((cell) => cell?.style !== undefined)?.style ?? '';
    const [first = '', ...more] = textsOf(row);
    // A table that goes on on another page is the same one.
    const table = heading.replace(/（续表）$/u, '');
    if (style === MADE_HEADER) {
      if (!isHead) headers = [];
      headers.push(row.map((cell) => String(cell?.value ?? '')).join('\t'));
      names.push({ full: named('header', heading, headers), short: HEADER_ROW });
    } else if (MADE_TEXTS.has(style)) {
      if (style === 'heading') heading = first;
      headers = [];
      names.push({ full: named(style, first, more), short: BLANK });
    } else if (first === '' || headers.length === 0) names.push(NAMELESS);
    else names.push({ full: named(table, headers, [first, ...more]), short: named(table, headers, first) });
    isHead = style === MADE_HEADER;
  }
  return names;
}

const textsOf = (row: readonly (SheetCell | null)[]): string[] =>
  row
    .slice(0, NAMING_COLUMNS)
    .flatMap((cell) => (typeof cell?.value === 'string' && cell.typed !== true ? [cell.value] : []));

const named = (...parts: readonly unknown[]): number => fingerprintOf(JSON.stringify(parts));
