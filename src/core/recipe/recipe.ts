import { fieldOf, type FieldId, type FieldType } from '../fields/catalog';
import type { Ledger } from '../ledger/ledger';
import { headerPathKey } from '../ledger/chosen-columns';
import type { TableColumn } from '../ledger/types';
import type { ColumnChoice } from '../profile/profile';
import { matchKey } from '../values/text';

/**
 * 做法: what a clerk accepted on one month's ledger, for the next month's. It names columns by their
 * headers and values by their words, never a cell: rows and columns of another file are others. No
 * personal data is in it, so that it may be kept in a workbook and passed on.
 */
export interface Recipe {
  /** How columns are to be read. */
  readonly columns: readonly ColumnChoice[];
  /** Sheets that are ledgers on the clerk's word. */
  readonly ledgerSheets: readonly string[];
  readonly mends: readonly RecipeMend[];
}

export type RecipeMend = RuleMend | ValueMend;

/** Whatever a rule proposes in a column. */
export interface RuleMend {
  readonly rule: string;
  /** Parents first; spaces, widths and marks make no difference. */
  readonly header: readonly string[];
}

/** One word of a column that means another: 区人社局 is 区人力社保局 in 责任单位. */
export interface ValueMend extends RuleMend {
  readonly field: FieldId;
  readonly from: string;
  readonly to: string;
}

export const NO_RECIPE: Recipe = { columns: [], ledgerSheets: [], mends: [] };

export const isValueMend = (mend: RecipeMend): mend is ValueMend => 'from' in mend;

/**
 * Words of these mean the same wherever they stand. A yes or a number hangs on its row, and a name,
 * a number or a story is somebody's own and must not travel.
 */
const WORDS: ReadonlySet<FieldType> = new Set<FieldType>(['choice', 'unit', 'units']);

export const holdsWords = (field: FieldId): boolean => WORDS.has(fieldOf(field).type);

/** What two mends are the same by; of two the later counts. */
export function mendKey(mend: RecipeMend): string {
  const place = `${mend.rule}\n${headerPathKey(mend.header)}`;
  return isValueMend(mend) ? `${place}\n${matchKey(mend.from)}` : place;
}

/** The columns of a table under a header. */
export function columnsUnder(ledger: Ledger, header: readonly string[]): readonly TableColumn[] {
  const key = headerPathKey(header);
  return ledger.table.columns.filter((column) => headerPathKey(column.header) === key);
}
