import type { FieldId } from '../../../../src/core/fields/catalog';
import type { SheetKind } from '../../../../src/core/ledger/types';

/**
 * The shape of the reviewed tables in this folder: what each header of a ledger means, as a person
 * who keeps such ledgers would say. They were written by reading the headers, never by running the
 * matcher, so that they can contradict it.
 */

/** What a column means. */
export interface LayoutColumn {
  /** Parent headers first. A leaf is written as its cell holds it, line breaks and padding included. */
  readonly header: readonly string[];
  /** Empty where the column is none of ours. */
  readonly fields: readonly FieldId[];
  /** Other answers that a careful person could give as well; `[]` in it: leaving the column unmapped. */
  readonly accept?: readonly (readonly FieldId[])[];
  /** Why a column has no field. */
  readonly why?: string;
  /** Values of the column, taken in turn, where they decide or the value maker cannot know. */
  readonly values?: readonly (string | number)[];
}

/** A table as it stands in a workbook. */
export interface Layout {
  readonly id: string;
  /** What kind of office keeps it, for the name of the test. */
  readonly about: string;
  /** What the sheet may be called; `ledger` where left out. */
  readonly kind?: readonly SheetKind[];
  /** Rows above the header. A row of one cell is merged over the whole table, as a title is. */
  readonly above?: readonly (readonly string[])[];
  /** How many rows the title, the first row above, is merged over. */
  readonly titleRows?: number;
  /** How many rows a header without children is merged over, where there is no second level. */
  readonly headerRows?: number;
  /** A row of column numbers 1, 2, 3… next to the header. */
  readonly numbers?: 'above' | 'below';
  /** `false`: parents stand over their first child only, without a merge. */
  readonly merged?: false;
  /** Rows below the data that hold no matter. */
  readonly below?: readonly (readonly string[])[];
  /** A sheet that is no table, cell by cell; it has no columns. */
  readonly cells?: readonly (readonly string[])[];
  readonly columns: readonly LayoutColumn[];
}

type More = Pick<LayoutColumn, 'accept' | 'values'>;

/** A column that means a field, or several. `›` in the header stands between a parent and its child. */
export function is(header: string, fields: FieldId | readonly FieldId[], more: More = {}): LayoutColumn {
  return { header: header.split('›'), fields: typeof fields === 'string' ? [fields] : fields, ...more };
}

/** A column that is none of ours, and why. */
export function no(header: string, why: string, more: More = {}): LayoutColumn {
  return { header: header.split('›'), fields: [], why, ...more };
}

/** Left alone on purpose: about a petitioner's movements, relations, monitoring or control. */
export function leave(header: string, more: More = {}): LayoutColumn {
  return no(header, 'left alone', more);
}

/** Why a column is unmapped, where the reason recurs. */
export const NOT_OURS = 'no such field';
export const STEP_DATE = 'a step of the process that has no field';
export const OF_ACCUSED = 'of the accused, not of the petitioner';
export const OF_STAFF = 'of a handler, leader or contact, not of the petitioner';
export const TECHNICAL = 'a key or switch of the system that made the export';
export const UNSURE = 'could mean several things; the clerk is asked';
