import type { FieldId } from '../core/fields/catalog';

/** How yes and no are written in a column. */
export type FlagStyle = 'yes-no' | 'first-yes-no' | 'first-repeat' | 'new-repeat';

/** How the dates of a column are written. All but the first three are text. */
export type DateStyle =
  | 'serial-dash'
  | 'serial-slash'
  | 'serial-time'
  | 'dash'
  | 'slash'
  | 'dot'
  | 'chinese'
  | 'compact'
  | 'stamp'
  | 'month-day';

export interface LayoutColumn {
  /** Parent headers first, exactly as they stand in the cells. */
  readonly header: readonly string[];
  /** None where the column is none of ours; several where one column holds several things. */
  readonly fields: readonly FieldId[];
  /** Width in characters. */
  readonly width?: number;
  readonly flag?: FlagStyle;
  readonly dates?: DateStyle;
  /** What a column without fields holds. */
  readonly filler?: readonly (string | number)[];
  /** Between the parts of a column of several fields. */
  readonly separator?: string;
}

/** What stands above the header. */
export interface LayoutHead {
  /** Rows the merged title takes; 0 for none. */
  readonly titleRows: number;
  /** `{year}` and `{month}` are filled in. */
  readonly title: string;
  /** A line on period, export time or unit below the title. */
  readonly line?: string;
  readonly blankRowsFirst?: number;
  readonly columnNumbers?: 'above' | 'below';
  /**
   * `all`: parents merged across and leaves merged down; `parents`: only across; `none`: parents
   * stand over their first column and nothing is merged.
   */
  readonly merge: 'all' | 'parents' | 'none';
}

/** What stands among and below the matters. */
export interface LayoutBody {
  /** Rows with a number and nothing else, as printed forms have them. */
  readonly numberedBlanks?: number;
  /** 小计 at the end of each month. */
  readonly monthTotals?: boolean;
  readonly total?: 'below' | 'above';
  /** A row that shows how to fill in the form. */
  readonly exampleRow?: boolean;
  readonly notes?: readonly string[];
  readonly signature?: readonly string[];
  /** The header is written again after so many matters, as on printed pages. */
  readonly repeatHeaderEvery?: number;
  /** A row names the form of the matters below it. */
  readonly sections?: boolean;
  /** These fields stand only on the first row of a group. */
  readonly fromAbove?: { readonly fields: readonly FieldId[]; readonly how: 'blank' | 'merged' | 'ditto' };
  /** Notes of the clerk's own, right of the table. */
  readonly strayNotes?: readonly string[];
  /** Empty rows that carry borders, as after a pasted format. */
  readonly phantomRows?: number;
}

export interface Layout {
  readonly id: string;
  readonly sheetName: string;
  readonly kind: 'petition' | 'rectification';
  readonly head: LayoutHead;
  readonly columns: readonly LayoutColumn[];
  readonly body: LayoutBody;
  readonly closedWord?: string;
  readonly openWord?: string;
  /** `{year}`, `{yy}`, `{month}`, `{channel}`, `{n}` (plain) and `{n4}`, `{n6}` (padded) are filled in. */
  readonly caseNo: string;
  /** Dates of this ledger are text in the manner named, however clean the ledger is otherwise. */
  readonly textDates?: DateStyle;
  /** A second table, below the first or right of it. */
  readonly second?: Layout;
  readonly beside?: boolean;
}

/** A column of one field with a plain header. */
export const column = (header: string, field: FieldId, width = 12): LayoutColumn => ({
  header: [header],
  fields: [field],
  width,
});

/** The same under a parent header. */
export const under = (parent: string, ...columns: readonly LayoutColumn[]): LayoutColumn[] =>
  columns.map((c) => ({ ...c, header: [parent, ...c.header] }));
